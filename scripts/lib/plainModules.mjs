// What the TypeScript compiler writes into every CommonJS file so that it behaves like an ES module in each corner: in some fifty
// files of the language server libraries the same helpers over and over, which no minifier sees through.

/** `var __importStar = (this && this.__importStar) || …;` over several lines. */
const HELPER = /^var __(?:createBinding|setModuleDefault|importStar|exportStar)\b[\s\S]*?^\}.*;\r?\n/gm;
/** `exports.a = exports.b = void 0;`: each is set again below. */
const HOISTED = /^(?:exports\.\w+ = )+void 0;\r?\n/gm;
/** Functions are exported before they are declared; that stays. */
const REEXPORT = /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return ([\w.]+); \} \}\);/g;

/** The same module in fewer words (its own exports stand above those that it hands on), for modules that do not import each other in circles. */
export const plain = (source) =>
  source
    .replace(HELPER, '')
    .replace(HOISTED, '')
    .replace(REEXPORT, (_, name, value) => `exports.${name} = ${value};`)
    .replace(/__importStar\((require\("[^"]+"\))\)/g, '$1')
    .replace(/__exportStar\((require\("[^"]+"\)), exports\)/g, 'Object.assign(exports, { ...$1, ...exports })');

/** Files of the libraries that speak the language server protocol. */
export const PROTOCOL_LIBRARY = /[\\/](?:vscode-languageserver|vscode-languageserver-protocol|vscode-jsonrpc|vscode-languageclient)[\\/]lib[\\/].*\.js$/;

// What the TypeScript compiler writes into every CommonJS file so that it behaves like an ES module in each corner: in some fifty
// files of the language server libraries the same helpers over and over, which no minifier sees through. And what these libraries
// offer to programs of other kinds: messages with up to nine parameters, caches, sockets, pipes, shared memory.

/** `var __importStar = (this && this.__importStar) || …;` over several lines. */
const HELPER = /^var __(?:createBinding|setModuleDefault|importStar|exportStar)\b[\s\S]*?^\}.*;\r?\n/gm;
/** `exports.a = exports.b = void 0;`: each is set again below. */
const HOISTED = /^(?:exports\.\w+ = )+void 0;\r?\n/gm;
const REEXPORT = /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return ([\w.]+); \} \}\);/g;
const ES_MODULE = /^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\r?\n/m;

const UNUSED = '(?:Request|Notification)Type[1-9]|LRUCache|SharedArray(?:Sender|Receiver)Strategy|Port\\w+|create(?:Client|Server)(?:Pipe|Socket)Transport|generateRandomPipeName';
const UNUSED_DECLARATION = new RegExp(`^(?:class|function) (?:${UNUSED})\\b[\\s\\S]*?^\\}\\r?\\n`, 'gm');
const UNUSED_EXPORT = new RegExp(`^exports\\.(?:${UNUSED}) = [\\w.]+;\\r?\\n`, 'gm');

/** The same module in fewer words (its own exports stand above those that it hands on), for modules that do not import each other in circles. */
export function plain(source) {
  const short = source
    .replace(HELPER, '')
    .replace(HOISTED, '')
    .replace(REEXPORT, (_, name, value) => `exports.${name} = ${value};`)
    .replace(/__importStar\((require\("[^"]+"\))\)/g, '$1')
    .replace(/__exportStar\((require\("[^"]+"\)), exports\)/g, 'Object.assign(exports, { ...$1, ...exports })')
    .replace(UNUSED_DECLARATION, '')
    .replace(UNUSED_EXPORT, '');
  // Only a default export needs to be told from a module.
  return /^exports\.default = /m.test(short) ? short : short.replace(ES_MODULE, '');
}

/** Files of the libraries that speak the language server protocol. */
export const PROTOCOL_LIBRARY = /[\\/](?:vscode-languageserver|vscode-languageserver-protocol|vscode-jsonrpc|vscode-languageclient)[\\/]lib[\\/].*\.js$/;

// The libraries that speak the language server protocol come as CommonJS, which no bundler can shake: 190 KB whichever part is
// used. They are written in TypeScript, whose compiler has few ways to write a module; this writes them back as ES modules, so
// that esbuild leaves out what nothing names. The suite in VS Code runs on what is left.

/** Files of these libraries; the one of types has ES modules already, but builds its namespaces alike. */
export const PROTOCOL_LIBRARY = /[\\/](?:vscode-languageserver(?:-protocol|-types)?|vscode-jsonrpc|vscode-languageclient)[\\/]lib[\\/].*\.js$/;

/** `var __importStar = (this && this.__importStar) || …;` over several lines. */
const HELPER = /^var __(?:createBinding|setModuleDefault|importStar|exportStar|importDefault)\b[\s\S]*?^\}.*;\n/gm;
/** `exports.a = exports.b = void 0;`: each is set again below. */
const HOISTED = /^(?:exports\.\w+ = )+void 0;\n/gm;
const PRELUDE = /^(?:"use strict";|Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);)\n/gm;
const IMPORT = /^(?:const|var|let) (\w+) = (__import(?:Star|Default)\()?require\(("[^"]+")\)\)?;$/gm;
const EXPORT_ALL = /^__exportStar\(require\(("[^"]+")\), exports\);$/gm;
const GETTER = /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+)\.(\w+); \} \}\);$/gm;
/** `var X; (function (X) { … })(X || (exports.X = X = {}));`: a namespace of its own, or one that a class or function above has. */
const NAMESPACE = /^(export )?var (\w+);\n\(function \(\2\) \{\n((?: [^\n]*\n|\n)*)\}\)\(\2 \|\| \((exports\.\2 = )?\2 = \{\}\)\);$/gm;
const MERGED = /^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm;

/** The module as an ES module. */
export function esModule(source) {
  const from = new Map();
  const exported = new Set();
  const text = source
    .replaceAll('\r\n', '\n')
    .replace(HELPER, '')
    .replace(HOISTED, '')
    .replace(PRELUDE, '')
    .replace(IMPORT, (_, name, star, module) => {
      from.set(name, module);
      // `import name = require(…)`: the module is one function.
      return `import ${star || /_\d+$/.test(name) ? '* as ' : ''}${name} from ${module};`;
    })
    .replace(EXPORT_ALL, 'export * from $1;')
    .replace(GETTER, (_, name, module, member) => `export { ${member} as ${name} } from ${from.get(module)};`)
    .replace(NAMESPACE, (_, shown, name, body, shownLater) => {
      if (shown || shownLater) exported.add(name);
      return `${exported.has(name) ? 'export ' : ''}const ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`;
    })
    .replace(MERGED, (_, name) => (exported.has(name) ? `})(${name});` : `})(${name});\nexport { ${name} };`))
    .replace(/^exports\.default = (\w+);$/gm, 'export default $1;')
    .replace(/^exports\.(\w+) = \1;$/gm, 'export { $1 };')
    .replace(/^exports\.(\w+) = (\w+);$/gm, 'export { $2 as $1 };')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ');
  return text.replace(/\bexports\.(\w+)/g, '$1');
}

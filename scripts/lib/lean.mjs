// The language server library brings every feature of the protocol as CommonJS, which esbuild cannot shake: about 190 KB.
// This leaves the features out that the server does not offer. The suite in VS Code runs on what is left.
import { readFile } from 'node:fs/promises';

/** Features of vscode-languageserver by file name: each is a mixin, so that what it is given can stand for what it makes. */
const FEATURES = {
  callHierarchy: 'CallHierarchyFeature',
  fileOperations: 'FileOperationsFeature',
  inlayHint: 'InlayHintFeature',
  inlineCompletion: 'InlineCompletionFeature',
  inlineValue: 'InlineValueFeature',
  linkedEditingRange: 'LinkedEditingRangeFeature',
  moniker: 'MonikerFeature',
  notebook: 'NotebookSyncFeature',
  semanticTokens: 'SemanticTokensFeature',
  showDocument: 'ShowDocumentFeature',
  textDocumentContent: 'TextDocumentContentFeature',
  typeHierarchy: 'TypeHierarchyFeature',
};

/** Messages of the protocol that belong to no feature above and are not used either. */
const MESSAGES = ['colorProvider', 'declaration', 'implementation', 'selectionRange', 'typeDefinition'];
const LEFT_OUT = [...Object.keys(FEATURES), ...MESSAGES].join('|');

const FEATURE_FILE = new RegExp(`vscode-languageserver[\\\\/]lib[\\\\/]common[\\\\/](${Object.keys(FEATURES).join('|')})\\.js$`);
const MESSAGE_FILE = new RegExp(`vscode-languageserver-protocol[\\\\/]lib[\\\\/]common[\\\\/]protocol\\.(${LEFT_OUT})\\.js$`);
const REEXPORTING_FILE = /vscode-(languageserver-protocol[\\/]lib[\\/]common[\\/]protocol|jsonrpc[\\/]lib[\\/]common[\\/]api)\.js$/;
const REEXPORT = /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return ([\w.]+); \} \}\);/g;
const LEFT_OUT_MODULE = new RegExp(`^protocol_(${LEFT_OUT})_\\d`);

export const lean = {
  name: 'lean',
  setup(build) {
    const js = (contents) => ({ contents, loader: 'js' });
    build.onLoad({ filter: FEATURE_FILE }, ({ path }) => js(`exports.${FEATURES[FEATURE_FILE.exec(path)[1]]} = (Base) => Base;`));
    build.onLoad({ filter: MESSAGE_FILE }, () => js(''));
    // Files of Node's module resolution, for servers that load a library of the workspace.
    build.onLoad({ filter: /vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/ }, () => js(''));
    build.onLoad({ filter: REEXPORTING_FILE }, async ({ path }) => js(shortReexports(await readFile(path, 'utf8'))));
    build.onLoad({ filter: /vscode-languageserver-types[\\/]lib[\\/]\w+[\\/]main\.js$/ }, async ({ path }) => js(constants(await import(path))));
  },
};

const shortReexports = (source) => source.replace(REEXPORT, (_, name, value) => (LEFT_OUT_MODULE.test(value) ? '' : `exports.${name} = ${value};`));

/** The constants of the types package, such as `DiagnosticSeverity`, without its functions to build and check values. */
function constants(types) {
  const found = Object.entries(types).flatMap(([name, members]) => {
    const values = Object.entries(members ?? {}).filter(([, value]) => typeof value !== 'function');
    return values.length > 0 ? [`export const ${name} = ${JSON.stringify(Object.fromEntries(values))};`] : [];
  });
  return found.join('\n');
}

// The language server library brings every feature of the protocol as CommonJS, which esbuild cannot shake: about 190 KB.
// This leaves the features out that the server does not offer. The suite in VS Code runs on what is left.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROTOCOL_LIBRARY, plain } from './plainModules.mjs';
import { inRoot } from './root.mjs';

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

const LIBRARY = inRoot('node_modules/vscode-languageserver/lib/common');
const FEATURE_FILE = new RegExp(`vscode-languageserver[\\\\/]lib[\\\\/]common[\\\\/](${Object.keys(FEATURES).join('|')})\\.js$`);
const MESSAGE_FILE = new RegExp(`vscode-languageserver-protocol[\\\\/]lib[\\\\/]common[\\\\/]protocol\\.(${LEFT_OUT})\\.js$`);

/** `onX: (handler) => connection.onRequest(…),` of the connection, with its lines. */
const HANDLER = /^ {8}(on\w+): \(handler\) => connection\.on(?:Request|Notification)\([^\n]*\n(?: {9,}[^\n]*\n| {8}\}\),?\n)*/gm;
/** One message of the protocol, or a namespace of constants and checks. */
const NAMESPACE = /^var (\w+);\n\(function \(\1\) \{\n(?: [^\n]*\n|\n)*\}\)\(\1 \|\| \(exports\.\1 = \1 = \{\}\)\);\n/gm;
/** What stands behind a name of a module that is left out. */
const OF_LEFT_OUT = new RegExp(`^exports\\.\\w+ = protocol_(?:${LEFT_OUT})_\\d\\..*\\n`, 'gm');

export const leanServer = {
  name: 'lean-server',
  setup(build) {
    const named = wordsOf(ownSources());
    const server = leanConnection(read(path.join(LIBRARY, 'server.js')), named);
    const used = new Set([...named, ...wordsOf([server, ...keptFeatures()])]);
    const put = (filter, contents) => build.onLoad({ filter }, async ({ path }) => ({ contents: await contents(path), loader: 'js' }));
    put(FEATURE_FILE, (file) => `exports.${FEATURES[path.basename(file, '.js')]} = (Base) => Base;`);
    put(MESSAGE_FILE, () => '');
    // Node's module resolution, for servers that load a library of the workspace; and documents, which the server keeps itself.
    put(/vscode-languageserver[\\/]lib[\\/](node[\\/]files|common[\\/]textDocuments)\.js$/, () => '');
    put(/vscode-languageserver[\\/]lib[\\/]common[\\/]server\.js$/, () => plain(server));
    put(/vscode-languageserver-protocol[\\/]lib[\\/]common[\\/]protocol\.js$/, (file) => leanProtocol(plain(read(file)).replace(OF_LEFT_OUT, ''), used));
    put(PROTOCOL_LIBRARY, (file) => plain(read(file)));
    put(/vscode-languageserver-types[\\/]lib[\\/]\w+[\\/]main\.js$/, async (file) => constants(await import(file)));
  },
};

const read = (file) => readFileSync(file, 'utf8');
const wordsOf = (sources) => new Set(sources.flatMap((source) => source.match(/\w+/g)));
const sourcesIn = (directory, wanted) =>
  readdirSync(directory)
    .filter(wanted)
    .map((file) => read(path.join(directory, file)));

const ownSources = () =>
  ['server', 'server/lsp'].flatMap((directory) => sourcesIn(inRoot(directory), (file) => file.endsWith('.ts') && !file.endsWith('.test.ts')));
const keptFeatures = () => sourcesIn(LIBRARY, (file) => file.endsWith('.js') && file !== 'server.js' && !FEATURES[path.basename(file, '.js')]);

/** The connection without the handlers that our own sources never name. */
const leanConnection = (source, named) => source.replace(HANDLER, (handler, name) => (named.has(name) ? handler : ''));

/** The protocol without what nobody names any more. */
function leanProtocol(source, used) {
  const lean = source.replace(NAMESPACE, (whole, name) => (used.has(name) || wordsOf([source.replace(whole, '')]).has(name) ? whole : ''));
  return lean === source ? source : leanProtocol(lean, used);
}

/** The constants of the types package, such as `DiagnosticSeverity`, without its functions to build and check values. */
function constants(types) {
  const found = Object.entries(types).flatMap(([name, members]) => {
    const values = Object.entries(members ?? {}).filter(([, value]) => typeof value !== 'function');
    return values.length > 0 ? [`export const ${name} = ${JSON.stringify(Object.fromEntries(values))};`] : [];
  });
  return found.join('\n');
}

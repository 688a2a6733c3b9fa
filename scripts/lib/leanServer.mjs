// The connection of the language server library holds handlers and mixins for every feature of the protocol. This leaves out those
// that the server does not offer. The suite in VS Code runs on what is left.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROTOCOL_LIBRARY, esModule } from './esModules.mjs';
import { inRoot } from './root.mjs';

/** Features by the names of their files: each is a function from class to class, so that a class can stand for itself. */
const FEATURES = [
  ...['callHierarchy', 'fileOperations', 'inlayHint', 'inlineCompletion', 'inlineValue', 'linkedEditingRange', 'moniker'],
  ...['notebook', 'semanticTokens', 'showDocument', 'textDocumentContent', 'typeHierarchy'],
].join('|');
const MIXIN = new RegExp(`\\(0, (?:${FEATURES})_1\\.\\w+\\)\\(`, 'g');

/** `onX: (handler) => connection.onRequest(…),` of the connection, with its lines. */
const HANDLER = /^ {8}(on\w+): \(handler\) => connection\.on(?:Request|Notification)\([^\n]*\n(?: {9,}[^\n]*\n| {8}\}\),?\n)*/gm;

export const leanServer = {
  name: 'lean-server',
  setup(build) {
    const put = (filter, contents) => build.onLoad({ filter }, ({ path: file }) => ({ contents: esModule(contents(file)), loader: 'js' }));
    put(/vscode-languageserver[\\/]lib[\\/]common[\\/]server\.js$/, (file) => leanConnection(read(file)));
    put(PROTOCOL_LIBRARY, read);
  },
};

const read = (file) => readFileSync(file, 'utf8');

/** The connection without the handlers that our own sources never name. */
function leanConnection(source) {
  const named = new Set(ownSources().flatMap((text) => text.match(/\w+/g)));
  return source.replace(MIXIN, '(').replace(HANDLER, (handler, name) => (named.has(name) ? handler : ''));
}

const ownSources = () =>
  ['server', 'server/lsp'].flatMap((directory) =>
    readdirSync(inRoot(directory))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => read(inRoot(path.join(directory, file)))),
  );

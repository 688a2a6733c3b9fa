// The language client registers every feature of the protocol. This leaves out those that the server does not offer, about
// a sixth of the bundle. The suite in VS Code runs on what is left.
import { readFileSync } from 'node:fs';
import { PROTOCOL_LIBRARY, esModule } from './esModules.mjs';

const FEATURES = [
  ...['callHierarchy', 'codeLens', 'colorProvider', 'declaration', 'definition', 'documentLink', 'fileOperations'],
  ...['formatting', 'implementation', 'inlayHint', 'inlineCompletion', 'inlineValue', 'linkedEditingRange'],
  ...['selectionRange', 'semanticTokens', 'signatureHelp', 'textDocumentContent', 'typeDefinition', 'typeHierarchy'],
].join('|');

const REGISTRATION = new RegExp(`^ *this\\.registerFeature\\(new (${FEATURES})_1\\..*\\n`, 'gm');

export const leanClient = {
  name: 'lean-client',
  setup(build) {
    build.onLoad({ filter: /vscode-languageclient[\\/]lib[\\/]common[\\/]client\.js$/ }, ({ path }) => {
      return { contents: esModule(readFileSync(path, 'utf8').replace(REGISTRATION, '')), loader: 'js' };
    });
    build.onLoad({ filter: PROTOCOL_LIBRARY }, ({ path }) => ({ contents: esModule(readFileSync(path, 'utf8')), loader: 'js' }));
  },
};

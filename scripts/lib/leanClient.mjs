// The language client registers every feature of the protocol. This leaves out those that the server does not offer, about
// a sixth of the bundle. The suite in VS Code runs on what is left.
import { readFileSync } from 'node:fs';
import { PROTOCOL_LIBRARY, esModule } from './esModules.mjs';

const FEATURES = [
  ...['callHierarchy', 'codeLens', 'colorProvider', 'declaration', 'definition', 'documentLink', 'fileOperations'],
  ...['formatting', 'implementation', 'inlayHint', 'inlineCompletion', 'inlineValue', 'linkedEditingRange'],
  ...['selectionRange', 'semanticTokens', 'signatureHelp', 'textDocumentContent', 'typeDefinition', 'typeHierarchy'],
].join('|');

/** In place of the sync of notebooks, which the server does not offer: a feature that never has anything to tell. */
const NO_NOTEBOOKS = `
const never = () => ({ dispose() {} });
export class NotebookDocumentSyncFeature {
  static CellScheme = 'vscode-notebook-cell';
  registrationType = { method: 'notebookDocument/sync' };
  onOpenNotificationSent = never;
  onChangeNotificationSent = never;
  onSaveNotificationSent = never;
  onCloseNotificationSent = never;
  fillClientCapabilities() {}
  initialize() {}
  getState() {
    return { kind: 'static' };
  }
  clear() {}
  register() {}
  unregister() {}
  handles() {
    return false;
  }
}
`;
/** Whether VS Code is new enough, which "engines" of the package has settled before. */
const VERSION_CHECK = /^const semver\w+ = require\(.*\n|^ {4}checkVersion\(\) \{\n(?: {8}.*\n)*? {4}\}\n|^ *this\.checkVersion\(\);\n/gm;

const REGISTRATION = new RegExp(`^ *this\\.registerFeature\\(new (${FEATURES})_1\\..*\\n`, 'gm');

export const leanClient = {
  name: 'lean-client',
  setup(build) {
    build.onLoad({ filter: /vscode-languageclient[\\/]lib[\\/]common[\\/]client\.js$/ }, ({ path }) => {
      return { contents: esModule(readFileSync(path, 'utf8').replace(REGISTRATION, '')), loader: 'js' };
    });
    build.onLoad({ filter: /vscode-languageclient[\\/]lib[\\/]common[\\/]notebook\.js$/ }, () => ({ contents: NO_NOTEBOOKS, loader: 'js' }));
    build.onLoad({ filter: /vscode-languageclient[\\/]lib[\\/]node[\\/]main\.js$/ }, ({ path }) => {
      return { contents: esModule(readFileSync(path, 'utf8').replace(VERSION_CHECK, '')), loader: 'js' };
    });
    build.onLoad({ filter: PROTOCOL_LIBRARY }, ({ path }) => ({ contents: esModule(readFileSync(path, 'utf8')), loader: 'js' }));
  },
};

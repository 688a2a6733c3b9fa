import type { InitializeParams } from 'vscode-languageserver';
import type { ClientOptions } from './protocol';

/** What the client at the other end can do, as far as the server acts on it. */
export interface Abilities {
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly versionedEdits: boolean;
  readonly changeAnnotations: boolean;
  readonly folderEvents: boolean;
  readonly hostRequests: boolean;
  readonly cleans: boolean;
}

export function abilitiesOf(params: InitializeParams): Abilities {
  const { workspace, textDocument } = params.capabilities;
  const options = params.initializationOptions as ClientOptions | null | undefined;
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    folderEvents: workspace?.workspaceFolders === true,
    hostRequests: options?.corpusLint?.hostRequests === true,
    cleans: options?.corpusLint?.cleans === true,
  };
}

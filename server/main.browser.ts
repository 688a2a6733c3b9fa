import { BrowserMessageReader, BrowserMessageWriter, type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { ServerOptions } from './lsp/server';

/** The connection of a web worker to its extension. */
export function connect(): [Connection, ServerOptions] {
  const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
  return [createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {}];
}

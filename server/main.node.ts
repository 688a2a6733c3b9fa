import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ServerOptions } from './lsp/server';
import { nodeFiles } from './nodeFiles';
import { WholeMessages } from './nodeOutput';
import { nodePages } from './nodePages';

/** The connection of a process to the client that has started it, over its standard streams or as the command line says. */
export function connect(): [Connection, ServerOptions] {
  const output = process.argv.includes('--stdio') ? new WholeMessages() : undefined;
  const connection = output ? createConnection(ProposedFeatures.all, process.stdin, output) : createConnection(ProposedFeatures.all);
  // Whatever goes wrong is said in the log; someone's unsaved work depends on the server staying.
  process.on('uncaughtException', (error) => connection.console.error(`unexpected: ${error.stack ?? error.message}`));
  process.on('unhandledRejection', (reason) =>
    connection.console.error(`unexpected: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`),
  );
  return [connection, { files: nodeFiles, pages: nodePages, practises: true, pid: process.pid, sent: output?.sent }];
}

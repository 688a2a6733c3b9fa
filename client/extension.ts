import type * as vscode from 'vscode';
import { start } from './start';

/** Called by VS Code once, when a page or a configuration is there. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  // The layers that the protocol library puts under itself on Node and in a worker exclude each other, so only the one at hand is loaded.
  const { createClient } = await ('importScripts' in globalThis ? import('./extension.browser') : import('./extension.node'));
  await start(context, createClient(context.extensionUri));
}

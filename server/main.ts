import { createServer } from './lsp/server';

// The layers that the protocol library puts under itself on Node and in a worker exclude each other, so only the one at hand is loaded.
const transport = 'importScripts' in globalThis ? import('./main.browser') : import('./main.node');
void transport.then(({ connect }) => createServer(...connect()));

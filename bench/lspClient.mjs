import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server that has not answered after so many milliseconds never will. */
const PATIENCE = 20_000;

/** A language client over stdio with as little of its own as can be, so that what is measured is the server. */
export class LspClient {
  constructor(command, args, cwd) {
    this.child = spawn(command, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    this.chunks = [];
    this.size = 0;
    this.awaited = undefined;
    this.nextId = 1;
    this.pending = new Map();
    this.errors = '';
    this.child.stdout.on('data', (chunk) => this.take(chunk));
    this.child.stderr.on('data', (data) => {
      this.errors = (this.errors + data).slice(-2000);
    });
    this.child.on('error', (error) => this.fail(error));
    // A server that has ended takes no more input; its end is told below.
    this.child.stdin.on('error', () => {});
    this.child.on('exit', (code) => this.fail(new Error(`the server ended with ${code}: ${this.errors.trim()}`)));
  }

  async start(rootUri) {
    const capabilities = {
      textDocument: { diagnostic: { dynamicRegistration: false }, publishDiagnostics: { versionSupport: true }, synchronization: {} },
      workspace: { workspaceFolders: true },
      general: { positionEncodings: ['utf-16'] },
    };
    const workspaceFolders = [{ uri: rootUri, name: 'bench' }];
    const initializationOptions = { corpusLint: { hostRequests: true } };
    const result = await this.request('initialize', { processId: process.pid, rootUri, workspaceFolders, capabilities, initializationOptions });
    this.pulls = result.capabilities.diagnosticProvider !== undefined;
    const sync = result.capabilities.textDocumentSync;
    this.wholeText = (sync?.change ?? sync) === 1;
    this.notify('initialized', {});
  }

  /** Pulls the diagnostics of a document. */
  async diagnostics(uri) {
    return (await this.request('textDocument/diagnostic', { textDocument: { uri } })).items ?? [];
  }

  request(method, params) {
    const id = this.nextId++;
    this.send({ id, method, params });
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${method} after ${PATIENCE / 1000} s from ${this.child.spawnargs.join(' ')}`)), PATIENCE);
      const settled = (settle) => (value) => {
        clearTimeout(late);
        settle(value);
      };
      this.pending.set(id, { resolve: settled(resolve), reject: settled(reject) });
    });
  }

  notify(method, params) {
    this.send({ method, params });
  }

  /** Asks the server to end, then makes sure of it. */
  async stop() {
    this.stopped = true;
    if (this.child.exitCode !== null || this.child.pid === undefined) return;
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.send({ id: this.nextId++, method: 'shutdown' });
    this.notify('exit');
    const timer = setTimeout(() => this.child.kill(), 2000);
    await gone;
    clearTimeout(timer);
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  take(chunk) {
    this.chunks.push(chunk);
    this.size += chunk.length;
    if (this.awaited !== undefined && this.size < this.awaited) return;
    let data = Buffer.concat(this.chunks);
    for (;;) {
      const head = data.indexOf('\r\n\r\n');
      const length = head < 0 ? undefined : Number(/content-length: *(\d+)/i.exec(data.toString('latin1', 0, head))?.[1]);
      this.awaited = length === undefined ? undefined : head + 4 + length;
      if (this.awaited === undefined || data.length < this.awaited) break;
      this.receive(JSON.parse(data.toString('utf8', head + 4, this.awaited)));
      data = data.subarray(this.awaited);
    }
    this.chunks = [data];
    this.size = data.length;
  }

  receive(message) {
    if (message.method && message.id !== undefined) return this.send({ id: message.id, result: this.answer(message) });
    const waiting = this.pending.get(message.id);
    this.pending.delete(message.id);
    if (message.error) waiting?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
    else waiting?.resolve(message.result);
  }

  /** What servers ask of their client. */
  answer({ method, params }) {
    if (method === 'workspace/configuration') return params.items.map(() => null);
    if (method === 'workspace/workspaceFolders') return null;
    if (method === 'corpusLint/readFile') return { text: textOf(params.uri) };
    return null;
  }

  fail(error) {
    if (this.stopped) return;
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}

function textOf(uri) {
  try {
    return readFileSync(fileURLToPath(uri), 'utf8');
  } catch {
    return null;
  }
}

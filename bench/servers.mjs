import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { LspClient } from './lspClient.mjs';
import { quantile } from './measure.mjs';
import { pagesOf } from './pages.mjs';
import { built, JSON_SERVER, rumdl, SERVER } from './tools.mjs';

const SIZES = [
  ['10 KB', 10e3],
  ['100 KB', 100e3],
  ['1 MB', 1e6],
];
const LETTERS = 'abcdeghiklmnopqrstuvxy';
const KEY_INTERVAL = 20;
const BLOCKS = 4;

/** This server pushes its diagnostics 300 ms after the last edit; asked like this it answers at once. */
const jsonDiagnostics = (client, uri) => client.request('json/validate', uri);

const PEERS = {
  ours: { command: process.execPath, args: () => [built(SERVER), '--stdio'], extension: 'txt', languageId: 'plaintext', text: pagesOf },
  json: { command: process.execPath, args: () => [JSON_SERVER, '--stdio'], extension: 'json', languageId: 'json', text: jsonOf, diagnostics: jsonDiagnostics },
  rumdl: { command: rumdl, args: () => ['server', '--no-config'], extension: 'md', languageId: 'markdown', text: pagesOf },
};

/** JSON of about this many bytes whose values are the lines of pages, with a doubled key now and then to be found. */
function jsonOf(bytes) {
  const entries = pagesOf(bytes * 0.96).split('\n');
  return `{\n${entries.map((line, i) => `"${i % 40 === 39 ? i - 1 : i}": ${JSON.stringify(line)}`).join(',\n')}\n}\n`;
}

/** Rows of the language server: one edit to its diagnostics beside two other servers, and fast typing in a long document. */
export async function servers(folder, { edits }) {
  const rows = [];
  for (const [label, bytes] of SIZES) rows.push(...(await oneSize(folder, label, bytes, edits)));
  return rows;
}

async function oneSize(folder, label, bytes, edits) {
  const sessions = {};
  try {
    for (const name of Object.keys(PEERS)) {
      sessions[name] = new Session(folder, name);
      await sessions[name].open(bytes);
    }
    for (let block = 0; block < BLOCKS; block++) {
      for (const session of Object.values(sessions)) await session.edits(edits / BLOCKS);
    }
    const { ours, json, rumdl: markdown } = sessions;
    const p = (session, share) => quantile(session.times, share);
    const what = (share) => `one edit to its diagnostics, ${label}, p${share}`;
    return [
      { what: what(50), beside: 'rumdl server', value: p(ours, 0.5) / p(markdown, 0.5), target: 1 },
      { what: what(95), beside: 'rumdl server', value: p(ours, 0.95) / p(markdown, 0.95) },
      { what: what(50), beside: 'vscode-json-languageserver', value: p(ours, 0.5) / p(json, 0.5), ...(bytes === 10e3 ? { target: 2 } : {}) },
      { what: what(95), beside: 'vscode-json-languageserver', value: p(ours, 0.95) / p(json, 0.95) },
      ...(bytes === 1e6 ? await typing(ours, edits) : []),
    ];
  } finally {
    for (const session of Object.values(sessions)) await session.client.stop();
  }
}

/**
 * A key every 20 ms, each followed by a pull that takes back the one before, as editors do. No queue may grow: few requests
 * stand open at any time, and the last version is answered about as soon as after a single edit.
 */
async function typing(session, keys) {
  let open = 0;
  let backlog = 0;
  let last;
  for (let key = 0; key < keys; key++) {
    session.change();
    if (open > 0) session.client.notify('$/cancelRequest', { id: session.client.nextId - 1 });
    open++;
    backlog = Math.max(backlog, open);
    last = session.diagnostics().then(
      () => open--,
      () => open--,
    );
    if (key + 1 < keys) await wait(KEY_INTERVAL);
  }
  const lastKey = performance.now();
  await last;
  const settled = performance.now() - lastKey;
  const single = quantile(session.times, 0.95);
  return [
    {
      what: `typing, ${keys} keys at ${KEY_INTERVAL} ms in 1 MB: last key to last diagnostics`,
      beside: 'p95 of a single edit',
      value: settled / single,
      target: 2,
    },
    {
      what: `typing, ${keys} keys at ${KEY_INTERVAL} ms in 1 MB: requests open at most`,
      beside: '',
      value: backlog,
      unit: '',
      target: Math.max(3, Math.ceil((2 * single) / KEY_INTERVAL)),
    },
  ];
}

/** One server with one open document. */
class Session {
  constructor(folder, name) {
    this.name = name;
    this.peer = PEERS[name];
    this.root = join(folder, `lsp-${name}`);
    mkdirSync(this.root, { recursive: true });
    writeFileSync(join(this.root, 'corpus-lint.json'), '{}\n');
    this.client = this.spawn();
    this.times = [];
    this.version = 1;
  }

  spawn() {
    const { command, args } = this.peer;
    return new LspClient(typeof command === 'function' ? command() : command, args(), this.root);
  }

  /** One of the servers now and then does not answer at all when it is started; a second try measures it all the same. */
  async start() {
    const root = pathToFileURL(this.root).href;
    try {
      await this.client.start(root);
    } catch (error) {
      console.error(`${this.name}: ${error.message}; started again`);
      await this.client.stop();
      this.client = this.spawn();
      await this.client.start(root);
    }
  }

  /** Opens a document of so many bytes and warms the server up. @throws Error where it has nothing to say of the document. */
  async open(bytes) {
    const { extension, languageId, text, diagnostics } = this.peer;
    const file = join(this.root, `document.${extension}`);
    this.uri = pathToFileURL(file).href;
    this.content = text(bytes);
    writeFileSync(file, this.content);
    this.place = middle(this.content);
    this.diagnostics = () => (diagnostics ? diagnostics(this.client, this.uri) : this.client.diagnostics(this.uri));
    await this.start();
    if (!diagnostics && !this.client.pulls) throw new Error(`${this.name} does not let its diagnostics be pulled`);
    this.client.notify('textDocument/didOpen', { textDocument: { uri: this.uri, languageId, version: 1, text: this.content } });
    const found = await this.diagnostics();
    if (found.length === 0) throw new Error(`${this.name} finds nothing in its document of ${bytes} bytes, so its speed says nothing`);
    await this.edits(10);
    this.times = [];
  }

  /** Edits one after another, each waiting for its diagnostics; milliseconds go to `times`. */
  async edits(count) {
    for (let i = 0; i < count; i++) {
      const started = performance.now();
      this.change();
      await this.diagnostics();
      this.times.push(performance.now() - started);
    }
  }

  /** Another letter at the same place, so that no text comes twice in a row; servers that want it get the whole text. */
  change() {
    const { line, character, offset } = this.place;
    const letter = LETTERS[this.version % LETTERS.length];
    this.version++;
    const range = { start: { line, character }, end: { line, character: character + 1 } };
    const change = this.client.wholeText ? { text: this.content.slice(0, offset) + letter + this.content.slice(offset + 1) } : { range, text: letter };
    this.client.notify('textDocument/didChange', { textDocument: { uri: this.uri, version: this.version }, contentChanges: [change] });
  }
}

/** A letter inside a long line in the middle of the document. */
function middle(text) {
  const lines = text.split('\n');
  const line = lines.findIndex((content, i) => i >= lines.length / 2 && content.length > 120);
  const character = 40 + lines[line].slice(40).search(/[a-z]/);
  const offset = lines.slice(0, line).reduce((sum, content) => sum + content.length + 1, character);
  return { line, character, offset };
}

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { NodeDisk } from '../server/cli/disk';
import { run } from '../server/cli/run';
import type { World } from '../server/cli/world';
import { defineRule } from '../server/core/rule';

/** What one run of the command line said. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Flags each line that is "rác" (safe: delete it), "nghi" (delete it, unsafe) or "lạ" (no fix), and nothing else. */
export const markedLines = defineRule({
  scope: 'document',
  meta: {
    id: 'marked-line',
    summary: 'A line that says it is rubbish.',
    severity: 'warning',
    fixable: 'sometimes',
    since: '0.1.0',
    options: { words: { default: ['rác'], description: 'Words that mark a line.', schema: { type: 'array', items: { type: 'string' } } } },
  },
  *check({ document }) {
    const { text, table } = document;
    for (let line = 0; line < table.count; line++) {
      const span = table.content(line);
      const word = text.slice(span.start, span.end).trim();
      if (!['rác', 'nghi', 'lạ'].includes(word)) continue;
      const fix = { title: `Delete "${word}"`, safe: word === 'rác', edits: [{ start: span.start, end: table.next(line), newText: '' }] };
      yield {
        span,
        message: `"${word}" is no part of the article`,
        fixes: word === 'lạ' ? [] : [fix],
        related: [{ start: 0, end: 1, message: 'where the text begins' }],
      };
    }
  },
});

/** Replaces "aa" by "a", so that a longer run of letters takes several rounds. */
export const doubledLetter = defineRule({
  scope: 'document',
  meta: { id: 'doubled-letter', summary: 'The letter a twice.', severity: 'error', fixable: 'always', since: '0.1.0', options: {} },
  *check({ document }) {
    const start = document.text.indexOf('aa');
    if (start >= 0)
      yield { span: { start, end: start + 2 }, message: 'a twice', fixes: [{ title: 'Once', safe: true, edits: [{ start, end: start + 2, newText: 'a' }] }] };
  },
});

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the test file is done. Contents are text or bytes by path; a path that ends in / is a folder. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-lint-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return folder;
}

export const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(folder, name));
export const protect = (folder: string, name: string, mode: number): void => chmodSync(join(folder, name), mode);

/** Takes everything at once. */
class Collected extends Writable {
  text = '';

  constructor(readonly isTTY: boolean) {
    super({ decodeStrings: false });
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

export interface RunOptions extends Partial<Pick<World, 'disk' | 'rules' | 'now' | 'env'>> {
  readonly input?: string | Uint8Array;
  readonly isTTY?: boolean;
}

/** Runs a command in a folder with the two rules above. */
export async function runIn(cwd: string, argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const stdout = new Collected(options.isTTY ?? false);
  const stderr = new Collected(options.isTTY ?? false);
  const { input = '', disk = new NodeDisk(), rules = [markedLines, doubledLetter], now = () => 0, env = {} } = options;
  const stdin = (async function* () {
    yield input;
  })();
  const code = await run({ argv, cwd, stdout, stderr, stdin, disk, rules, now, env });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** A disk on which some calls fail or do something first, since the tests' user may read everything. */
export function diskWith(changes: Partial<Record<'read' | 'list' | 'write', (path: string) => unknown>>): NodeDisk {
  const disk = new NodeDisk();
  for (const name of ['read', 'list', 'write'] as const) {
    const original = disk[name] as (path: string, ...rest: unknown[]) => unknown;
    const first = (path: string, ...rest: unknown[]): unknown => {
      changes[name]?.(path);
      return original.call(disk, path, ...rest);
    };
    Object.assign(disk, { [name]: first });
  }
  return disk;
}

/** The error that Node throws with this code. */
export const diskError = (code: string): Error => Object.assign(new Error(code), { code });

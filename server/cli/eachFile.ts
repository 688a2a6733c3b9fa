import { dirname, resolve } from 'node:path';
import { say } from '../core/message';
import { type Decoded, decode } from './encoding';
import { reasonOf } from './failures';
import { findFiles } from './discover';
import type { Session } from './session';
import { UsageError, type World } from './world';

/** A file whose text the service holds while it is visited. */
export interface OpenFile {
  readonly uri: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
  readonly shown: string;
  readonly content: Extract<Decoded, { text: string }>;
}

/**
 * Reads the files that the arguments name, one after the other in a fixed order, and hands each to `visit`; its text is
 * forgotten afterwards. What cannot be read is reported and left out. Stops where nobody reads the output any more.
 */
export async function eachFile(
  session: Session,
  args: readonly string[],
  stdinPath: string | undefined,
  visit: (file: OpenFile) => Promise<void>,
  how: { readonly forFixes?: boolean } = {},
): Promise<void> {
  if (args.includes('-')) {
    if (args.length > 1) throw new UsageError(say('- (standard input) cannot be combined with other paths'));
    return visitStdin(session, stdinPath, visit);
  }
  if (stdinPath !== undefined) throw new UsageError(say('--stdin-path names the text of standard input; give - as the path'));
  const paths = await findFiles(session, args);
  if (how.forFixes) await learnAll(session, paths);
  for (const [done, path] of paths.entries()) {
    if (session.terminal.closed) return;
    session.terminal.progress(done, paths.length);
    const shown = session.shown(path);
    session.nowAt(shown);
    if (!(await session.configFor(dirname(path)))) continue;
    const content = readText(session, path, shown);
    if (content) await visitOpen(session, { uri: session.uriOf(path), path, shown, content }, visit);
  }
  session.terminal.clearProgress();
}

/** Where fixes rest on the corpus: takes the facts of all files first. What cannot be read is reported when its turn comes. */
async function learnAll(session: Session, paths: readonly string[]): Promise<void> {
  const { service, world } = session;
  for (const path of paths) {
    const uri = session.uriOf(path);
    const folder = await service.configs.forFile(uri);
    if (folder.problems.length > 0 || !service.fixesByCorpus(folder)) continue;
    const content = readQuietly(world, path);
    if (!content) continue;
    service.setText(uri, 0, content.text);
    await service.learn(uri);
    service.forget(uri);
  }
}

function readQuietly({ disk }: World, path: string): OpenFile['content'] | undefined {
  try {
    const decoded = decode(disk.read(path), path);
    return 'text' in decoded ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file; undefined, and reported, where it cannot be had. */
export function readText(session: Session, path: string, shown: string): OpenFile['content'] | undefined {
  try {
    return usable(session, shown, decode(session.world.disk.read(path), shown));
  } catch (error) {
    session.fail(shown, say('not checked: {0}', reasonOf(error)));
    return undefined;
  }
}

async function visitStdin(session: Session, stdinPath: string | undefined, visit: (file: OpenFile) => Promise<void>): Promise<void> {
  const shown = stdinPath ?? 'stdin';
  const path = resolve(session.world.cwd, shown);
  session.nowAt(shown);
  const chunks: Buffer[] = [];
  for await (const chunk of session.world.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk));
  if (!(await session.configFor(dirname(path)))) return;
  const content = usable(session, shown, decode(Buffer.concat(chunks), shown));
  if (content) await visitOpen(session, { uri: session.uriOf(path), path: undefined, shown, content }, visit);
}

function usable(session: Session, shown: string, decoded: Decoded): OpenFile['content'] | undefined {
  if ('problem' in decoded) {
    session.fail(shown, say('not checked: {0}', decoded.problem));
    return undefined;
  }
  if (decoded.encoding !== 'UTF-8')
    session.note(
      shown,
      say('this is {0}, not UTF-8: checked as it is, but fix leaves it alone; convert it: {1}', decoded.encoding, 'iconv -f UTF-16 -t utf-8'),
    );
  return decoded;
}

async function visitOpen(session: Session, file: OpenFile, visit: (file: OpenFile) => Promise<void>): Promise<void> {
  session.service.setText(file.uri, 1, file.content.text);
  try {
    await visit(file);
  } finally {
    session.service.forget(file.uri);
  }
}

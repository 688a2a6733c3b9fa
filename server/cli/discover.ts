import { join, relative, resolve, sep } from 'node:path';
import { DEFAULT_CONFIG } from '../core/config';
import { say, type Text } from '../core/message';
import { JOURNAL_FOLDER } from '../service/clean/journal';
import type { FolderConfig } from '../service/configStore';
import { globMatcher } from '../service/globs';
import type { Disk, Entry } from './disk';
import { reasonOf } from './failures';
import { GitIgnore } from './gitignore';
import type { Session } from './session';

/** Never looked into, whatever `.gitignore` says. */
const SKIPPED = new Set(['.git', 'node_modules', JOURNAL_FOLDER]);
const byDefault = globMatcher(DEFAULT_CONFIG.include, { dot: false });

type Wanted = (path: string, folder: FolderConfig) => boolean;

/**
 * Absolute paths of the files that the arguments name, each once, in the order of their shown paths.
 * A file is taken as it is; a folder gives the files that its configuration includes; a glob the files it matches.
 * What `.gitignore` or "exclude" leaves out comes only by its own name. Paths that cannot be used are reported to the session.
 */
export async function findFiles(session: Session, args: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const arg of args.length > 0 ? args : ['.']) await findArgument(session, arg, found);
  const shown = new Map([...found].map((path) => [path, session.shown(path)]));
  return [...found].sort((a, b) => (shown.get(a)! < shown.get(b)! ? -1 : 1));
}

async function findArgument(session: Session, arg: string, found: Set<string>): Promise<void> {
  const { cwd, disk } = session.world;
  const path = resolve(cwd, arg);
  if (path.split(sep).includes(JOURNAL_FOLDER)) return session.fail(arg, say('not checked: journals of `corpus-lint fix` are kept here, and no pages'));
  let kind: Entry['kind'];
  try {
    kind = disk.kind(path);
  } catch (error) {
    const glob = splitGlob(arg);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && glob) return findGlob(session, arg, resolve(cwd, glob.base), glob.pattern, found);
    session.fail(arg, say('not checked: {0}', reasonOfPath(path, error, disk)));
    return;
  }
  if (kind !== 'folder') {
    found.add(path);
    return;
  }
  const before = session.failures.length;
  const count = await new Walk(session, found, (file, folder) =>
    folder.configUri ? folder.includes(session.uriOf(file)) : byDefault(slashed(relative(path, file))),
  ).from(path);
  if (count === 0 && session.failures.length === before) {
    session.fail(
      arg,
      say(
        'no files to check here: looked for {0}, or what "include" in the nearest corpus-lint.json names, outside .gitignore; name a file to check it in any case',
        say('{0} and {1}', ...DEFAULT_CONFIG.include),
      ),
    );
  }
}

/** The folder in front of the first name with a sign of a glob, and the rest; undefined where there is no such sign. */
function splitGlob(arg: string): { base: string; pattern: string } | undefined {
  const names = slashed(arg).split('/');
  const first = names.findIndex((name) => /[*?[\]{}]/.test(name));
  if (first < 0) return undefined;
  return { base: names.slice(0, first).join('/') || (arg.startsWith('/') ? '/' : '.'), pattern: names.slice(first).join('/') };
}

async function findGlob(session: Session, arg: string, base: string, glob: string, found: Set<string>): Promise<void> {
  const matches = globMatcher([glob], { dot: false });
  const before = session.failures.length;
  const count = await new Walk(session, found, (file, folder) => matches(slashed(relative(base, file))) && !excluded(session, file, folder)).from(base);
  if (count === 0 && session.failures.length === before) session.fail(arg, say('no file matches this glob'));
}

function excluded(session: Session, file: string, folder: FolderConfig): boolean {
  const patterns = folder.config?.exclude ?? [];
  if (!folder.configUri || patterns.length === 0) return false;
  return globMatcher(patterns, { dot: true })(decodeURIComponent(session.uriOf(file).slice(folder.folder.length + 1)));
}

/** A link whose target is gone says ENOENT like a file that never was. */
function reasonOfPath(path: string, error: unknown, disk: Disk): Text {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return reasonOf(error);
  try {
    if (disk.isLink(path)) return say('this symbolic link leads nowhere; remove it or restore its target');
  } catch {
    // Then it is not there at all.
  }
  return reasonOf(error);
}

const slashed = (path: string): string => path.split(sep).join('/');

/** One walk through a folder. Links come last, so that a file has its own name rather than that of a link to it. */
class Walk {
  private count = 0;
  private readonly links: { path: string; ignored: GitIgnore; folder: FolderConfig }[] = [];
  /** Real paths of folders and files, so that circles of links end and nothing comes twice. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly session: Session,
    private readonly found: Set<string>,
    private readonly wanted: Wanted,
  ) {}

  /** How many files were found. */
  async from(folder: string): Promise<number> {
    await this.folder(folder, GitIgnore.at(folder, this.session.world.disk));
    for (let link = this.links.shift(); link; link = this.links.shift()) await this.link(link.path, link.ignored, link.folder);
    return this.count;
  }

  private async folder(path: string, ignored: GitIgnore): Promise<void> {
    const { disk } = this.session.world;
    const listed = this.session.attempt(
      this.session.shown(path),
      (reason) => say('not checked, the folder cannot be read: {0}', reason),
      () => ({
        real: disk.realPath(path),
        entries: disk.list(path),
      }),
    );
    const config = listed && (await this.session.configFor(path));
    if (!config) return;
    this.seen.add(listed.real);
    for (const entry of listed.entries) {
      const inside = join(path, entry.name);
      if (SKIPPED.has(entry.name) || ignored.ignores(inside, entry.kind === 'folder')) continue;
      if (entry.kind === 'folder') await this.folder(inside, ignored.below(inside, disk));
      else if (entry.kind === 'link') this.links.push({ path: inside, ignored, folder: config });
      else if (entry.kind === 'file' && this.wanted(inside, config)) this.take(inside, join(listed.real, entry.name));
    }
  }

  private async link(path: string, ignored: GitIgnore, config: FolderConfig): Promise<void> {
    const { disk } = this.session.world;
    try {
      const real = disk.realPath(path);
      if (this.seen.has(real)) return;
      if (disk.kind(real) === 'folder') await this.folder(path, ignored.below(path, disk));
      else if (this.wanted(path, config)) this.take(path, real);
    } catch (error) {
      if (this.wanted(path, config)) this.session.fail(this.session.shown(path), say('not checked: {0}', reasonOfPath(path, error, disk)));
    }
  }

  private take(path: string, real: string): void {
    this.count++;
    this.seen.add(real);
    this.found.add(path);
  }
}

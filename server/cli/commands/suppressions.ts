import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lineText } from '../../core/document';
import { fingerprint } from '../../core/fingerprint';
import { type Message, say } from '../../core/message';
import type { FolderConfig } from '../../service/configStore';
import { type Stale, staleEntries } from '../../service/stale';
import { keyOf, SUPPRESSIONS_NAME } from '../../service/suppressions';
import type { Command } from '../command';
import { eachFile } from '../eachFile';
import { reasonOf } from '../failures';
import { Session } from '../session';
import { CLEAN, COULD_NOT_RUN } from '../world';

export const suppressions: Command = {
  summary: say('list what is suppressed and what of it is stale'),
  usage: say('suppressions [paths or globs] [options]'),
  help: [['--prune', say('remove the stale decisions')]],
  options: { prune: { type: 'boolean' } },

  async run(args, world, terminal) {
    const session = new Session(world, terminal);
    const folders = new Map<string, FolderConfig>();
    const found = new Set<string>();
    await eachFile(session, args.positionals, undefined, async ({ uri }) => {
      const folder = await session.service.configs.forFile(uri);
      folders.set(folder.folder, folder);
      const page = session.service.page(uri);
      const prints = new Set(page.lines.map((line) => fingerprint(lineText(page, line))));
      for (const entry of folder.decisions(uri)) {
        if (entry.files !== undefined && (entry.line === undefined || prints.has(entry.line))) found.add(keyOf(entry));
      }
    });
    // Only whoever has read all files of a folder can say that none of them has a line.
    const all = args.positionals.length === 0;
    for (const folder of [...folders.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1))) {
      const stale = await staleIn(session, folder, all ? found : undefined);
      terminal.write(listed(session, folder, stale));
      if (args.flag('prune') && stale.length > 0) await prune(session, folder, stale);
    }
    if ([...folders.values()].every((folder) => folder.suppressions.entries.length === 0)) terminal.write(`${terminal.words(say('Nothing is suppressed.'))}\n`);
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

/** @param found the keys of decisions for many files that some file still needs; undefined where not all files were read. */
async function staleIn(session: Session, { folder, suppressions: { entries } }: FolderConfig, found?: ReadonlySet<string>): Promise<Stale[]> {
  const stale = await staleEntries(entries, folder, session.service.rules, (uri) => session.host.readFile(uri));
  if (!found) return stale;
  const more = entries.filter((entry) => entry.files !== undefined && !found.has(keyOf(entry)) && !stale.some((other) => other.entry === entry));
  return [...stale, ...more.map((entry) => ({ entry, why: whyNowhere(entry.files!) }))];
}

const whyNowhere = (files: string): Message => (files === '**' ? say('no line of any file reads so any more') : say('no line of {0} reads so any more', files));

function listed(session: Session, { folder, suppressions: { entries } }: FolderConfig, stale: readonly Stale[]): string {
  if (entries.length === 0) return '';
  const { words } = session.terminal;
  const whys = new Map(stale.map(({ entry, why }) => [entry, why]));
  const rows = entries.map((entry) => {
    const place = entry.files === undefined ? entry.file : entry.files === '**' ? words(say('everywhere')) : entry.files;
    const notes = [entry.reason, entry.date].filter((note) => note !== undefined).join(', ');
    const why = whys.get(entry);
    return `  ${place}  ${entry.rule}  ${entry.text ?? (entry.line === undefined ? words(say('the whole file')) : entry.line)}${notes ? `  (${notes})` : ''}${why ? `  ${words(say('stale: {0}', why))}` : ''}`;
  });
  const count = words(entries.length === 1 ? say('1 decision, {0} stale', stale.length) : say('{0} decisions, {1} stale', entries.length, stale.length));
  return `${session.shown(fileURLToPath(`${folder}/${SUPPRESSIONS_NAME}`))}: ${count}\n${rows.join('\n')}\n`;
}

async function prune(session: Session, folder: FolderConfig, stale: readonly Stale[]): Promise<void> {
  const shown = session.shown(fileURLToPath(`${folder.folder}/${SUPPRESSIONS_NAME}`));
  try {
    await session.service.configs.release(
      folder,
      stale.map(({ entry }) => entry),
    );
    const removed = stale.length === 1 ? say('1 stale decision removed') : say('{0} stale decisions removed', stale.length);
    session.terminal.write(`${shown}: ${session.terminal.words(removed)}\n`);
  } catch (error) {
    session.fail(shown, say('cannot be written: {0}', reasonOf(error)));
  }
}

/** Notes, after a check, the decisions about the files of these folders that nothing is left of. */
export async function noteStale(session: Session, folders: Iterable<FolderConfig>): Promise<void> {
  for (const folder of folders) {
    const stale = await staleIn(session, folder);
    if (stale.length === 0) continue;
    const shown = session.shown(fileURLToPath(`${folder.folder}/${SUPPRESSIONS_NAME}`));
    const what = stale.length === 1 ? say('one decision is stale') : say('{0} decisions are stale', stale.length);
    const args = session.shown(dirname(fileURLToPath(`${folder.folder}/x`)));
    session.note(shown, say('{0}; `corpus-lint suppressions{1}` lists them, --prune removes them', what, args === '.' ? '' : ` ${args}`));
  }
}

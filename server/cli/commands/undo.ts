import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../core/message';
import { JOURNAL_FOLDER } from '../../service/clean/journal';
import { type Clean, isUndone, listCleans, timeOf } from '../../service/clean/journals';
import { undoClean } from '../../service/clean/undo';
import type { Arguments, Command } from '../command';
import { DiskPages } from '../diskPages';
import { filesOf } from '../formats/pretty';
import { cleanText, listText } from '../formats/cleans';
import { journalFolders } from '../journalFolders';
import { linesText } from '../lineHistory';
import { Session } from '../session';
import { CLEAN, COULD_NOT_RUN, UsageError } from '../world';

export const undo: Command = {
  summary: say('take back what the last fix did to the files'),
  usage: say('undo [folders] [options]'),
  help: [
    ['--list', say('list the cleans that were recorded, the newest first; change nothing')],
    ['--clean NAME', say('this clean in place of the last one; with --list: what it removed, line by line')],
    ['--dry-run', say('say what would be put back; write nothing')],
    ['--lines FILE', say('tell which line of the original each line of a cleaned file was')],
  ],
  options: { list: { type: 'boolean' }, clean: { type: 'string' }, 'dry-run': { type: 'boolean' }, lines: { type: 'string' } },

  async run(args, world, terminal) {
    const session = new Session(world, terminal);
    const file = args.text('lines');
    if (file !== undefined) {
      const path = resolve(world.cwd, file);
      const folders = journalFolders(session, [dirname(path)]);
      terminal.write(await linesText(session, await listCleans(session.host, folders), session.uriOf(path), file));
    } else {
      const cleans = await listCleans(session.host, journalFolders(session, args.positionals.length > 0 ? args.positionals : ['.']));
      if (args.flag('list') && args.text('clean') === undefined) terminal.write(await listText(session.host, cleans, terminal.words));
      else await take(session, named(cleans, args), args);
    }
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

/** @throws UsageError where there is none. */
function named(cleans: readonly Clean[], args: Arguments): Clean {
  const name = args.text('clean');
  const clean = name === undefined ? cleans.find((found) => !isUndone(found)) : cleans.find((found) => found.name === name);
  if (clean) return clean;
  if (name !== undefined) throw new UsageError(say('there is no clean {0} here; `corpus-lint undo --list` lists them', name));
  throw new UsageError(say('there is no clean to take back: no folder above or below has a journal of one in {0}', JOURNAL_FOLDER));
}

async function take(session: Session, clean: Clean, args: Arguments): Promise<void> {
  const { terminal, host, world } = session;
  const { words } = terminal;
  const shown = (uri: string): string => session.shown(fileURLToPath(uri));
  if (args.flag('list')) return terminal.write(await cleanText(host, clean, (folder, path) => session.shown(join(fileURLToPath(folder), path))));
  const dryRun = args.flag('dry-run');
  const { files, refused } = await undoClean(clean, { files: host, pages: new DiskPages(world.disk), now: () => new Date(), dryRun });
  for (const uri of files) terminal.write(`${shown(uri)}: ${words(dryRun ? say('would be put back') : say('put back'))}\n`);
  for (const { uri, reason } of refused) session.fail(shown(uri), say('not put back: {0}', reason));
  const parts = [timeOf(clean.name), filesOf(files.length)] as const;
  const taken = dryRun ? say('Would take back the clean of {0} in {1}', ...parts) : say('Took back the clean of {0} in {1}', ...parts);
  const left =
    refused.length === 1
      ? say('{0}; 1 file left as it is, see the messages.', taken)
      : say('{0}; {1} files left as they are, see the messages.', taken, refused.length);
  terminal.write(refused.length > 0 ? `${words(left)}\n` : `${words(taken)}.\n`);
}

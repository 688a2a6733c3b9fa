import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorText, say } from '../../core/message';
import { Baseline, countsOf } from '../../service/baseline';
import { BASELINE_NAME } from '../../service/configFile';
import { parentOf, relativeTo } from '../../service/host';
import { uriIn } from '../../service/stale';
import type { Command } from '../command';
import { eachFile } from '../eachFile';
import { reasonOf } from '../failures';
import { filesOf } from '../formats/pretty';
import type { Reporter } from '../formats/reporter';
import { HeldBack } from '../heldBack';
import { Session } from '../session';
import { CLEAN, COULD_NOT_RUN, UsageError } from '../world';

type Counts = ReturnType<typeof countsOf>;

export const baseline: Command = {
  summary: say('record the findings of today, so that only new ones show'),
  usage: say('baseline [paths or globs] [options]'),
  help: [['--output FILE', say('write to FILE instead of {0} beside each configuration', BASELINE_NAME)]],
  options: { output: { type: 'string' } },

  async run(args, world, terminal) {
    if (args.positionals.includes('-')) throw new UsageError(say('a baseline records files; standard input has no path to be recorded under'));
    const session = new Session(world, terminal);
    session.service.configs.baseline = 'none';
    const output = args.text('output');
    const target = output === undefined ? undefined : session.uriOf(resolve(world.cwd, output));
    const found = new Map<string, { readonly uri: string; readonly to: string }>();
    const counts = new Map<string, Counts>();
    const reports = new HeldBack(session, recorder(counts));
    await eachFile(session, args.positionals, undefined, async (file) => {
      const folder = await session.service.configs.forFile(file.uri);
      if (folder.configUri === undefined && target === undefined)
        throw new UsageError(
          say('there is no corpus-lint.json above {0} to put a baseline beside; run `corpus-lint init` first, or name a file with --output', file.shown),
        );
      const to = target ?? folder.loaded?.baseline ?? uriIn(folder.folder, BASELINE_NAME);
      if (relativeTo(parentOf(to), file.uri) === undefined)
        throw new UsageError(say('{0} lies outside the folder of {1}; put the baseline into a folder above the pages', file.shown, shownUri(session, to)));
      found.set(file.shown, { uri: file.uri, to });
      const result = await session.service.lint(file.uri);
      if (result) await reports.add(file, result);
    });
    await reports.finish();
    const changes = new Map<string, Map<string, Counts>>();
    for (const [shown, { uri, to }] of found) {
      changes.set(to, (changes.get(to) ?? new Map<string, Counts>()).set(relativeTo(parentOf(to), uri)!, counts.get(shown) ?? {}));
    }
    for (const [to, files] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) await write(session, to, files);
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

/** Takes the findings of each file; of one that is checked once more the last ones count. */
const recorder = (counts: Map<string, Counts>): Reporter => ({
  begin: () => '',
  separator: '',
  file: ({ path, page, findings }) => {
    counts.set(path, countsOf(page, findings));
    return '';
  },
  end: () => '',
});

/** What is recorded of files that were not read now stays, unless they are gone. */
async function write(session: Session, uri: string, files: ReadonlyMap<string, Counts>): Promise<void> {
  const shown = shownUri(session, uri);
  const before = await earlier(session, uri, shown);
  if (!before) return;
  const gone = before.paths.filter((path) => !files.has(path) && !exists(session, fileURLToPath(uriIn(parentOf(uri), path))));
  const after = before.with(new Map([...files, ...gone.map((path) => [path, undefined] as const)]));
  try {
    session.world.disk.write(fileURLToPath(uri), after.serialize());
  } catch (error) {
    return session.fail(shown, say('the baseline cannot be written: {0}', reasonOf(error)));
  }
  const { words } = session.terminal;
  const inFiles = filesOf(after.paths.length);
  const recorded = after.size === 1 ? say('1 line in {0} recorded', inFiles) : say('{0} lines in {1} recorded', after.size, inFiles);
  const next = say('Only new findings show with `corpus-lint check --baseline`; with "baseline": true in the configuration, always, and in the editor.');
  session.terminal.write(`${shown}: ${words(recorded)}\n${words(next)}\n`);
}

async function earlier(session: Session, uri: string, shown: string): Promise<Baseline | undefined> {
  const text = await session.host.readFile(uri);
  try {
    return text === undefined ? Baseline.EMPTY : Baseline.parse(text);
  } catch (error) {
    session.fail(shown, say('this is no baseline and is left as it is: {0}', errorText(error)));
    return undefined;
  }
}

function exists({ world }: Session, path: string): boolean {
  try {
    world.disk.kind(path);
    return true;
  } catch {
    return false;
  }
}

const shownUri = (session: Session, uri: string): string => session.shown(fileURLToPath(uri));

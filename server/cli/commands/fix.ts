import { say, type Words } from '../../core/message';
import { createTwoFilesPatch } from 'diff';
import { Kinds } from '../../service/clean/kinds';
import { type CleanPlan, MOST_ROUNDS, planClean } from '../../service/clean/plan';
import type { Command } from '../command';
import { type OpenFile, eachFile } from '../eachFile';
import { FixBatch } from '../fixBatch';
import { filesOf, problemsOf } from '../formats/pretty';
import { chosenFix, isFault } from '../formats/reporter';
import { readOverrides } from '../overrides';
import { Session } from '../session';
import type { Terminal } from '../terminal';
import { CLEAN, COULD_NOT_RUN, FINDINGS, UsageError } from '../world';

export const fix: Command = {
  summary: say('repair what can be repaired without losing anything'),
  usage: say('fix [paths, globs or -] [options]'),
  help: [
    ['--unsafe', say('also take fixes that a person should look at')],
    ['--dry-run', say('say what would be done; write nothing')],
    ['--diff', say('show what would be changed as a unified diff; write nothing')],
    ['--rule ID=SEVERITY', say('error, warning, info, hint or off for this run; may be repeated')],
    ['--stdin-path NAME', say('with -: the path under which standard input is fixed; the fixed text goes to standard output')],
  ],
  options: {
    unsafe: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    diff: { type: 'boolean' },
    rule: { type: 'string', multiple: true },
    'stdin-path': { type: 'string' },
  },

  async run(args, world, terminal) {
    if (args.flag('dry-run') && args.flag('diff')) throw new UsageError(say('--dry-run and --diff exclude each other; --diff shows more'));
    const session = new Session(world, terminal);
    session.service.configs.overrides = readOverrides(args.list('rule'), session.service.rules);
    const writes = !args.flag('dry-run') && !args.flag('diff');
    const totals: Totals = { files: 0, changed: 0, fixed: 0, left: 0 };
    const tell = (file: OpenFile, outcome: Outcome): void => {
      add(totals, outcome, writes);
      terminal.write(args.flag('diff') ? patch(file, outcome) : file.path === undefined && writes ? '' : told(file, outcome, writes, terminal.words));
    };
    const batch = new FixBatch<Outcome>(session, tell);
    const kinds = new Kinds(session.service.rules);
    const fixOne = async (file: OpenFile): Promise<void> => {
      if (file.content.encoding !== 'UTF-8')
        return session.fail(
          file.shown,
          say('not fixed: this is {0}, and only UTF-8 is written; convert it: {1}', file.content.encoding, 'iconv -f UTF-16 -t utf-8'),
        );
      const outcome = await repair(session, kinds, file, args.flag('unsafe'));
      if (writes && file.path !== undefined && outcome.after !== outcome.before) await batch.add({ ...file, path: file.path }, outcome);
      else {
        if (writes && file.path === undefined) terminal.write((file.content.bom ? '\uFEFF' : '') + outcome.after);
        tell(file, outcome);
      }
      await terminal.drain();
    };
    await eachFile(session, args.positionals, args.text('stdin-path'), fixOne, { forFixes: true });
    await batch.flush();
    if (!args.positionals.includes('-')) tellTotals(terminal, totals, { writes, diff: args.flag('diff') });
    await terminal.flush();
    if (session.failures.length > 0) return COULD_NOT_RUN;
    return totals.left > 0 ? FINDINGS : CLEAN;
  },
};

interface Outcome extends CleanPlan {
  readonly found: number;
}

interface Totals {
  files: number;
  changed: number;
  fixed: number;
  left: number;
}

/** Fixes and looks again until nothing more can be fixed. */
async function repair(session: Session, kinds: Kinds, file: OpenFile, unsafe: boolean): Promise<Outcome> {
  const { service } = session;
  let round = 0;
  const again = (text: string) => {
    service.setText(file.uri, ++round, text);
    return service.lint(file.uri);
  };
  const first = (await service.lint(file.uri))!;
  const plan = (await planClean(first, { kinds, choose: (finding) => chosenFix(finding, unsafe), again }))!;
  if (!plan.settled) session.note(file.shown, say('there may be more to fix after {0} rounds; run fix again', MOST_ROUNDS));
  return { ...plan, found: first.findings.filter(isFault).length };
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

function add(totals: Totals, { before, after, taken, found, left }: Outcome, writes: boolean): void {
  totals.files++;
  if (after !== before) totals.changed++;
  totals.fixed += sum(taken);
  totals.left += writes ? left.filter(isFault).length : found;
}

function told(file: OpenFile, { before, after, taken }: Outcome, writes: boolean, words: Words): string {
  if (before === after) return '';
  const parts = [...taken].map(([rule, n]) => `${n} ${rule}`);
  return `${file.shown}: ${words(writes ? say('fixed {0}', parts) : say('would fix {0}', parts))}\n`;
}

function patch(file: OpenFile, { before, after }: Outcome): string {
  if (before === after) return '';
  return createTwoFilesPatch(`a/${file.shown}`, `b/${file.shown}`, before, after, undefined, undefined, {
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}

/** Behind a diff on stderr, so that the diff can be piped. */
function tellTotals(terminal: Terminal, { files, changed, fixed, left }: Totals, how: { writes: boolean; diff: boolean }): void {
  const what =
    fixed === 0
      ? say('Nothing to fix in {0}', filesOf(files))
      : how.writes
        ? say('Fixed {0} in {1} of {2}', problemsOf(fixed), changed, filesOf(files))
        : say('Would fix {0} in {1} of {2}', problemsOf(fixed), changed, filesOf(files));
  const all = terminal.words(how.writes && left > 0 ? say('{0}; {1} left, see `corpus-lint check`.', what, problemsOf(left)) : say('{0}.', what));
  if (how.diff) terminal.say(all);
  else terminal.write(`${all}\n`);
}

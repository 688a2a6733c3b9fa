import { say, type Words } from '../../core/message';
import { createTwoFilesPatch } from 'diff';
import { applyEdits, mergeFixes } from '../../core/edits';
import type { RuleFinding } from '../../core/rule';
import type { Command } from '../command';
import { type OpenFile, eachFile, readText } from '../eachFile';
import { encodeUtf8 } from '../encoding';
import { filesOf, problemsOf } from '../formats/pretty';
import { chosenFix, isFault } from '../formats/reporter';
import { readOverrides } from '../overrides';
import { Session } from '../session';
import type { Terminal } from '../terminal';
import { CLEAN, COULD_NOT_RUN, FINDINGS, UsageError } from '../world';

/** One fix may make room for another; a text that still changes after this many rounds is left to the next run. */
const MOST_ROUNDS = 10;

export const fix: Command = {
  summary: 'repair what can be repaired without losing anything',
  usage: 'fix [paths, globs or -] [options]',
  help: `  --unsafe             also take fixes that a person should look at
  --dry-run            say what would be done; write nothing
  --diff               show what would be changed as a unified diff; write nothing
  --rule ID=SEVERITY   error, warning, info, hint or off for this run; may be repeated
  --stdin-path NAME    with -: the path under which standard input is fixed; the fixed text goes to standard output`,
  options: {
    unsafe: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    diff: { type: 'boolean' },
    rule: { type: 'string', multiple: true },
    'stdin-path': { type: 'string' },
  },

  async run(args, world, terminal) {
    if (args.flag('dry-run') && args.flag('diff')) throw new UsageError('--dry-run and --diff exclude each other; --diff shows more');
    const session = new Session(world, terminal);
    session.service.configs.overrides = readOverrides(args.list('rule'), session.service.rules);
    const writes = !args.flag('dry-run') && !args.flag('diff');
    const totals: Totals = { files: 0, changed: 0, fixed: 0, left: 0 };
    const fixOne = async (file: OpenFile): Promise<void> => {
      if (file.content.encoding !== 'UTF-8')
        return session.fail(file.shown, `not fixed: this is ${file.content.encoding}, and only UTF-8 is written; convert it: iconv -f UTF-16 -t utf-8`);
      const outcome = await repair(session, file, args.flag('unsafe'));
      if (writes && !write(session, file, outcome)) return;
      add(totals, outcome, writes);
      terminal.write(args.flag('diff') ? patch(file, outcome) : file.path === undefined && writes ? '' : told(file, outcome, writes, terminal.words));
      await terminal.drain();
    };
    await eachFile(session, args.positionals, args.text('stdin-path'), fixOne, { forFixes: true });
    if (!args.positionals.includes('-')) tellTotals(terminal, totals, { writes, diff: args.flag('diff') });
    await terminal.flush();
    if (session.failures.length > 0) return COULD_NOT_RUN;
    return totals.left > 0 ? FINDINGS : CLEAN;
  },
};

interface Outcome {
  readonly before: string;
  readonly after: string;
  /** How often each rule's fix was taken. */
  readonly taken: ReadonlyMap<string, number>;
  readonly found: number;
  /** Findings in the text as it is now. */
  readonly left: number;
}

interface Totals {
  files: number;
  changed: number;
  fixed: number;
  left: number;
}

/** Fixes and looks again until nothing more can be fixed. */
async function repair(session: Session, file: OpenFile, unsafe: boolean): Promise<Outcome> {
  const taken = new Map<string, number>();
  let text = file.content.text;
  let findings = await findingsIn(session, file);
  const found = findings.filter(isFault).length;
  for (let round = 1; ; round++) {
    const edits = choose(findings, unsafe, taken);
    const next = applyEdits(text, edits);
    if (next === text) break;
    text = next;
    session.service.setText(file.uri, round + 1, text);
    findings = await findingsIn(session, file);
    if (round === MOST_ROUNDS) {
      session.note(file.shown, `there may be more to fix after ${MOST_ROUNDS} rounds; run fix again`);
      break;
    }
  }
  return { before: file.content.text, after: text, taken, found, left: findings.filter(isFault).length };
}

const findingsIn = async (session: Session, file: OpenFile): Promise<readonly RuleFinding[]> => (await session.service.lint(file.uri))?.findings ?? [];

function choose(findings: readonly RuleFinding[], unsafe: boolean, taken: Map<string, number>): ReturnType<typeof mergeFixes>['edits'] {
  const rules = new Map(findings.flatMap((f) => (chosenFix(f, unsafe) ? [[chosenFix(f, unsafe)!, f.rule] as const] : [])));
  const merged = mergeFixes([...rules.keys()]);
  for (const fix of merged.taken) taken.set(rules.get(fix)!, (taken.get(rules.get(fix)!) ?? 0) + 1);
  return merged.edits;
}

/** False, and reported, where the file cannot be written or is no longer what was checked. */
function write(session: Session, file: OpenFile, { before, after }: Outcome): boolean {
  const { path, shown, content } = file;
  if (path === undefined) {
    session.terminal.write((content.bom ? '\uFEFF' : '') + after);
    return true;
  }
  if (after === before) return true;
  const now = readText(session, path, shown);
  if (!now) return false;
  if (now.text !== before || now.bom !== content.bom) {
    session.fail(shown, 'not fixed: it changed after it was checked; run fix again');
    return false;
  }
  const written = session.attempt(shown, 'not fixed', () => {
    session.world.disk.write(path, encodeUtf8(after, content.bom));
    return true;
  });
  return written === true;
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0);

function add(totals: Totals, { before, after, taken, found, left }: Outcome, writes: boolean): void {
  totals.files++;
  if (after !== before) totals.changed++;
  totals.fixed += sum(taken);
  totals.left += writes ? left : found;
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

import { type Message, say, type Words } from '../../core/message';
import type { RuleFinding, Severity } from '../../core/rule';
import type { Style, Terminal } from '../terminal';
import { type FileReport, type MakeReporter, SEVERITIES, type Summary, chosenFix, placeOf } from './reporter';

const STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' };

/** For people: findings under the name of their file, and what to do next. */
export const pretty: MakeReporter = (_rules, terminal) => ({
  begin: () => '',
  separator: '',
  file: (report) => (report.findings.length > 0 ? fileText(report, terminal) : ''),
  end: (summary) => `${summaryText(summary, terminal)}\n`,
});

function fileText({ path, page, findings }: FileReport, terminal: Terminal): string {
  const places = findings.map((f) => placeOf(page.table, f.span.start)).map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map((p) => p.length));
  const lines = findings.map((f, i) => `  ${terminal.style('dim', places[i]!.padStart(width))}  ${findingText(f, terminal)}`);
  return `${terminal.style(['bold', 'underline'], path)}\n${lines.join('\n')}\n\n`;
}

function findingText(finding: RuleFinding, terminal: Terminal): string {
  const severity = terminal.style(STYLES[finding.severity], terminal.words(NAMES[finding.severity]).padEnd(widthOfNames(terminal.words)));
  return `${severity}  ${finding.message}  ${terminal.style('dim', finding.rule)}${chosenFix(finding, false) ? terminal.style('green', ' ✓') : ''}`;
}

const NAMES: Readonly<Record<Severity, Message>> = { error: say('error'), warning: say('warning'), info: say('info'), hint: say('hint') };

const widthOfNames = (words: Words): number => Math.max(...SEVERITIES.map((severity) => words(NAMES[severity]).length));

/** How many of each severity: one, several. */
const COUNTED: Readonly<Record<Severity, readonly [Message, (count: number) => Message]>> = {
  error: [say('1 error'), (count) => say('{0} errors', count)],
  warning: [say('1 warning'), (count) => say('{0} warnings', count)],
  info: [say('1 info'), (count) => say('{0} info', count)],
  hint: [say('1 hint'), (count) => say('{0} hints', count)],
};

function summaryText(summary: Summary, terminal: Terminal): string {
  const { words } = terminal;
  const { notChecked, files, findings } = summary;
  const places =
    notChecked === 1 ? say('1 place could not be checked; see the messages.') : say('{0} places could not be checked; see the messages.', notChecked);
  const unchecked = notChecked > 0 ? `\n${terminal.style('red', words(places))}` : '';
  if (files === 0) return terminal.style('red', words(say('Nothing was checked; see the messages.')));
  if (findings === 0) return `${terminal.style('green', words(say('No problems in {0}.', filesOf(files))))}${unchecked}`;
  const kinds = SEVERITIES.filter((s) => summary[s] > 0).map((s) => (summary[s] === 1 ? COUNTED[s][0] : COUNTED[s][1](summary[s])));
  const total = terminal.style('bold', words(problemsOf(findings)));
  return `${words(say('{0} ({1}) in {2} of {3}.', total, kinds, summary.filesWithFindings, filesOf(files)))}${fixesText(summary, words)}${unchecked}`;
}

function fixesText({ fixable, fixableUnsafe }: Summary, words: Words): string {
  if (fixable > 0 && fixableUnsafe > 0)
    return `\n${words(say('{0} (✓) can be fixed with `corpus-lint fix`, {1} more with `corpus-lint fix --unsafe`: have a look first with --diff.', fixable, fixableUnsafe))}`;
  if (fixable > 0) return `\n${words(say('{0} (✓) can be fixed with `corpus-lint fix`.', fixable))}`;
  return fixableUnsafe > 0 ? `\n${words(say('{0} can be fixed with `corpus-lint fix --unsafe`: have a look first with --diff.', fixableUnsafe))}` : '';
}

export const filesOf = (count: number): Message => (count === 1 ? say('1 file') : say('{0} files', count));
export const problemsOf = (count: number): Message => (count === 1 ? say('1 problem') : say('{0} problems', count));

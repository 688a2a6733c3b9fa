import type { PatternSetting } from '../../core/config';
import { say } from '../../core/message';
import type { Span } from '../../core/span';
import { foldText } from '../../language/vi/foldText';
import { Machine } from './machine';
import { parseExpression, requiredText } from './parse';
import { PatternProblem, type Steps } from './problem';
import { program } from './program';

/** A pattern in the form in which lines are compared with it. */
export interface CompiledPattern {
  readonly setting: PatternSetting;
  /** Its place in the configuration file, and the 1-based line of that. */
  readonly span: Span;
  readonly line: number;
  /** The folded text of a phrase, which is looked up; undefined where there is a machine. */
  readonly phrase: string | undefined;
  readonly machine: Machine | undefined;
  /** What every line that the machine finds has in it. */
  readonly required: string;
}

/** Longer ones are no phrases of a site. */
export const LONGEST_PATTERN = 1000;

/** Lines of a text that nobody wants to lose: a pattern for all of them is a pattern for everything. */
const ANY_LINES = ['a', '7', '–', 'Đò đã ra giữa dòng. '.repeat(50)];

/** @throws PatternProblem, whose words go on from the pattern's name. */
export function compilePattern(setting: PatternSetting, span: Span, line: number): CompiledPattern {
  const { text } = setting;
  if (text.length > LONGEST_PATTERN) throw new PatternProblem(say('is longer than {0} characters; name less of the line', LONGEST_PATTERN));
  const folded = foldText(text);
  if (folded === '') throw new PatternProblem(say('is empty; write the line that is to be found'));
  if (setting.kind === 'phrase') return { setting, span, line, phrase: folded, machine: undefined, required: folded };
  const source = setting.kind === 'glob' ? globSource(folded) : withPlainSpaces(text.normalize('NFC'));
  const tree = parseExpression(source, setting.kind === 'regex' && setting.ignoreCase);
  const machine = new Machine(program(tree));
  if (ANY_LINES.every((any) => machine.matchesWhole(any, unlimited())))
    throw new PatternProblem(say('matches every line, so that nothing would be left of a page; write what all the lines to be found have'));
  return { setting, span, line, phrase: undefined, machine, required: requiredText(tree) };
}

const SPACES = /[\t\v\f\u00a0\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** A text of the same length in which each kind of space is a plain one. */
export const withPlainSpaces = (text: string): string => text.replace(SPACES, ' ');

const WILDCARDS: Readonly<Record<string, string>> = { '*': '.*', '?': '.' };

/** `*` is any text, `?` one character; a backslash before them takes that meaning away. */
const globSource = (glob: string): string =>
  glob.replace(/\\([*?\\])|[\\^$.*+?()[\]{}|/]/g, (sign, escaped?: string) => (escaped ? `\\${escaped}` : (WILDCARDS[sign] ?? `\\${sign}`)));

const unlimited = (): Steps => ({ left: Number.POSITIVE_INFINITY });

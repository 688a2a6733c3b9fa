import { describe, expect, it } from 'vitest';
import { AUTHOR, type Places, article } from '../../../test-support/article';
import { checkFix, lintWith } from '../../../test-support/rules';
import { lookAlikes, phrases } from '../../../test-support/boilerplate';
import { CLASSES, type ClassName } from './classes';
import { rule } from './rule';

const NAMES = Object.keys(CLASSES) as ClassName[];
/** Only lines of one class are reported, and loudly. */
const only = (name: ClassName): { classes: Record<string, 'error' | 'off'> } => ({
  classes: Object.fromEntries(NAMES.map((n) => [n, n === name ? 'error' : 'off'])),
});
const without = (...names: ClassName[]): { classes: Record<string, 'off'> } => ({ classes: Object.fromEntries(names.map((n) => [n, 'off'])) });

/** What is flagged of a page, place by place. */
const flagged = (page: string, setting: { classes: Record<string, 'error' | 'off'> }): string[] =>
  lintWith(rule, page, setting).map(({ span }) => page.slice(span.start, span.end));
const pageOf = (place: keyof Places, lines: string): string => article({ [place]: lines.split('\n') });

const withoutLine = (page: string, line: string): string => {
  const lines = page.split('\n');
  lines.splice(lines.indexOf(line), 1);
  return lines.join('\n');
};

describe('the classes of boilerplate-line', () => {
  it('are tested on both sides, all of them', () => {
    expect(Object.keys(phrases).sort()).toEqual([...NAMES].sort());
    expect(Object.keys(lookAlikes).sort()).toEqual([...NAMES].sort());
  });
});

describe.each(NAMES)('class %s', (name) => {
  const rows = phrases[name]!.map(([place, line, part]) => ({ place, line, part }));
  it.each(rows)('in the $place: flags $line, and not where the class is off', ({ place, line, part = line }) => {
    const page = pageOf(place, line);
    const found = lintWith(rule, page, only(name)).filter(({ span }) => page.slice(span.start, span.end) !== AUTHOR);
    expect(found.map(({ span }) => page.slice(span.start, span.end))).toEqual([part]);
    expect(found[0]!.severity).toBe('error');
    expect(flagged(page, without(name, 'author-signature'))).not.toContain(part);
  });

  const deleted = rows.filter(({ part }) => part === undefined && CLASSES[name].severity === 'warning');
  if (deleted.length > 0)
    it.each(deleted)('in the $place: deletes $line and nothing else', ({ place, line }) => {
      const page = pageOf(place, line);
      checkFix(rule, page, withoutLine(page, line), without('author-signature'));
    });

  it.each(lookAlikes[name]!)('in the text: leaves %j alone', (line) => {
    expect(flagged(article({ text: [line] }), without())).toEqual([AUTHOR]);
  });
});

import { describe, expect, it } from 'vitest';
import { patternSet } from '../../../test-support/rules';
import { parsePage } from '../../article/parse';
import { NOTHING_LISTED } from '../../core/rule';
import type { CompiledPattern } from './compile';
import { LONGEST_LINE, PatternSet, stepsFor } from './patternSet';
import { SwitchedOff } from './switchedOff';

/** Needs some 900 ways at once wherever it stands, and so more steps than a text of long lines has. */
const SLOW = { regex: '.*.{0,900}x' };
const PAGE = Array(50)
  .fill(`x ${'a'.repeat(3000)}`)
  .join('\n');

/** The 0-based lines that are named, and the patterns that were too slow. */
function run(patterns: readonly unknown[], text: string, off = new SwitchedOff()): { lines: number[]; parts: string[]; slow: string[] } {
  const slow: CompiledPattern[] = [];
  const found = patternSet(patterns).listed(
    parsePage(text),
    (pattern) => off.has(pattern),
    (pattern) => {
      slow.push(pattern);
      off.add(pattern);
    },
  );
  const parts = found.parts.map(({ span }) => text.slice(span.start, span.end));
  return { lines: [...found.lines.keys()], parts, slow: slow.map((p) => p.setting.text) };
}

describe('patterns over a document', () => {
  it('that need too many steps name nothing and are told; the others go on', () => {
    const text = `${PAGE}\nax\nXem thêm\nMã QR 7`;
    expect(run(['Xem thêm', SLOW, { ...SLOW, part: true }, { glob: 'Mã QR *' }, { regex: '\\d', part: true }], text)).toEqual({
      lines: [51, 52],
      parts: [],
      slow: [SLOW.regex, SLOW.regex],
    });
    expect(run([SLOW], 'ax\nb')).toEqual({ lines: [0], parts: [], slow: [] });
  });

  it('that were too slow once are not tried again, whatever else their configuration says', () => {
    const off = new SwitchedOff();
    expect(run([SLOW], PAGE, off).slow).toEqual([SLOW.regex]);
    expect(run(['Xem', { ...SLOW, severity: 'info', message: 'm' }], 'ax', off)).toEqual({ lines: [], parts: [], slow: [] });
    expect(run([{ ...SLOW, ignoreCase: true }], 'ax', off).lines).toEqual([0]);
  });

  it.each(['(a+)+$', '(a*)*b', '(.*)*x', '(a|aa)+b', '((a+)+)+x', '(a?){100}a{100}b', 'x*'.repeat(400)])('%s is not slow', (regex) => {
    const text = `${'a'.repeat(LONGEST_LINE - 2)}!b\n`.repeat(5);
    expect(run([{ regex }, { glob: '*a*a*a*a*a*x' }], text).slow).toEqual([]);
  });

  it('costs a steady share of the text, and not more than about a second of a large one', () => {
    expect([stepsFor(0), stepsFor(1000), stepsFor(1e9)]).toEqual([1_000_000, 1_050_000, 100_000_000]);
  });

  it('leave a line of five million characters out in no time, and say so', () => {
    const long = 'a'.repeat(5_000_000);
    const page = parsePage(`${long}\nax`);
    const found = patternSet([{ regex: '(a*)*x' }]).listed(
      page,
      () => false,
      () => undefined,
    );
    expect([...found.lines.keys()]).toEqual([1]);
    expect(found.unread).toEqual([page.lines[0]]);
  });

  it('do not so much as look at the document where there are none', () => {
    const untouchable = new Proxy({} as ReturnType<typeof parsePage>, {
      get: () => {
        throw new Error('looked at');
      },
    });
    const none = new PatternSet([]).listed(
      untouchable,
      () => false,
      () => undefined,
    );
    expect(none).toBe(NOTHING_LISTED);
  });

  it('take many parts', () => {
    expect(run([{ regex: 'a', part: true }], 'a b '.repeat(3000).trim()).parts).toHaveLength(3000);
  });
});

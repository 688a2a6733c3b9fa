import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../core/edits';
import type { Span } from '../../../core/span';
import { readWords } from '../lexer';
import { findInconsistencies } from './find';
import type { Inconsistency } from './inconsistency';
import { collect } from './items';

const linesOf = (text: string): { start: number; end: number }[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
};

const findIn = (text: string, lines: readonly Span[]): Inconsistency[] =>
  findInconsistencies({ text, words: readWords(text, lines), titles: collect(readWords(text, lines)), around: [] });
const find = (text: string): Inconsistency[] => findIn(text, linesOf(text));

describe('inconsistencies', () => {
  it('tells the kinds of difference, what speaks for the other spelling, and where it stands', () => {
    const text = 'Theo Đại uý Lê Thử.\nGặp Đại úy Đỗ Thử.\nCó Đại úy Hồ Thử.\nCả đại uý Bùi Thử.\nVới Đại úy Phan Thử.\nCùng Đại úy Mai Thử.';
    const found = find(text).map((f) => [text.slice(f.span.start, f.span.end), f.suggested, f.differences, f.certainty, f.count]);
    expect(found).toEqual([
      ['Đại uý', 'Đại úy', ['tone'], 'majority', 4],
      ['đại uý', 'Đại úy', ['case', 'tone'], 'majority', 5],
    ]);
  });

  it('takes the style of the article for less than a majority of the title', () => {
    const text = 'Hòa bình, thỏa thuận, xóa nghèo.\nGặp Đại uý Lê Thử.\nCó Đại úy Đỗ Thử.';
    expect(find(text).map((f) => f.certainty)).toEqual(['style']);
  });

  it('compares only what it is given', () => {
    const text = 'Theo Đại uý Lê Thử.\nGặp Đại úy Đỗ Thử.';
    expect(findIn(text, linesOf(text).slice(0, 1))).toEqual([]);
    expect(findIn('', [])).toEqual([]);
  });

  const pieces = [
    'Đại úy',
    'Đại uý',
    'đại úy',
    'ĐẠI UÝ',
    'Bác sĩ',
    'bác sỹ',
    'GS',
    'GS.',
    'PGS.TS',
    'PGS. TS',
    'Ủy viên TW Đảng',
    'Ủy viên T.Ư Đảng',
    'Phó Chủ tịch',
    'Phó chủ tịch',
    'Chủ tịch Uỷ ban',
    'Chủ tịch Ủy ban',
    'quyền',
    'Lê Thử',
    'Đỗ Thử',
    'UBND tỉnh',
    'Công an',
    'các',
    'gặp',
    'với',
    ',',
    '.',
    ':',
    '\n',
    'hòa bình',
    'hoà',
  ];

  it('suggests spellings whose safe replacement settles them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const once = safely(text);
        expect(safely(once)).toBe(once);
        const spans = find(text).map((f) => f.span);
        for (let i = 1; i < spans.length; i++) expect(spans[i]!.start).toBeGreaterThanOrEqual(spans[i - 1]!.end);
      }),
      { numRuns: 500 },
    );
  });
});

function safely(text: string): string {
  const safe = find(text).filter((f) => f.certainty === 'majority' && !f.differences.includes('abbreviation'));
  return applyEdits(
    text,
    safe.map((f) => ({ ...f.span, newText: f.suggested })),
  );
}

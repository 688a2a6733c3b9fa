import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPage } from '../../test-support/pages';
import { LineTable } from '../core/lines';
import { type LineFeatures, featuresOf } from './features';
import { LineReader } from './reading';

const reader = new LineReader();
const fresh = (text: string): LineFeatures[] => featuresOf(new LineTable(text), reader);

/** The features of the last text, each version read from the one before. */
function versions(texts: readonly string[]): LineFeatures[] {
  let lines: { table: LineTable; features: LineFeatures[] } | undefined;
  for (const text of texts) {
    const table = new LineTable(text);
    lines = { table, features: featuresOf(table, reader, lines) };
  }
  return lines!.features;
}

describe('what an edit leaves alone', () => {
  it.each([
    ['nothing changed', 'Một\n\nHai\nBa\n', 'Một\n\nHai\nBa\n'],
    ['a letter typed', 'Một\n\nHai\nBa\n', 'Một\n\nHaai\nBa\n'],
    ['a line less among equal ones', 'A\nA\nA\nA', 'A\nA\nA'],
    ['a line more among equal ones', 'A\nA\n', 'A\nA\nA\n'],
    ['CR LF torn apart', 'x\r\ny\r\nz', 'x\rQ\ny\r\nz'],
    ['CR and LF brought together', 'x\rQ\ny', 'x\r\ny'],
    ['CR LF to CR', 'x\r\ny\r\nz', 'x\ry\r\nz'],
    ['a blank line gone', 'Chia sẻ\n\nBình luận\n', 'Chia sẻ\nBình luận\n'],
    ['a blank line filled', 'Chia sẻ\n\nBình luận\n', 'Chia sẻ\nFacebook\nBình luận\n'],
    ['a label set apart', 'Từ khóa:\nbến đò\nsông Mây\n', 'Từ khóa:\n\nbến đò\nsông Mây\n'],
    ['a label gone', 'Từ khóa:\nbến đò\nsông Mây\n', 'Nội dung khác\nbến đò\nsông Mây\n'],
    ['a twin gone', 'Bến đò mở lại\nChia sẻ\nBến đò mở lại\n', 'Bến đò mở lại\nChia sẻ\nBến đò đóng cửa\n'],
    ['lines cut at a width joined', 'một dòng bị cắt\nở giữa câu như\nthế này đây\n', 'một dòng bị cắt\nở giữa câu như.\nThế này đây\n'],
    ['all gone', 'Chia sẻ\nBình luận', ''],
    ['all new', '', 'Chia sẻ\nBình luận'],
    ['the last terminator gone', 'Chia sẻ\nBình luận\n', 'Chia sẻ\nBình luận'],
  ])('%s', (_name, before, after) => {
    expect(versions([before, after])).toEqual(fresh(after));
    expect(versions([before, after, before])).toEqual(fresh(before));
  });

  it('is the same as reading anew, after any edits', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      newText: fc.oneof(fc.constantFrom('', '\n', '\r', '\r\n', ' ', 'Chia sẻ\n'), fc.string({ maxLength: 12 })),
    });
    fc.assert(
      fc.property(anyPage, fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
        const texts = [text];
        for (const { at, length, newText } of edits) {
          const last = texts.at(-1)!;
          const start = Math.floor(at * last.length);
          texts.push(last.slice(0, start) + newText + last.slice(start + length));
        }
        expect(versions(texts)).toEqual(fresh(texts.at(-1)!));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

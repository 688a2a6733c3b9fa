import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNormal, normalLines, normalise } from './normaliser';

describe('normaliser', () => {
  it('hands a clean text back as it is', () => {
    const text = 'Đại tá Phạm Văn Thử phát biểu.\nHội nghị kết thúc.';
    expect(normalise(text).text).toBe(text);
    expect(normalise(text).original(9)).toBe(9);
  });

  it('composes and drops what is invisible', () => {
    expect(normalise('Thươ\u0323ng tươ\u0301ng').text).toBe('Thượng tướng');
    expect(normalise('Phó\u00a0Tư\u200b lệ\u00adnh').text).toBe('Phó\u00a0Tư lệnh');
    expect(normalise('\ufeffĐại tá').text).toBe('Đại tá');
  });

  it('finds the way back to the original offsets', () => {
    const text = `Bà Ly, ${'Đại úy'.normalize('NFD')} Công an,\u200b nói`;
    const { text: normal, original } = normalise(text);
    const at = normal.indexOf('Đại úy');
    expect(text.slice(original(at), original(at + 6)).normalize('NFC')).toBe('Đại úy');
    const end = normal.indexOf('nói');
    expect(text.slice(original(end))).toBe('nói');
  });

  it('normalises some lines alone', () => {
    const text = `Bỏ qua.\n${'Đại úy'.normalize('NFD')}\u200b đến.\nHết.`;
    const lines = [
      { start: 8, end: text.lastIndexOf('\n') },
      { start: text.length - 4, end: text.length },
    ];
    const normal = normalLines(text, lines);
    expect(normal.lines.map(({ start, end }) => normal.text.slice(start, end))).toEqual(['Đại úy đến.', 'Hết.']);
    expect([isNormal(text), isNormal(normal.text)]).toEqual([false, true]);
  });

  it('keeps every piece of any text in place', () => {
    const words = fc.array(fc.constantFrom('Đại', 'tá', 'úy', ' ', '\n', '\u200b', '\u0301', 'x', '\u00a0', '😀'), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.boolean(), (parts, decomposed) => {
        const text = decomposed ? parts.join('').normalize('NFD') : parts.join('');
        const normal = normalise(text);
        for (let at = 0; at <= normal.text.length; at++) {
          const start = normal.original(at);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(normal.original(at - 1));
          expect(start).toBeLessThanOrEqual(text.length);
        }
        expect(normal.original(normal.text.length)).toBe(text.length);
      }),
    );
  });
});

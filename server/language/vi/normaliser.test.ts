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

  it('leads back: what a span was made of has the span as its normal form', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: normal, original, normal: forth } = normalise(text);
        const [start, end] = [edge(normal, a), edge(normal, b)].sort((x, y) => x - y) as [number, number];
        expect(normalise(text.slice(original(start), original(end))).text).toBe(normal.slice(start, end));
        expect(forth(original(start))).toBe(start);
      }),
      RUNS,
    );
  });

  it('gives a line the same normal form alone as in its text', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const lines = texts.map((text) => text.replaceAll('\n', ' '));
        let at = 0;
        const spans = lines.map((line) => {
          const start = at;
          at += line.length + 1;
          return { start, end: at - 1 };
        });
        const normal = normalLines(lines.join('\n'), spans);
        expect(normal.lines.map(({ start, end }) => normal.text.slice(start, end))).toEqual(lines.map((line) => normalise(line).text));
      }),
      RUNS,
    );
  });

  it('settles, and says so', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
        if (isNormal(text)) expect(once).toBe(text);
      }),
      RUNS,
    );
  });
});

/** The same texts in each run. */
const RUNS = { numRuns: 2000, seed: 11 };

/** Vietnamese, whole and taken apart, with what can stand between its letters, and with any other character. */
const anyText = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom('Đại', 'tướng', 'úy', 'ơ', 'ê', 'a', ' ', '\n', '\u00a0', '\u200b', '\u00ad', '\ufeff', '😀', '\ud83d', '\udd75'),
      },
      { weight: 3, arbitrary: fc.constantFrom('\u0301', '\u0323', '\u0302', '\u031b', '\u0309', '\u0340', '\u0344') },
      { weight: 1, arbitrary: fc.constantFrom('か', '\u3099', '\u1112', '\u1161', '\u11ab', 'Å', 'Ω', '\u2000', 'क', '\u093c', '\u0374', '≠', '⫝̸') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 24 },
  )
  .chain((parts) => fc.constantFrom(parts.join(''), parts.join('').normalize('NFD'), parts.join('').normalize('NFC')));

/** An offset of a text where no character is cut in two: behind it stands no mark, no lower half of a pair. */
function edge(text: string, wish: number): number {
  let at = text.length === 0 ? 0 : wish % (text.length + 1);
  while (at > 0 && at < text.length && /[\p{M}\udc00-\udfff]/u.test(text[at]!)) at--;
  return at;
}

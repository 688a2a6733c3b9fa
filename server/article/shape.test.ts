import { describe, expect, it } from 'vitest';
import { findConfused } from '../language/vi/confusables';
import { findInvisible } from '../language/vi/invisible';
import { findDecomposed } from '../language/vi/decomposed';
import { isNormal } from '../language/vi/normaliser';
import { measure, PLAIN, RARE, type Shape } from './shape';

const shapeOf = (line: string): Shape => measure(line, 0, line.length);

describe('what a line is made of', () => {
  it('counts words, capitals, letters, digits and commas', () => {
    expect(shapeOf('Ông Lê Văn Mộc, 72 tuổi, lái đò')).toMatchObject({ words: 8, capitalised: 4, digits: 2, commas: 2, letters: 20 });
  });

  it('leaves out the white space around it, no-break spaces too', () => {
    expect(measure('xx\u00a0 bến đò \t\u3000yy', 2, 13)).toMatchObject({ start: 4, end: 10, words: 2 });
    expect(shapeOf(' \u00a0\t')).toMatchObject({ words: 0 });
  });

  it.each([
    ['Đò đã về.', true, true],
    ['“Đò đã về.”', true, true],
    ['Đò về chưa?', true, false],
    ['Đò đã về…', true, false],
    ['Đò đã về (rồi!)', true, false],
    ['Đò đã về', false, false],
    ['Đò đã về:', false, false],
  ])('knows the end of a sentence: %j', (line, stop, period) => {
    expect(shapeOf(line)).toMatchObject({ stop, period });
  });

  it.each([
    ['Đò đã về. Bà con ra bến.', true],
    ['Đò dài 3.5 mét và rộng 1.2 mét', false],
    ['Đò về lúc 5 giờ. rồi lại đi', false],
    ['Đò đã về.', false],
  ])('knows a second sentence: %j', (line, sentences) => {
    expect(shapeOf(line).sentences).toBe(sentences);
  });

  it('knows how a line begins', () => {
    expect(shapeOf('đò đã về').startsLower).toBe(true);
    expect(shapeOf('“Đò đã về').startsLower).toBe(false);
  });

  it('knows leftovers of HTML from signs of comparison', () => {
    expect(shapeOf('<b>Bến đò</b>').markup).toBe(true);
    expect(shapeOf('&quot;Bến đò&quot;').markup).toBe(true);
    expect(shapeOf('3 < 5, gạo & muối').markup).toBe(false);
  });
});

describe('a plain character', () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const plain = units.filter((unit) => PLAIN.test(unit));

  it('is nothing that a rule for odd characters looks for', () => {
    const odd = plain.filter(
      (unit) =>
        !isNormal(unit) ||
        findDecomposed(`a${unit}`).first !== undefined ||
        findInvisible(unit).length > 0 ||
        ['B', 'H', 'Ha'].some((rest) => findConfused(rest + unit).length > 0),
    );
    expect(odd).toEqual([]);
  });

  it('leaves a line without the mark of rare ones, and any other sets it', () => {
    const marked = units.filter((unit) => (measure(`a${unit}a`, 0, 3).marks & RARE) !== 0);
    expect(marked.length + plain.length).toBe(0x10000);
    expect(marked.filter((unit) => PLAIN.test(unit))).toEqual([]);
  });
});

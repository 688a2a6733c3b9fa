import { describe, expect, it } from 'vitest';
import { article, FIRST } from '../../test-support/article';
import { explainLine } from './explain';

const page = article({ head: ['0:00 / 2:41'], text: ['Bà con lên đò. Ảnh: Trần Khê'] });
const lines = page.split('\n');
const explained = (text: string) => explainLine(page, lines.indexOf(text))!;

describe('what speaks for the reading of a line', () => {
  it('is told with the zone that came next', () => {
    const { state, others, evidence } = explained('Bà con lên đò. Ảnh: Trần Khê');
    expect(state).toBe('caption');
    expect(others[0]!.dearer).toBeGreaterThan(0);
    expect(evidence[0]).toEqual({ what: 'photo credit, image marker or running number', weight: expect.any(Number) });
  });

  it('adds up to the distance between the two', () => {
    const { evidence, others } = explained(FIRST);
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(others[0]!.dearer, 0);
  });

  it('names the other zones by distance', () => {
    const { others } = explained('0:00 / 2:41');
    expect(others.map(({ dearer }) => dearer)).toEqual(others.map(({ dearer }) => dearer).sort((a, b) => a - b));
  });

  it('is silent of blank and missing lines', () => {
    expect(explainLine(page, lines.indexOf(''))).toBeUndefined();
    expect(explainLine(page, lines.length)).toBeUndefined();
    expect(explainLine('', 0)).toBeUndefined();
  });
});

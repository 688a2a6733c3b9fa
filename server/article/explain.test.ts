import { describe, expect, it } from 'vitest';
import { article, FIRST } from '../../test-support/article';
import { LineTable } from '../core/lines';
import { decode, traitsOf } from './decode';
import { explainLine } from './explain';
import { featuresOf } from './features';
import { LineReader } from './reading';

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

  it('is of the zone that the line was decoded as, whichever line it is', () => {
    const texts = [page, `${page}\n${page}`, [FIRST, FIRST, 'Chia sẻ', 'Facebook'].join('\n')];
    for (const text of texts) {
      const features = featuresOf(new LineTable(text), new LineReader());
      const { states } = decode(features, traitsOf(features));
      // Of two ways through the page that cost the same, either may be told.
      for (const [i, f] of features.entries()) {
        const { state, others } = explainLine(text, f.line)!;
        if (state !== states[i]) expect(others.find((other) => other.state === states[i])?.dearer).toBeCloseTo(0, 2);
      }
    }
  });

  it('adds up to the distance between the two', () => {
    const { evidence, others } = explained(FIRST);
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(others[0]!.dearer, 1);
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

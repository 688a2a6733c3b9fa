import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFile, anyPage } from '../../test-support/pages';
import { LineTable } from '../core/lines';
import { decode, traitsOf } from './decode';
import { featuresOf } from './features';
import { LineReader } from './reading';
import { COUNT, type Decoding, advance, emptyDecoding, stepCosts } from './viterbi';

const reader = new LineReader();

function decoded(text: string, earlier?: Decoding) {
  const features = featuresOf(new LineTable(text), reader);
  return decode(features, traitsOf(features), earlier);
}

const sameNumbers = (a: Int32Array | Uint8Array, b: Int32Array | Uint8Array): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

describe('decoding that goes on from an earlier version', () => {
  it('gives what decoding from the start gives, costs and all', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(200),
      newText: fc.oneof(fc.constantFrom('', '\n', 'Chia sẻ\n', 'Tin liên quan:\n'), fc.string({ maxLength: 12 })),
    });
    fc.assert(
      fc.property(fc.oneof(anyPage, anyFile), fc.array(edit, { minLength: 1, maxLength: 5 }), (first, edits) => {
        let text = first;
        let { decoding } = decoded(text);
        for (const { at, length, newText } of edits) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + newText + text.slice(start + length);
          const next = decoded(text, decoding);
          const fresh = decoded(text);
          expect(next.states).toEqual(fresh.states);
          // Number by number, `toEqual` takes most of the test's time.
          for (const part of ['rows', 'contexts', 'costs', 'back'] as const) expect(sameNumbers(next.decoding[part], fresh.decoding[part]), part).toBe(true);
          decoding = next.decoding;
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('stops where the costs are what they were', () => {
    const lines = (odd: number): Decoding => {
      const decoding = emptyDecoding(400);
      decoding.rows.forEach((_, i) => {
        decoding.rows[i] = ((i % COUNT) * 7919) % 5000;
      });
      decoding.rows[200 * COUNT] = odd;
      return decoding;
    };
    const earlier = lines(0);
    advance(earlier, [stepCosts([])], undefined);
    // Costs that no decoding gives are taken over as they are.
    earlier.costs.fill(-1, 390 * COUNT);
    const now = lines(9);
    advance(now, [stepCosts([])], earlier);
    expect(now.costs.at(-1)).toBe(-1);
  });
});

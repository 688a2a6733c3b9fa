import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256 } from './sha256';

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it('is what Node and sha256sum say, for any text and at each length around a block', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(byNode(text));
    }),
  );
  for (let length = 0; length < 130; length++) expect(sha256('a'.repeat(length))).toBe(byNode('a'.repeat(length)));
});

it('counts the byte order mark and takes half a surrogate pair for U+FFFD', () => {
  expect(sha256('Bến', true)).toBe(byNode('\uFEFFBến'));
  expect(sha256('a\ud800b\udc00')).toBe(byNode('a\ufffdb\ufffd'));
});

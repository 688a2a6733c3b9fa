import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article, PageDocument, PageLine } from '../../core/document';
import { LineTable } from '../../core/lines';
import { normalise } from './normaliser';
import { readOwnText } from './ownText';

/** A document of these lines, every other one a teaser. */
function documentOf(contents: readonly string[]): PageDocument {
  const text = contents.join('\n');
  const table = new LineTable(text);
  const lines = contents.map(
    (content, line): PageLine => ({
      line,
      start: table.starts[line]!,
      end: table.starts[line]! + content.length,
      role: line % 2 ? 'teaser' : 'body',
      kind: undefined,
      block: line,
      strength: 'strong',
      island: undefined,
    }),
  );
  const article: Article = { firstLine: 0, lastLine: contents.length - 1, titleLine: undefined, sections: [] };
  return { text, table, lines, articles: [article], isPage: true };
}

it('reads the article’s own lines in normal form and leads back from any of their words', () => {
  const word = fc.constantFrom('Đại', 'tá', 'Thủy'.normalize('NFD'), 'n\u00adước', '\u200bđò', 'về', 'か\u3099', '한국'.normalize('NFD'), 'ti\u0302\u0309nh');
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (contents) => {
      const document = documentOf(contents);
      const own = readOwnText(document, document.articles[0]!);
      const kept = contents.filter((_, i) => i % 2 === 0);
      expect(own.lines.map(({ start, end }) => own.text.slice(start, end))).toEqual(kept.map((content) => normalise(content).text));
      for (const { start, end } of own.lines) {
        for (const { 0: found, index } of own.text.slice(start, end).matchAll(/\S+/gu)) {
          const back = own.original({ start: start + index, end: start + index + found.length });
          expect(normalise(document.text.slice(back.start, back.end)).text).toBe(found);
        }
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});

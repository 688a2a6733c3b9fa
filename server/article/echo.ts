import { type LineFeatures, isParagraph } from './features';
import { opensText, shapeOf } from './shapes';

/** So many paragraphs tell what an article is about. */
const PARAGRAPHS = 12;
/** Shares of the pairs of words that the text takes up from its own title, and from one that is not its own. */
const OWN = 0.5;
const FOREIGN = 0.15;

/**
 * Whether of two title-like lines above the text the second is the one that the text speaks of: a crawler's note, or the title of
 * another article, stands above it.
 */
export function secondIsTitle(features: readonly LineFeatures[], second: number): boolean {
  const above = features[second - 1]!;
  const below = features[second]!;
  if (!mayBeTitle(above) || !mayBeTitle(below) || below.nextParagraph > 3 || below.read.relatedMark) return false;
  const text = pairsOf(
    features
      .slice(second + 1)
      .filter(isParagraph)
      .slice(0, PARAGRAPHS)
      .map((f) => f.text)
      .join('\n'),
  );
  return shareIn(text, above.text) <= FOREIGN && shareIn(text, below.text) >= OWN;
}

const mayBeTitle = (f: LineFeatures): boolean => opensText(f) && f.words >= 5 && shapeOf(f) === 'titleLike';

/** Two neighbouring syllables are about one word of Vietnamese. */
function pairsOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

function shareIn(text: ReadonlySet<string>, title: string): number {
  const pairs = pairsOf(title);
  let found = 0;
  for (const pair of pairs) if (text.has(pair)) found++;
  return pairs.size > 0 ? found / pairs.size : 0;
}

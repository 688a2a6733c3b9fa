import { type LineFeatures, isParagraph } from './features';
import { opensText, shapeOf } from './shapes';

/** So many paragraphs tell what an article is about. */
const PARAGRAPHS = 8;
/** Non-blank lines from a title to the first paragraph. */
const NEAR = 3;
/** So much of a title's words the text takes up at least, even where it tells the story in other words. */
const TAKEN_UP = 0.35;
/** The same of two titles one above the other, of which the text knows the second alone. */
const OWN = 0.5;
const FOREIGN = 0.15;

/** Whether the text below takes up the words of a title-like line above it, as it does with its own title. */
export function isTakenUp(features: readonly LineFeatures[], index: number): boolean {
  return mayBeTitle(features[index]!) && shareBelow(features, index, features[index]!, TAKEN_UP) >= TAKEN_UP;
}

/**
 * Whether of two title-like lines above the text the second is the one that the text speaks of: a crawler's note, or the title of
 * another article, stands above it.
 */
export function secondIsTitle(features: readonly LineFeatures[], second: number): boolean {
  const above = features[second - 1]!;
  const below = features[second]!;
  if (!mayBeTitle(above, NEAR + 1) || !mayBeTitle(below) || below.read.relatedMark) return false;
  return shareBelow(features, second, below, OWN) >= OWN && shareBelow(features, second, above, FOREIGN + Number.EPSILON) <= FOREIGN;
}

const mayBeTitle = (f: LineFeatures, near = NEAR): boolean => opensText(f) && f.nextParagraph <= near && f.words >= 5 && shapeOf(f) === 'titleLike';

/**
 * Share of the pairs of neighbouring syllables of `title`, about a word each, that the first paragraphs below a line contain; or any
 * share below or above `enough` where it is sure to be that.
 */
function shareBelow(features: readonly LineFeatures[], line: number, title: LineFeatures, enough: number): number {
  const words = title.text.match(/[\p{L}\d]+/gu) ?? [];
  if (words.length < 2) return 0;
  const pairs = words.length - 1;
  const paragraphs = features
    .slice(line + 1, line + 2 * PARAGRAPHS)
    .filter(isParagraph)
    .slice(0, PARAGRAPHS);
  const contains = (pair: string): boolean => paragraphs.some((f) => f.text.includes(pair));
  let found = contains(`${words[0]} ${words[1]}`) || contains(`${words[0]!.toLowerCase()} ${words[1]}`) ? 1 : 0;
  for (let i = 2; i < words.length; i++) {
    // Most titles are settled before their last word, and each look goes through all paragraphs.
    if (found / pairs >= enough || (found + pairs + 1 - i) / pairs < enough) break;
    if (contains(`${words[i - 1]} ${words[i]}`)) found++;
  }
  return found / pairs;
}

import { type PageDocument, type PageLine, lineText } from '../../core/document';
import { ArticleWords, splitCredit } from '../../language/vi/captions';
import { captionKeyOf } from '../../language/vi/captionKeys';

/** From so many captions on, an article may tell its story in pictures, and one caption speaks for the next. */
const PICTURE_STORY = 4;
/** Up to one caption in so many may be hard to place in a long picture story. */
const FEW = 8;

const isOwnText = (line: PageLine): boolean => line.role === 'title' || line.role === 'lead' || line.role === 'body' || line.role === 'heading';

/**
 * The captions of which nothing in the article speaks; two neighbouring words of its title are enough. In a picture story the captions that it does speak of speak for the
 * others; where hardly any is left, two neighbouring words shared with any of them are enough.
 */
export function unspoken(document: PageDocument, lines: readonly PageLine[], candidates: readonly number[]): number[] {
  const text = (i: number): string => lineText(document, lines[i]!);
  const words = new ArticleWords(lines.filter(isOwnText).map((l) => lineText(document, l)));
  const title = new ArticleWords(lines.filter((l) => l.role === 'title').map((l) => lineText(document, l)));
  const silent = candidates.filter((i) => !words.speakOf(text(i)) && !title.speakOf(text(i), 1) && !words.sharesTopic(text(i)));
  if (silent.length === 0 || candidates.length < PICTURE_STORY || silent.length * 2 > candidates.length) return silent;
  const rest = new Set(silent);
  const story = new ArticleWords(candidates.filter((i) => !rest.has(i)).map((i) => splitCredit(text(i)).text));
  const strange = silent.filter((i) => !story.speakOf(text(i)));
  return strange.length * FEW > candidates.length ? strange : strange.filter((i) => !words.speakOf(text(i), 1) && !story.speakOf(text(i), 1));
}

/** The keys that more than one caption of the article has. */
export function twinKeys(document: PageDocument, lines: readonly PageLine[]): Set<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const line of lines) {
    if (line.role !== 'caption') continue;
    const key = captionKeyOf(document, line);
    (once.has(key) ? twice : once).add(key);
  }
  return twice;
}

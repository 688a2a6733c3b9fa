import { type PageDocument, type PageLine, lineText } from '../../core/document';
import { wordCount } from '../../language/vi/gluedCaptions';

/** What a picture leaves in Markdown and HTML. */
const IMAGE = /!\[([^\]]*)\]\([^)]*\)|<(?:img|figure|image)\b[^>]*>?|\[image\b[^\]]*\]/iu;
const IMAGES = new RegExp(IMAGE.source, 'giu');
/** What may be a picture's place, or a caption that somebody marked: a caption beside it is matched, others are not judged by it. */
const PLACE = /^\[(?:ảnh|hình)\b/iu;
/** Non-blank lines between an image marker and its caption, below and above. */
const BELOW = 2;
const ABOVE = 1;
/** An alternative text of so many words says what the picture shows. */
const ALT_WORDS = 3;

/** The image markers of an article, and which caption each of them has. */
export interface Markers {
  /** Whether the article shows its pictures, so that a caption can be expected beside one. */
  readonly any: boolean;
  /** Indices of the captions beside a marker. */
  readonly captioned: ReadonlySet<number>;
  /** Indices of the markers that have neither caption nor a text of their own. */
  readonly bare: readonly number[];
}

/** Each run of k markers takes up to k captions below it, else the one above it. */
export function markersOf(document: PageDocument, lines: readonly PageLine[]): Markers {
  const captioned = new Set<number>();
  const bare: number[] = [];
  let any = false;
  const bracketed = linesWithBrackets(document);
  const head = lines.findIndex((line) => line.role === 'title' || line.role === 'lead' || line.role === 'body');
  for (let from = Math.max(0, head); from < lines.length; ) {
    let to = from;
    while (to < lines.length && isMarker(document, lines[to]!, bracketed)) to++;
    if (to === from) {
      from++;
      continue;
    }
    const run = range(from, to);
    const images = run.filter((i) => IMAGE.test(lineText(document, lines[i]!)));
    any ||= images.length > 0;
    const taken = captionsOf(lines, from, to, captioned);
    for (const i of [...taken, ...run]) captioned.add(i);
    if (taken.length === 0) bare.push(...images.filter((i) => saysNothing(lineText(document, lines[i]!))));
    from = to;
  }
  return { any, captioned, bare };
}

/** What the site puts around an article. */
export const isFurniture = (line: PageLine | undefined): boolean => line?.role === 'boilerplate' || line?.role === 'teaser';

/** What the site puts around an article has pictures too; they have no captions. */
function isMarker(document: PageDocument, line: PageLine, bracketed: ReadonlySet<number>): boolean {
  if (line.kind === 'image-residue') return true;
  if (isFurniture(line) || !bracketed.has(line.line)) return false;
  const text = lineText(document, line);
  return IMAGE.test(text) || PLACE.test(text);
}

/** The lines that have what every marker has. One look at the whole text takes less than one at each of its lines. */
function linesWithBrackets({ text, table, articles }: PageDocument): ReadonlySet<number> {
  const from = table.starts[articles[0]!.firstLine]!;
  const to = table.next(articles.at(-1)!.lastLine);
  const found = new Set<number>();
  for (const bracket of '[<') for (let at = text.indexOf(bracket, from); at >= 0 && at < to; at = text.indexOf(bracket, at + 1)) found.add(table.lineAt(at));
  return found;
}

/** Captions with a credit come first: what stands between them and their marker is mostly the alternative text. */
function captionsOf(lines: readonly PageLine[], from: number, to: number, taken: ReadonlySet<number>): number[] {
  const free = (i: number): boolean => lines[i]?.role === 'caption' && !taken.has(i);
  const rank = (i: number): number => (lines[i]!.kind === 'with-credit' ? 0 : 1);
  const below = range(to, to + Math.max(BELOW, to - from)).filter(free);
  if (below.length > 0) return below.sort((a, b) => rank(a) - rank(b)).slice(0, to - from);
  return range(from - ABOVE, from).filter(free);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

function saysNothing(text: string): boolean {
  const alt = IMAGE.exec(text)?.[1] ?? /\balt\s*=\s*["']([^"']*)/iu.exec(text)?.[1] ?? '';
  return wordCount(alt) < ALT_WORDS && wordCount(text.replace(IMAGES, ' ').replace(/[|*_\s]+/gu, ' ')) < ALT_WORDS;
}

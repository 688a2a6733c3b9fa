import type { PageDocument, PageLine } from '../core/document';
import { LineTable } from '../core/lines';
import { numberBlocks } from './blocks';
import { decode, traitsOf } from './decode';
import { type LineFeatures, type ReadLines, featuresOf, isParagraph } from './features';
import { islandsIn } from './islands';
import { LineReader } from './reading';
import { lastingArticles } from './lasting';
import { readRoles } from './roles';
import { readArticles } from './sections';
import { RARE } from './shape';
import type { State } from './states';
import type { Decoding } from './viterbi';

/** A version of a page, with what the next version takes over of it: the features and the decoding of lines that do not change. */
export interface Version {
  readonly page: PageDocument;
  readonly lines: ReadLines;
  readonly decoding: Decoding;
}

/** Reads crawled pages one after another, remembering lines that return on every page of an outlet. */
export class PageReader {
  private readonly lines = new LineReader();

  /** The page with lines, roles, sections, articles. Never throws; linear in the text. */
  read(text: string): PageDocument {
    return this.readVersion(text).page;
  }

  /**
   * The next version of a page that is being edited. `earlier` is the version before, whose lines are used up: only those that
   * differ are read, and articles that do not differ stay the same objects.
   */
  readVersion(text: string, earlier?: Version): Version {
    const table = new LineTable(text);
    const features = featuresOf(table, this.lines, earlier?.lines);
    const { states, decoding } = decode(features, traitsOf(features), earlier?.decoding);
    const page = toPage(table, features, states);
    return { page: earlier ? { ...page, articles: lastingArticles(page, earlier.page) } : page, lines: { table, features }, decoding };
  }
}

/** Reads a single page; see `PageReader`. */
export const parsePage = (text: string): PageDocument => new PageReader().read(text);

function toPage(table: LineTable, features: readonly LineFeatures[], states: readonly State[]): PageDocument {
  const { text } = table;
  const plain = features.every((f) => (f.marks & RARE) === 0);
  if (!looksLikePage(features, states)) return { text, table, lines: features.map(asText), articles: wholeText(features, table), isPage: false, plain };
  const readings = readRoles(features, states);
  const blocks = numberBlocks(readings, states);
  const islands = islandsIn(readings);
  // Written out: spreading objects takes ten times as long, and there are millions of lines.
  const lines = features.map(({ line, start, end }, i): PageLine => {
    const { role, kind, strength } = readings[i]!;
    return { line, start, end, role, kind, block: blocks[i]!, strength, island: islands[i] };
  });
  return { text, table, lines, articles: readArticles({ features, states, lines }, table.count), isPage: true, plain };
}

const asText = (f: LineFeatures, i: number): PageLine => ({
  line: f.line,
  start: f.start,
  end: f.end,
  role: 'body',
  kind: undefined,
  block: i,
  strength: 'weak',
  island: undefined,
});

function wholeText(features: readonly LineFeatures[], table: LineTable): PageDocument['articles'] {
  if (features.length === 0) return [];
  const body = { kind: 'body', firstLine: features[0]!.line, lastLine: features.at(-1)!.line, nameLine: undefined, children: [] } as const;
  return [{ firstLine: 0, lastLine: table.count - 1, titleLine: undefined, sections: [body] }];
}

/**
 * A crawled page has running text, or at least plenty of a site's furniture. A poem, a table, a word list has neither:
 * there the model claims nothing.
 */
function looksLikePage(features: readonly LineFeatures[], states: readonly State[]): boolean {
  let furniture = 0;
  let wrapped = 0;
  for (const f of features) {
    if (isParagraph(f)) return true;
    if (f.read.phrase !== undefined || f.read.date !== undefined || f.read.agency > 0) furniture++;
    if (f.wrapped) wrapped++;
  }
  if (wrapped * 2 > features.length) return true;
  return furniture >= 3 && furniture * 5 >= features.length && states.some((s) => s !== 'body');
}

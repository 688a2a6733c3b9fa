import { agencyPrefix, creditAt, isCreditOnly, isIndexedAlt, isSignature, namesDirection, opensLikeCaption } from '../language/vi/credits';
import { dateLine, opensWithDay } from '../language/vi/dateLine';
import { phraseKey, sameTextKey } from '../language/vi/foldText';
import { type PhraseClass, lexicon } from './lexicon';
import type { Shape } from './shape';

/** Longest line, in words, that can be an interface phrase. */
const PHRASE_WORDS = 45;
/** Longer lines, in UTF-16 units, are running text or debris: no pattern that looks from each place on may run over them. */
const PATTERN_UNITS = 500;
/** Longer lines are compared as they stand: nobody prints a paragraph twice with other letters. */
const FOLDED_WORDS = 40;
/** Lines up to this many words are read once for all pages: menus and labels return on every page of an outlet. */
const REMEMBERED_WORDS = 16;
const REMEMBERED_LINES = 20_000;

/** What the words of one line show, wherever it stands. */
export interface LineReading {
  readonly phrase: PhraseClass | undefined;
  /** A glued list of section names: menu without line breaks. */
  readonly menu: boolean;
  readonly date: 'date' | 'named' | undefined;
  /** Offset of a photo credit in the line, -1 without. */
  readonly credit: number;
  readonly creditOnly: boolean;
  readonly signature: boolean;
  readonly indexedAlt: boolean;
  readonly opener: boolean;
  readonly direction: boolean;
  /** Length of an agency prefix, 0 without. */
  readonly agency: number;
  readonly imageMarker: boolean;
  /** Key under which equal lines meet. */
  readonly key: string;
  /** One to three names and nothing else, as an author signs. */
  readonly nameLike: boolean;
  readonly trailingRole: boolean;
  readonly bullet: boolean;
  readonly numbered: boolean;
  readonly quoted: boolean;
  readonly address: boolean;
  readonly relatedMark: boolean;
  readonly source: boolean;
  readonly sourceOnly: boolean;
  readonly contact: boolean;
  readonly crumb: boolean;
  readonly author: boolean;
  readonly keywords: boolean;
  readonly opensWithDay: boolean;
}

const BULLET = /^(?:[-–—•+●▪*✔]\s|\d{1,2}[.)/]\s?|[a-zđ]\))/u;
const NUMBERED = /^(?:\d{1,2}|[IVX]{1,4})[.)/]\s/u;
const QUOTED = /^[“"‘'].*[”"’']$/u;
const ADDRESS = /^(?:số\s+)?\d+[\p{L}\d/]*,?\s.*(?:đường|phố|phường|quận|huyện|thành phố|tp\.?|tỉnh|p\.|q\.)\s/iu;
const RELATED_MARK = /^(?:>>+|»|►|▶|➤|=>|->|&gt;&gt;)\s*/u;
const SOURCE = /^\(?\s*(?:theo|nguồn|tham khảo|dẫn theo|tổng hợp|nguồn tin|lược dịch|biên dịch|source|via)(?=[\s:)]|$)/iu;
const SOURCE_ONLY = /^\(?[\p{L}\d+./ -]{2,30}\)$|^https?:\/\/\S+$/u;
const CONTACT = /@|\bwww\.|https?:\/\/|(?:\d[\s.()-]?){8,}/u;
const TRAILING_ROLE = /\((?:tổng hợp|t\/h|th|vietnam\+|ttxvn[^)]*|lược dịch|biên dịch|dịch|ghi|theo [^)]{2,30})\)$|(?:tổng hợp|thực hiện|lược dịch|biên dịch|lược ghi|ghi)$/iu;
const CRUMB_MARK = /\s[>»›/|]\s|^(?:trang chủ|home)\b/iu;
const AUTHOR = /tác giả/iu;
const KEYWORDS = /^#|^(?:chủ đề|từ khóa|từ khoá|tags?|keywords?)\s*:/iu;
const PARTICLES: ReadonlySet<string> = new Set(['-', '–', '&', '/', 'và', ',', 'pv', 'theo']);
const IMAGE_MARKER = /^(?:!\[[^\]]*\]\([^)]*\)|<(?:img|figure|image|figcaption)\b|\[(?:image|ảnh|hình)\b)/iu;

const NOTHING: LineReading = {
  phrase: undefined,
  menu: false,
  date: undefined,
  credit: -1,
  creditOnly: false,
  signature: false,
  indexedAlt: false,
  opener: false,
  direction: false,
  agency: 0,
  imageMarker: false,
  key: '',
  nameLike: false,
  trailingRole: false,
  bullet: false,
  numbered: false,
  quoted: false,
  address: false,
  relatedMark: false,
  source: false,
  sourceOnly: false,
  contact: false,
  crumb: false,
  author: false,
  keywords: false,
  opensWithDay: false,
};

/** Reads lines and remembers the short ones. */
export class LineReader {
  private readonly remembered = new Map<string, LineReading>();

  /** `text` is the line without outer white space. */
  read(text: string, shape: Shape): LineReading {
    if (shape.words > REMEMBERED_WORDS) return readLine(text, shape);
    let reading = this.remembered.get(text);
    if (!reading) {
      if (this.remembered.size >= REMEMBERED_LINES) this.remembered.clear();
      reading = readLine(text, shape);
      this.remembered.set(text, reading);
    }
    return reading;
  }
}

/** A line too long for anything but a paragraph: only its two ends are looked at. */
function readLongLine(text: string, shape: Shape): LineReading {
  return {
    ...NOTHING,
    credit: shape.words <= 90 ? creditAt(text) : -1,
    agency: agencyPrefix(text),
    bullet: BULLET.test(text),
    opensWithDay: opensWithDay(text),
    menu: text.length <= 2 * PATTERN_UNITS && isMenu(text, shape),
  };
}

const isMenu = (text: string, shape: Shape): boolean =>
  shape.words >= 9 && shape.words <= 120 && !shape.stop && !shape.sentences && shape.commas < 2 && lexicon().sectionCover(text) >= 0.6;

function readLine(text: string, shape: Shape): LineReading {
  if (text.length > PATTERN_UNITS) return readLongLine(text, shape);
  const { words } = shape;
  const phrase = words > PHRASE_WORDS || (shape.sentences && words > 25) ? undefined : lexicon().classify(text, phraseKey(text));
  const short = words <= 14;
  const credit = words <= 90 && phrase === undefined ? creditAt(text) : -1;
  const signature = short && isSignature(text);
  return {
    phrase,
    menu: isMenu(text, shape),
    date: short ? dateLine(text) : undefined,
    credit,
    creditOnly: credit >= 0 && short && isCreditOnly(text) && !signature,
    signature,
    indexedAlt: words > 1 && words <= PHRASE_WORDS && isIndexedAlt(text),
    opener: words <= PHRASE_WORDS && opensLikeCaption(text),
    direction: words > 5 && words <= PHRASE_WORDS && namesDirection(text),
    agency: words >= 4 ? agencyPrefix(text) : 0,
    imageMarker: isImageMarker(text),
    key: words > FOLDED_WORDS ? '' : sameTextKey(credit > 0 ? text.slice(0, credit) : text),
    nameLike: words <= 9 && phrase === undefined && nameLike(text, shape),
    trailingRole: words <= 9 && TRAILING_ROLE.test(text),
    bullet: BULLET.test(text),
    numbered: words <= 15 && NUMBERED.test(text),
    quoted: words <= 5 && QUOTED.test(text),
    address: words <= 25 && shape.digits > 0 && ADDRESS.test(text),
    relatedMark: RELATED_MARK.test(text),
    source: short && !shape.sentences && SOURCE.test(text),
    sourceOnly: words <= 5 && SOURCE_ONLY.test(text),
    contact: words <= 30 && CONTACT.test(text),
    crumb: short && !shape.stop && CRUMB_MARK.test(text),
    author: words <= 10 && AUTHOR.test(text),
    keywords: words <= 60 && !shape.period && KEYWORDS.test(text),
    opensWithDay: opensWithDay(text),
  };
}

function isImageMarker(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 0x21 || first === 0x3c || first === 0x5b) && IMAGE_MARKER.test(text);
}

/** One to three names and nothing else: every word capital or all capitals. */
function nameLike(text: string, shape: Shape): boolean {
  if (shape.stop !== shape.period || shape.digits > 0 || shape.colon) return false;
  const bare = text.replace(/\([^)]*\)|\/.*$/u, ' ');
  return bare.split(/[\s,]+/u).every((word) => word === '' || PARTICLES.has(word.toLowerCase()) || /^\p{Lu}/u.test(word));
}

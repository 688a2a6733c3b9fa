import { agencyPrefix, creditAt, isCreditOnly, isIndexedAlt, isSignature, namesDirection, opensLikeCaption } from '../language/vi/credits';
import { FEWEST_DIGITS, dateLine, isRecent } from '../language/vi/dateLine';
import { foldText, phraseKey, phraseKeyOf, sameTextKeyOf, withoutMarkup } from '../language/vi/foldText';
import { type PhraseClass, lexicon } from './lexicon';
import { Mark, type Shape, isCapital, isSeparator } from './shape';

/** Longest line, in words, that can be an interface phrase. */
const PHRASE_WORDS = 45;
/** Longer lines, in UTF-16 units, are running text or debris: no pattern that looks from each place on may run over them. */
const PATTERN_UNITS = 500;
/** Longer lines are compared as they stand: nobody prints a paragraph twice with other letters. */
const FOLDED_WORDS = 25;
/** How near its end a line must have the mark of a credit. */
const CREDIT_UNITS = 110;
/** Lines up to this many words are read once for all pages: menus and labels return on every page of an outlet. */
const REMEMBERED_WORDS = 25;
const REMEMBERED_LINES = 12_000;

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
  /** Opens a second news item of the same article, as army papers write it: "* Cùng ngày, …". */
  readonly newItem: boolean;
}

/** How a phrase of more words than a label has opens, unless a sign tells it: a label with its value, a notice, an invitation. */
const LONG_PHRASE =
  /^[^\p{L}]{0,4}(?:[^:]{2,40}:|việc|chúng tôi|khi bấm|khi nhấn|bằng|ghi rõ|yêu cầu|đề nghị|cấm|không được|nghiêm cấm|ý kiến|mời|vui lòng|bạn|xin|giấy phép|cơ quan|báo|ấn phẩm|trang|cổng|chuyên trang|website|this|we|your|copyright|hãy|phần|số)/iu;
const BULLET = /^(?:[-–—•+●▪*✔]\s|\d{1,2}[.)/]\s?|[a-zđ]\))/u;
const NUMBERED = /^(?:\d{1,2}|[IVX]{1,4})[.)/]\s/u;
const QUOTED = /^[“"‘'].*[”"’']$/u;
const ADDRESS = /^(?:số\s+)?\d+[\p{L}\d/]*,?\s.*(?:đường|phố|phường|quận|huyện|thành phố|tp\.?|tỉnh|p\.|q\.)\s/iu;
const RELATED_MARK = /^(?:>>+|»|►|▶|➤|=>|->|&gt;&gt;)\s*/u;
const SOURCE =
  /^\(?\s*(?:(?:[Tt]heo|THEO)(?=\s+\p{Lu}|\s*:)|(?:[Nn]guồn(?: tin)?|NGUỒN|[Tt]ham khảo|[Dd]ẫn theo|[Tt]ổng hợp|TỔNG HỢP|[Ll]ược dịch|[Bb]iên dịch|[Ss]ource|[Vv]ia)(?=[\s:)]|$))/u;
const SOURCE_ONLY = /^\(?[\p{L}\d+./ -]{2,30}\)$|^https?:\/\/\S+$/u;
const CONTACT = /@|\bwww\.|https?:\/\/|(?:\d[\s.()-]?){8,}/u;
const TRAILING_ROLE =
  /\((?:tổng hợp|t\/h|th|vietnam\+|ttxvn[^)]*|lược dịch|biên dịch|dịch|ghi|theo [^)]{2,30})\)$|(?:tổng hợp|thực hiện|lược dịch|biên dịch|lược ghi|ghi)$/iu;
const CRUMB_MARK = /\s[>»›/|]\s/u;
const HOME = /^(?:trang chủ|home)\b/iu;
const AUTHOR = /tác giả/i;
const KEYWORDS = /^#[^\s#]|^#[^#]+#|^(?:chủ đề|từ khóa|từ khoá|tags?|keywords?)\s*:/iu;
const CAPITAL = /^\p{Lu}/u;

const unitsOf = (chars: string): ReadonlySet<number> => new Set(Array.from(chars, (char) => char.charCodeAt(0)));
/** What these patterns begin or end with: most lines do with something else, and are told off so in a fraction of the time. */
const ROLE_ENDS = unitsOf(')pnhiPNHI');
const ADDRESS_BEGINS = unitsOf('0123456789sSſ');
const MARK_BEGINS = unitsOf('>»►▶➤=-&');
const SOURCE_BEGINS = unitsOf('(tTnNdDlLbBsSvV\ufeff');
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
  newItem: false,
};

/** Places for lines that were met once; a power of two. */
const MET_PLACES = 4096;

/** Reads lines and remembers the short ones that come again. */
export class LineReader {
  private readonly remembered = new Map<string, LineReading>();
  /** What tells the lines that were met once, roughly: most never come again, and are not worth a place in memory. */
  private readonly met = new Int32Array(MET_PLACES);

  /** `text` is the line without outer white space. */
  read(raw: string, shape: Shape): LineReading {
    // Labels, dates and credits are compared letter by letter, which only one Unicode form allows.
    const text = (shape.marks & Mark.COMBINING) === 0 ? raw : raw.normalize('NFC');
    if (shape.words > REMEMBERED_WORDS || !this.isMet(text, shape)) return readAny(text, shape);
    let reading = this.remembered.get(text);
    if (!reading) {
      if (this.remembered.size >= REMEMBERED_LINES) this.remembered.clear();
      reading = readAny(text, shape);
      this.remembered.set(copyOf(text), reading);
    }
    return reading;
  }

  /** Whether a line like this was read before. */
  private isMet(text: string, { words, letters, capitalised }: Shape): boolean {
    const { length } = text;
    let print = Math.imul(length, 31) + Math.imul(words, 0x3d4d51cb) + Math.imul(letters, 0x2c1b3c6d) + capitalised;
    for (let k = 1; k <= 4; k++) print = Math.imul(print + text.charCodeAt(((length * k) / 5) | 0), 0x9e3779b1) | 0;
    print = Math.imul(print ^ (print >>> 15), 0x85ebca6b) | 1;
    const place = print >>> 20;
    if (this.met[place] === print) return true;
    this.met[place] = print;
    return false;
  }
}

const readAny = (text: string, shape: Shape): LineReading =>
  shape.words > FOLDED_WORDS || text.length > PATTERN_UNITS ? readLongLine(text, shape) : readLine(text, shape);

/** The same text in memory of its own: a slice of a page would keep the whole page. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

/** A line of more words than a label or title has: a paragraph, a caption, a notice, a menu without line breaks. */
function readLongLine(text: string, shape: Shape): LineReading {
  const phrase = longPhrase(text, shape);
  const menu = text.length <= 2 * PATTERN_UNITS && mayBeMenu(shape) && isMenu(phraseKey(text));
  const credit = phrase === undefined && shape.words <= 90 ? creditIn(text, shape) : -1;
  const agency = agencyIn(text, shape);
  const opener = shape.words <= PHRASE_WORDS && opensLikeCaption(text);
  const bullet = startsLikeItem(text.charCodeAt(0)) && BULLET.test(text);
  const contact = shape.words <= 30 && hasContact(text, shape);
  const keywords = shape.words <= 60 && hasKeywords(text, shape);
  const newItem = text.startsWith('* ');
  const found = phrase !== undefined || menu || credit >= 0 || agency > 0 || opener || bullet || contact || keywords || newItem;
  // Most paragraphs show nothing of all this and share one reading.
  return found ? { ...NOTHING, phrase, menu, credit, agency, opener, bullet, contact, keywords, newItem } : NOTHING;
}

function longPhrase(text: string, shape: Shape): PhraseClass | undefined {
  if (shape.sentences || shape.words > PHRASE_WORDS || text.length > PATTERN_UNITS) return undefined;
  if ((shape.marks & (Mark.COPYRIGHT | Mark.HASH)) === 0 && !LONG_PHRASE.test(text) && !text.includes('ản quyền')) return undefined;
  return lexicon().classify(text, phraseKeyOf(foldText(text)));
}

function readLine(text: string, shape: Shape): LineReading {
  const { words, marks } = shape;
  const folded = foldText(text);
  const key = phraseKeyOf(folded);
  const phrase = lexicon().classify(text, key);
  const short = words <= 14;
  const credit = phrase === undefined ? creditIn(text, shape) : -1;
  const signature = short && (marks & Mark.COLON) !== 0 && isSignature(text);
  const first = text.charCodeAt(0);
  const separated = (marks & (Mark.ANGLE | Mark.SLASH)) !== 0;
  return {
    phrase,
    menu: mayBeMenu(shape) && isMenu(key),
    date: short ? dateIn(text, shape) : undefined,
    credit,
    creditOnly: credit >= 0 && short && isCreditOnly(text) && !signature,
    signature,
    indexedAlt: shape.digits > 0 && words > 1 && isIndexedAlt(text),
    opener: opensLikeCaption(text),
    direction: words > 5 && namesDirection(text),
    agency: agencyIn(text, shape),
    imageMarker: isImageMarker(text),
    key: keyOf(text, folded, credit, shape),
    nameLike: words <= 9 && phrase === undefined && nameLike(text, shape),
    trailingRole: words <= 9 && ROLE_ENDS.has(text.charCodeAt(text.length - 1)) && TRAILING_ROLE.test(text),
    bullet: startsLikeItem(first) && BULLET.test(text),
    numbered: words <= 15 && startsLikeItem(first) && NUMBERED.test(text),
    quoted: words <= 5 && (marks & Mark.QUOTE) !== 0 && QUOTED.test(text),
    address: shape.digits > 0 && ADDRESS_BEGINS.has(first) && ADDRESS.test(text),
    relatedMark: MARK_BEGINS.has(first) && RELATED_MARK.test(text),
    source: short && !shape.sentences && !(shape.period && words > 8) && SOURCE_BEGINS.has(first) && SOURCE.test(text),
    sourceOnly: words <= 5 && (first === 0x68 || text.endsWith(')')) && SOURCE_ONLY.test(text),
    contact: hasContact(text, shape),
    crumb: short && !shape.stop && ((separated && CRUMB_MARK.test(text)) || ((separated || first === 0x54 || first === 0x48) && HOME.test(text))),
    author: words <= 10 && AUTHOR.test(text),
    keywords: hasKeywords(text, shape),
    newItem: text.startsWith('* '),
  };
}

/** Without digits only a short line is a time, and with a few of them none but a time that has just passed. */
function dateIn(text: string, shape: Shape): LineReading['date'] {
  if (shape.digits >= FEWEST_DIGITS) return dateLine(text);
  return (shape.digits > 0 || shape.words <= 3) && isRecent(text) ? 'date' : undefined;
}

/** A credit is looked for only where one of its characters stands near the end. */
const creditIn = (text: string, shape: Shape): number => (shape.lastCreditMark >= 0 && shape.end - shape.lastCreditMark <= CREDIT_UNITS ? creditAt(text) : -1);

const agencyIn = (text: string, shape: Shape): number =>
  shape.words >= 4 && (shape.marks & (Mark.DASH | Mark.BRACKET | Mark.COLON)) !== 0 ? agencyPrefix(text) : 0;

const hasContact = (text: string, shape: Shape): boolean => (shape.digits >= 8 || (shape.marks & (Mark.AT | Mark.SLASH)) !== 0) && CONTACT.test(text);

const hasKeywords = (text: string, shape: Shape): boolean => !shape.period && (shape.marks & (Mark.HASH | Mark.COLON)) !== 0 && KEYWORDS.test(text);

const mayBeMenu = (shape: Shape): boolean => shape.words >= 9 && shape.words <= 120 && !shape.stop && !shape.sentences && shape.commas < 2;
const isMenu = (key: string): boolean => lexicon().sectionCover(key) >= 0.6;

function keyOf(text: string, folded: string, credit: number, shape: Shape): string {
  if (credit <= 0 && !shape.markup) return sameTextKeyOf(folded);
  const bare = credit > 0 ? text.slice(0, credit) : text;
  return sameTextKeyOf(foldText(shape.markup ? withoutMarkup(bare) : bare));
}

/** Digits, bullets, dashes and small letters: nothing else opens an item of a list. */
const startsLikeItem = (unit: number): boolean =>
  unit < 0x41 || (unit >= 0x61 && unit <= 0x7a) || unit === 0x111 || unit > 0x2000 || unit === 0x49 || unit === 0x56 || unit === 0x58;

function isImageMarker(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === 0x21 || first === 0x3c || first === 0x5b) && IMAGE_MARKER.test(text);
}

/** One to three names and nothing else: every word capital or all capitals. */
function nameLike(text: string, shape: Shape): boolean {
  if (shape.stop !== shape.period || shape.digits > 0 || shape.colon || shape.capitalised === 0) return false;
  return namesOnly((shape.marks & (Mark.BRACKET | Mark.SLASH)) === 0 ? text : text.replace(/\([^)]*\)|\/.*$/u, ' '));
}

/** Word by word, since most lines give themselves away by the second. */
function namesOnly(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const first = text.charCodeAt(at);
    if (isSeparator(first)) {
      at++;
      continue;
    }
    const from = at;
    while (at < text.length && !isSeparator(text.charCodeAt(at))) at++;
    if (!isCapital(first) && !PARTICLES.has(text.slice(from, at).toLowerCase()) && !CAPITAL.test(text.slice(from, from + 2))) return false;
  }
  return true;
}

import type { Span } from '../../../core/span';
import { facetOf, wordFrom } from '../lexer';
import type { OwnText } from '../ownText';
import type { PersonMention } from './find';

/**
 * Words of a sentence or caption that speak of another time or of a change of rank: its rank is not that of the rest. Words that
 * are given names as well (Nguyên, Thăng) count in small letters, or at the start of a sentence.
 */
const OTHER_TIME =
  /(?<!\p{L})(?:thăng|[Tt]ruy|phong (?:hàm|quân|cấp|tặng|tướng)|giáng|tước|(?<!tài )nguyên|(?<=^|[.“(] ?)Nguyên|[Hh]ồi|lên (?:quân|hàm|cấp|làm|đại|thượng|trung|thiếu)|hàm|cấp bậc|[Tt]ư liệu|TƯ LIỆU|[Tt]háng \d+|[Kk]hi (?:đó|ấy|còn|mới)|[Ll]úc (?:đó|ấy|này|bấy|còn)|[Bb]ấy giờ|[Tt]hời (?:điểm|kỳ|đó)|[Tt]rước (?:đây|đó|khi)|[Ss]au (?:này|đó)|còn là|[Tt]ừng (?:là|giữ|làm|đảm|mang)|về hưu|nghỉ hưu|(?:19|20)\d\d)(?![\p{L}\d])/u;

/** Promotions and demotions anywhere in an article: then every rank in it may be right. */
const PROMOTION =
  /(?<!\p{L})(?:(?:thăng|phong|Thăng(?= quân| cấp| hàm)|Phong(?= quân| cấp| hàm)|giáng|tước|truy (?:thăng|phong)|lên)(?! (?:long|trầm|hoa|bằng|trào|phú|cách|tục|tỏa|toả|cảnh|thanh)(?!\p{L}))(?!\p{L})[^.;!?]{0,60}?|quyết định[^.;!?]{0,60}?(?=quân hàm|cấp bậc)|(?:đeo|nhận|mang) )(?<!\p{L})(?:quân hàm|cấp bậc|hàm|tướng|tá|úy|uý|đốc)(?!\p{L})/u;
const PROMOTION_IN_CAPITALS = /(?:THĂNG|PHONG|TRAO)[^.;!?]{0,40}?(?:QUÂN HÀM|CẤP BẬC|HÀM|TƯỚNG|TÁ|ÚY|UÝ)(?!\p{L})/u;
const IMPRINT = /(?:biên tập|biên tập viên|tòa soạn)\s*:|chịu trách nhiệm|giấy phép/iu;
const MODIFIED = /^(?:nguyên|cựu|tân|quyền) /u;

/**
 * All mentions of persons whose rank is that of the time of the article: no word of another time or of a promotion in the sentence or
 * caption, no quotation, no imprint, no article about promotions. Only such ranks can be compared.
 */
export function plainRanks(own: OwnText): PersonMention[] {
  const plain = own.people.filter((mention) => isPlainHere(own, mention));
  return plain.length > 0 && tellsOfPromotion(own) ? [] : plain;
}

function tellsOfPromotion({ text, words }: OwnText): boolean {
  const { lines, types, firsts } = words;
  const speaks = facetOf(words, promotionIn);
  return lines.some(({ start, end }, i) => {
    if (!mayTell(speaks, types, firsts[i]!, firsts[i + 1]!)) return false;
    const line = text.slice(start, end);
    return PROMOTION.test(line) || PROMOTION_IN_CAPITALS.test(line);
  });
}

/** Whether a word that can open one of the expressions stands in the line, with one that can end it behind it: few lines cost more. */
function mayTell(speaks: Int32Array, types: Int32Array, from: number, to: number): boolean {
  let opened = 0;
  for (let at = from; at < to; at++) {
    const said = speaks[types[at]!]!;
    if (said >> ENDS_SHIFT && (said >> ENDS_SHIFT) & (opened | said)) return true;
    opened |= said & (SMALL | LARGE);
  }
  return false;
}

/** What a word can open, in small letters and in capitals, and, shifted, what it can end. */
const SMALL = 1;
const LARGE = 2;
const ENDS_SHIFT = 2;
const OPENS_PROMOTION = /thăng|phong|Thăng|Phong|giáng|tước|truy|lên|quyết|đeo|nhận|mang/u;
const ENDS_PROMOTION = /hàm|bậc|tướng|tá|úy|uý|đốc/u;
const OPENS_IN_CAPITALS = /THĂNG|PHONG|TRAO/u;
const ENDS_IN_CAPITALS = /HÀM|BẬC|TƯỚNG|TÁ|ÚY|UÝ/u;

function promotionIn(word: string): number {
  const opens = (OPENS_PROMOTION.test(word) ? SMALL : 0) | (OPENS_IN_CAPITALS.test(word) ? LARGE : 0);
  const ends = (ENDS_PROMOTION.test(word) ? SMALL : 0) | (ENDS_IN_CAPITALS.test(word) ? LARGE : 0);
  return opens | (ends << ENDS_SHIFT);
}

function isPlainHere(own: OwnText, { rank, name, line }: PersonMention): boolean {
  if (!rank || MODIFIED.test(rank.form)) return false;
  return !tellsOtherTime(own, name, line) && !isQuoted(own.text, name, line);
}

function tellsOtherTime(own: OwnText, name: Span, line: Span): boolean {
  if (!mayTellOtherTime(own, line)) return false;
  const around = sentenceOf(own.text, name, line);
  return OTHER_TIME.test(around) || IMPRINT.test(around);
}

/** Whether the line has a word, or two words in a row, with which one of the expressions can begin: most lines have none. */
function mayTellOtherTime({ words }: OwnText, { start, end }: Span): boolean {
  const { types, starts, count } = words;
  const speaks = facetOf(words, otherTimeIn);
  let before = 0;
  for (let at = wordFrom(words, start, 0, count); at < count && starts[at]! < end; at++) {
    const said = speaks[types[at]!]!;
    if (said & ALONE || (said & SECOND && before & LEADING)) return true;
    before = said;
  }
  return false;
}

/** What a word says of another time: alone, as the first of two words, as the second. */
const ALONE = 1;
const LEADING = 2;
const SECOND = 4;
const TELLS_ALONE = /thăng|[Tt]ruy|giáng|tước|[Nn]guyên|[Hh]ồi|hàm|(?:19|20)\d\d/u;
const TELLS_FIRST = /phong|lên|cấp|[Tt]ư|TƯ|[Tt]háng|[Kk]hi|[Ll]úc|[Bb]ấy|[Tt]hời|[Tt]rước|[Ss]au|còn|[Tt]ừng|về|nghỉ/u;
const TELLS_SECOND = /^(?:\d|hàm|quân|cấp|tặng|tướng|làm|đại|thượng|trung|thiếu|bậc|liệu|LIỆU|đó|ấy|còn|mới|này|bấy|giờ|điểm|kỳ|đây|khi|là|giữ|đảm|mang|hưu)/u;
const IMPRINT_FIRST = /biên|tòa|chịu|giấy/iu;
const IMPRINT_SECOND = /^(?:tập|soạn|trách|phép)/iu;

function otherTimeIn(word: string): number {
  const leading = TELLS_FIRST.test(word) || IMPRINT_FIRST.test(word);
  const second = TELLS_SECOND.test(word) || IMPRINT_SECOND.test(word);
  return (TELLS_ALONE.test(word) ? ALONE : 0) | (leading ? LEADING : 0) | (second ? SECOND : 0);
}

/** A line up to this length is a caption or a short paragraph, and all of it counts. */
const SHORT = 300;
/** More is not looked at on either side. */
export const FAR = 600;
export const SENTENCE_END = /(?<=[\p{Ll}\d”"')]{2}[.!?…]["”)]?)\s+(?=[\p{Lu}“"(])/u;

function sentenceOf(text: string, { start, end }: Span, line: Span): string {
  if (line.end - line.start <= SHORT) return text.slice(line.start, line.end);
  const before = text
    .slice(Math.max(line.start, start - FAR), start)
    .split(SENTENCE_END)
    .at(-1)!;
  const after = text.slice(end, Math.min(line.end, end + FAR)).split(SENTENCE_END)[0]!;
  return before + text.slice(start, end) + after;
}

function isQuoted(text: string, name: Span, line: Span): boolean {
  const before = text.slice(Math.max(line.start, name.start - FAR), name.start);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;
}

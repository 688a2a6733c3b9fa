import agencies from './data/agencies.json';
import credits from './data/credits.json';

const literally = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
const alternatives = (list: readonly string[]): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|');
const LABELS = alternatives(credits.labels);

/** Forms F1–F6 and F10 of the table: a credit at the end of a caption. */
const TAIL_CREDIT = new RegExp(
  `(?:^|[.!?…"”)]\\s*|\\s[-–—|/]\\s*|\\(\\s*|\\s)(?:(?:${LABELS})\\s*:\\s*[^:]{1,60}|\\(\\s*(?:${LABELS}|Nguồn)\\s*:?\\s*[^()]{1,60}(?:\\([^()]*\\))?\\s*\\)|[-–—(]\\s*Nguồn\\s*:\\s*[^()]{1,60}\\)?|(?:Ảnh\\s+)?(?:chụp|cắt)\\s+từ\\s+(?:màn\\s+hình|clip|video)[^.]{0,30}|Ảnh\\s+(?:chụp|cắt)\\s+(?:màn\\s+hình|clip|video)[^.]{0,30}|[-–—]\\s*(?:Video|Clip)\\s+(?:trích\\s+xuất|do)\\s.{1,50}|Ảnh\\s+minh\\s+h(?:ọa|oạ)|Ảnh\\s+tư\\s+liệu|Ảnh\\s+lưu\\s+trữ|Ảnh\\s+do\\s+.{2,40}\\s+cung\\s+cấp|(?<=[.!?”"]\\s*)Ảnh\\s+\\p{L}[\\p{L}\\d. /&-]{1,30})\\s*\\)?\\.?$`,
  'iu',
);
/** Form F8: the line is a credit and nothing else. */
const CREDIT_ONLY = new RegExp(`^\\(?\\s*(?:${LABELS})\\s*:\\s*[^:.]{1,50}\\)?\\.?$`, 'iu');
/** Form F7: a signature of text and pictures, not a caption. */
const SIGNATURE = /^(?:tin|bài|bài viết|text|thực hiện|tác giả(?: bài viết)?)\s*(?:(?:,|và|-|&|\+)\s*(?:ảnh|clip|video|hình))*\s*:\s*.{1,60}$/iu;
const INDEXED_ALT = /(?:\s[-–]\s*Ảnh\s*\d{1,2}\.?|\s(?:hình\s+)?ảnh\s*\d{1,2}|\shinh anh\s*\d{1,2})$/iu;
const OPENER = new RegExp(`^(?:${alternatives(credits.openers)})(?=[\\s:,])`, 'u');
/** The first two letters of an opener as one number: they tell most lines off. */
const openingOf = (line: string): number => line.charCodeAt(0) * 0x10000 + line.charCodeAt(1);
const OPENINGS: ReadonlySet<number> = new Set(credits.openers.map(openingOf));
const DIRECTION = new RegExp(alternatives(credits.directions), 'i');
const AGENCY = new RegExp(
  `^\\(\\s*[^()]{2,25}\\)\\s*[-–—]\\s*(?=[\\p{Lu}“"'\\d])|^\\((?:${alternatives(agencies.names)})\\)\\s*[-–—.]?\\s*(?=[\\p{Lu}“"'\\d])|^(?:${alternatives(agencies.names)})\\s*[-–—:]\\s*(?=[\\p{Lu}“"'\\d])`,
  'u',
);

/** "Triển lãm ảnh: …", "sử dụng ảnh: …": the label is a word of the sentence. */
const IN_SENTENCE = /^\s\p{Ll}/u;
/** "Video: Hội bơi chải …" names a film, "Video: Lê Đăng" who took it. */
const FILM_TITLE = /^\(?\s*(?:[Vv]ideo|VIDEO|[Cc]lip|CLIP|Infographic)\s*:.*\s\p{Ll}/u;

/** Whether the last character, a full stop aside, is a digit. */
export const endsInNumber = (text: string): boolean => isDigit(text.charCodeAt(text.endsWith('.') ? text.length - 2 : text.length - 1));
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Offset in the line where a credit at its end begins, -1 where there is none. Only the last 110 units are looked at. */
export function creditAt(line: string): number {
  const from = Math.max(0, line.length - 110);
  const tail = from > 0 ? line.slice(from) : line;
  if (!/[:(]|Ảnh|ẢNH/.test(tail)) return -1;
  const match = TAIL_CREDIT.exec(tail);
  return match && !IN_SENTENCE.test(match[0]) ? from + match.index : -1;
}

/** "Ảnh: Trần Khê/TTXVN": names and agencies, each word with a capital, or one of the usual words for where a picture is from. */
const USUAL_VALUE = /:\s*(?:tư liệu|chụp màn hình|cắt từ clip|internet|sưu tầm|.{2,30}\scung cấp)\)?\.?$/iu;
const NAMES_VALUE = /^\(?[^:]+:\s*(?:(?:\p{Lu}[\p{L}\d.]*|và|[-–—&])(?:[\s,/&()-]+|$))+[).]*$/u;

export const isCreditOnly = (line: string): boolean => line.length < 70 && CREDIT_ONLY.test(line) && !FILM_TITLE.test(line);
/** Whether a line that is nothing but a credit names persons, an agency or the like, and no picture's subject ("Hình: Mặt cắt cầu"). */
export const namesCredit = (line: string): boolean => NAMES_VALUE.test(line) || USUAL_VALUE.test(line);
export const isSignature = (line: string): boolean => line.length < 90 && SIGNATURE.test(line);
/** Alternative text made of a title and a running number: "… - Ảnh 2." */
export const isIndexedAlt = (line: string): boolean => line.length < 250 && endsInNumber(line) && INDEXED_ALT.test(line);
export const opensLikeCaption = (line: string): boolean => OPENINGS.has(openingOf(line)) && OPENER.test(line);
export const namesDirection = (line: string): boolean => DIRECTION.test(line);
/** Length of an agency prefix such as "(Ngày Nay) - " at the line's start, 0 where there is none. */
export const agencyPrefix = (line: string): number => AGENCY.exec(line.length > 60 ? line.slice(0, 60) : line)?.[0].length ?? 0;

import { partBehindDate } from './gluedParts';

const WEEKDAY = String.raw`(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật|cn|t[2-7]|mon|tue|wed|thu|fri|sat|sun)[a-z]*)`;
const CLOCK = String.raw`\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?'?(?:\s*(?:am|pm|sáng|chiều|tối|phút))?`;
const DAY = String.raw`(?:ngày\s+)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2}(?:\d{2})?(?!\d)|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\s+(?:tháng|thg)\s+\S{1,5}(?:\s+\S{1,4})?,?\s*(?:năm\s+)?\d{4}|tháng\s+\d{1,2},?\s*\d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})`;
const LABEL = String.raw`(?:(?:sự kiện\s*[-–]\s*)?(?:cập nhật|đăng|đăng lúc|đăng ngày|ngày đăng|ngày cập nhật|cập nhật lúc|xuất bản|thời gian|ngày|date|published|updated|post|posted)\s*(?:on|lúc)?\s*:?\s*)`;
const ZONE = String.raw`(?:\(?\s*(?:gmt|utc)\s*\+?\s*\d{1,2}(?::00)?\s*\)?|\+0700)`;
const SEPARATOR = String.raw`[\s|,;–-]*`;
const DATE_LINE = new RegExp(
  `^\\(?${LABEL}?(?:${WEEKDAY}${SEPARATOR})?(?:${LABEL}|lúc\\s+)?(?:${CLOCK}${SEPARATOR})?${DAY}${SEPARATOR}(?:lúc\\s+)?(?:${CLOCK})?${SEPARATOR}${ZONE}?${SEPARATOR}\\)?$`,
  'iu',
);
const NAME_AND_DATE = new RegExp(
  `^([^\\d]{2,40}?)${SEPARATOR}(?:${WEEKDAY}${SEPARATOR})?(?:${CLOCK}${SEPARATOR})?${DAY}${SEPARATOR}(?:${CLOCK})?${SEPARATOR}${ZONE}?\\s*$`,
  'iu',
);
const RELATIVE = /^(?:\d+\s+(?:giờ|phút|ngày|giây|tuần|tháng)\s+trước|hôm qua|vừa xong|\d+\s+(?:hours?|minutes?|days?) ago)$/iu;

/** A date has so many digits at least: day and month, and a year of two. */
export const FEWEST_DIGITS = 4;
/** Whether the line says how long ago something was: "2 giờ trước", "hôm qua". */
export const isRecent = (line: string): boolean => RECENT_ENDS.has(line.charCodeAt(line.length - 1)) && RELATIVE.test(line);
/** The last letters of what `RELATIVE` matches. */
const RECENT_ENDS: ReadonlySet<number> = new Set(Array.from('cCoOaAgG', (char) => char.charCodeAt(0)));

/** Whether the whole line, buttons behind it aside, is a date or time of publication; 'named' where an author stands before it. */
export function dateLine(line: string): 'date' | 'named' | undefined {
  const part = line.length > 90 ? undefined : partBehindDate(line);
  return bareDateLine(part ? line.slice(0, part.start) : line);
}

function bareDateLine(line: string): 'date' | 'named' | undefined {
  if (isRecent(line)) return 'date';
  if (line.length > 90 || !/\d/.test(line)) return undefined;
  if (DATE_LINE.test(line)) return 'date';
  const named = NAME_AND_DATE.exec(line);
  return named && namesPeople(named[1]!) ? 'named' : undefined;
}

const PARTICLES: ReadonlySet<string> = new Set(['-', '–', '|', '/', '&', '•', 'và', 'ngày', 'by']);

/** Names have a capital on every syllable; "Mở lại ngày 11/3/2025" is part of a sentence. */
const namesPeople = (text: string): boolean => text.split(/[\s,]+/u).every((word) => word === '' || PARTICLES.has(word.toLowerCase()) || /^\p{Lu}/u.test(word));

/** Whether a paragraph opens with the day of the event, as a body without lead does: "Chiều 25/11, …", "Ngày 7/8, …". */
export const opensWithDay = (line: string): boolean =>
  /^(?:(?:vào |khoảng )?(?:sáng|trưa|chiều|tối|đêm|rạng sáng|ngày|hôm)\s+(?:ngày\s+|nay|qua|\d)|\d{1,2}h\d{0,2})/iu.test(line);

import organisations from './data/organisations.json';
import { foldText } from './foldText';

/** What closes a text in its author's place: "HẾT", "(Còn nữa)", "Kỳ sau". */
const CLOSING =
  /^(?:hết|the end|end|còn (?:nữa|tiếp)|(?:kỳ|phần|bài|tập) (?:sau|tới|cuối|\d+|[ivx]+)|(?:xem|đón đọc) tiếp.*|trân trọng|xin cảm ơn|thay lời kết|tái bút)$/u;

/** Whether a line of names can be an author's: a place of the country alone, or the words that close a text, are none. */
export function maySign(line: string): boolean {
  const folded = foldText(line).replace(/^[\s(*.–-]+|[\s).,:*–-]+$/g, '');
  return !CLOSING.test(folded) && !isPlace(folded);
}

const isPlace = (folded: string): boolean => {
  const name = folded.replace(/^(?:tỉnh|thành phố|tp)[. ]+/u, '');
  return PLACES.has(name) || LONGER.has(name);
};

const PLACES: ReadonlySet<string> = new Set(organisations.places);
/** Of these the list has the first two words. */
const LONGER: ReadonlySet<string> = new Set(['hồ chí minh', 'hcm', 'tphcm', 'bà rịa - vũng tàu', 'vũng tàu', 'thừa thiên huế', 'huế']);

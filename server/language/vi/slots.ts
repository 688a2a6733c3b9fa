import type { Span } from '../../core/span';
import families from './data/families.json';
import organisations from './data/organisations.json';
import { foldSyllable } from './fold';
import { isSpace, unitTable } from './letters';
import { beginsWithCapital } from './mentions';
import { isSyllable } from './syllable';

/** What a title is attached to; equal slots can be compared. `to` is the organisation, folded, for an organisation slot. */
export interface Slot {
  readonly kind: 'name' | 'organisation' | 'generic';
  readonly to: string;
}

const GENERIC: Slot = { kind: 'generic', to: '' };
const NAME: Slot = { kind: 'name', to: '' };

/** Words before a title that make it a kind of office and not the office of someone: plural, counted, former, `hàm` (rank as such). */
const BEFORE_GENERIC = 'các những mấy nhiều vài số mỗi từng mọi một hai ba bốn năm sáu bảy tám chín mười nữ hàm cấp bậc vị nguyên cựu cố';
/** The same where no name follows: predicates (`làm trưởng đoàn`, `giữ chức …`, `thăng … lên …`). */
const BEFORE_PREDICATE = 'làm giữ chức vụ danh là lên từ thăng phong nhiệm bầu cử ứng nhận thành';

interface Words {
  readonly generic: ReadonlySet<string>;
  readonly predicate: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly phrases: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly city: string;
}
let words: Words | undefined;

/** The slot of the title `mention` in its line (all offsets of one text). */
export function slotOf(text: string, mention: Span, line: Span): Slot {
  const before = wordBefore(text, mention.start, line.start);
  const folded = before === undefined ? '' : foldSyllable(before);
  if (known().generic.has(folded) || /^\d+$/.test(folded)) return GENERIC;
  const slot = attachedTo(text, mention.end, line);
  return slot.kind !== 'name' && known().predicate.has(folded) ? GENERIC : slot;
}

/** What follows a title that ends at `end`, whatever stands before it. */
function attachedTo(text: string, end: number, line: Span): Slot {
  const next = wordAfter(text, end, line.end);
  if (!next) return GENERIC;
  return beginsWithCapital(text, next.start) ? capitalSlot(text, next, line) : unitSlot(text, next);
}

/** Whether a person's name follows directly (a full stop of a short form aside), beginning with `first` where that is given. */
export const isBeforeName = (text: string, end: number, line: Span, first?: string): boolean => {
  const next = wordAfter(text, text[end] === '.' ? end + 1 : end, line.end, 0);
  if (!next || !beginsWithCapital(text, next.start)) return false;
  return first === undefined ? capitalSlot(text, next, line).kind === 'name' : text.slice(next.start, next.end) === first;
};

/** What stands behind a title: somebody's name that begins with a family name, another capital, a body, a place, a number. */
export type Following = 'person' | 'capital' | 'organisation' | 'place' | 'number' | 'nothing';

/** What follows directly behind words that may be a title. */
export function following(text: string, end: number, line: Span): Following {
  const next = wordAfter(text, end, line.end);
  return next ? afterTitle(text, next, line) : 'nothing';
}

function afterTitle(text: string, next: Span, line: Span): Following {
  if (text[next.start]! >= '0' && text[next.start]! <= '9') return 'number';
  if (!beginsWithCapital(text, next.start)) return unitSlot(text, next).kind === 'generic' ? 'nothing' : 'organisation';
  const second = wordAfter(text, next.end, line.end);
  const [one, two] = [next, second].map((word) => (word ? foldSyllable(text.slice(word.start, word.end)) : ''));
  // Before the city stands a word that says so (`Thành phố`, `TP.`); right behind a title it is the man.
  if (`${one} ${two}` === known().city && !/^(?:phố|tp)$/iu.test(wordBefore(text, next.start, line.start) ?? '')) return 'person';
  if (known().places.has(`${one} ${two}`)) return 'place';
  if (capitalSlot(text, next, line).kind === 'organisation') return 'organisation';
  return known().families.has(one!) && second && beginsWithCapital(text, second.start) ? 'person' : 'capital';
}

/** Whether somebody's name begins with this word: a family name and another capital, and no place. */
export const isPersonAt = (text: string, word: Span, line: Span): boolean => beginsWithCapital(text, word.start) && afterTitle(text, word, line) === 'person';

function capitalSlot(text: string, next: Span, line: Span): Slot {
  const w = known();
  const one = foldSyllable(text.slice(next.start, next.end));
  const second = wordAfter(text, next.end, line.end);
  const pair = second ? `${one} ${foldSyllable(text.slice(second.start, second.end))}` : one;
  if (w.phrases.has(pair) || w.places.has(pair) || (w.units.has(one) && isNumber(text, second))) return { kind: 'organisation', to: pair };
  const capitalPair = second !== undefined && beginsWithCapital(text, second.start);
  if (w.families.has(one) && capitalPair) return NAME;
  if (w.heads.has(one) || w.countries.has(one)) return { kind: 'organisation', to: one };
  const word = text.slice(next.start, next.end);
  if (word.length > 1 && word === word.toUpperCase() && !isSyllable(word)) return { kind: 'organisation', to: one };
  return NAME;
}

/** `Quận 2`, `Phường 5`. */
const isNumber = (text: string, word: Span | undefined): boolean => word !== undefined && /^\d+$/.test(text.slice(word.start, word.end));

function unitSlot(text: string, next: Span): Slot {
  const unit = foldSyllable(text.slice(next.start, next.end));
  return known().units.has(unit) ? { kind: 'organisation', to: unit } : GENERIC;
}

/** The word that follows over spaces only, at least `least` of them. */
function wordAfter(text: string, at: number, end: number, least = 1): Span | undefined {
  let start = at;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  if (start - at < least) return undefined;
  const stop = wordEnd(text, start, end);
  return stop > start ? { start, end: stop } : undefined;
}

/** The word before an offset, over spaces only, not before `from`. */
export function wordBefore(text: string, at: number, from: number): string | undefined {
  let end = at;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  if (end === at) return undefined;
  let start = end;
  const units = unitTable();
  while (start > from && units[text.charCodeAt(start - 1)] !== 0) start--;
  return start < end ? text.slice(start, end) : undefined;
}

function wordEnd(text: string, start: number, end: number): number {
  const units = unitTable();
  let at = start;
  while (at < end && units[text.charCodeAt(at)] !== 0) at++;
  return at;
}

function known(): Words {
  words ??= {
    generic: folded(BEFORE_GENERIC),
    predicate: folded(BEFORE_PREDICATE),
    families: folded(families.families.join(' ')),
    heads: folded(organisations.heads.join(' ')),
    phrases: new Set(organisations.phrases.map(foldPhrase)),
    units: folded(organisations.units.join(' ')),
    places: new Set(organisations.places.map(foldPhrase)),
    countries: folded(organisations.countries.join(' ')),
    city: foldPhrase('Hồ Chí Minh'),
  };
  return words;
}

/** The first two syllables of a phrase, folded. */
const foldPhrase = (phrase: string): string => phrase.split(' ').slice(0, 2).map(foldSyllable).join(' ');

function folded(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(foldSyllable));
}

import type { Item } from '../consistency/items';
import { foldKey } from '../fold';
import { unitTable } from '../letters';
import { gapOf } from './gap';
import type { PersonMention } from './find';

/** A title with what completes it, folded: `giám đốc` of `sở y tế tỉnh`. */
export interface Office {
  readonly type: string;
  readonly title: string;
  readonly of: string;
}

/** The titles of a person in one mention with the organisations that follow them. */
export function officesOf(text: string, { titles, name }: PersonMention): Office[] {
  return titles.map((item, i) => {
    const { end, form } = item.mention;
    const next = titles[i + 1]?.span.start ?? item.line.end;
    const limit = Math.min(next, name.start < end ? item.line.end : name.start);
    return { type: form.entry.type, title: form.text.toLowerCase(), of: foldKey(text.slice(end, complementEnd(text, item, limit))) };
  });
}

const MOST_WORDS = 8;
const BREAK = /[,;:()“”"!?–]|\.\s|\s-\s/u;

/** Where the organisation after a title ends: at a sign, at a word that is none of an organisation, or after some words. */
function complementEnd(text: string, { mention }: Item, limit: number): number {
  const units = unitTable();
  let end = mention.end;
  let at = end;
  for (let count = 0; count < MOST_WORDS && at < limit; count++) {
    while (at < limit && units[text.charCodeAt(at)] === 0) at++;
    let stop = at;
    while (stop < limit && units[text.charCodeAt(stop)] !== 0) stop++;
    const gap = stop > at && gapOf(text, end, stop);
    if (!gap || BREAK.test(text.slice(end, at))) break;
    end = stop;
    at = stop;
  }
  return end;
}

/** Whether two offices can be one: the same title, of the same organisation or with one of the two left short. */
export const isSameOffice = (a: Office, b: Office): boolean =>
  startsAlike(a.title, b.title) && (a.title === b.title ? startsAlike(a.of, b.of) : true) && a.type === b.type;

const startsAlike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

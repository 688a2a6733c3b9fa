import { isSpace, unitTable } from '../letters';
import { nextKey, wordKey } from '../phraseTrie';
import { ADDRESS, COMPLEMENT, isCapital, kindsOfKey } from './words';

/**
 * What stands between a title and what follows it: nothing but spaces and a form of address; the name of an organisation or a
 * place that completes the title; a colon, with or without one; a comma, dash or `kiêm` that parts two titles of one person.
 */
export type Gap = 'direct' | 'complement' | 'label' | 'list';

/** A longer complement is a sentence. */
const LONGEST = 160;

/** Undefined where something else stands there, so that the title belongs to something else. */
export function gapOf(text: string, start: number, end: number): Gap | undefined {
  if (end - start > LONGEST || end < start) return undefined;
  const units = unitTable();
  const seen = { complement: false, list: false, label: false, joining: false };
  for (let at = start; at < end; ) {
    if (units[text.charCodeAt(at)] === 0) {
      if (!mark(text, at, start, seen)) return undefined;
      at++;
      continue;
    }
    let stop = at;
    while (stop < end && units[text.charCodeAt(stop)] !== 0) stop++;
    if (!word(text, at, stop, seen)) return undefined;
    at = stop;
  }
  if (seen.label) return seen.list ? undefined : 'label';
  if (seen.list || seen.joining) return 'list';
  return seen.complement ? 'complement' : 'direct';
}

interface Seen {
  complement: boolean;
  list: boolean;
  label: boolean;
  /** The last word was `và` or `kiêm`. */
  joining: boolean;
}

function mark(text: string, at: number, start: number, seen: Seen): boolean {
  const sign = text[at]!;
  if (isSpace(text.charCodeAt(at)) || sign === '&' || sign === '/') return true;
  if (sign === '.') return at === start || !isSpace(text.charCodeAt(at + 1)) || isCapital(text, at - 2);
  if (sign === ':') seen.label = true;
  else if (sign === ',' || sign === '-' || sign === '–') seen.list ||= sign === ',' || isSpace(text.charCodeAt(at - 1));
  else return false;
  return true;
}

const AND = wordKey('và');
const ALSO = wordKey('kiêm');
const FELLOW = wordKey('đồng');

function word(text: string, at: number, stop: number, seen: Seen): boolean {
  const units = unitTable();
  let key = 0;
  for (let from = at; from < stop; from++) key = nextKey(key, units[text.charCodeAt(from)]!);
  seen.joining = key === AND || key === ALSO;
  const kinds = kindsOfKey(key);
  if (seen.joining || kinds & ADDRESS || (key === FELLOW && text.startsWith('chí', stop + 1))) return true;
  if (seen.label) return false;
  seen.complement = true;
  return (kinds & COMPLEMENT) !== 0 || isCapital(text, at) || isDigit(text.charCodeAt(at));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

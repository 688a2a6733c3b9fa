import offers from './data/offers.json';

const any = (words: readonly string[]): string => words.join('|');
/** How a classified advertisement opens: what is sold, let, sought, taught, made known. */
const OPENS = new RegExp(`^[^\\p{L}\\d]*(?:${any(offers.opens)})(?!\\p{L})`, 'iu');
/** Words and prices that give an advertisement away wherever they stand. */
const CONTAINS = new RegExp(`(?<!\\p{L})(?:${any(offers.contains)}|\\d[\\d.,]*\\s?(?:${any(offers.prices)}))(?!\\p{L})`, 'iu');

/** Whether a line sells, lets, seeks or offers something, as classified advertisements do. News of shops and companies may look alike: ask of several lines. */
export const makesOffer = (text: string): boolean => OPENS.test(text) || CONTAINS.test(text);

import { GAP, NEXT_FORM, composedWords, oldRime, wordUnits } from './foldText';

/** A power of two, some times the words of an article. */
const BUCKETS = 2048;
const STEP = 0x01000193;
const OTHER_STEP = 0x2c1b3c6d;

/** Two hashes of a word: by chance two words have the same in one of 10^19 cases. */
interface WordHash {
  readonly a: number;
  readonly b: number;
}

/**
 * The words of a text, folded as `foldWords` does, to be asked for words and for pairs of neighbours. They are read in one pass and
 * kept as hashes: a folded copy of a whole article would cost several times as much.
 */
export class WordIndex {
  /** Number of words. */
  count = 0;
  private readonly a: Int32Array;
  private readonly b: Int32Array;
  /** By the hash of a pair the last of its first words, plus one; for each word the one before it in the same bucket. */
  private readonly heads = new Int32Array(BUCKETS);
  private readonly before: Int32Array;

  constructor(text: string) {
    const whole = composedWords(text);
    const most = (whole.length >> 1) + 1;
    this.a = new Int32Array(most);
    this.b = new Int32Array(most);
    this.before = new Int32Array(most);
    this.read(whole);
  }

  /** Whether two words, folded, stand beside each other. */
  hasPair(first: string, second: string): boolean {
    const one = hashOf(first);
    const two = hashOf(second);
    for (let word = this.heads[bucketOf(one.a, two.a)]! - 1; word >= 0; word = this.before[word]! - 1) {
      if (this.is(word, one) && this.is(word + 1, two)) return true;
    }
    return false;
  }

  /** How often a word, folded, stands in the text. */
  timesOf(word: string): number {
    const hash = hashOf(word);
    let times = 0;
    for (let k = 0; k < this.count; k++) if (this.is(k, hash)) times++;
    return times;
  }

  private is(word: number, { a, b }: WordHash): boolean {
    return this.a[word] === a && this.b[word] === b;
  }

  private read(text: string): void {
    const units = wordUnits();
    // The hashes of the word at hand, what they were one and two letters ago, and its last three letters.
    let [a, a1, a2, b, b1, b2] = [0, 0, 0, 0, 0, 0];
    let [last, last1, last2] = [0, 0, 0];
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? units[text.charCodeAt(at)]! : GAP;
      if (unit === 0) continue;
      if (unit <= NEXT_FORM && last !== 0) {
        const old = oldRime(last2, last1, last);
        if (old !== undefined) {
          a = (Math.imul((Math.imul(a2, STEP) + old[0]) | 0, STEP) + old[1]) | 0;
          b = (Math.imul((Math.imul(b2, OTHER_STEP) + old[0]) | 0, OTHER_STEP) + old[1]) | 0;
        }
      }
      if (unit === GAP) {
        if (last !== 0) this.add(a, b);
        a = b = last = last1 = last2 = 0;
        continue;
      }
      a2 = a1;
      a1 = a;
      a = (Math.imul(a, STEP) + unit) | 0;
      b2 = b1;
      b1 = b;
      b = (Math.imul(b, OTHER_STEP) + unit) | 0;
      last2 = last1;
      last1 = last;
      last = unit;
    }
  }

  private add(a: number, b: number): void {
    const word = this.count++;
    this.a[word] = a;
    this.b[word] = b;
    if (word === 0) return;
    const bucket = bucketOf(this.a[word - 1]!, a);
    this.before[word - 1] = this.heads[bucket]!;
    this.heads[bucket] = word;
  }
}

const bucketOf = (a: number, b: number): number => Math.imul(Math.imul(a, 31) + b, 0x9e3779b1) >>> 21;

function hashOf(word: string): WordHash {
  let a = 0;
  let b = 0;
  for (let at = 0; at < word.length; at++) {
    a = (Math.imul(a, STEP) + word.charCodeAt(at)) | 0;
    b = (Math.imul(b, OTHER_STEP) + word.charCodeAt(at)) | 0;
  }
  return { a, b };
}

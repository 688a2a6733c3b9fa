/** What a rule wants to know of a word, as a number that depends on its letters alone; known by identity, so make it once. */
export type Facet = (word: string) => number;

interface Column {
  values: Int32Array;
  /** Types with a smaller number have been asked. */
  filled: number;
}

/**
 * The different words that have been read, each under a number, so that a rule asks something of a word once and not at each of its
 * places. What is kept follows from the letters of a word alone: a cache that no result depends on. Open addressing over code units.
 */
export class WordTypes {
  count = 0;
  private readonly spellings: string[] = [];
  private readonly columns = new Map<Facet, Column>();
  private readonly forms = new Map<(word: string) => string, string[]>();
  private hashes = new Int32Array(1 << 10);
  /** Where each word begins in `units`; one more than there are words. */
  private offsets = new Int32Array((1 << 10) + 1);
  private units = new Uint16Array(1 << 13);
  /** Number of a word plus one, 0 for none; at most half of it is full. */
  private slots = new Int32Array(1 << 11);

  /** The number of `text.slice(start, end)`, given its `nextHash` from 0 on. */
  numberOf(text: string, start: number, end: number, hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let at = spread(hash) & mask;
    for (let entry = slots[at]!; entry !== 0; entry = slots[at]!) {
      if (hashes[entry - 1] === hash && this.isSame(entry - 1, text, start, end)) return entry - 1;
      at = (at + 1) & mask;
    }
    return this.add(text, start, end, hash);
  }

  spelled(type: number): string {
    return this.spellings[type]!;
  }

  /** The facet of each word, by number; good for all words that were read before. */
  column(facet: Facet): Int32Array {
    let column = this.columns.get(facet);
    if (!column) {
      column = { values: new Int32Array(this.hashes.length), filled: 0 };
      this.columns.set(facet, column);
    }
    if (column.filled < this.count) this.fill(column, facet);
    return column.values;
  }

  /** What a function that depends on letters alone makes of a word; made once. */
  made(type: number, make: (word: string) => string): string {
    let known = this.forms.get(make);
    if (!known) {
      known = [];
      this.forms.set(make, known);
    }
    known[type] ??= make(this.spellings[type]!);
    return known[type];
  }

  private fill(column: Column, facet: Facet): void {
    if (column.values.length < this.count) column.values = grown(column.values, new Int32Array(this.hashes.length));
    for (let type = column.filled; type < this.count; type++) column.values[type] = facet(this.spellings[type]!);
    column.filled = this.count;
  }

  private isSame(type: number, text: string, start: number, end: number): boolean {
    const { units, offsets } = this;
    let at = offsets[type]!;
    if (offsets[type + 1]! - at !== end - start) return false;
    for (let from = start; from < end; from++) if (text.charCodeAt(from) !== units[at++]) return false;
    return true;
  }

  private add(text: string, start: number, end: number, hash: number): number {
    const type = this.count++;
    if (this.count > this.hashes.length) this.enlarge();
    const from = this.offsets[type]!;
    const to = from + end - start;
    if (to > this.units.length) this.units = grown(this.units, new Uint16Array(2 * to));
    for (let at = start; at < end; at++) this.units[from + at - start] = text.charCodeAt(at);
    this.offsets[type + 1] = to;
    this.hashes[type] = hash;
    this.spellings.push(copyOf(this.units.subarray(from, to)));
    this.put(type);
    return type;
  }

  private put(type: number): void {
    const mask = this.slots.length - 1;
    let at = spread(this.hashes[type]!) & mask;
    while (this.slots[at] !== 0) at = (at + 1) & mask;
    this.slots[at] = type + 1;
  }

  private enlarge(): void {
    const size = 2 * this.hashes.length;
    this.hashes = grown(this.hashes, new Int32Array(size));
    this.offsets = grown(this.offsets, new Int32Array(size + 1));
    this.slots = new Int32Array(2 * size);
    for (let type = 0; type < this.count - 1; type++) this.put(type);
  }
}

/** The hash of a word that has one more code unit; tells capitals and marks apart. */
export const nextHash = (hash: number, unit: number): number => (Math.imul(hash, 0x01000193) + unit) | 0;

const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 11;

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Code units that a call takes as arguments. */
const MOST_ARGUMENTS = 4096;

/** A string of its own: a piece of the text would keep all of it in memory. */
function copyOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS)
    text += String.fromCharCode.apply(null, units.subarray(at, at + MOST_ARGUMENTS) as unknown as number[]);
  return text;
}

/** What one place of a pattern accepts. Asked for one character at a time, so that V8's own expressions may answer: they cannot backtrack. */
export interface CharacterTest {
  accepts(code: number): boolean;
}

/** Letters, marks and digits of every script: what `\w` and `\b` mean here, since JavaScript's tear "đường" apart. */
export const WORD = '_\\p{L}\\p{M}\\p{N}';

/** Answers are kept in a table for the letters of Vietnamese and all below them, and in a map for others. */
const LATIN = 0x200;
const VIETNAMESE = 0x1ea0;
const VIETNAMESE_END = 0x1f00;
const TABLE_SIZE = LATIN + VIETNAMESE_END - VIETNAMESE;
const UNKNOWN = 0;
const YES = 1;
const NO = 2;

/** Accepts what a one-character expression such as `[a-z]`, `\d` or `.` matches; each answer is found once. */
export class Expression implements CharacterTest {
  private readonly expression: RegExp;
  private readonly table = new Uint8Array(TABLE_SIZE);
  private readonly others = new Map<number, boolean>();

  constructor(source: string, flags: string) {
    this.expression = new RegExp(`^${source}$`, flags);
  }

  accepts(code: number): boolean {
    const place = code < LATIN ? code : code >= VIETNAMESE && code < VIETNAMESE_END ? code - VIETNAMESE + LATIN : TABLE_SIZE;
    if (place === TABLE_SIZE) return this.other(code);
    if (this.table[place] === UNKNOWN) this.table[place] = this.ask(code) ? YES : NO;
    return this.table[place] === YES;
  }

  private other(code: number): boolean {
    let known = this.others.get(code);
    if (known === undefined) {
      known = this.ask(code);
      this.others.set(code, known);
    }
    return known;
  }

  private ask(code: number): boolean {
    return this.expression.test(String.fromCodePoint(code));
  }
}

/** Accepts one character. */
export class Literal implements CharacterTest {
  constructor(readonly code: number) {}

  accepts(code: number): boolean {
    return code === this.code;
  }
}

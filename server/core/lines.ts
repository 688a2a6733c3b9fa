import type { Span } from './span';

/**
 * Where each line of a text begins. Lines end at LF, CR LF or CR, as in the Language Server Protocol, so that
 * line numbers agree in every editor; U+2028, U+2029 and U+0085 are white space inside a line.
 */
export class LineTable {
  /** Offset of the first code unit of each line (0-based lines). */
  readonly starts: Int32Array;
  /** Offset behind the last code unit of each line, its terminator left out. */
  readonly ends: Int32Array;
  readonly count: number;

  constructor(readonly text: string) {
    const { starts, ends, count } = scan(text);
    this.starts = starts;
    this.ends = ends;
    this.count = count;
  }

  /** The line's content without its terminator. */
  content(line: number): Span {
    return { start: this.starts[line]!, end: this.ends[line]! };
  }

  /** Start of the next line; the end of the text for the last line. */
  next(line: number): number {
    return line + 1 < this.count ? this.starts[line + 1]! : this.text.length;
  }

  /** 0-based line that holds the offset. Offsets outside the text are clamped. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** 0-based line and character (UTF-16 code units) of an offset. */
  positionAt(offset: number): { line: number; character: number } {
    const line = this.lineAt(offset);
    return { line, character: Math.max(0, offset - this.starts[line]!) };
  }
}

const LF = 10;
const CR = 13;

function scan(text: string): { starts: Int32Array; ends: Int32Array; count: number } {
  const starts: number[] = [0];
  const ends: number[] = [];
  const hasCr = text.includes('\r');
  for (let at = text.indexOf('\n'); !hasCr && at >= 0; at = text.indexOf('\n', at + 1)) {
    ends.push(at);
    starts.push(at + 1);
  }
  for (let at = 0; hasCr && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== LF && code !== CR) continue;
    ends.push(at);
    if (code === CR && text.charCodeAt(at + 1) === LF) at++;
    starts.push(at + 1);
  }
  ends.push(text.length);
  return { starts: new Int32Array(starts), ends: new Int32Array(ends), count: starts.length };
}

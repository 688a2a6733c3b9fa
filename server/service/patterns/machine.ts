import type { Span } from '../../core/span';
import { Expression, WORD } from './character';
import type { Place } from './parse';
import { type Steps, TooSlow } from './problem';
import type { Instruction } from './program';

const END = -1;

/**
 * Runs a program over a text in one pass: all ways of matching are followed side by side (Thompson, Pike), so that no
 * expression takes more than its size times the length of the text. What JavaScript would find first is found.
 */
export class Machine {
  private current: Threads;
  private next: Threads;
  private readonly waiting: number[] = [];
  /** What `\b` takes for a letter; made where one asks. */
  private letters: Expression | undefined;

  constructor(private readonly program: readonly Instruction[]) {
    this.current = new Threads(program.length);
    this.next = new Threads(program.length);
  }

  /** Whether the expression matches all of the text. @throws TooSlow */
  matchesWhole(text: string, steps: Steps): boolean {
    return this.run(text, 0, steps, true) !== undefined;
  }

  /** Where the expression matches, from left to right, without overlap and without empty places. @throws TooSlow */
  findAll(text: string, steps: Steps): Span[] {
    const found: Span[] = [];
    for (let at = 0; at < text.length; ) {
      const span = this.run(text, at, steps, false);
      if (!span) break;
      if (span.end > span.start) found.push(span);
      at = span.end > span.start ? span.end : span.end + widthAt(text, span.end);
    }
    return found;
  }

  private run(text: string, from: number, steps: Steps, whole: boolean): Span | undefined {
    let found: Span | undefined;
    this.current.clear();
    for (let at = from; ; at += widthAt(text, at)) {
      // A match that begins later counts only where none has begun before.
      if (!found && (!whole || at === from)) steps.left -= this.follow(this.current, 0, at, text, at);
      steps.left -= this.current.count + 1;
      if (steps.left < 0) throw new TooSlow();
      found = this.step(text, at, steps, whole) ?? found;
      [this.current, this.next] = [this.next, this.current];
      if (at >= text.length || (this.current.count === 0 && (whole || found))) return found;
    }
  }

  /** Takes every thread over the character at this place; tells the match that the preferred ones among them have come to. */
  private step(text: string, at: number, steps: Steps, whole: boolean): Span | undefined {
    const { pcs, starts, count } = this.current;
    const code = text.codePointAt(at) ?? END;
    const behind = at + widthAt(text, at);
    this.next.clear();
    for (let i = 0; i < count; i++) {
      const instruction = this.program[pcs[i]!]!;
      if (instruction.op === 'match') {
        if (!whole || code === END) return { start: starts[i]!, end: at };
      } else if (instruction.op === 'character' && code !== END && instruction.test.accepts(code)) {
        steps.left -= this.follow(this.next, pcs[i]! + 1, starts[i]!, text, behind);
      }
    }
    return undefined;
  }

  /** Adds the threads that an instruction leads to without reading; tells how many instructions that took. */
  private follow(threads: Threads, pc: number, start: number, text: string, at: number): number {
    let visited = 0;
    for (let now: number | undefined = pc; now !== undefined; visited++) {
      now = (threads.isNew(now) ? this.onward(threads, now, start, text, at) : undefined) ?? this.waiting.pop();
    }
    return visited;
  }

  /** What comes behind an instruction that reads nothing; undefined where it is one that waits for a character. */
  private onward(threads: Threads, pc: number, start: number, text: string, at: number): number | undefined {
    const instruction = this.program[pc]!;
    if (instruction.op === 'jump') return instruction.to;
    if (instruction.op === 'split') {
      this.waiting.push(instruction.second);
      return instruction.first;
    }
    if (instruction.op === 'place') return this.isAt(instruction.place, text, at) ? pc + 1 : undefined;
    threads.add(pc, start);
    return undefined;
  }

  private isAt(place: Place, text: string, at: number): boolean {
    if (place === 'start') return at === 0;
    if (place === 'end') return at === text.length;
    return (this.isLetter(text, before(text, at)) !== this.isLetter(text, at)) === (place === 'word');
  }

  private isLetter(text: string, at: number): boolean {
    this.letters ??= new Expression(`[${WORD}]`, 'u');
    return at >= 0 && at < text.length && this.letters.accepts(text.codePointAt(at)!);
  }
}

/** Instructions that wait for a character, the preferred first, each once, with the place where its match began. */
class Threads {
  count = 0;
  readonly pcs: Int32Array;
  readonly starts: Int32Array;
  /** Which clearing an instruction was last added after: a session has more of them than 32 bits can count. */
  private readonly seen: Float64Array;
  private generation = 0;

  constructor(size: number) {
    this.pcs = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.seen = new Float64Array(size);
  }

  clear(): void {
    this.count = 0;
    this.generation++;
  }

  isNew(pc: number): boolean {
    if (this.seen[pc] === this.generation) return false;
    this.seen[pc] = this.generation;
    return true;
  }

  add(pc: number, start: number): void {
    this.pcs[this.count] = pc;
    this.starts[this.count++] = start;
  }
}

const before = (text: string, at: number): number => (at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1);
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

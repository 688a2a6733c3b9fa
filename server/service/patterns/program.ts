import { say } from '../../core/message';
import type { CharacterTest } from './character';
import type { Place, Tree } from './parse';
import { PatternProblem } from './problem';

/** One instruction; what follows without a word of its own is the next one. */
export type Instruction =
  | { readonly op: 'character'; readonly test: CharacterTest }
  | { readonly op: 'place'; readonly place: Place }
  /** Goes on in two places; the first is preferred. */
  | { readonly op: 'split'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'match' };

/** Each place of a text costs at most this many steps. */
const MOST_INSTRUCTIONS = 2000;

/**
 * An expression as instructions of a machine that goes through a text once.
 * @throws PatternProblem where they would be too many.
 */
export function program(tree: Tree, most = MOST_INSTRUCTIONS): readonly Instruction[] {
  const made = new Writer(most);
  made.write(tree);
  made.add({ op: 'match' });
  return made.instructions;
}

class Writer {
  readonly instructions: Instruction[] = [];

  constructor(private readonly most: number) {}

  add<T extends Instruction>(instruction: T): T {
    if (this.instructions.push(instruction) > this.most)
      throw new PatternProblem(
        say('is too large: what stands before {0} counts a thousand times, and {1} is the most; write + or * instead', '{1,1000}', this.most),
      );
    return instruction;
  }

  write(tree: Tree): void {
    if (tree.kind === 'character') this.add({ op: 'character', test: tree.test });
    else if (tree.kind === 'place') this.add({ op: 'place', place: tree.place });
    else if (tree.kind === 'repeat') this.repeat(tree);
    else if (tree.kind === 'choice') this.choice(tree.items);
    else for (const item of tree.items) this.write(item);
  }

  private get here(): number {
    return this.instructions.length;
  }

  private choice(items: readonly Tree[]): void {
    const ends: { to: number }[] = [];
    for (const [i, item] of items.entries()) {
      if (i === items.length - 1) {
        this.write(item);
        continue;
      }
      const split = this.add({ op: 'split', first: this.here + 1, second: 0 });
      this.write(item);
      ends.push(this.add({ op: 'jump', to: 0 }));
      split.second = this.here;
    }
    for (const end of ends) end.to = this.here;
  }

  private repeat({ item, least, most, greedy }: Extract<Tree, { kind: 'repeat' }>): void {
    for (let i = 0; i < least; i++) {
      const before = this.here;
      this.write(item);
      // Nothing, a thousand million times, is nothing.
      if (this.here === before) return;
    }
    if (most === Number.POSITIVE_INFINITY) this.star(item, greedy);
    else this.options(item, most - least, greedy);
  }

  private options(item: Tree, count: number, greedy: boolean): void {
    const exits: ((to: number) => void)[] = [];
    for (let i = 0; i < count; i++) exits.push(this.optional(item, greedy));
    for (const exit of exits) exit(this.here);
  }

  private star(item: Tree, greedy: boolean): void {
    const start = this.here;
    const exit = this.optional(item, greedy);
    this.add({ op: 'jump', to: start });
    exit(this.here);
  }

  /** The item or a way around it, whose end is told later. */
  private optional(item: Tree, greedy: boolean): (to: number) => void {
    const split = this.add({ op: 'split', first: this.here + 1, second: this.here + 1 });
    this.write(item);
    return (to) => {
      if (greedy) split.second = to;
      else split.first = to;
    };
  }
}

import { STATES, type State } from './states';

/** One piece of evidence: what it changes in the cost of reading a line as `state`; below zero speaks for it. */
export interface Cue {
  readonly state: State;
  readonly cost: number;
  /** What was seen, in words: "photo credit", "no paragraph near". */
  readonly what: string;
}

/** The costs of all states for one line, and, where someone wants to know, what they are made of. */
export class Tally {
  readonly costs = new Float64Array(STATES.length);
  /** What was added since the last `begin`, in the order of adding; undefined where nobody asks. */
  cues: Cue[] | undefined;

  /** Starts the next line from the base costs of its shape. */
  begin(row: Float64Array): void {
    this.costs.set(row);
    if (this.cues !== undefined) this.cues = [];
  }

  add(state: number, cost: number, what: string): void {
    this.costs[state]! += cost;
    if (this.cues !== undefined) this.note(state, cost, what);
  }

  set(state: number, cost: number, what: string): void {
    if (this.cues !== undefined) this.note(state, cost - this.costs[state]!, what);
    this.costs[state] = cost;
  }

  private note(state: number, cost: number, what: string): void {
    if (cost !== 0) this.cues!.push({ state: STATES[state]!, cost, what });
  }
}

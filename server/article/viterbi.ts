import { END, START, STATES, STEPS, type State, stateIndex } from './states';

// Costs are whole thousandths here: sums of them are exact, so that a decoding that goes on from an earlier one ends in the same
// numbers as one from the start.

export const COUNT = STATES.length;
const FORBIDDEN = 1 << 20;
/** A total and the state that it comes from are compared as one number; of equal totals the first state's wins. */
const FROM_BITS = 5;
const FROM = (1 << FROM_BITS) - 1;

const UNITS = 1000;
export const toUnits = (cost: number): number => Math.round(cost * UNITS);

/** All steps of the grammar as one list; the steps into one state stand together. */
const LIST = STATES.flatMap((to) => STATES.filter((from) => STEPS[from][to] !== undefined).map((from) => ({ from, to, cost: STEPS[from][to]! })));
/** Index behind the last step into each state. */
const END_OF_STEPS = Uint16Array.from(STATES, (state) => LIST.map((step) => step.to).lastIndexOf(state) + 1);
const STEP_COSTS = Int32Array.from(LIST, (step) => (toUnits(step.cost) << FROM_BITS) | stateIndex[step.from]);

/** Costs of all steps, where the given ones cost more or less than in general. */
export function stepCosts(changes: readonly { readonly from: State; readonly to: State; readonly by: number }[]): Int32Array {
  const costs = STEP_COSTS.slice();
  for (const change of changes) {
    const i = LIST.findIndex((step) => step.from === change.from && step.to === change.to);
    if (i >= 0) costs[i]! += toUnits(change.by) << FROM_BITS;
  }
  return costs;
}

const PLACES = new Map(LIST.map(({ from, to }, i) => [`${from} ${to}`, i]));

/** Of costs made by `stepCosts` that of one step, in the units of the grammar; infinite where the grammar has no such step. */
export function costOfStep(costs: Int32Array, from: State, to: State): number {
  const place = PLACES.get(`${from} ${to}`);
  return place === undefined ? Number.POSITIVE_INFINITY : (costs[place]! >> FROM_BITS) / UNITS;
}

/** What decoding the lines of a page needs and leaves behind, line after line: `COUNT` numbers each, but one context. */
export interface Decoding {
  /** How badly each line fits each state. */
  readonly rows: Int32Array;
  /** Which costs hold for the steps from the line above, as an index. */
  readonly contexts: Uint8Array;
  /** Cost of the cheapest way to each state, above that of the cheapest state. */
  readonly costs: Int32Array;
  /** The state before it on that way. */
  readonly back: Uint8Array;
}

export const emptyDecoding = (lines: number): Decoding => ({
  rows: new Int32Array(lines * COUNT),
  contexts: new Uint8Array(lines),
  costs: new Int32Array(lines * COUNT),
  back: new Uint8Array(lines * COUNT),
});

/**
 * Finds the cheapest way to every state of every line; `rows` and `contexts` are given. Goes on from an earlier decoding at the
 * first line that differs, and stops as soon as behind the last such line the costs are what they were.
 */
export function advance(now: Decoding, steps: readonly Int32Array[], earlier: Decoding | undefined): void {
  const lines = now.contexts.length;
  const first = earlier ? sameAtStart(now, earlier) : 0;
  const tail = earlier ? lines - sameAtEnd(now, earlier, first) : lines;
  if (earlier) copy(earlier, 0, now, 0, first);
  for (let line = first; line < lines; line++) {
    if (line === 0) begin(now);
    else step(now, line, steps[now.contexts[line]!]!);
    if (!earlier || line < tail) continue;
    const old = line - lines + earlier.contexts.length;
    if (!isEqual(now.costs, line * COUNT, earlier.costs, old * COUNT, COUNT)) continue;
    copy(earlier, old + 1, now, line + 1, lines - line - 1);
    return;
  }
}

/** The states of the cheapest way, one index for each line. */
export function cheapest({ contexts, costs, back }: Decoding): Uint8Array {
  const path = new Uint8Array(contexts.length);
  const last = contexts.length - 1;
  if (last < 0) return path;
  let best = Number.POSITIVE_INFINITY;
  STATES.forEach((state, i) => {
    const cost = costs[last * COUNT + i]! + toUnits(END[state] ?? 0);
    if (cost >= best) return;
    best = cost;
    path[last] = i;
  });
  for (let line = last; line > 0; line--) path[line - 1] = back[line * COUNT + path[line]!]!;
  return path;
}

function begin({ rows, costs }: Decoding): void {
  STATES.forEach((state, i) => {
    const start = START[state];
    costs[i] = start === undefined ? FORBIDDEN : toUnits(start) + rows[i]!;
  });
}

/** Above all totals. */
const NO_STEP = 0x3fffffff;
/** Costs of the states of the line above, as the steps have them. */
const before = new Int32Array(FROM + 1);

function step({ rows, costs, back }: Decoding, line: number, stepCost: Int32Array): void {
  const at = line * COUNT;
  for (let state = 0; state < COUNT; state++) before[state] = costs[at - COUNT + state]! << FROM_BITS;
  let lowest = FORBIDDEN;
  for (let state = 0, i = 0; state < COUNT; state++) {
    // Cost and origin of the cheapest step into the state.
    let best = NO_STEP;
    for (const last = END_OF_STEPS[state]!; i < last; i++) {
      const cost = stepCost[i]!;
      const less = (before[cost & FROM]! + cost - best) | 0;
      // The smaller of both, without a branch that the processor would guess wrong.
      best = (best + (less & (less >> 31))) | 0;
    }
    back[at + state] = best & FROM;
    const cost = (best >> FROM_BITS) + rows[at + state]!;
    costs[at + state] = cost;
    if (cost < lowest) lowest = cost;
  }
  for (let k = at; k < at + COUNT; k++) costs[k] = Math.min(FORBIDDEN, costs[k]! - lowest);
}

function sameAtStart(a: Decoding, b: Decoding): number {
  const most = Math.min(a.contexts.length, b.contexts.length);
  let lines = 0;
  while (lines < most && isSameLine(a, lines, b, lines)) lines++;
  return lines;
}

function sameAtEnd(a: Decoding, b: Decoding, atStart: number): number {
  const most = Math.min(a.contexts.length, b.contexts.length) - atStart;
  let lines = 0;
  while (lines < most && isSameLine(a, a.contexts.length - lines - 1, b, b.contexts.length - lines - 1)) lines++;
  return lines;
}

const isSameLine = (a: Decoding, i: number, b: Decoding, k: number): boolean =>
  a.contexts[i] === b.contexts[k] && isEqual(a.rows, i * COUNT, b.rows, k * COUNT, COUNT);

function isEqual(a: Int32Array, i: number, b: Int32Array, k: number, length: number): boolean {
  for (let n = 0; n < length; n++) if (a[i + n] !== b[k + n]) return false;
  return true;
}

function copy(source: Decoding, line: number, target: Decoding, to: number, lines: number): void {
  target.costs.set(source.costs.subarray(line * COUNT, (line + lines) * COUNT), to * COUNT);
  target.back.set(source.back.subarray(line * COUNT, (line + lines) * COUNT), to * COUNT);
}

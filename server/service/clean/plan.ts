import { applyEdits, mergeFixes } from '../../core/edits';
import type { Fix, RuleFinding } from '../../core/rule';
import type { LintResult } from '../corpusService';
import { composeEdits } from './compose';
import type { ChosenKinds, KindEdit, Kinds } from './kinds';

/** One fix may make room for another; a text that still changes after this many rounds is left to the next clean. */
export const MOST_ROUNDS = 10;

/** A page before and after its fixes. Offsets count from the start of `before`. */
export interface CleanPlan {
  readonly before: string;
  readonly after: string;
  /** Sorted, without overlap; they lead from `before` to `after`. */
  readonly edits: readonly KindEdit[];
  /** How often each rule's fix was taken. */
  readonly taken: ReadonlyMap<string, number>;
  /** What is found in `after`. */
  readonly left: readonly RuleFinding[];
  /** False where there may be more to fix after the last round. */
  readonly settled: boolean;
}

export interface PlanOptions {
  readonly kinds: Kinds;
  /** Everything where left out. */
  readonly chosen?: ChosenKinds;
  /** The fix to take of a finding. */
  readonly choose: (finding: RuleFinding) => Fix | undefined;
  /** Checks a text that stands in the page's place; undefined where that was cancelled. */
  readonly again: (text: string) => Promise<LintResult | undefined>;
}

export const safeFixOf = (finding: RuleFinding): Fix | undefined => finding.fixes?.find((fix) => fix.safe);

/** Fixes and looks again until nothing more can be fixed. Undefined where a check was cancelled. */
export async function planClean(first: LintResult, options: PlanOptions): Promise<CleanPlan | undefined> {
  const before = first.document.text;
  const taken = new Map<string, number>();
  let edits: readonly KindEdit[] = [];
  let result = first;
  for (let round = 1; ; round++) {
    const { text } = result.document;
    const more = editsOf(result, options, taken);
    const after = applyEdits(text, more);
    if (after === text) return { before, after, edits, taken, left: result.findings, settled: true };
    edits = round === 1 ? more : composeEdits(before, edits, more);
    const next = await options.again(after);
    if (!next) return undefined;
    result = next;
    if (round === MOST_ROUNDS) return { before, after, edits, taken, left: result.findings, settled: false };
  }
}

/** The edits of one round, sorted. Fixes are merged as they are, so that telling kinds apart never changes what is done. */
function editsOf({ document, findings }: LintResult, { kinds, chosen, choose }: PlanOptions, taken: Map<string, number>): KindEdit[] {
  const wanted = new Map<Fix, RuleFinding>();
  for (const finding of findings) {
    const fix = choose(finding);
    if (!fix) continue;
    if (chosen === undefined) wanted.set(fix, finding);
    else {
      const edits = kinds.split(document, finding, fix.edits).filter(({ kind }) => kinds.takes(chosen, kind));
      if (edits.length > 0) wanted.set({ ...fix, edits }, finding);
    }
  }
  const owners = new Map<string, RuleFinding>();
  const merged = mergeFixes([...wanted.keys()]);
  for (const fix of merged.taken) {
    const finding = wanted.get(fix)!;
    taken.set(finding.rule, (taken.get(finding.rule) ?? 0) + 1);
    for (const edit of fix.edits) if (!owners.has(key(edit))) owners.set(key(edit), finding);
  }
  return merged.edits.flatMap((edit) => kinds.split(document, owners.get(key(edit))!, [edit]));
}

const key = ({ start, end, newText }: { start: number; end: number; newText: string }): string => `${start} ${end} ${newText}`;

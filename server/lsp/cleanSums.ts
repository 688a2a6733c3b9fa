import type { Kinds } from '../service/clean/kinds';
import type { CleanPlan } from '../service/clean/plan';
import { linesByKind, removalsOf } from '../service/clean/removals';
import type { CleanKind, CleanPreview, CleanRemoval } from './protocol';

/** Of each kind so many removals are named; of the others the number. */
const MOST_NAMED = 200;

interface Sum {
  files: number;
  lines: number;
  removalCount: number;
  readonly removals: CleanRemoval[];
}

/** Adds up what cleaning would do, page by page. */
export class CleanSums {
  private readonly byKind = new Map<string, Sum>();
  private readonly pages: { uri: string; lines: number }[] = [];
  private checked = 0;

  constructor(private readonly kinds: Kinds) {}

  /** Whether the page would change. */
  add(uri: string, plan: CleanPlan): boolean {
    this.checked++;
    if (plan.edits.length === 0) return false;
    let total = 0;
    for (const [kind, lines] of linesByKind(plan)) {
      const sum = this.sumOf(kind);
      sum.files++;
      sum.lines += lines;
      total += lines;
    }
    for (const { kind, ...removal } of removalsOf(plan)) {
      const sum = this.sumOf(kind);
      sum.removalCount++;
      if (sum.removals.length < MOST_NAMED) sum.removals.push({ uri, ...removal });
    }
    this.pages.push({ uri, lines: total });
    return true;
  }

  /** Kinds with the most lines first. */
  all(): Pick<CleanPreview, 'checked' | 'pages' | 'kinds'> {
    const kinds = [...this.byKind].map(([id, sum]): CleanKind => {
      const { rule, name } = this.kinds.named(id);
      return { id, rule, ...(name === undefined ? {} : { name }), ...sum };
    });
    kinds.sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1));
    return { checked: this.checked, pages: this.pages, kinds };
  }

  private sumOf(kind: string): Sum {
    const sum = this.byKind.get(kind) ?? { files: 0, lines: 0, removalCount: 0, removals: [] };
    this.byKind.set(kind, sum);
    return sum;
  }
}

import type { Article, PageDocument } from './document';
import type { Rule, RuleFinding } from './rule';
import type { Span } from './span';

interface Known {
  readonly findings: readonly RuleFinding[];
  /** Where the article began when they were found. */
  readonly start: number;
  readonly isPage: boolean;
  readonly plain: boolean | undefined;
  readonly besides: unknown;
}

/**
 * What rules that reach no further than an article found in the articles of one document, for as long as the same
 * configuration and decisions hold. An article that comes again as the same object has not changed.
 */
export class RunMemory {
  private readonly known = new WeakMap<Article, Map<Rule, Known>>();
  private readonly made = new WeakMap<Article, Map<object, unknown>>();

  /** The findings at their places in this version of the document; undefined where the article has to be checked. */
  recall(document: PageDocument, article: Article, rule: Rule, besides: unknown): readonly RuleFinding[] | undefined {
    const found = this.known.get(article)?.get(rule);
    if (!found || found.isPage !== document.isPage || found.plain !== document.plain || found.besides !== besides) return undefined;
    const by = startOf(document, article) - found.start;
    return by === 0 ? found.findings : found.findings.map((finding) => moved(finding, by));
  }

  keep(document: PageDocument, article: Article, rule: Rule, besides: unknown, findings: readonly RuleFinding[]): void {
    const rules = this.known.get(article) ?? new Map<Rule, Known>();
    rules.set(rule, { findings, start: startOf(document, article), isPage: document.isPage, plain: document.plain, besides });
    this.known.set(article, rules);
  }

  /** What a rule (or whoever else it is for) made of the article before, else what it makes of it now. */
  remember<T>(article: Article, owner: object, make: () => T): T {
    const owners = this.made.get(article) ?? new Map<object, unknown>();
    if (!owners.has(owner)) owners.set(owner, make());
    this.made.set(article, owners);
    return owners.get(owner) as T;
  }
}

const startOf = ({ table }: PageDocument, { firstLine }: Article): number => table.starts[firstLine]!;

function moved(finding: RuleFinding, by: number): RuleFinding {
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...finding,
    span: move(finding.span),
    ...(finding.related && { related: finding.related.map(move) }),
    ...(finding.fixes && { fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) }),
  };
}

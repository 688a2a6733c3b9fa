import type { CancellationToken } from './cancellation';
import { type Config, resolveRule } from './config';
import { type Article, type PageDocument, type PageLine, linesOf } from './document';
import { type CorpusView, NO_CORPUS } from './facts';
import type { RunMemory } from './memory';
import { inEnglish, type Words } from './message';
import { type DocumentContext, type Finding, type Fix, type Listed, NOTHING_LISTED, type Rule, type RuleFinding, type Severity } from './rule';

export interface RunOptions {
  readonly config: Config;
  readonly token?: CancellationToken | undefined;
  /** Whether the user decided to keep this line under this rule. */
  readonly kept?: (rule: string, line: PageLine) => boolean;
  /** What the user's own patterns name in the document. */
  readonly listed?: () => Listed;
  /** What articles hold that several rules read, where it is needed elsewhere too. */
  readonly share?: Share | undefined;
  /** The corpus of the document; nothing beside the document where it is left out. */
  readonly index?: CorpusView;
  /** What was found in earlier versions of the document, under the same configuration and decisions. */
  readonly memory?: RunMemory | undefined;
  /** The language of messages and titles; English where it is left out. */
  readonly words?: Words | undefined;
  /** Told of a rule that threw; the other rules go on. */
  readonly failed?: (rule: string, error: unknown) => void;
}

/** All findings of a document in the order of the text; undefined where the token was cancelled. */
export function runRules(document: PageDocument, rules: readonly Rule[], run: RunOptions): RuleFinding[] | undefined {
  const findings: RuleFinding[] = [];
  const listed = listedFor(rules, run);
  const parts = new Parts(document);
  const share = run.share ?? sharing(document);
  for (const rule of rules) {
    if (run.token?.isCancellationRequested) return undefined;
    const resolved = resolveRule(rule, run.config);
    if (!resolved) continue;
    try {
      const check = checker(rule, resolved, document, { listed, share }, run);
      // What a pattern of the user names is not remembered: it may be switched off.
      if (rule.reach === 'article') byArticle(parts, rule, listed === NOTHING_LISTED ? run.memory : undefined, check, findings);
      else check.on(document, findings);
      check.across(findings);
    } catch (error) {
      run.failed?.(rule.meta.id, error);
    }
  }
  return findings.sort(byPlace);
}

export type Share = DocumentContext['share'];

/** Keeps what is read of each article for as long as somebody holds the function. */
export function sharing(document: PageDocument): Share {
  const read = new Map<Article, Map<unknown, unknown>>();
  return <T>(article: Article, make: (document: PageDocument, article: Article) => T): T => {
    const known = read.get(article) ?? new Map<unknown, unknown>();
    if (!known.has(make)) known.set(make, make(document, article));
    read.set(article, known);
    return known.get(make) as T;
  };
}

function listedFor(rules: readonly Rule[], run: RunOptions): Listed {
  const speaker = rules.find((rule) => rule.reportsListed);
  try {
    const listed = run.listed?.() ?? NOTHING_LISTED;
    if (speaker && resolveRule(speaker, run.config)) return listed;
    return listed.never.size === 0 ? NOTHING_LISTED : { ...NOTHING_LISTED, never: listed.never };
  } catch (error) {
    run.failed?.(speaker?.meta.id ?? '', error);
    return NOTHING_LISTED;
  }
}

interface Checker {
  readonly besides: unknown;
  /** Adds what the rule finds in the document, or in a part of it, to `into`. */
  on(document: PageDocument, into: RuleFinding[]): void;
  /** Adds what the rule finds only in the document as a whole. */
  across(into: RuleFinding[]): void;
}

function checker(
  rule: Rule,
  { options, severity }: NonNullable<ReturnType<typeof resolveRule>>,
  whole: PageDocument,
  { listed, share }: { readonly listed: Listed; readonly share: Share },
  run: RunOptions,
): Checker {
  const id = rule.meta.id;
  const decided = (line: PageLine): boolean => run.kept?.(id, line) ?? false;
  const kept = (line: PageLine): boolean => listed.never.has(line.line) || decided(line);
  // A line that the user has named is for that rule alone, also where the user then kept it.
  const spokenFor = (line: PageLine): boolean => listed.lines.has(line.line) || kept(line);
  const own = rule.reportsListed ? { listed, kept } : { listed: NOTHING_LISTED, kept: spokenFor };
  const besides: unknown = rule.besides?.(whole);
  const { memory, index = NO_CORPUS, words = inEnglish } = run;
  const remember = <T>(article: Article, make: () => T): T => (memory ? memory.remember(article, rule, make) : make());
  const context = (document: PageDocument) => ({ document, options, besides, remember, share, index, ...own });
  const take = (found: Iterable<Finding>, document: PageDocument, into: RuleFinding[]): void => {
    for (const finding of found)
      if (!isKept(document, finding, isDeletion(finding) ? kept : decided)) into.push(handedOn(finding, id, capped(finding, severity, rule), words));
  };
  return {
    besides,
    on: (document, into) => take(rule.check(context(document)), document, into),
    across: (into) => take(rule.across?.(context(whole)) ?? [], whole, into),
  };
}

/** Article by article, where one that has not changed gives again what was found in it. */
function byArticle(parts: Parts, rule: Rule, memory: RunMemory | undefined, check: Checker, into: RuleFinding[]): void {
  const { document } = parts;
  for (let i = 0; i < document.articles.length; i++) {
    const article = document.articles[i]!;
    let found = memory?.recall(document, article, rule, check.besides);
    if (!found) {
      const fresh: RuleFinding[] = [];
      check.on(parts.at(i), fresh);
      memory?.keep(document, article, rule, check.besides, fresh);
      found = fresh;
    }
    for (const finding of found) into.push(finding);
  }
}

/** A document article by article: the same objects for every rule. */
class Parts {
  private readonly made: (PageDocument | undefined)[];

  constructor(readonly document: PageDocument) {
    this.made = new Array<undefined>(document.articles.length).fill(undefined);
  }

  at(index: number): PageDocument {
    const article = this.document.articles[index]!;
    const lines = (): readonly PageLine[] => (this.made.length === 1 ? this.document.lines : linesOf(this.document, article));
    this.made[index] ??= { ...this.document, lines: lines(), articles: [article] };
    return this.made[index];
  }
}

/** Written out: all have one form then, and spreading takes ten times as long. */
const handedOn = (finding: Finding, rule: string, severity: Severity, words: Words): RuleFinding => ({
  rule,
  severity,
  span: finding.span,
  message: words(finding.message),
  chosen: finding.chosen,
  tags: finding.tags,
  related: finding.related?.map((related) => ({ ...related, message: words(related.message) })),
  fixes: finding.fixes?.map((fix) => fixInWords(fix, words)),
  keepAs: finding.keepAs && { ...finding.keepAs, title: words(finding.keepAs.title) },
});

/** Edits that are made only when somebody asks for them stay so. */
const fixInWords = (fix: Fix, words: Words): Fix<string> => ({
  title: words(fix.title),
  get edits() {
    return fix.edits;
  },
  safe: fix.safe,
});

/** A finding may speak lower than its rule; a severity that the user set for the rule overrides both, one for this kind of finding all. */
function capped(finding: Finding, resolved: RuleFinding['severity'], rule: Rule): RuleFinding['severity'] {
  if (finding.chosen) return finding.chosen;
  return resolved === rule.meta.severity ? (finding.severity ?? resolved) : resolved;
}

function isKept(document: PageDocument, finding: Finding, kept: (line: PageLine) => boolean): boolean {
  const line = lineAtOffset(document, finding.span.start);
  return line !== undefined && kept(line);
}

/** What is called a part of the article is still held to its letters. */
const isDeletion = (finding: Finding): boolean => finding.tags?.includes('unnecessary') === true;

function lineAtOffset(document: PageDocument, offset: number): PageLine | undefined {
  const { lines } = document;
  let low = 0;
  let high = lines.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const line = lines[middle]!;
    if (offset < line.start) high = middle - 1;
    else if (offset > line.end) low = middle + 1;
    else return line;
  }
  return undefined;
}

const byPlace = (a: RuleFinding, b: RuleFinding): number =>
  a.span.start - b.span.start || b.span.end - a.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

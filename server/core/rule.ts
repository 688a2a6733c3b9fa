import type { PatternSetting } from './config';
import type { Article, PageDocument, PageLine } from './document';
import type { CorpusView } from './facts';
import type { Text } from './message';
import type { Span, TextEdit } from './span';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type SeveritySetting = Severity | 'off';

/** One option of a rule: its TypeScript type, JSON Schema and documentation table all come from here. */
export interface OptionSpec<T> {
  readonly default: T;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}
export type OptionSpecs = Readonly<Record<string, OptionSpec<unknown>>>;
export type OptionValues<S extends OptionSpecs> = { readonly [K in keyof S]: S[K]['default'] };

export interface RuleMeta<S extends OptionSpecs = OptionSpecs> {
  /** Kebab-case; names the bad pattern; the same in diagnostics, configuration, documentation and command line. */
  readonly id: string;
  readonly summary: string;
  readonly severity: SeveritySetting;
  readonly fixable: 'always' | 'sometimes' | 'never';
  readonly since: string;
  readonly options: S;
}

export interface Related<T extends Text = Text> extends Span {
  readonly message: T;
  /** The place meant is in another file; the span is then that of the finding. */
  readonly elsewhere?: PlaceElsewhere;
}

/** A place in another file: 0-based line, column and length in UTF-16 units. */
export interface PlaceElsewhere {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** A way to repair a finding. `safe`: loses nothing that a reader of the article would miss. */
export interface Fix<T extends Text = Text> {
  readonly title: T;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

export interface Finding<T extends Text = Text> {
  readonly span: Span;
  readonly message: T;
  readonly severity?: Severity;
  /** What an option of the rule says of findings of this kind; stronger than the severity of the rule itself. */
  readonly chosen?: Severity | undefined;
  readonly tags?: readonly 'unnecessary'[] | undefined;
  readonly related?: readonly Related<T>[] | undefined;
  /** Best first. */
  readonly fixes?: readonly Fix<T>[] | undefined;
  /** Keeping the lines is as good an answer as fixing them: what that choice is called, and the reason that is written down. */
  readonly keepAs?: { readonly title: T; readonly reason: string } | undefined;
}

/** What a document has of the lines and parts of lines that the user's own patterns name. */
export interface Listed {
  /** 0-based lines that the user calls part of the article: whatever a rule makes of them, they do not go. */
  readonly never: ReadonlySet<number>;
  /** By 0-based line: the pattern that covers all of it. */
  readonly lines: ReadonlyMap<number, PatternSetting>;
  /** In the order of the text, without overlap, and none in the lines above. */
  readonly parts: readonly { readonly span: Span; readonly pattern: PatternSetting }[];
  /** Lines that were too long to be compared with the patterns. */
  readonly unread: readonly PageLine[];
  /** The most characters of a line that is compared. */
  readonly longest: number;
}

export const NOTHING_LISTED: Listed = { never: new Set(), lines: new Map(), parts: [], unread: [], longest: Number.POSITIVE_INFINITY };

export interface DocumentContext<S extends OptionSpecs = OptionSpecs, B = undefined> {
  readonly document: PageDocument;
  readonly options: OptionValues<S>;
  /** What `besides` of the rule says of the whole document. */
  readonly besides: B;
  /** Whether the user decided to keep this line; a finding over several lines must leave such a line out. */
  kept(line: PageLine): boolean;
  /** For the rule that `reportsListed`; empty for every other one, whose `kept` is true of a line that it reports. */
  readonly listed: Listed;
  /**
   * What the rule made of an article in an earlier version of the document that has not changed there, else what it makes of it
   * now. Offsets in it count from the article's start, since that may move.
   */
  remember<T>(article: Article, make: () => T): T;
  /**
   * What `make` reads of an article, read once for all rules that check this version of the document. `make` is the same function
   * each time and depends on nothing but what it is given.
   */
  share<T>(article: Article, make: (document: PageDocument, article: Article) => T): T;
}

/** What a rule of the corpus sees beside the document. */
export interface CorpusContext<S extends OptionSpecs = OptionSpecs, B = undefined> extends DocumentContext<S, B> {
  /** The other files of the folder. Where an answer changes later, the document is checked again. */
  readonly index: CorpusView;
}

interface RuleOf<S extends OptionSpecs, B, C> {
  /**
   * 'article' where the findings in an article depend on its lines and on `besides` alone. Then `check` is given the document
   * with the lines of one article after the other, and one that an edit left alone is not checked again. Such findings outlive
   * their document and must not hold on to it.
   */
  readonly reach?: 'article';
  readonly meta: RuleMeta<S>;
  /** Whether it speaks for the user's own patterns. What the user has named is reported by this rule alone. */
  readonly reportsListed?: boolean;
  /** What else of the whole document the findings depend on, as a plain value: where it changes, every article is checked again. */
  besides?(document: PageDocument): B;
  check(context: C): Iterable<Finding>;
  /** What a rule that checks article by article finds only in the document as a whole; asked each time. */
  across?(context: C): Iterable<Finding>;
}

export interface DocumentRule<S extends OptionSpecs = OptionSpecs, B = undefined> extends RuleOf<S, B, DocumentContext<S, B>> {
  readonly scope: 'document';
}

/** A rule that asks the corpus; with `reach: 'article'` only in `across`, since findings in an article are remembered. */
export interface CorpusRule<S extends OptionSpecs = OptionSpecs, B = undefined> extends RuleOf<S, B, CorpusContext<S, B>> {
  readonly scope: 'corpus';
  /** Whether a fix may rest on other files, so that all of them must be known before one is changed. */
  fixesByCorpus?(options: OptionValues<S>): boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: rules with different options stand in one list
export type Rule = DocumentRule<any, any> | CorpusRule<any, any>;

/** Keeps a rule's option types while it is defined. */
export const defineRule = <S extends OptionSpecs, B = undefined>(rule: DocumentRule<S, B>): DocumentRule<S, B> => rule;

export const defineCorpusRule = <S extends OptionSpecs, B = undefined>(rule: CorpusRule<S, B>): CorpusRule<S, B> => rule;

/** A finding as the service hands it on: put into words, rule and final severity decided. */
export interface RuleFinding extends Finding<string> {
  readonly rule: string;
  readonly severity: Severity;
}

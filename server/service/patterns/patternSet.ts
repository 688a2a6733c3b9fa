import { type PageDocument, type PageLine, lineText } from '../../core/document';
import { type Listed, NOTHING_LISTED } from '../../core/rule';
import { spansOverlap } from '../../core/span';
import { foldText } from '../../language/vi/foldText';
import { type NormalText, normalise } from '../../language/vi/normaliser';
import { type CompiledPattern, withPlainSpaces } from './compile';
import type { Machine } from './machine';
import { type Steps, TooSlow } from './problem';

/** Longer lines are compared with no pattern: one line must not hold up the rest. */
export const LONGEST_LINE = 20_000;

/** The steps that one pattern may take in a text of this length: several times what a plain one needs, and about a second at most. */
export const stepsFor = (length: number): number => Math.min(100_000_000, 1_000_000 + 50 * length);

type Part = Listed['parts'][number];

/** The patterns of one configuration, held against one document after the other. */
export class PatternSet {
  /** Folded phrase → place of the first pattern with it. */
  private readonly phrases = new Map<string, number>();
  private readonly searching: boolean;

  constructor(readonly patterns: readonly CompiledPattern[]) {
    for (const [i, { phrase }] of patterns.entries()) if (phrase !== undefined && !this.phrases.has(phrase)) this.phrases.set(phrase, i);
    this.searching = patterns.some(({ machine }) => machine);
  }

  /** What the patterns name in a document. One that needs too many steps here names nothing and is told to `tooSlow`. */
  listed(document: PageDocument, isOff: (pattern: CompiledPattern) => boolean, tooSlow: (pattern: CompiledPattern) => void): Listed {
    if (this.patterns.length === 0) return NOTHING_LISTED;
    const texts = new Texts(document);
    const found = this.phrasesIn(texts);
    let parts: Part[] = [];
    for (const [i, pattern] of this.patterns.entries()) {
      const { machine, setting } = pattern;
      if (!machine || isOff(pattern)) continue;
      const steps = { left: stepsFor(document.text.length) };
      try {
        if (setting.part) parts = parts.concat(partsIn(texts, pattern, machine, steps));
        else for (const line of wholeLines(texts, pattern, machine, steps)) if (i < (found.get(line) ?? Number.POSITIVE_INFINITY)) found.set(line, i);
      } catch (error) {
        if (!(error instanceof TooSlow)) throw error;
        tooSlow(pattern);
      }
    }
    const lines = new Map([...found].map(([line, i]) => [line, this.patterns[i]!.setting]));
    return { never: NOTHING_LISTED.never, lines, parts: apart(parts, document, lines), unread: this.searching ? texts.unread : [], longest: LONGEST_LINE };
  }

  /** 0-based lines that the patterns name, and those that were too long to be compared, which may be named. */
  named(document: PageDocument, isOff: (pattern: CompiledPattern) => boolean, tooSlow: (pattern: CompiledPattern) => void): ReadonlySet<number> {
    if (this.patterns.length === 0) return NOTHING_LISTED.never;
    const { lines, unread } = this.listed(document, isOff, tooSlow);
    return new Set([...lines.keys(), ...unread.map(({ line }) => line)]);
  }

  /** 0-based line → place of the phrase that it says. */
  private phrasesIn(texts: Texts): Map<number, number> {
    const found = new Map<number, number>();
    if (this.phrases.size === 0) return found;
    for (const [i, line] of texts.lines.entries()) {
      const phrase = this.phrases.get(texts.folded(i));
      if (phrase !== undefined) found.set(line.line, phrase);
    }
    return found;
  }
}

function wholeLines(texts: Texts, { setting, required }: CompiledPattern, machine: Machine, steps: Steps): number[] {
  const textOf = (i: number): string => (setting.kind === 'glob' ? texts.folded(i) : texts.normal(i).text);
  const isFound = (text: string): boolean => text.includes(required) && machine.matchesWhole(text, steps);
  return texts.lines.flatMap(({ line }, i) => (isFound(textOf(i)) ? [line] : []));
}

function partsIn(texts: Texts, { setting, required }: CompiledPattern, machine: Machine, steps: Steps): Part[] {
  return texts.lines.flatMap(({ start }, i) => {
    const { text, original } = texts.normal(i);
    const found = text.includes(required) ? machine.findAll(text, steps) : [];
    return found.map((span) => ({ pattern: setting, span: { start: start + original(span.start), end: start + original(span.end) } }));
  });
}

/** Parts in the order of the text; of two that overlap the one that begins first, and none in a line that is named as a whole. */
function apart(parts: Part[], { table }: PageDocument, lines: Listed['lines']): Part[] {
  const taken: Part[] = [];
  for (const part of parts.sort((a, b) => a.span.start - b.span.start)) {
    const last = taken.at(-1);
    if (!(last && spansOverlap(last.span, part.span)) && !lines.has(table.lineAt(part.span.start))) taken.push(part);
  }
  return taken;
}

/** The lines of a document in the forms in which patterns are held against them, each made once. */
class Texts {
  readonly lines: readonly PageLine[];
  readonly unread: readonly PageLine[];
  private readonly foldedLines: string[] = [];
  private readonly normalLines: NormalText[] = [];

  constructor(private readonly document: PageDocument) {
    const isRead = ({ start, end }: PageLine): boolean => end - start <= LONGEST_LINE;
    this.unread = document.lines.filter((line) => !isRead(line));
    this.lines = this.unread.length === 0 ? document.lines : document.lines.filter(isRead);
  }

  /** For phrases and globs. */
  folded(i: number): string {
    this.foldedLines[i] ??= foldText(lineText(this.document, this.lines[i]!));
    return this.foldedLines[i];
  }

  /** For regular expressions, which see capitals and need the way back. */
  normal(i: number): NormalText {
    this.normalLines[i] ??= normalise(withPlainSpaces(lineText(this.document, this.lines[i]!)));
    return this.normalLines[i];
  }
}

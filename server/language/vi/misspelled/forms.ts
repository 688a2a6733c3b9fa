import type { Span } from '../../../core/span';
import { foldSyllable } from '../fold';
import type { OwnText } from '../ownText';
import { wordsOf } from '../consistency/words';

/** The titles that an article spells right: what a slip among them is likely to mean, and how the article writes its words. */
export class ArticleForms {
  private byForm: ReadonlyMap<string, Span> | undefined;

  constructor(private readonly own: OwnText) {}

  has(form: string): boolean {
    return this.mentions().has(form);
  }

  /** Where the title ends that begins here and is spelled right; undefined where none does. */
  endOf(start: number): number | undefined {
    const { titles } = this.own;
    const mention = titles[firstFrom(titles, (item) => item.mention.start >= start)]?.mention;
    return mention?.start === start ? mention.end : undefined;
  }

  /** Whether the word belongs to a title that is spelled right, or the whole span does. */
  covers(word: Span, { start, end }: Span): boolean {
    if ((this.endOf(start) ?? 0) >= end) return true;
    const { titles } = this.own;
    const low = firstFrom(titles, ({ mention }) => mention.start > word.start);
    return low > 0 && titles[low - 1]!.mention.end >= word.end;
  }

  private mentions(): ReadonlyMap<string, Span> {
    if (this.byForm) return this.byForm;
    const first = new Map<string, Span>();
    for (const { mention } of this.own.titles) if (!first.has(mention.form.text)) first.set(mention.form.text, mention);
    this.byForm = first;
    return first;
  }

  /** Words of a title as the article spells them (place of the tone mark, i or y), else as they are given. */
  spelled(form: string, words: readonly string[]): readonly string[] {
    const mention = this.mentions().get(form);
    if (!mention) return words;
    const written = wordsOf(this.own.text, mention).map(({ start, end }) => this.own.text.slice(start, end));
    return words.map((word) => written.find((other) => foldSyllable(other) === foldSyllable(word)) ?? word);
  }
}

/** Index of the first member of a list for which something holds that holds for all behind it as well. */
export function firstFrom<T>(list: readonly T[], holds: (member: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

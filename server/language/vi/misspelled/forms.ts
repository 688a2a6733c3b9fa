import type { Span } from '../../../core/span';
import { foldSyllable } from '../fold';
import type { OwnText } from '../ownText';
import { wordsOf } from '../consistency/words';

/** The titles that an article spells right: what a slip among them is likely to mean, and how the article writes its words. */
export class ArticleForms {
  private readonly byForm = new Map<string, Span>();
  private readonly byStart = new Map<number, number>();

  constructor(private readonly own: OwnText) {
    for (const { mention } of own.titles) {
      const { text } = mention.form;
      if (!this.byForm.has(text)) this.byForm.set(text, mention);
      this.byStart.set(mention.start, mention.end);
    }
  }

  has(form: string): boolean {
    return this.byForm.has(form);
  }

  /** Where the title ends that begins here and is spelled right; undefined where none does. */
  endOf(start: number): number | undefined {
    return this.byStart.get(start);
  }

  /** Whether the word belongs to a title that is spelled right, or the whole span does. */
  covers(word: Span, { start, end }: Span): boolean {
    if ((this.byStart.get(start) ?? 0) >= end) return true;
    const { titles } = this.own;
    const low = firstFrom(titles, ({ mention }) => mention.start > word.start);
    return low > 0 && titles[low - 1]!.mention.end >= word.end;
  }

  /** Words of a title as the article spells them (place of the tone mark, i or y), else as they are given. */
  spelled(form: string, words: readonly string[]): readonly string[] {
    const mention = this.byForm.get(form);
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

import phrases from './data/phrases.json';
import { phraseKey } from '../language/vi/foldText';

/** The classes of boilerplate that a phrase alone can show. */
export type PhraseClass = keyof typeof phrases.patterns | keyof typeof phrases.exact;

/** A label that a script printed twice into one line. */
const GLUED_TWICE = /^(.{6,60}?)\1+$/u;

/** Interface phrases by class; built once, on first use. */
export class Lexicon {
  private readonly exact = new Map<string, PhraseClass>();
  private readonly patterns: readonly { readonly name: PhraseClass; readonly pattern: RegExp }[];

  constructor() {
    for (const [name, list] of Object.entries(phrases.exact)) {
      for (const phrase of list) if (!this.exact.has(phrase)) this.exact.set(phrase, name as PhraseClass);
    }
    this.patterns = Object.entries(phrases.patterns).map(([name, list]) => ({
      name: name as PhraseClass,
      pattern: new RegExp(`^(?:${list.join('|')})$`, 'u'),
    }));
  }

  /** The class of a whole line, undefined where no phrase or pattern covers all of it. */
  classify(line: string): PhraseClass | undefined {
    const key = phraseKey(line);
    const exact = this.exact.get(key);
    if (exact) return exact;
    for (const { name, pattern } of this.patterns) if (pattern.test(key)) return name;
    return GLUED_TWICE.test(key) ? 'navigation-menu' : undefined;
  }

  /** Share of a line's words that section names cover, greedily: 1 for a menu glued into one line. */
  sectionCover(line: string): number {
    const words = phraseKey(line).replace(/ [-–|>»] /g, ' ').split(' ');
    let covered = 0;
    for (let at = 0; at < words.length; ) {
      const length = this.sectionAt(words, at);
      covered += length;
      at += Math.max(1, length);
    }
    return covered / words.length;
  }

  private sectionAt(words: readonly string[], at: number): number {
    for (let length = Math.min(5, words.length - at); length > 0; length--) {
      if (this.exact.get(words.slice(at, at + length).join(' ')) === 'navigation-menu') return length;
    }
    return 0;
  }
}

let shared: Lexicon | undefined;

export function lexicon(): Lexicon {
  shared ??= new Lexicon();
  return shared;
}

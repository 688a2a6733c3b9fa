/** A text for people, put into words where their language is known: `text` is English and the key of its translations, `{0}`, `{1}` stand for the parts. */
export interface Message {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** A list is told with commas. */
export type Part = string | number | Message | readonly Part[];

/** A string stands for itself in every language: the user's own words. */
export type Text = string | Message;

/** Puts a text into words of one language. */
export type Words = (text: Text) => string;

export const say = (text: string, ...parts: Part[]): Message => ({ text, parts });

/**
 * Words of a language by their English texts; what has no translation stays English.
 * @param number how whole numbers are written
 */
export function wordsIn(texts: ReadonlyMap<string, string>, number: (value: number) => string): Words {
  const part = (value: Part): string => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return number(value);
    return 'text' in value ? words(value) : value.map(part).join(', ');
  };
  /** Each text cut at its places: literals at even indices, numbers of parts at odd ones. */
  const cut = new Map<string, readonly string[]>();
  const words = (text: Text): string => {
    if (typeof text === 'string') return text;
    if (text.parts.length === 0) return texts.get(text.text) ?? text.text;
    let pieces = cut.get(text.text);
    if (!pieces) {
      pieces = (texts.get(text.text) ?? text.text).split(/\{(\d)\}/);
      cut.set(text.text, pieces);
    }
    let told = pieces[0]!;
    for (let i = 1; i < pieces.length; i += 2) told += part(text.parts[Number(pieces[i])]!) + pieces[i + 1]!;
    return told;
  };
  return words;
}

export const inEnglish: Words = wordsIn(new Map(), String);

/** An error whose words are for the user. Its `message` is English, as that of any error. */
export class SaidError extends Error {
  constructor(readonly said: Message) {
    super(inEnglish(said));
  }
}

/** What an error says; in the words of whoever made it, where it is none of ours. */
export const errorText = (error: unknown): Text => (error instanceof SaidError ? error.said : error instanceof Error ? error.message : String(error));

/** A name from a table of English names, which its data file lists. */
export const named = (name: string): Message => ({ text: name, parts: [] });

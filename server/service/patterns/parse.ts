import { type CharacterTest, Expression, Literal, WORD } from './character';
import { type Message, say } from '../../core/message';
import { PatternProblem } from './problem';

export type Place = 'start' | 'end' | 'word' | 'notWord';

/** A regular expression as a tree. */
export type Tree =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly item: Tree; readonly least: number; readonly most: number; readonly greedy: boolean };

/**
 * Reads an expression in JavaScript's syntax (flags u and s). V8 has the first word on whether it is one; here it is only taken apart.
 * @throws PatternProblem
 */
export function parseExpression(source: string, ignoreCase: boolean): Tree {
  try {
    new RegExp(source, 'u');
  } catch (error) {
    throw new PatternProblem(say('is no regular expression: {0}', reasonOf(error as Error, source)));
  }
  return new Reader(source, ignoreCase ? 'sui' : 'su').read();
}

/** The longest text that every match has in it, for a quick look before the machine starts; empty where none is plain to see. */
export function requiredText(tree: Tree): string {
  const runs = [''];
  for (const item of tree.kind === 'sequence' ? tree.items : [tree]) {
    if (item.kind === 'character' && item.test instanceof Literal) runs.push(runs.pop() + String.fromCodePoint(item.test.code));
    else runs.push('');
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/** "Invalid regular expression: /(/u: Unterminated group" → "unterminated group". */
function reasonOf({ message }: Error, source: string): Message {
  if (MODIFIER.test(source)) return MODIFIER_HELP;
  const reason = message.slice(message.lastIndexOf(': ') + 2);
  return say(
    '{0}; a character that is to stand for itself, such as ( or ?, needs a backslash, which JSON writes twice: {1}',
    `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    '\\\\(',
  );
}

const MODIFIER = /\(\?[-a-z]+[:)]/;
const MODIFIER_HELP = say('settings inside it, such as (?i), are not supported; write "ignoreCase": true beside it');
const LOOKAROUND = /\(\?<?[=!]/y;
const GROUP = /\((?:\?:|\?<[^>=!]+>)?/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/y;
const ESCAPE = /\\(?:u\{[^}]*\}|u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|x..|c.|[pP]\{[^}]*\}|[\s\S])/uy;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/uy;
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};
const PLACES: Readonly<Record<string, Place>> = { '^': 'start', $: 'end', '\\b': 'word', '\\B': 'notWord' };

class Reader {
  private at = 0;
  /** Equal parts of the expression share one test, and with it its answers. */
  private readonly tests = new Map<string, CharacterTest>();

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  read(): Tree {
    const items = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      items.push(this.sequence());
    }
    return items.length === 1 ? items[0]! : { kind: 'choice', items };
  }

  private sequence(): Tree {
    const items: Tree[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) items.push(this.quantified(this.item()));
    return items.length === 1 ? items[0]! : { kind: 'sequence', items };
  }

  private quantified(item: Tree): Tree {
    const found = this.take(QUANTIFIER);
    if (!found) return item;
    const [, sign, from, comma, to, lazy] = found;
    const most = comma === undefined ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    const [least, end] = sign === undefined ? [Number(from), most] : BOUNDS[sign]!;
    return { kind: 'repeat', item, least, most: end, greedy: lazy === '' };
  }

  private item(): Tree {
    if (this.take(LOOKAROUND))
      throw new PatternProblem(say('looks ahead or behind with {0}, which no engine does in steady time; leave that out', '(?=, (?!, (?<= or (?<!'));
    const group = this.take(GROUP);
    if (group) return this.group();
    const text = (this.take(ESCAPE) ?? this.take(CLASS))?.[0] ?? this.next();
    const place = PLACES[text];
    return place ? { kind: 'place', place } : { kind: 'character', test: this.test(text) };
  }

  private group(): Tree {
    if (this.source[this.at] === '?') throw new PatternProblem(say('cannot be used: {0}', MODIFIER_HELP));
    const inside = this.read();
    this.at++;
    return inside;
  }

  private next(): string {
    const text = String.fromCodePoint(this.source.codePointAt(this.at)!);
    this.at += text.length;
    return text;
  }

  private take(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.source);
    if (found) this.at = sticky.lastIndex;
    return found;
  }

  private test(text: string): CharacterTest {
    const known = this.tests.get(text);
    if (known) return known;
    const made = this.made(text);
    this.tests.set(text, made);
    return made;
  }

  private made(text: string): CharacterTest {
    if (/^\\[1-9k]/.test(text))
      throw new PatternProblem(say('refers back with {0}, which no engine does in steady time; write out what is meant', text.slice(0, 2)));
    const plain = !'\\[.'.includes(text[0]!);
    if (plain && !this.flags.includes('i')) return new Literal(text.codePointAt(0)!);
    return new Expression(withVietnameseWords(text), this.flags);
  }
}

/** `\w` and `\W` with the letters of every script. */
function withVietnameseWords(text: string): string {
  if (text === '\\w') return `[${WORD}]`;
  if (text === '\\W') return `[^${WORD}]`;
  if (text[0] !== '[') return text;
  return text.replace(/\\[\s\S]/gu, (sign) => {
    if (sign === '\\W')
      throw new PatternProblem(say('has {0} inside square brackets, which is not supported; write {1} with what is to be left out', '\\W', '[^\\w…]'));
    return sign === '\\w' ? WORD : sign;
  });
}

/** How a pattern begins, and what it cannot be without. */
export interface Opening {
  /** Expressions for single characters: what it matches begins with one of them. Undefined where it may begin with anything. */
  readonly first: readonly string[] | undefined;
  /** Characters that stand in everything it matches. */
  readonly needs: ReadonlySet<string>;
}

/** A part of a pattern: an `Opening`, or nothing to go by where it may match nothing. */
interface Part {
  readonly first: readonly string[];
  readonly needs: ReadonlySet<string>;
  readonly mayBeEmpty: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();
const EMPTY: Part = { first: [], needs: NOTHING, mayBeEmpty: true };

/** Reads a regular expression (flag `u`) made of literals, classes, groups, lookaheads and quantifiers. */
export function openingOf(pattern: string): Opening {
  const { first, needs, mayBeEmpty } = new Reader(pattern).choice();
  return { first: mayBeEmpty ? undefined : first, needs };
}

const QUANTIFIER = /(?:[*?+]|\{(\d+)(?:,\d*)?\})\??/y;
const CLASS = /\[(?:\\.|[^\]\\])*\]/uy;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|.)/uy;
const LOOK = /\((?:\?:|(\?<?[=!]))?/y;

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Alternatives up to a closing bracket or the end. */
  choice(): Part {
    const ways = [this.sequence()];
    while (this.take('|')) ways.push(this.sequence());
    const [way, ...more] = ways as [Part, ...Part[]];
    return {
      first: ways.flatMap(({ first }) => first),
      needs: new Set([...way.needs].filter((char) => more.every(({ needs }) => needs.has(char)))),
      mayBeEmpty: ways.some(({ mayBeEmpty }) => mayBeEmpty),
    };
  }

  private sequence(): Part {
    const first: string[] = [];
    const needs = new Set<string>();
    let mayBeEmpty = true;
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at]!)) {
      const next = this.item();
      if (mayBeEmpty) first.push(...next.first);
      for (const char of next.needs) needs.add(char);
      mayBeEmpty &&= next.mayBeEmpty;
    }
    return { first, needs, mayBeEmpty };
  }

  private item(): Part {
    const part = this.atom();
    const quantifier = matchAt(QUANTIFIER, this.source, this.at);
    if (!quantifier) return part;
    this.at += quantifier[0].length;
    const optional = '*?'.includes(quantifier[0][0]!) || quantifier[1] === '0';
    return optional ? { first: part.first, needs: NOTHING, mayBeEmpty: true } : part;
  }

  private atom(): Part {
    const { source, at } = this;
    const look = matchAt(LOOK, source, at);
    if (look) {
      this.at += look[0].length;
      const inner = this.choice();
      this.take(')');
      return look[1] === undefined ? inner : EMPTY;
    }
    const char = String.fromCodePoint(source.codePointAt(at)!);
    const own = matchAt(CLASS, source, at)?.[0] ?? matchAt(ESCAPE, source, at)?.[0] ?? char;
    this.at += own.length;
    if (/^(?:\\[bB]|[\^$])$/.test(own)) return EMPTY;
    const literal = own === char && char !== '.' ? char : /^\\[^\p{L}\d]$/u.test(own) ? own.slice(1) : undefined;
    return { first: [own], needs: literal === undefined ? NOTHING : new Set([literal]), mayBeEmpty: false };
  }

  private take(char: string): boolean {
    if (this.source[this.at] !== char) return false;
    this.at++;
    return true;
  }
}

/** The signs of a pattern; what none of the first alternatives takes stands for itself. */
const TOKEN = /\*\*\/|\*+|\?|\[[!^]?\]?[^\]/]*\]|\\.|[^]/gu;

/**
 * Whether a path relative to a folder (with slashes) matches one of the patterns: `*` and `?` inside a name, `**` for any
 * folders, `[a-z]`, `{txt,md}`, `\` before a sign that stands for itself. Without `dot`, a name that begins with a dot
 * matches only where the pattern begins with it too.
 */
export function globMatcher(patterns: readonly string[], { dot }: { dot: boolean }): (path: string) => boolean {
  const expressions = patterns.map((pattern) => toExpression(pattern.replace(/^\.\//, ''), dot));
  return (path) => expressions.some((expression) => expression.test(path));
}

function toExpression(pattern: string, dot: boolean): RegExp {
  try {
    return new RegExp(`^${toSource(pattern, dot)}$`, 'u');
  } catch {
    // Such as a range that runs backwards, or a brace that is never closed: only the path that reads so can be meant.
    return new RegExp(`^${[...pattern].map(literal).join('')}$`, 'u');
  }
}

function toSource(pattern: string, dot: boolean): string {
  const visible = dot ? '' : '(?!\\.)';
  let source = '';
  let depth = 0;
  let atStart = true;
  for (const [token] of pattern.matchAll(TOKEN)) {
    if (token === '{') depth++;
    if (token === '}') depth--;
    source += atStart ? startOfName(token, visible, depth) : insideName(token, depth);
    atStart = token.endsWith('/') || (atStart && token === '{');
  }
  return source;
}

const startOfName = (token: string, visible: string, depth: number): string => {
  const name = `${visible}[^/]+`;
  if (token === '**/') return `(?:${name}/)*`;
  if (token === '**') return `(?:${name}/)*${name}`;
  return (/^[*?[]/.test(token) ? visible : '') + insideName(token, depth);
};

function insideName(token: string, depth: number): string {
  if (token === '**/') return '[^/]*/';
  if (token.startsWith('*')) return '[^/]*';
  if (token === '?') return '[^/]';
  if (token === '{') return '(?:';
  if (token === '}') return ')';
  if (token === ',' && depth > 0) return '|';
  if (token.length > 1 && token.startsWith('[')) return `[${token.slice(1).replace(/^!/, '^')}`;
  return literal(token.length > 1 && token.startsWith('\\') ? token.slice(1) : token);
}

const literal = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');

import { SaidError, say } from '../core/message';
import { Machine } from './patterns/machine';
import { parseExpression, requiredText } from './patterns/parse';
import { program } from './patterns/program';

const HIDDEN = /(?:^|\/)\.(?!\/)/;

/**
 * Whether a path relative to a folder (with slashes) matches one of the globs: `*` and `?` inside a name, `**` for any folders,
 * `[a-z]`, `{txt,md}`. Without `dot`, a path with a hidden name in it matches only a glob that has a hidden name, too.
 */
export function globMatcher(globs: readonly string[], { dot }: { readonly dot: boolean }): (path: string) => boolean {
  const compiled = globs.map((glob) => glob.replace(/^\.\//, '')).map((glob) => ({ hidden: dot || HIDDEN.test(glob), matches: compile(glob) }));
  return (path) => {
    const hidden = HIDDEN.test(path);
    return compiled.some((glob) => (glob.hidden || !hidden) && glob.matches(path));
  };
}

/** A glob that cannot be understood, such as one with an open bracket, names the path that reads so. */
function compile(glob: string): (path: string) => boolean {
  try {
    const tree = parseExpression(sourceOf(glob), false);
    const machine = new Machine(program(tree, Number.POSITIVE_INFINITY));
    const required = requiredText(tree);
    return (path) => path.includes(required) && machine.matchesWhole(path, { left: Number.POSITIVE_INFINITY });
  } catch {
    return (path) => path === glob;
  }
}

/** The signs of a glob, those for any folders first, which take a slash with them; then a class; then anything, with its backslash. */
const SIGN = /\/\*\*(?=$|[,}])|(?<=^|[/{,])(?:\*\*\/)+|(?<=^|[{,])(\*\*)(?=$|[,}])|\*+|\[([!^]?)((?:\\[\s\S]|[^\]\\])+)\]|\\?[\s\S]/gu;
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/** A glob as a regular expression. @throws Error where a brace is left open. */
function sourceOf(glob: string): string {
  let open = 0;
  const source = glob.replace(SIGN, (sign: string, any: string | undefined, not: string | undefined, inside: string | undefined) => {
    if (inside !== undefined) return `(?:[${not ? '^/' : ''}${inside.replace(/\\?([\\^[\]])|\\/g, (_, kept?: string) => (kept ? `\\${kept}` : ''))}])`;
    if (sign === '/**') return '/.*';
    if (any) return '.*';
    if (sign.startsWith('**/')) return '(?:.*/)?';
    if (sign.startsWith('*')) return '[^/]*';
    if (sign === '?') return '[^/]';
    if (sign === '{') open++;
    if (open > 0 && '{,}'.includes(sign)) {
      if (sign === '}') open--;
      return { '{': '(?:', ',': '|', '}': ')' }[sign]!;
    }
    return sign.replace(/^\\/, '').replace(SYNTAX, '\\$&') || '\\\\';
  });
  if (open > 0) throw new SaidError(say('a brace is left open'));
  return source;
}

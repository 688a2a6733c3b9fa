import zeptomatch from 'zeptomatch';

const HIDDEN = /(?:^|\/)\.(?!\/)/;

/**
 * Whether a path relative to a folder (with slashes) matches one of the globs: `*` and `?` inside a name, `**` for any folders,
 * `[a-z]`, `{txt,md}`. Without `dot`, a path with a hidden name in it matches only a glob that has a hidden name, too.
 */
export function globMatcher(globs: readonly string[], { dot }: { readonly dot: boolean }): (path: string) => boolean {
  const compiled = globs.map((glob) => glob.replace(/^\.\//, '')).map((glob) => ({ hidden: dot || HIDDEN.test(glob), expression: expressionOf(glob) }));
  return (path) => {
    const hidden = HIDDEN.test(path);
    return compiled.some((glob) => (glob.hidden || !hidden) && glob.expression.test(path));
  };
}

/** A glob that cannot be understood, such as one with an open bracket, names the path that reads so. */
function expressionOf(glob: string): RegExp {
  try {
    return zeptomatch.compile(glob);
  } catch {
    return new RegExp(`^${glob.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`);
  }
}

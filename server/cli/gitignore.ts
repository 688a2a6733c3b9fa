import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { Disk } from './disk';

interface Layer {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The `.gitignore` files that hold in a folder: its own and those above it. */
export class GitIgnore {
  private constructor(private readonly layers: readonly Layer[]) {}

  /**
   * For a folder where a walk begins: its own file and, inside a repository, those up to the repository's root.
   * Whoever names a folder that is ignored wants it, so the files above it do not hold then.
   */
  static at(folder: string, disk: Disk): GitIgnore {
    const above = new GitIgnore(foldersUpToRepository(folder, disk).flatMap((f) => readLayer(f, disk)));
    return (above.ignores(folder, true) ? new GitIgnore([]) : above).below(folder, disk);
  }

  /** Adds the file of a folder below. */
  below(folder: string, disk: Disk): GitIgnore {
    const added = readLayer(folder, disk);
    return added.length > 0 ? new GitIgnore([...this.layers, ...added]) : this;
  }

  /** The deepest file that says anything decides. */
  ignores(path: string, isFolder: boolean): boolean {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i]!;
      const inside = relative(layer.folder, path).split(sep).join('/');
      const verdict = layer.patterns.test(isFolder ? `${inside}/` : inside);
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }
}

/** Folders above this one, outermost first, from the root of the repository; none outside a repository. */
function foldersUpToRepository(folder: string, disk: Disk): string[] {
  const found: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (exists(join(at, '.git'), disk)) return found.reverse();
    const parent = dirname(at);
    if (parent === at) return [];
    found.push(parent);
  }
}

function exists(path: string, disk: Disk): boolean {
  try {
    disk.kind(path);
    return true;
  } catch {
    return false;
  }
}

function readLayer(folder: string, disk: Disk): Layer[] {
  let text: string;
  try {
    text = disk.read(join(folder, '.gitignore')).toString('utf8');
  } catch {
    return []; // None, or unreadable, which git passes over as well.
  }
  return [{ folder, patterns: ignore({ ignorecase: false }).add(text) }];
}

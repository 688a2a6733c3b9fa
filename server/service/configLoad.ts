import { LineTable } from '../core/lines';
import { type Message, say } from '../core/message';
import type { Rule } from '../core/rule';
import { type ConfigProblem, type Extended, type Layer, type ParsedConfig, parseConfig } from './configFile';
import { formatOf } from './configTree';
import { parentOf } from './host';

/** A layer, and the URI of the file that it stands in. */
export interface OwnLayer extends Layer {
  readonly uri: string;
}

/** Who decides which files are checked: globs, the file and the 1-based line. */
export interface OwnGlobs {
  readonly value: readonly string[];
  readonly uri: string;
  readonly line: number;
}

/** A configuration with all that it extends. */
export interface LoadedConfig {
  /** Weakest first: what is extended, then the file itself. */
  readonly layers: readonly OwnLayer[];
  readonly include: OwnGlobs | undefined;
  readonly exclude: OwnGlobs | undefined;
  /** URI of the baseline that holds. */
  readonly baseline: string | undefined;
  /** At their places in the file itself. */
  readonly problems: readonly ConfigProblem[];
  /** URIs of all files that were read or looked for beside it. */
  readonly sources: readonly string[];
}

/** Reads the text of the configuration at a URI, and the files that it extends through `readFile`. */
export async function loadConfig(
  uri: string,
  text: string,
  rules: readonly Rule[],
  readFile: (uri: string) => Promise<string | undefined>,
): Promise<LoadedConfig & { readonly own: ParsedConfig }> {
  const own = parseConfig(text, rules, formatOf(uri));
  const loading = new Loading(rules, readFile);
  return { ...(await loading.load(uri, own, [uri])), own, sources: [...loading.seen] };
}

class Loading {
  /** Each file is read once: what two others extend is one base of both. */
  readonly seen = new Set<string>();

  constructor(
    private readonly rules: readonly Rule[],
    private readonly readFile: (uri: string) => Promise<string | undefined>,
  ) {}

  /** @param chain the files that lead here, this one last. */
  async load(uri: string, own: ParsedConfig, chain: readonly string[]): Promise<Omit<LoadedConfig, 'sources'>> {
    const problems = [...own.problems];
    const layers: OwnLayer[] = [];
    let { include, exclude, baseline }: Pick<LoadedConfig, 'include' | 'exclude' | 'baseline'> = {
      include: undefined,
      exclude: undefined,
      baseline: undefined,
    };
    for (const extended of own.extends) {
      const base = await this.extended(uri, extended, chain);
      if (base && 'text' in base) problems.push({ span: extended.span, message: base });
      else if (base) {
        layers.push(...base.layers);
        include = base.include ?? include;
        exclude = base.exclude ?? exclude;
        baseline = base.baseline ?? baseline;
      }
    }
    return {
      layers: [...layers, ...own.layers.map((layer) => ({ ...layer, uri }))],
      include: own.include ? { ...own.include, uri } : include,
      exclude: own.exclude ? { ...own.exclude, uri } : exclude,
      baseline: own.baseline ? `${parentOf(uri)}/${encoded(own.baseline.value)}` : baseline,
      problems,
    };
  }

  /** What is extended, undefined where it was read before, or in words why it cannot be. */
  private async extended(from: string, { path }: Extended, chain: readonly string[]): Promise<Omit<LoadedConfig, 'sources'> | Message | undefined> {
    if (/^[/\\]|^[a-z][\w+.-]*:/i.test(path) || path.includes('\\'))
      return say('"{0}" must be a path relative to this file, with slashes: ../shared/base.json', path);
    if (!/\.(?:json|ya?ml)$/i.test(path)) return say('"{0}" must be a .json or .yaml file', path);
    const uri = resolved(parentOf(from), path);
    if (uri === undefined) return say('"{0}" leads above the topmost folder', path);
    const at = chain.indexOf(uri);
    if (at >= 0) return say('"{0}" leads back to where it began: {1}', path, [...chain.slice(at), uri].map(nameOf).join(' → '));
    if (this.seen.has(uri)) return undefined;
    this.seen.add(uri);
    const text = await this.readFile(uri);
    if (text === undefined) return say('"{0}" cannot be read; is the path right, seen from this file?', path);
    const own = parseConfig(text, this.rules, formatOf(uri));
    const loaded = await this.load(uri, own, [...chain, uri]);
    const [problem] = loaded.problems;
    if (!problem) return loaded;
    const line = new LineTable(text).lineAt(problem.span.start) + 1;
    const others = loaded.problems.length - 1;
    if (others === 0) return say('"{0}" has a mistake in line {1}: {2}', path, line, problem.message);
    return say('"{0}" has a mistake in line {1}: {2} (and {3} more)', path, line, problem.message, others);
  }
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));

/** A relative path below or beside a folder's URI; undefined where it leads above the root. */
function resolved(folder: string, path: string): string | undefined {
  const parts = folder.split('/');
  for (const name of path.split('/')) {
    if (name === '..') {
      parts.pop();
      if (parts.length < 3) return undefined;
    } else if (name !== '.' && name !== '') parts.push(encodeURIComponent(name));
  }
  return parts.join('/');
}

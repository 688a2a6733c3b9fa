import { type Config, DEFAULT_CONFIG } from '../core/config';
import { errorText, type Message, say } from '../core/message';
import type { Rule } from '../core/rule';
import { Baseline } from './baseline';
import { BASELINE_NAME, CONFIG_NAME, type ConfigProblem, YAML_CONFIG_NAME } from './configFile';
import { mergeRules } from './configLayers';
import { type LoadedConfig, loadConfig, type OwnLayer } from './configLoad';
import { globMatcher } from './globs';
import { type Host, parentOf, relativeTo } from './host';
import { PatternSet } from './patterns/patternSet';
import { SwitchedOff } from './patterns/switchedOff';
import { SUPPRESSIONS_NAME, type Suppression, Suppressions } from './suppressions';

/** What holds for one file. The same object for files that the same overrides name. */
export interface FileConfig {
  /** Undefined where there is no configuration. */
  readonly config: Config | undefined;
  /** The user's own patterns. */
  readonly patterns: PatternSet;
  /** Lines that are never boilerplate. */
  readonly keep: PatternSet;
  /** Whose settings these are, weakest first. */
  readonly layers: readonly OwnLayer[];
}

/** What holds for the files of one folder. A new object whenever anything in it changes. */
export interface FolderConfig extends FileConfig {
  /** URI of the folder that holds the configuration, or of the file's own folder where there is none. */
  readonly folder: string;
  /** URI of the configuration file; undefined where there is none. */
  readonly configUri: string | undefined;
  /** The last good one, with all that it extends. */
  readonly loaded: LoadedConfig | undefined;
  readonly problems: readonly ConfigProblem[];
  readonly suppressions: Suppressions;
  /** URI of the baseline that holds; undefined where none does. */
  readonly baselineUri: string | undefined;
  /** Whether include and exclude of the configuration name this file. */
  includes(uri: string): boolean;
  /** The configuration with the overrides that name this file. */
  of(uri: string): FileConfig;
  /** All decisions about a file: suppressions, then the baseline. */
  decisions(uri: string): readonly Suppression[];
}

/** Which baselines hold on the command line: `FILE` for all files, the one beside each configuration, or none whatever is configured. */
export type BaselineChoice = { readonly uri: string } | 'beside' | 'none';

/** Finds and keeps the nearest configuration above each folder, and the suppressions beside it. */
export class ConfigStore {
  private readonly byFolder = new Map<string, Promise<FolderConfig>>();
  private readonly lastGood = new Map<string, LoadedConfig>();
  /** URIs of the files that configurations extend. */
  private readonly sources = new Set<string>();
  /** The user's own patterns that were too slow. */
  readonly switchedOff = new SwitchedOff();
  /** Whether patterns of configurations may run. Those of a folder that its user does not trust may not. */
  trusted = true;
  /** Settings given from outside that every configuration yields to nobody for, such as `--rule id=severity`. */
  overrides: Config['rules'] = {};
  /** As configured where it is undefined. */
  baseline: BaselineChoice | undefined;

  constructor(
    private readonly host: Host,
    private readonly rules: readonly Rule[],
  ) {}

  forFile(uri: string): Promise<FolderConfig> {
    return this.forFolder(parentOf(uri));
  }

  /** To be called when a configuration or suppressions file appears, changes or goes. */
  invalidate(): void {
    this.byFolder.clear();
  }

  /** Whether a configuration has read this file because it extends it or holds its baseline. */
  dependsOn(uri: string): boolean {
    return this.sources.has(uri);
  }

  /** Adds decisions to the suppressions file of a folder and returns that file's URI. */
  suppress(folder: FolderConfig, entries: readonly Suppression[]): Promise<string> {
    return this.write(folder, folder.suppressions.with(entries));
  }

  /** Takes decisions back. Returns the URI of the file that had them. */
  release(folder: FolderConfig, entries: readonly Suppression[]): Promise<string> {
    return this.write(folder, folder.suppressions.without(entries));
  }

  private async write(folder: FolderConfig, suppressions: Suppressions): Promise<string> {
    const uri = `${folder.folder}/${SUPPRESSIONS_NAME}`;
    await this.host.writeFile(uri, suppressions.serialize());
    this.invalidate();
    return uri;
  }

  private forFolder(folder: string): Promise<FolderConfig> {
    let found = this.byFolder.get(folder);
    if (!found) {
      found = this.find(folder);
      this.byFolder.set(folder, found);
    }
    return found;
  }

  private async find(folder: string): Promise<FolderConfig> {
    for (const name of [CONFIG_NAME, YAML_CONFIG_NAME]) {
      const text = await this.host.readFile(`${folder}/${name}`);
      if (text !== undefined) return this.load(folder, name, text);
    }
    const parent = parentOf(folder);
    const above = isFolder(parent) ? await this.forFolder(parent) : undefined;
    if (above?.configUri !== undefined) return above;
    return this.folderConfig(folder, undefined, undefined, []);
  }

  private async load(folder: string, name: string, text: string): Promise<FolderConfig> {
    const uri = `${folder}/${name}`;
    const loaded = await loadConfig(uri, text, this.rules, (source) => this.host.readFile(source));
    if (loaded.problems.length === 0) this.lastGood.set(folder, loaded);
    for (const source of loaded.sources) this.sources.add(source);
    return this.folderConfig(folder, uri, this.lastGood.get(folder), loaded.problems);
  }

  private async folderConfig(
    folder: string,
    configUri: string | undefined,
    loaded: LoadedConfig | undefined,
    problems: readonly ConfigProblem[],
  ): Promise<FolderConfig> {
    const baselineUri = this.baselineOf(folder, loaded);
    const baseline = baselineUri === undefined ? Baseline.EMPTY : await this.read(baselineUri, Baseline, Baseline.EMPTY, say('no finding counts as old'));
    const suppressions = await this.read(`${folder}/${SUPPRESSIONS_NAME}`, Suppressions, NOTHING_SUPPRESSED, say('nothing is suppressed'));
    if (baselineUri !== undefined) this.sources.add(baselineUri);
    const files = new FileConfigs(folder, loaded, (config) => this.overridden(config));
    return {
      ...files.base,
      folder,
      configUri,
      loaded,
      problems,
      suppressions,
      baselineUri,
      includes: configUri === undefined ? () => true : matcher(folder, files.base.config),
      of: (uri) => files.of(uri),
      decisions: (uri) => {
        const old = baselineUri === undefined ? undefined : relativeTo(parentOf(baselineUri), uri);
        return [...suppressions.of(relativeTo(folder, uri) ?? uri), ...(old === undefined ? [] : baseline.of(old))];
      },
    };
  }

  private baselineOf(folder: string, loaded: LoadedConfig | undefined): string | undefined {
    if (this.baseline === 'none') return undefined;
    if (this.baseline === 'beside') return loaded?.baseline ?? `${folder}/${BASELINE_NAME}`;
    return this.baseline?.uri ?? loaded?.baseline;
  }

  private overridden(config: Config | undefined): Config | undefined {
    if (Object.keys(this.overrides).length === 0) return config;
    const base = config ?? { ...DEFAULT_CONFIG, include: ['**'] };
    const rules = { ...base.rules };
    for (const [id, setting] of Object.entries(this.overrides)) {
      const given = rules[id];
      rules[id] = typeof given === 'object' && typeof setting === 'string' ? { ...given, severity: setting } : setting;
    }
    return { ...base, rules };
  }

  /** A file of decisions; an empty one where there is none, and said in the log where it cannot be read. */
  private async read<T>(uri: string, kind: { parse(text: string): T }, empty: T, consequence: Message): Promise<T> {
    const text = await this.host.readFile(uri);
    if (text === undefined) return empty;
    try {
      return kind.parse(text);
    } catch (error) {
      this.host.log('error', say('{0} cannot be read, so {1}: {2}', uri, consequence, errorText(error)));
      return empty;
    }
  }
}

/** The configurations of the files of one folder, each made once. */
class FileConfigs {
  readonly base: FileConfig;
  private readonly known = new Map<string, FileConfig>();
  private readonly layers: readonly { readonly layer: OwnLayer; readonly names: ((path: string) => boolean) | undefined }[];

  constructor(
    private readonly folder: string,
    private readonly loaded: LoadedConfig | undefined,
    private readonly overridden: (config: Config | undefined) => Config | undefined,
  ) {
    this.layers = (loaded?.layers ?? []).map((layer) => ({ layer, names: layer.files && globMatcher(layer.files, { dot: false }) }));
    this.base = this.make(this.layers.filter(({ names }) => !names).map(({ layer }) => layer));
  }

  of(uri: string): FileConfig {
    if (this.layers.every(({ names }) => !names)) return this.base;
    const path = relativeTo(this.folder, uri);
    const holding = this.layers.filter(({ names }) => !names || (path !== undefined && names(path)));
    const key = holding.map(({ layer }) => this.loaded!.layers.indexOf(layer)).join();
    const known = this.known.get(key) ?? this.make(holding.map(({ layer }) => layer));
    this.known.set(key, known);
    return known;
  }

  private make(layers: readonly OwnLayer[]): FileConfig {
    const patterns = layers.flatMap((layer) => layer.patterns);
    const config = this.loaded && {
      include: this.loaded.include?.value ?? DEFAULT_CONFIG.include,
      exclude: this.loaded.exclude?.value ?? DEFAULT_CONFIG.exclude,
      patterns: patterns.map(({ setting }) => setting),
      rules: mergeRules(layers).rules,
    };
    return { config: this.overridden(config), patterns: new PatternSet(patterns), keep: new PatternSet(layers.flatMap((layer) => layer.keep)), layers };
  }
}

const NOTHING_SUPPRESSED = new Suppressions([]);

function matcher(folder: string, config: Config | undefined): (uri: string) => boolean {
  const included = globMatcher(config?.include ?? DEFAULT_CONFIG.include, { dot: false });
  const excluded = globMatcher(config?.exclude ?? [], { dot: true });
  return (uri) => {
    const path = relativeTo(folder, uri);
    return path !== undefined && included(path) && !excluded(path);
  };
}

/** `scheme://authority` or `scheme:` alone is above every folder. */
const isFolder = (uri: string): boolean => /^[a-z][\w+.-]*:(\/\/[^/]*)?\/./i.test(`${uri}/.`) && !/^[a-z][\w+.-]*:\/*$/i.test(uri);

import { type Config, DEFAULT_CONFIG } from '../core/config';
import type { Rule } from '../core/rule';
import { CONFIG_NAME, type ConfigProblem, parseConfig } from './configFile';
import { globMatcher } from './globs';
import { type Host, parentOf, relativeTo } from './host';
import { PatternSet } from './patterns/patternSet';
import { SwitchedOff } from './patterns/switchedOff';
import { SUPPRESSIONS_NAME, type Suppression, Suppressions } from './suppressions';

/** What holds for the files of one folder. A new object whenever anything in it changes. */
export interface FolderConfig {
  /** URI of the folder that holds the configuration, or of the file's own folder where there is none. */
  readonly folder: string;
  /** URI of the configuration file; undefined where there is none. */
  readonly configUri: string | undefined;
  /** The last good configuration; undefined where there is none. */
  readonly config: Config | undefined;
  /** The user's own patterns in the last good configuration. */
  readonly patterns: PatternSet;
  readonly problems: readonly ConfigProblem[];
  readonly suppressions: Suppressions;
  /** Whether include and exclude of the configuration name this file. */
  includes(uri: string): boolean;
}

/** Finds and keeps the nearest `corpus-lint.json` above each folder, and the suppressions beside it. */
export class ConfigStore {
  private readonly byFolder = new Map<string, Promise<FolderConfig>>();
  private readonly lastGood = new Map<string, { readonly config: Config; readonly patterns: PatternSet }>();
  /** The user's own patterns that were too slow. */
  readonly switchedOff = new SwitchedOff();
  /** Whether patterns of configurations may run. Those of a folder that its user does not trust may not. */
  trusted = true;
  /** Settings given from outside that every configuration yields to nobody for, such as `--rule id=severity`. */
  overrides: Config['rules'] = {};

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

  /** Adds decisions to the suppressions file of a folder and returns that file's URI. */
  async suppress(folder: FolderConfig, entries: readonly Suppression[]): Promise<string> {
    const uri = `${folder.folder}/${SUPPRESSIONS_NAME}`;
    await this.host.writeFile(uri, folder.suppressions.with(entries).serialize());
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
    const text = await this.host.readFile(`${folder}/${CONFIG_NAME}`);
    if (text !== undefined) return this.load(folder, text);
    const parent = parentOf(folder);
    const above = isFolder(parent) ? await this.forFolder(parent) : undefined;
    if (above?.configUri !== undefined) return above;
    return {
      folder,
      configUri: undefined,
      config: this.overridden(undefined),
      patterns: NO_PATTERNS,
      problems: [],
      suppressions: await this.suppressionsIn(folder),
      includes: () => true,
    };
  }

  private async load(folder: string, text: string): Promise<FolderConfig> {
    const { config, patterns, problems } = parseConfig(text, this.rules);
    if (config) this.lastGood.set(folder, { config, patterns: new PatternSet(patterns) });
    const good = this.lastGood.get(folder);
    return {
      folder,
      configUri: `${folder}/${CONFIG_NAME}`,
      config: this.overridden(good?.config),
      patterns: good?.patterns ?? NO_PATTERNS,
      problems,
      suppressions: await this.suppressionsIn(folder),
      includes: matcher(folder, good?.config),
    };
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

  private async suppressionsIn(folder: string): Promise<Suppressions> {
    const uri = `${folder}/${SUPPRESSIONS_NAME}`;
    const text = await this.host.readFile(uri);
    if (text === undefined) return new Suppressions([]);
    try {
      return Suppressions.parse(text);
    } catch (error) {
      this.host.log('error', `${uri} cannot be read, so nothing is suppressed: ${error instanceof Error ? error.message : String(error)}`);
      return new Suppressions([]);
    }
  }
}

const NO_PATTERNS = new PatternSet([]);

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

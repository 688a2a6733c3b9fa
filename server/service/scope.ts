import { type Message, say, type Text } from '../core/message';
import { JOURNAL_FOLDER } from './clean/journal';
import { CONFIG_NAME } from './configFile';
import type { ConfigStore, FileConfig } from './configStore';
import { globMatcher } from './globs';
import { relativeTo } from './host';

/** Whether a file is checked, and in words why or why not. */
export interface Coverage {
  readonly checked: boolean;
  readonly reason: Message;
  /** Whether a configuration lies above the file. */
  readonly configured: boolean;
}

/** Which files the editor checks: those of a configuration, those of the user's setting, and those that the user named. */
export class Scope {
  /** URIs of the open workspace folders. */
  folders: readonly string[] = [];
  private include: readonly string[] = [];
  private inSetting: (path: string) => boolean = () => false;
  private readonly named = new Set<string>();

  constructor(private readonly configs: ConfigStore) {}

  /** Folder globs of the setting, relative to the workspace folders. */
  setInclude(globs: readonly string[]): void {
    this.include = globs.flatMap(filesBelow);
    this.inSetting = globMatcher(this.include, { dot: false });
  }

  /** Globs of the files below the folders of the setting. */
  get includeGlobs(): readonly string[] {
    return this.include;
  }

  /** From now on this file is checked, whether or not a configuration names it. */
  name(uri: string): void {
    this.named.add(uri);
  }

  async of(uri: string): Promise<Coverage> {
    const folder = await this.configs.forFile(uri);
    const configured = folder.configUri !== undefined;
    if (uri.includes(`/${JOURNAL_FOLDER}/`))
      return { checked: false, configured: true, reason: say('not checked: {0} holds the journals of cleans, and no pages', JOURNAL_FOLDER) };
    if (configured && folder.includes(uri))
      return { checked: true, configured, reason: say('checked by {0}{1}', this.readable(folder.configUri), this.without(folder.of(uri))) };
    if (this.named.has(uri)) return { checked: true, configured, reason: say('checked because you asked for this file') };
    if (this.isInSetting(uri)) return { checked: true, configured, reason: say('checked because the setting corpusLint.include names its folder') };
    const reason = configured
      ? say('not checked: "include" and "exclude" of {0} leave it out', this.readable(folder.configUri))
      : say('not checked: no corpus-lint.json above it, and the setting corpusLint.include does not name its folder');
    return { checked: false, configured, reason };
  }

  /** Says where a page is not compared with all that its configuration names. */
  private without({ patterns, keep }: FileConfig): Text {
    if (!this.configs.trusted && patterns.patterns.length > 0) return say(', without its patterns, since this folder is not trusted');
    const off = this.configs.switchedOff.among([...patterns.patterns, ...keep.patterns]).length;
    if (off === 0) return '';
    return off === 1 ? say(', without a pattern that was too slow') : say(', without {0} patterns that were too slow', off);
  }

  /** A URI as people write it: relative to the workspace folder. */
  readable(uri: string | undefined): string {
    if (uri === undefined) return CONFIG_NAME;
    return this.folders.map((folder) => relativeTo(folder, uri)).find((path) => path !== undefined) ?? uri;
  }

  private isInSetting(uri: string): boolean {
    if (this.include.length === 0) return false;
    return this.folders.some((folder) => {
      const path = relativeTo(folder, uri);
      return path !== undefined && this.inSetting(path);
    });
  }
}

function filesBelow(glob: string): string[] {
  const folder = glob.replace(/^\.?\/+|\/+$/g, '');
  const prefix = folder === '' || folder === '.' ? '' : `${folder}/`;
  return [`${prefix}**/*.txt`, `${prefix}**/*.md`];
}

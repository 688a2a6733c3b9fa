import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LineTable } from '../core/lines';
import { type Message, say, type Text } from '../core/message';
import type { FolderConfig } from '../service/configStore';
import { CorpusService } from '../service/corpusService';
import { type Failure, reasonOf } from './failures';
import { NodeHost } from './nodeHost';
import type { Terminal } from './terminal';
import type { World } from './world';

/** One run of a command: the service, what went wrong so far, and how files are named. */
export class Session {
  readonly service: CorpusService;
  readonly host: NodeHost;
  readonly failures: Failure[] = [];
  private readonly brokenConfigs = new Set<string>();
  private current = '';
  private lastFolder = { path: '', uri: '' };

  constructor(
    readonly world: World,
    readonly terminal: Terminal,
  ) {
    this.host = new NodeHost(world.disk, (level, message) => {
      if (level === 'error') this.fail(this.current, message);
      else this.note(this.current, message);
    });
    this.service = new CorpusService(this.host, world.rules);
    this.service.words = terminal.words;
  }

  /** Says on stderr what could not be done; the command goes on and ends with exit code 2. */
  fail(shown: string, message: Message): void {
    this.failures.push({ path: shown, message: this.terminal.words(message) });
    this.say(shown, message);
  }

  note(shown: string, message: Message): void {
    this.say(shown, say('note: {0}', message));
  }

  /** The file that messages of the service's log belong to. */
  nowAt(shown: string): void {
    this.current = shown;
  }

  /** Relative to the working directory with forward slashes; absolute where it lies elsewhere. */
  shown(path: string): string {
    const inside = relative(this.world.cwd, path);
    if (inside === '') return '.';
    return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
  }

  /** Two files of one folder share most of their URI, and making one is slow. */
  uriOf(path: string): string {
    const folder = dirname(path);
    if (this.lastFolder.path !== folder) this.lastFolder = { path: folder, uri: pathToFileURL(folder).href.replace(/\/$/, '') };
    return `${this.lastFolder.uri}/${encodeURIComponent(basename(path))}`;
  }

  /** The configuration that holds for files of a folder; undefined, and told once, where it is broken. */
  async configFor(folder: string): Promise<FolderConfig | undefined> {
    const config = await this.service.configs.forFile(this.uriOf(join(resolve(folder), 'x')));
    if (config.problems.length === 0) return config;
    await this.tellBroken(config);
    return undefined;
  }

  private async tellBroken(config: FolderConfig): Promise<void> {
    const uri = config.configUri ?? config.folder;
    if (this.brokenConfigs.has(uri)) return;
    this.brokenConfigs.add(uri);
    const table = new LineTable((await this.host.readFile(uri)) ?? '');
    for (const problem of config.problems) {
      const { line, character } = table.positionAt(problem.span.start);
      this.fail(
        `${this.shown(fileURLToPath(uri))}:${line + 1}:${character + 1}`,
        say('{0}; until this is put right, no file below this folder is checked', problem.message),
      );
    }
  }

  private say(shown: string, message: Message): void {
    this.terminal.say(`${shown === '' ? 'corpus-lint' : shown}: ${this.terminal.words(message)}`);
  }

  /** Runs `work`; a thrown error of the disk becomes a failure with this problem. */
  attempt<T>(shown: string, problem: (reason: Text) => Message, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.fail(shown, problem(reasonOf(error)));
      return undefined;
    }
  }
}

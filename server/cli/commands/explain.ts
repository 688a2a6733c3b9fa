import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageDocument, PageLine } from '../../core/document';
import type { OptionSpec, Rule } from '../../core/rule';
import { evidenceOf } from '../../service/explain';
import type { FolderConfig } from '../../service/configStore';
import { rulePage } from '../../service/rulePage';
import { type Decided, whyChecked } from '../../service/whyChecked';
import type { Command } from '../command';
import { type OpenFile, eachFile } from '../eachFile';
import { Session } from '../session';
import type { Terminal } from '../terminal';
import { CLEAN, COULD_NOT_RUN, UsageError, type World } from '../world';

export const explain: Command = {
  summary: 'say what a rule flags, how a line is read, or what holds for a file',
  usage: 'explain RULE | FILE:LINE | FILE',
  help: '',
  options: {},

  async run({ positionals }, world, terminal) {
    const [subject] = positionals;
    if (subject === undefined || positionals.length > 1) throw new UsageError('explain takes one rule, one line as FILE:LINE, or one file');
    const session = new Session(world, terminal);
    const rule = session.service.rules.find((r) => r.meta.id === subject);
    const line = /^(.+):([1-9]\d*)$/.exec(subject);
    if (rule) terminal.write(ruleText(rule, terminal));
    else if (line && isFolder(world, line[1]!)) throw new UsageError(`${line[1]} is a folder; explain takes one line of a file`);
    else if (line) await eachFile(session, [line[1]!], undefined, async (file) => terminal.write(await lineText(session, file, Number(line[2]))));
    else if (isFile(world, subject)) terminal.write(await fileText(session, resolve(world.cwd, subject)));
    else
      throw new UsageError(`"${subject}" is neither a rule nor a file nor FILE:LINE; the rules are ${session.service.rules.map((r) => r.meta.id).join(', ')}`);
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

const isFolder = (world: World, path: string): boolean => kindOf(world, path) === 'folder';
const isFile = (world: World, path: string): boolean => kindOf(world, path) === 'file';

function kindOf({ disk, cwd }: World, path: string): ReturnType<World['disk']['kind']> | undefined {
  try {
    return disk.kind(resolve(cwd, path));
  } catch {
    return undefined; // Whatever is wrong is told when the file is read.
  }
}

/** Every setting that holds for a file, and who set it. */
async function fileText(session: Session, path: string): Promise<string> {
  const { service } = session;
  const config = await session.configFor(dirname(path));
  if (!config) return '';
  const uri = session.uriOf(path);
  const shownOrigin = ({ origin }: Decided): string => (origin ? `${session.shown(fileURLToPath(origin.uri))}:${origin.line}` : 'default');
  const rows = whyChecked(service.rules, config, uri).map((decided) => [decided.name, shortened(decided.value), shownOrigin(decided)]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const head = [`file:    ${session.shown(path)}`, `config:  ${configText(session, config, uri)}`, ''];
  return `${[...head, ...rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))].join('\n')}\n`;
}

const LONGEST_VALUE = 60;
const shortened = (value: string): string => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value);

function ruleText({ meta }: Rule, terminal: Terminal): string {
  const head = `${terminal.style('bold', meta.id)}\n${meta.summary}\n\nseverity ${meta.severity}, fixable ${meta.fixable}, since ${meta.since}\n${rulePage(meta.id)}\n`;
  const options = Object.entries<OptionSpec<unknown>>(meta.options).map(
    ([name, { default: value, description, schema }]) =>
      `  ${name} = ${JSON.stringify(value)}\n      ${description}\n${Object.entries(schema['properties'] ?? {})
        .map(memberText)
        .join('')}`,
  );
  return options.length > 0 ? `${head}\nOptions and their defaults\n${options.join('')}` : `${head}\nIt has no options.\n`;
}

/** A name that an option takes which is an object. */
const memberText = ([name, { default: value, description }]: [string, { default?: unknown; description?: string }]): string =>
  `      ${`${name} = ${JSON.stringify(value)}`.padEnd(38)} ${description}\n`;

/** @throws UsageError where the file has no such line. */
async function lineText(session: Session, file: OpenFile, number: number): Promise<string> {
  const page = session.service.page(file.uri);
  if (number > page.table.count) throw new UsageError(`${file.shown} has ${page.table.count} lines, there is no line ${number}`);
  const { start, end } = page.table.content(number - 1);
  const line = page.lines.find((l) => l.line === number - 1);
  const findings = (await session.service.lint(file.uri))?.findings.filter((f) => f.span.start <= end && Math.max(f.span.end - 1, f.span.start) >= start) ?? [];
  const rows = [
    `${file.shown}:${number}: ${page.text.slice(start, end).trim()}`,
    `role:      ${line ? roleText(line) : 'none, the line is blank'}`,
    ...evidenceRows(page, number),
    ...(page.isPage ? [] : ['page:      this does not read like a crawled news page, so the rules about structure are silent']),
    `config:    ${configText(session, await session.configFor(folderOf(session, file)), file.uri)}`,
    ...findings.map((f) => `${f.severity.padEnd(9)}  ${f.message} (${f.rule})`),
    ...(findings.length === 0 ? ['findings:  none'] : []),
  ];
  return `${rows.join('\n')}\n`;
}

function evidenceRows(page: PageDocument, number: number): string[] {
  const evidence = evidenceOf(page, number - 1);
  if (!evidence) return [];
  return [
    `read as:   ${evidence.zone}`,
    `next best: ${evidence.others.join(', ') || 'nothing else is possible'}`,
    `for:       ${evidence.for.join(', ') || 'nothing'}`,
    `against:   ${evidence.against.join(', ') || 'nothing'}`,
  ];
}

const roleText = ({ role, kind, strength }: PageLine): string => `${role}${kind === undefined ? '' : `, ${kind}`} (${strength} evidence)`;

const folderOf = (session: Session, file: OpenFile): string => dirname(file.path ?? resolve(session.world.cwd, file.shown));

function configText(session: Session, config: FolderConfig | undefined, uri: string): string {
  if (!config?.configUri) return 'defaults; there is no corpus-lint.json in this folder or above it';
  const [path, ...bases] = [config.configUri, ...(config.loaded?.sources ?? [])].map((source) => session.shown(fileURLToPath(source)));
  const built = bases.length > 0 ? `${path}, which extends ${bases.join(', ')}` : path!;
  return config.includes(uri) ? built : `${built}, whose "include" and "exclude" leave this file out`;
}

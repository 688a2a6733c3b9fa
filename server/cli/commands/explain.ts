import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageDocument, PageLine } from '../../core/document';
import { type Message, named, say, type Text, type Words } from '../../core/message';
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
  summary: say('say what a rule flags, how a line is read, or what holds for a file'),
  usage: say('explain RULE | FILE:LINE | FILE'),
  help: [],
  options: {},

  async run({ positionals }, world, terminal) {
    const [subject] = positionals;
    if (subject === undefined || positionals.length > 1) throw new UsageError(say('explain takes one rule, one line as FILE:LINE, or one file'));
    const session = new Session(world, terminal);
    const rule = session.service.rules.find((r) => r.meta.id === subject);
    const line = /^(.+):([1-9]\d*)$/.exec(subject);
    if (rule) terminal.write(ruleText(rule, terminal));
    else if (line && isFolder(world, line[1]!)) throw new UsageError(say('{0} is a folder; explain takes one line of a file', line[1]!));
    else if (line) await eachFile(session, [line[1]!], undefined, async (file) => terminal.write(await lineText(session, file, Number(line[2]))));
    else if (isFile(world, subject)) terminal.write(await fileText(session, resolve(world.cwd, subject)));
    else
      throw new UsageError(
        say(
          '"{0}" is neither a rule nor a file nor FILE:LINE; the rules are {1}',
          subject,
          session.service.rules.map((r) => r.meta.id),
        ),
      );
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
  const { service, terminal } = session;
  const config = await session.configFor(dirname(path));
  if (!config) return '';
  const uri = session.uriOf(path);
  const shownOrigin = ({ origin }: Decided): string => (origin ? `${session.shown(fileURLToPath(origin.uri))}:${origin.line}` : terminal.words(say('default')));
  const rows = whyChecked(service.rules, config, uri, terminal.words).map((decided) => [decided.name, shortened(decided.value), shownOrigin(decided)]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const head = [
    ...labelled(
      [
        [say('file'), session.shown(path)],
        [say('config'), configText(session, config, uri)],
      ],
      9,
      terminal,
    ),
    '',
  ];
  return `${[...head, ...rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))].join('\n')}\n`;
}

const LONGEST_VALUE = 60;
const shortened = (value: string): string => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE - 1)}…` : value);

function ruleText({ meta }: Rule, terminal: Terminal): string {
  const { words } = terminal;
  const facts = say('severity {0}, fixable {1}, since {2}', meta.severity, meta.fixable, meta.since);
  const head = `${terminal.style('bold', meta.id)}\n${words(named(meta.summary))}\n\n${words(facts)}\n${rulePage(meta.id)}\n`;
  const options = Object.entries<OptionSpec<unknown>>(meta.options).map(
    ([name, { default: value, description, schema }]) =>
      `  ${name} = ${JSON.stringify(value)}\n      ${words(named(description))}\n${Object.entries(schema['properties'] ?? {})
        .map((member) => memberText(member, words))
        .join('')}`,
  );
  return options.length > 0 ? `${head}\n${words(say('Options and their defaults'))}\n${options.join('')}` : `${head}\n${words(say('It has no options.'))}\n`;
}

/** A name that an option takes which is an object. */
const memberText = ([name, { default: value, description }]: [string, { default?: unknown; description?: string }], words: Words): string =>
  `      ${`${name} = ${JSON.stringify(value)}`.padEnd(38)} ${words(named(description ?? ''))}\n`;

/** @throws UsageError where the file has no such line. */
async function lineText(session: Session, file: OpenFile, number: number): Promise<string> {
  const page = session.service.page(file.uri);
  if (number > page.table.count) throw new UsageError(say('{0} has {1} lines, there is no line {2}', file.shown, page.table.count, number));
  const { start, end } = page.table.content(number - 1);
  const line = page.lines.find((l) => l.line === number - 1);
  const findings = (await session.service.lint(file.uri))?.findings.filter((f) => f.span.start <= end && Math.max(f.span.end - 1, f.span.start) >= start) ?? [];
  const silent = say('this does not read like a crawled news page, so the rules about structure are silent');
  const rows: Row[] = [
    [say('role'), line ? roleText(line) : say('none, the line is blank')],
    ...evidenceRows(page, number, session.terminal.words),
    ...(page.isPage ? [] : [[say('page'), silent] as const]),
    [say('config'), configText(session, await session.configFor(folderOf(session, file)), file.uri)],
    ...findings.map((f): Row => [f.severity, `${f.message} (${f.rule})`]),
    ...(findings.length === 0 ? [[say('findings'), say('none')] as const] : []),
  ];
  return `${file.shown}:${number}: ${page.text.slice(start, end).trim()}\n${labelled(rows, 11, session.terminal).join('\n')}\n`;
}

function evidenceRows(page: PageDocument, number: number, words: Words): Row[] {
  const evidence = evidenceOf(page, number - 1, words);
  if (!evidence) return [];
  const listed = (pieces: readonly string[], otherwise: Message): Text => (pieces.length > 0 ? pieces.join(', ') : otherwise);
  return [
    [say('read as'), evidence.zone],
    [say('next best'), listed(evidence.others, say('nothing else is possible'))],
    [say('for'), listed(evidence.for, say('nothing'))],
    [say('against'), listed(evidence.against, say('nothing'))],
  ];
}

function roleText({ role, kind, strength }: PageLine): Message {
  const what = kind === undefined ? role : `${role}, ${kind}`;
  return strength === 'strong' ? say('{0} (strong evidence)', what) : say('{0} (weak evidence)', what);
}

/** What is told of a file or line, and its label. A finding has its severity there, which never changes with the language. */
type Row = readonly [label: Text, text: Text];

/** @param least the columns that labels take at least, as many as in English. */
function labelled(rows: readonly Row[], least: number, { words }: Terminal): string[] {
  const labels = rows.map(([label]) => (typeof label === 'string' ? label : `${words(label)}:`));
  const width = Math.max(least, ...labels.map((label) => label.length + 1));
  return rows.map(([, text], i) => `${labels[i]!.padEnd(width)}${words(text)}`);
}

const folderOf = (session: Session, file: OpenFile): string => dirname(file.path ?? resolve(session.world.cwd, file.shown));

function configText(session: Session, config: FolderConfig | undefined, uri: string): Text {
  if (!config?.configUri) return say('defaults; there is no corpus-lint.json in this folder or above it');
  const [path, ...bases] = [config.configUri, ...(config.loaded?.sources ?? [])].map((source) => session.shown(fileURLToPath(source)));
  const built = bases.length > 0 ? say('{0}, which extends {1}', path!, bases) : path!;
  return config.includes(uri) ? built : say('{0}, whose "include" and "exclude" leave this file out', built);
}

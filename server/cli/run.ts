import { setFlagsFromString } from 'node:v8';
import { version } from '../../package.json';
import { errorText, say, type Words } from '../core/message';
import { LANGUAGES, wordsFor } from '../service/language';
import { type Command, readArguments } from './command';
import { baseline } from './commands/baseline';
import { check } from './commands/check';
import { explain } from './commands/explain';
import { extract } from './commands/extract';
import { fix } from './commands/fix';
import { init } from './commands/init';
import { outline } from './commands/outline';
import { report } from './commands/report';
import { rules } from './commands/rules';
import { undo } from './commands/undo';
import { suppressions } from './commands/suppressions';
import { variants } from './commands/variants';
import { NodeDisk } from './disk';
import { Terminal } from './terminal';
import { CLEAN, COULD_NOT_RUN, UsageError, type World } from './world';

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  fix,
  undo,
  outline,
  extract,
  variants,
  report,
  baseline,
  suppressions,
  rules,
  explain,
  init,
};

/** Runs one command and returns its exit code. Never throws. */
export async function run(world: World): Promise<number> {
  const terminal = new Terminal(world);
  try {
    return await dispatch(world, terminal);
  } catch (error) {
    // Only what is expected speaks to the user alone; anything else must be found, so it brings its stack.
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const what = error instanceof UsageError ? errorText(error) : say('this is a mistake in corpus-lint: {0}', stack);
    terminal.say(`corpus-lint: ${terminal.words(what)}`);
    return COULD_NOT_RUN;
  }
}

/** Runs with the world of this process. */
export async function runProcess(argv: readonly string[]): Promise<void> {
  // By itself V8 lets what is left of checked pages grow to several times of what is in use; looking sooner costs no time that could be measured.
  setFlagsFromString('--heap-growing-percent=50');
  const { stdout, stderr, stdin, env } = process;
  process.exitCode = await run({ argv, stdout, stderr, stdin, env, cwd: process.cwd(), disk: new NodeDisk(), now: () => performance.now() });
}

async function dispatch(world: World, terminal: Terminal): Promise<number> {
  const { language, argv } = withoutLanguage(world.argv);
  terminal.words = wordsFor(language);
  const { words } = terminal;
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-V') return print(terminal, `${version}\n`);
  if (name === '--help' || name === '-h') return print(terminal, overview(words));
  if (name === undefined) throw new UsageError(say('a command is missing\n\n{0}', overview(words)));
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(say('there is no command "{0}"; the commands are {1}', name, Object.keys(COMMANDS)));
  const args = readArguments(rest, command);
  if (args.flag('help')) return print(terminal, helpText(command, words));
  return command.run(args, world, terminal);
}

async function print(terminal: Terminal, text: string): Promise<number> {
  terminal.write(text);
  await terminal.flush();
  return CLEAN;
}

/**
 * The command line without `--lang`, which may stand anywhere in front of `--`: messages about the rest are in that language already.
 * @throws UsageError for a language that the tool does not speak.
 */
function withoutLanguage(argv: readonly string[]): { readonly language: string | undefined; readonly argv: readonly string[] } {
  let language: string | undefined;
  const end = argv.indexOf('--');
  const rest: string[] = [];
  for (let at = 0; at < argv.length; at++) {
    const [name, value] = argv[at]!.startsWith('--lang=') ? ['--lang', argv[at]!.slice('--lang='.length)] : [argv[at]!, argv[at + 1]];
    if (name !== '--lang' || value === undefined || (end >= 0 && at > end)) {
      rest.push(argv[at]!);
      continue;
    }
    if (!(LANGUAGES as readonly string[]).includes(value)) throw new UsageError(say('{0} is not known; choose one of {1}', `--lang ${value}`, LANGUAGES));
    language = value;
    if (argv[at] === name) at++;
  }
  return { language, argv: rest };
}

const COLUMN = 21;

function helpText({ usage, summary, help }: Command, words: Words): string {
  const rows = help.map(([option, text]) => `  ${option.padEnd(COLUMN)}${words(text).replaceAll('\n', `\n  ${' '.repeat(COLUMN)}`)}\n`);
  return `corpus-lint ${words(usage)}: ${words(summary)}\n${rows.length > 0 ? `\n${rows.join('')}` : ''}`;
}

function overview(words: Words): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(12)} ${words(summary)}`);
  return `${words(say('Finds what does not belong to the article in crawled news text.'))}

corpus-lint COMMAND ${words(say('[paths, globs or -] [options]'))}

${commands.join('\n')}

corpus-lint COMMAND --help    ${words(say('tells its options'))}
corpus-lint COMMAND --lang vi ${words(say('speaks Vietnamese'))}
corpus-lint --version         ${words(say('tells the version'))}

${words(say('Exit code: 0 clean, 1 findings, 2 something could not be done (and why).'))}
`;
}

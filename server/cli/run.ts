import { setFlagsFromString } from 'node:v8';
import { version } from '../../package.json';
import { LANGUAGES, wordsFor } from '../service/language';
import { choice, type Command, readArguments } from './command';
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
    terminal.say(
      `corpus-lint: ${error instanceof UsageError ? error.message : `this is a mistake in corpus-lint: ${error instanceof Error ? error.stack : error}`}`,
    );
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
  const [name, ...rest] = world.argv;
  if (name === '--version' || name === '-V') return print(terminal, `${version}\n`);
  if (name === '--help' || name === '-h') return print(terminal, overview());
  if (name === undefined) throw new UsageError(`a command is missing\n\n${overview()}`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(`there is no command "${name}"; the commands are ${Object.keys(COMMANDS).join(', ')}`);
  const args = readArguments(rest, command);
  if (args.flag('help')) return print(terminal, `corpus-lint ${command.usage}: ${command.summary}\n${command.help && `\n${command.help}\n`}`);
  terminal.words = wordsFor(choice(args, 'lang', LANGUAGES));
  return command.run(args, world, terminal);
}

async function print(terminal: Terminal, text: string): Promise<number> {
  terminal.write(text);
  await terminal.flush();
  return CLEAN;
}

const overview = (): string => `Finds what does not belong to the article in crawled news text.

corpus-lint COMMAND [paths, globs or -] [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(12)} ${summary}`)
  .join('\n')}

corpus-lint COMMAND --help   tells its options
corpus-lint COMMAND --lang vi speaks Vietnamese
corpus-lint --version        tells the version

Exit code: 0 clean, 1 findings, 2 something could not be done (and why).
`;

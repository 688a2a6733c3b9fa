import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { type Message, say } from '../core/message';
import type { Terminal } from './terminal';
import { UsageError, type World } from './world';

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option that takes one; undefined where it was not given. */
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  flag(name: string): boolean;
}

export interface Command {
  readonly summary: Message;
  /** The options as `--help` lists them: how each is written, and what it does; line feeds where the text is to be broken. */
  readonly help: readonly (readonly [option: string, text: Message])[];
  readonly usage: Message;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Options whose value may be left out; one that is given stands behind =. */
  readonly optionalValues?: readonly string[];
  /** Returns the exit code. @throws UsageError */
  run(args: Arguments, world: World, terminal: Terminal): Promise<number>;
}

/** @throws UsageError for an option that the command does not have. */
export function readArguments(argv: readonly string[], command: Command): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: argv.map((arg) => (command.optionalValues?.some((name) => arg === `--${name}`) ? `${arg}=` : arg)),
      options: { ...command.options, help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } },
      allowPositionals: true,
    });
    const given = values as Record<string, string | boolean | string[] | undefined>;
    return {
      positionals,
      text: (name) => given[name] as string | undefined,
      list: (name) => (given[name] as string[] | undefined) ?? [],
      flag: (name) => given[name] === true,
    };
  } catch (error) {
    throw new UsageError(say('{0}; the usage is: corpus-lint {1}', (error as Error).message.split('. ')[0]!, command.usage));
  }
}

/** The value of an option that has fixed choices. @throws UsageError for any other. */
export function choice<T extends string>(args: Arguments, name: string, choices: readonly T[]): T {
  const given = args.text(name) ?? choices[0]!;
  if ((choices as readonly string[]).includes(given)) return given as T;
  throw new UsageError(say('{0} is not known; choose one of {1}', `--${name} ${given}`, choices));
}

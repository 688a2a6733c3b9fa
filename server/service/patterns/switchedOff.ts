import { say } from '../../core/message';
import type { ConfigProblem } from '../configFile';
import type { CompiledPattern } from './compile';
import { nameOf } from './read';

/** What happened to a pattern and what helps; goes on from its name. */
export const TOO_SLOW = say(
  'takes too long and is off for this session, so what it names is not reported; make it simpler, with fewer repetitions such as {0}, or list the lines as phrases',
  '{0,500}',
);

/** The patterns that were too slow. They stay off for the session, whatever else changes in their configuration. */
export class SwitchedOff {
  private readonly keys = new Set<string>();

  has(pattern: CompiledPattern): boolean {
    return this.keys.size > 0 && this.keys.has(keyOf(pattern));
  }

  add(pattern: CompiledPattern): void {
    this.keys.add(keyOf(pattern));
  }

  /** Those of these patterns that are off. */
  among(patterns: readonly CompiledPattern[]): CompiledPattern[] {
    return this.keys.size === 0 ? [] : patterns.filter((pattern) => this.has(pattern));
  }

  /** The same as problems at their places in the configuration file. */
  problems(patterns: readonly CompiledPattern[]): ConfigProblem[] {
    return this.among(patterns).map(({ span, setting }) => ({ span, message: say('the {0} {1}', nameOf(setting), TOO_SLOW), severity: 'warning' }));
  }
}

const keyOf = ({ setting: { kind, text, part, ignoreCase } }: CompiledPattern): string => JSON.stringify([kind, text, part, ignoreCase]);

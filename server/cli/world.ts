import type { Writable } from 'node:stream';
import { SaidError } from '../core/message';
import type { Rule } from '../core/rule';
import type { Disk } from './disk';

/** A place to write text to. `isTTY` decides about colours and progress. */
export type Sink = Writable & { readonly isTTY?: boolean };

/** Everything the command line takes from outside, so that a test can hand in its own. */
export interface World {
  readonly argv: readonly string[];
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly disk: Disk;
  /** Those of the project where left out. */
  readonly rules?: readonly Rule[] | undefined;
  /** Milliseconds on any clock that only goes forward. */
  now(): number;
}

/** Exit codes, the same for every command. */
export const CLEAN = 0;
export const FINDINGS = 1;
export const COULD_NOT_RUN = 2;

/** Ends a command with exit code 2 and this message for the user. */
export class UsageError extends SaidError {}

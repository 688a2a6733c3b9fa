import { SaidError } from '../../core/message';

/** Why a pattern cannot be used and what helps, in words for the person who wrote it. */
export class PatternProblem extends SaidError {}

/** Thrown where matching has used up its steps. */
export class TooSlow extends Error {}

/** Steps that one pattern may still take in one document. Counted, not timed: then each machine gives the same findings. */
export interface Steps {
  left: number;
}

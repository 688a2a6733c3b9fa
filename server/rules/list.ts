import type { Rule } from '../core/rule';

/** All rules, in the order in which they are documented and run. */
export const RULES: readonly Rule[] = [];

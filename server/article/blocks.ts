import type { PageLine } from '../core/document';
import type { State } from './states';

const FAMILY: Readonly<Record<string, string>> = {
  'font-size': 'share-like',
  'follow-us': 'share-like',
  'print-email': 'share-like',
  copyright: 'imprint',
  'email-obfuscation': 'imprint',
  pagination: 'widget',
  'weather-gold-widgets': 'widget',
  'login-subscribe-cookie': 'widget',
  'navigation-menu': 'widget',
};
const WHOLE_ZONES: ReadonlySet<State> = new Set(['menu', 'imprint', 'comment']);

type Reading = Pick<PageLine, 'role' | 'kind' | 'strength'>;

/**
 * Numbers the blocks: neighbours that would be deleted together. A menu, an imprint, a run of teasers is one block;
 * elsewhere neighbouring boilerplate of one family is.
 */
export function numberBlocks(lines: readonly Reading[], states: readonly State[]): Int32Array {
  const blocks = new Int32Array(lines.length);
  for (let i = 1; i < lines.length; i++) {
    const joined = states[i] === states[i - 1] && lines[i]!.strength === lines[i - 1]!.strength && belongTogether(lines[i]!, lines[i - 1]!, states[i]!);
    blocks[i] = blocks[i - 1]! + (joined ? 0 : 1);
  }
  return blocks;
}

/** Whether two neighbours of one state and strength are parts of the same thing. */
function belongTogether(a: Reading, b: Reading, state: State): boolean {
  if (a.role !== b.role) return false;
  if (a.role === 'teaser') return true;
  return a.role === 'boilerplate' && (WHOLE_ZONES.has(state) || familyOf(a) === familyOf(b));
}

const familyOf = ({ kind = '' }: Reading): string => FAMILY[kind] ?? kind;

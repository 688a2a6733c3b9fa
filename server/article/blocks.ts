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

/**
 * Numbers the blocks: neighbours that would be deleted together. A menu, an imprint, a run of teasers is one block;
 * elsewhere neighbouring boilerplate of one family is.
 */
export function numberBlocks(lines: readonly Omit<PageLine, 'block'>[], states: readonly State[]): number[] {
  let block = -1;
  let last = '';
  return lines.map((line, i) => {
    const name = blockName(line, states[i]!);
    if (name === '' || name !== last) block++;
    last = name;
    return block;
  });
}

function blockName(line: Omit<PageLine, 'block'>, state: State): string {
  if (line.role === 'teaser') return `teaser ${state} ${line.strength}`;
  if (line.role !== 'boilerplate') return '';
  if (WHOLE_ZONES.has(state)) return `${state} ${line.strength}`;
  const kind = line.kind ?? '';
  return `${state} ${FAMILY[kind] ?? kind} ${line.strength}`;
}

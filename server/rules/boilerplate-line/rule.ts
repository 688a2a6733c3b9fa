import { blocksOf } from '../../core/blocks';
import type { PageLine } from '../../core/document';
import { deleteLines } from '../../core/edits';
import { type Finding, defineRule } from '../../core/rule';

/** What the boilerplate classes are called in messages. */
const NAMES: Readonly<Record<string, string>> = {
  'player-controls': 'player control',
  'view-counter': 'view counter',
  'share-like': 'share button',
  'font-size': 'font-size button',
  'follow-us': 'invitation to follow the site',
  'related-label': 'label of related articles',
  'tags-keywords': 'keyword label',
  comments: 'comment box',
  'print-email': 'print or mail button',
  'login-subscribe-cookie': 'account or site button',
  'inline-related': 'invitation to read elsewhere',
  ads: 'advertisement',
  pagination: 'page number',
  'weather-gold-widgets': 'weather or price widget',
  'image-residue': 'leftover of an image tool',
  'site-header': 'name of the site',
  imprint: 'imprint',
  copyright: 'copyright notice',
  'email-obfuscation': 'hidden mail address',
  'navigation-menu': 'navigation menu',
  widget: 'site furniture',
};

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'boilerplate-line',
    summary: 'Lines of the site that do not belong to the article: menus, players, counters, buttons, comment boxes, imprints.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document, kept }) {
    if (!document.isPage) return;
    for (const block of blocksOf(document, (line) => line.role === 'boilerplate' && !kept(line))) {
      const first = block[0];
      const last = block.at(-1) ?? first;
      const sure = first.strength === 'strong';
      const finding: Finding = {
        span: { start: first.start, end: last.end },
        message: messageFor(block, sure),
        tags: ['unnecessary'],
        fixes: [
          {
            title: block.length === 1 ? 'Delete this line' : `Delete this block (${block.length} lines)`,
            edits: [deleteLines(document.table, first.line, last.line)],
            safe: sure,
          },
        ],
      };
      yield sure ? finding : { ...finding, severity: 'info' };
    }
  },
});

function messageFor(block: readonly PageLine[], sure: boolean): string {
  const name = commonName(block);
  const what = block.length === 1 ? name : `${name}, ${block.length} lines`;
  return sure ? `${what}: not part of the article` : `probably not part of the article (${what}): check before deleting`;
}

/** The name of the kind that most lines of the block have. */
function commonName(block: readonly PageLine[]): string {
  const counts = new Map<string, number>();
  for (const line of block) counts.set(line.kind ?? 'widget', (counts.get(line.kind ?? 'widget') ?? 0) + 1);
  let best = block[0]?.kind ?? 'widget';
  for (const [kind, count] of counts) if (count > (counts.get(best) ?? 0)) best = kind;
  return NAMES[best] ?? 'site furniture';
}

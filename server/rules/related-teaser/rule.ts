import { blocksOf } from '../../core/blocks';
import { type PageDocument, type PageLine, lineText } from '../../core/document';
import { deleteLines } from '../../core/edits';
import { type Finding, type Related, defineRule } from '../../core/rule';

export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'related-teaser',
    summary: 'Titles, leads and picture texts of other articles, in front of the article, inside it or after it.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document, kept }) {
    if (!document.isPage) return;
    for (const block of blocksOf(document, (line) => line.role === 'teaser' && !kept(line))) {
      const first = block[0];
      const last = block.at(-1) ?? first;
      const sure = first.strength === 'strong';
      if (!sure && first.kind === 'inline') continue;
      const label = sure ? labelAbove(document, first) : undefined;
      const finding: Finding = {
        span: { start: first.start, end: last.end },
        message: messageFor(document, block.length, label, sure),
        tags: ['unnecessary'],
        related: label ? [announcement(document, label)] : [],
        fixes: [
          {
            title: block.length === 1 ? 'Delete this teaser' : `Delete this block of teasers (${block.length} lines)`,
            edits: [deleteLines(document.table, first.line, last.line)],
            safe: sure,
          },
        ],
      };
      yield sure ? finding : { ...finding, severity: 'info' };
    }
  },
});

function messageFor(document: PageDocument, lines: number, label: PageLine | undefined, sure: boolean): string {
  const what = lines === 1 ? 'teaser of another article' : `teasers of other articles, ${lines} lines`;
  if (label) return `${what}, announced by “${lineText(document, label).slice(0, 60)}”: not part of this article`;
  return sure ? `${what}: not part of this article` : `probably ${what} (nothing announces ${lines === 1 ? 'it' : 'them'}): check before deleting`;
}

function labelAbove(document: PageDocument, line: PageLine): PageLine | undefined {
  const above = document.lines[document.lines.indexOf(line) - 1];
  return above?.kind === 'related-label' ? above : undefined;
}

const announcement = (document: PageDocument, label: PageLine): Related => ({
  start: label.start,
  end: label.end,
  message: `announced here: “${lineText(document, label).slice(0, 60)}”`,
});

import { type Block, deletions, runsOf, sureOf } from '../../core/blocks';
import { type PageDocument, type PageLine, lineText } from '../../core/document';
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
    for (const block of runsOf(document, (line) => (line.island ?? line.role) === 'teaser' && !kept(line))) {
      for (const part of withoutInline(block)) yield findingFor(document, part);
    }
  },
});

/** Inside the text, where a heading looks just like a teaser, only a mark or a label is evidence: each such block by itself. */
function withoutInline(block: Block): Block[] {
  const parts: [PageLine, ...PageLine[]][] = [];
  for (const line of block) {
    const open = parts.at(-1);
    if (open && (open[0].kind === 'inline') === (line.kind === 'inline') && (line.kind !== 'inline' || open[0].block === line.block)) open.push(line);
    else parts.push([line]);
  }
  return parts.filter(([first]) => first.kind !== 'inline' || first.strength === 'strong');
}

function findingFor(document: PageDocument, block: Block): Finding {
  const first = block[0];
  const last = block.at(-1) ?? first;
  const sure = sureOf(block).length;
  const label = sure > 0 ? labelAbove(document, first) : undefined;
  const finding: Finding = {
    span: { start: first.start, end: last.end },
    message: messageFor(document, block.length, label, sure),
    tags: ['unnecessary'],
    related: label ? [announcement(document, label)] : [],
    fixes: deletions(document, block, block.length === 1 ? 'Delete this teaser' : `Delete this block of teasers (${block.length} lines)`),
  };
  return sure > 0 ? finding : { ...finding, severity: 'info' };
}

function messageFor(document: PageDocument, lines: number, label: PageLine | undefined, sure: number): string {
  const what = lines === 1 ? 'teaser of another article' : `teasers of other articles, ${lines} lines`;
  const rest = sure < lines ? ` (${lines - sure} of them only probably: check before deleting)` : '';
  if (label) return `${what}, announced by “${lineText(document, label).slice(0, 60)}”: not part of this article${rest}`;
  return sure > 0 ? `${what}: not part of this article${rest}` : `probably ${what} (nothing announces ${lines === 1 ? 'it' : 'them'}): check before deleting`;
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

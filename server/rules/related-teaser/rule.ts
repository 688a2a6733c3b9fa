import { type Message, say } from '../../core/message';
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
    fixes: deletions(document, block, block.length === 1 ? say('Delete this teaser') : say('Delete this block of teasers ({0} lines)', block.length)),
  };
  return sure > 0 ? finding : { ...finding, severity: 'info' };
}

function messageFor(document: PageDocument, lines: number, label: PageLine | undefined, sure: number): Message {
  const what = lines === 1 ? say('teaser of another article') : say('teasers of other articles, {0} lines', lines);
  if (sure === 0)
    return say(
      lines === 1 ? 'probably {0} (nothing announces it): check before deleting' : 'probably {0} (nothing announces them): check before deleting',
      what,
    );
  const rest = sure < lines ? say(' ({0} of them only probably: check before deleting)', lines - sure) : '';
  if (label) return say('{0}, announced by “{1}”: not part of this article{2}', what, lineText(document, label).slice(0, 60), rest);
  return say('{0}: not part of this article{1}', what, rest);
}

function labelAbove(document: PageDocument, line: PageLine): PageLine | undefined {
  const above = document.lines[document.lines.indexOf(line) - 1];
  return above?.kind === 'related-label' ? above : undefined;
}

const announcement = (document: PageDocument, label: PageLine): Related => ({
  start: label.start,
  end: label.end,
  message: say('announced here: “{0}”', lineText(document, label).slice(0, 60)),
});

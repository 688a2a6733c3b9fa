import type { ArticleRecord } from '../../service/extract';

/** An article as a Markdown text: what is known about it in front matter, then title, lead, body and captions. */
export function markdown(record: ArticleRecord): string {
  const parts = [
    frontMatter(record),
    record.title === null ? '' : `# ${escaped(record.title)}`,
    record.lead === null ? '' : `**${escaped(record.lead).replaceAll('\n', '**\n\n**')}**`,
    ...record.body.map((p) => (p.heading ? `## ${escaped(p.text)}` : escaped(p.text))),
    record.captions.map((c) => `- ${[c.text && escaped(c.text), c.credit === null ? '' : `*${escaped(c.credit)}*`].filter(Boolean).join(' ')}`).join('\n'),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n\n`;
}

/** Each value is JSON, which YAML reads as it is, so no text can break out of its line. */
function frontMatter(record: ArticleRecord): string {
  const { path, lines, site, breadcrumb, date, byline, source, tags } = record;
  const known = Object.entries({ path, lines: `${lines.first}-${lines.last}`, site, breadcrumb, date: date && (date.iso ?? date.text), byline, source, tags });
  const rows = known
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...rows, `leftOut: ${record.leftOut.length}`, '---'].join('\n');
}

/** Keeps marks of the text from being read as Markdown. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\s*)([#+-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

import { named, say } from '../../core/message';
import { type Block, runsOf } from '../../core/blocks';
import { type PageDocument, type PageLine, type Role, lineText } from '../../core/document';
import { deleteLines } from '../../core/edits';
import type { Finding, Fix } from '../../core/rule';
import type { Span } from '../../core/span';
import { maySign } from '../../language/vi/signature';
import { CLASSES, type ClassName, type ClassSettings, decide } from './classes';
import type { Surroundings } from './surroundings';

const CLASS_OF: Partial<Record<Role, ClassName>> = {
  date: 'datetime',
  byline: 'author-signature',
  source: 'source-line',
  breadcrumb: 'breadcrumb',
  tags: 'tags-keywords',
};
const KEYWORD_LABEL = /^(?:từ kh(?:óa|oá)|tags?|chủ đề|thẻ|hashtags?|keywords?)\s*:?$/iu;
const KEYWORDS = /^(?:(?:từ kh(?:óa|oá)|tags?|chủ đề|thẻ|hashtags?|keywords?)(?!\p{L})|#)/iu;

/** Date, author, source, breadcrumb and keywords, each run of lines as one finding that a person answers. */
export function* metadata(document: PageDocument, settings: ClassSettings, kept: (line: PageLine) => boolean, where: Surroundings): Generator<Finding> {
  const wanted = (line: PageLine): boolean => {
    const name = CLASS_OF[line.role];
    return name !== undefined && !kept(line) && !decide(name, settings).off && isSure(document, line, where(line));
  };
  for (const run of runsOf(document, wanted))
    for (const lines of byRole(run)) {
      const texts = lines.map((line) => lineText(document, line));
      const name = CLASS_OF[lines[0].role]!;
      if (name !== 'tags-keywords') yield findingFor(document, name, lines, settings);
      else if (texts.every((text) => KEYWORD_LABEL.test(text)) && !hasKeywordsBelow(document, lines)) yield emptyLabel(document, lines, settings);
      else if (texts.some((text) => KEYWORDS.test(text))) yield findingFor(document, name, lines, settings);
    }
}

function byRole(run: Block): Block[] {
  const groups: [PageLine, ...PageLine[]][] = [];
  for (const line of run) {
    const open = groups.at(-1);
    if (open && open[0].role === line.role) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Whether keywords follow that are no part of the run, since the user keeps them. */
const hasKeywordsBelow = (document: PageDocument, lines: Block): boolean =>
  document.lines[document.lines.indexOf(lines.at(-1) ?? lines[0]) + 1]?.role === 'tags';

/** Between two paragraphs a date is a heading, a name who speaks, a place where it happened. */
function isSure(document: PageDocument, line: PageLine, place: ReturnType<Surroundings>): boolean {
  if (line.strength !== 'strong' || place === undefined || place === 'amid') return false;
  if (line.role === 'breadcrumb') return place === 'before';
  return line.role === 'date' || line.role === 'tags' || maySign(lineText(document, line));
}

function findingFor(document: PageDocument, name: ClassName, lines: Block, settings: ClassSettings): Finding {
  const what = lines.length === 1 ? named(CLASSES[name].name) : say('{0}, {1} lines', named(CLASSES[name].name), lines.length);
  return {
    span: spanOf(lines),
    chosen: decide(name, settings).chosen ?? 'info',
    message: say('{0}: metadata, not text of the article: keep or delete', what),
    fixes: [deletion(document, lines, false)],
    keepAs: { title: say('Keep as metadata'), reason: `metadata (${name})` },
  };
}

const emptyLabel = (document: PageDocument, lines: Block, settings: ClassSettings): Finding => ({
  span: spanOf(lines),
  chosen: decide('tags-keywords', settings).chosen,
  message: say('label of keywords without keywords: not part of the article'),
  tags: ['unnecessary'],
  fixes: [deletion(document, lines, true)],
});

const spanOf = (lines: Block): Span => ({ start: lines[0].start, end: (lines.at(-1) ?? lines[0]).end });

const deletion = (document: PageDocument, lines: Block, safe: boolean): Fix => ({
  title: lines.length === 1 ? say('Delete this line') : say('Delete these {0} lines', lines.length),
  edits: [deleteLines(document.table, lines[0].line, (lines.at(-1) ?? lines[0]).line)],
  safe,
});

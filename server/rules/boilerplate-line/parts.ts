import { named, say } from '../../core/message';
import { type PageDocument, type PageLine, type Role, lineText } from '../../core/document';
import { deleteLines } from '../../core/edits';
import type { Finding } from '../../core/rule';
import type { Span } from '../../core/span';
import { partBehindDate, partsOfSentence } from '../../language/vi/gluedParts';
import { CLASSES, type ClassName, type ClassSettings, decide } from './classes';
import type { Surroundings } from './surroundings';

const TEXT: ReadonlySet<Role> = new Set(['lead', 'body', 'caption', 'heading']);
const DATED: ReadonlySet<Role> = new Set(['date', 'byline', 'source']);
const HIDDEN_MAIL = /\[email\s+protected\]/gu;
const END_MARK = /(?<=[\p{L}\d)”"’])\s*\.\/\.$/u;
/** `[Mưa lớn ở Bến Lội, nhiều nhà ngập]`: so some papers set the title of another article into their text, and editors mark pictures: `[Ảnh: …]`. */
const BRACKETED = /^\[(?!\s*(?:image|ảnh|hình|video|clip|chú thích)\b)[^[\]“”"]*\p{L}[^[\]“”"]*[^[\]“”".…!?:]\]$/iu;
const BRACKETED_WORDS = 5;

/** Pieces of the site inside lines that stay. */
export function* parts(document: PageDocument, settings: ClassSettings, kept: (line: PageLine) => boolean, where: Surroundings): Generator<Finding> {
  for (const line of document.lines) {
    const text = TEXT.has(line.role) || DATED.has(line.role) ? lineText(document, line) : '';
    if (text === '' || kept(line)) continue;
    for (const found of TEXT.has(line.role) ? inText(text) : inDate(text)) {
      const { off, chosen } = decide(found.name, settings);
      if (!off) yield { ...findingFor(line, text, found), chosen };
    }
    if (text.startsWith('[') && TEXT.has(line.role) && where(line) === 'amid') yield* bracketed(document, line, text, settings);
  }
}

interface Part extends Span {
  readonly name: ClassName;
}

function* inText(text: string): Generator<Part> {
  for (const { kind, ...span } of partsOfSentence(text)) yield { ...span, name: kind };
  if (text.includes('rotected]'))
    for (const match of text.matchAll(HIDDEN_MAIL)) yield { start: match.index, end: match.index + match[0].length, name: 'email-obfuscation' };
  const mark = text.endsWith('./.') ? END_MARK.exec(text) : null;
  if (mark) yield { start: text.length - 3, end: text.length, name: 'end-marker' };
}

function inDate(text: string): Part[] {
  const part = partBehindDate(text);
  return part ? [{ start: part.start, end: part.end, name: part.kind }] : [];
}

function findingFor(line: PageLine, text: string, part: Part): Finding {
  const span = { start: line.start + part.start, end: line.start + part.end };
  if (part.name === 'end-marker')
    return {
      span,
      message: say('end mark “./.” of official style'),
      fixes: [{ title: say('Replace “./.” by a full stop'), edits: [{ ...span, newText: '.' }], safe: true }],
    };
  const { start, end } = withJoint(text, part);
  return {
    span,
    message: say('{0} glued to the line: not part of the article', named(CLASSES[part.name].name)),
    tags: ['unnecessary'],
    fixes: [{ title: say('Delete only this part'), edits: [{ start: line.start + start, end: line.start + end, newText: '' }], safe: atEdge(text, part) }],
  };
}

/** The part with the spaces and strokes that join it to the rest. */
function withJoint(text: string, { start, end }: Span): Span {
  const after = end + /^[\s|•·]*/u.exec(text.slice(end))![0].length;
  if (start === 0) return { start, end: after };
  if (after < text.length) return { start: start - (/\s$/u.test(text.slice(0, start)) && /^[\s.,;:)]|^$/u.test(text.slice(end)) ? 1 : 0), end };
  return { start: /[\s|•·,–-]*$/u.exec(text.slice(0, start))!.index, end };
}

/** Buttons and counters are looked for at the edges only; a hidden address may stand in a sentence that needs a word in its place. */
const atEdge = (text: string, part: Part): boolean =>
  part.name !== 'email-obfuscation' || part.start === 0 || (part.end === text.length && /[.!?”"]\s*$/u.test(text.slice(0, part.start)));

function* bracketed(document: PageDocument, line: PageLine, text: string, settings: ClassSettings): Generator<Finding> {
  const { off, chosen } = decide('inline-related', settings);
  if (off || !BRACKETED.test(text) || text.split(/\s+/u).length < BRACKETED_WORDS) return;
  yield {
    span: { start: line.start, end: line.end },
    severity: 'info',
    chosen,
    message: say('probably the title of another article (in square brackets): check before deleting'),
    fixes: [{ title: say('Delete this line'), edits: [deleteLines(document.table, line.line, line.line)], safe: false }],
  };
}

import { say } from '../../core/message';
import { type PageDocument, type PageLine, type Role, lineText } from '../../core/document';
import { deleteLines } from '../../core/edits';
import type { Fix, OptionSpec } from '../../core/rule';
import type { Span, TextEdit } from '../../core/span';

const PLACE = '{caption}';

/** How a caption is marked as one: an option that several rules have. */
export const FORM: OptionSpec<string> = {
  default: `[Ảnh: ${PLACE}]`,
  description: `How a caption is marked; \`${PLACE}\` stands for its text.`,
  schema: { type: 'string', pattern: '^[^\\r\\n]*\\{caption\\}[^\\r\\n]*$' },
};

/** A caption that stands on a line of its own, or glued to a paragraph. */
export interface CaptionPart {
  /** The caption's text. */
  readonly span: Span;
  readonly line: PageLine;
  /** Takes the caption out of the text. */
  readonly removal: TextEdit;
  /** What a mark in its place has before and behind it: the line ends that part it from its paragraph. */
  readonly before: string;
  readonly after: string;
}

/** Takes a whole line out of the text. */
export const deletion = ({ table }: PageDocument, { line }: PageLine): TextEdit => deleteLines(table, line, line);

/** A caption that is a whole line. */
export const wholeLine = (document: PageDocument, line: PageLine): CaptionPart => ({
  span: document.table.content(line.line),
  line,
  removal: deletion(document, line),
  before: '',
  after: '',
});

/** The line end that the file has; LF where it has none. */
export function lineEnding({ table, text }: PageDocument): string {
  return table.count > 1 ? text.slice(table.ends[0], table.starts[1]) : '\n';
}

const CONTENT: ReadonlySet<Role> = new Set(['title', 'lead', 'heading', 'body', 'caption']);

/** How the lines of an article's text stand. */
export interface Layout {
  /** They are usually divided by blank lines. */
  readonly spaced: boolean;
  readonly last: PageLine | undefined;
}

export function layoutOf(lines: readonly PageLine[]): Layout {
  const content = lines.filter((line) => CONTENT.has(line.role));
  const divided = content.filter((line, i) => i > 0 && line.line > content[i - 1]!.line + 1).length;
  return { spaced: divided * 2 > content.length - 1, last: content.at(-1) };
}

/** Whether a form keeps the caption's text, adds something to it and stays on one line. */
const canMark = (form: string): boolean => form.includes(PLACE) && form.trim() !== PLACE && !/[\r\n]/.test(form);

/** Whether a line is a caption that was marked in this form. */
export function isMarked(line: string, form: string): boolean {
  const [before = '', after = ''] = form.trim().split(PLACE);
  return canMark(form) && line.startsWith(before) && line.endsWith(after);
}

/** Marks the caption in its place; nothing where the form has no place for its text. */
export function markCaption(document: PageDocument, part: CaptionPart, form: string): Fix[] {
  if (!canMark(form)) return [];
  const caption = document.text.slice(part.span.start, part.span.end).trim();
  const marked = form.split(PLACE).join(caption);
  const own = part.before === '' && part.after === '';
  const cut = own ? { start: part.line.start, end: part.line.end } : part.removal;
  return [{ title: say('Mark as a caption'), edits: [{ start: cut.start, end: cut.end, newText: part.before + marked + part.after }], safe: false }];
}

/** Moves the caption, letter by letter, behind the last line of the article's text; nothing where it stands there already. */
export function moveCaption(document: PageDocument, { spaced, last }: Layout, part: CaptionPart): Fix[] {
  if (!last || last.line <= part.line.line) return [];
  const { table, text } = document;
  const eol = lineEnding(document);
  const at = table.next(last.line);
  const gap = spaced ? eol : '';
  const caption = text.slice(part.span.start, part.span.end);
  const newText = at > table.ends[last.line]! ? gap + caption + eol : eol + gap + caption;
  return [{ title: say('Move to the end of the article'), edits: [part.removal, { start: at, end: at, newText }], safe: false }];
}

/** Deletes the caption. */
export const deleteCaption = (part: CaptionPart): Fix => ({ title: say('Delete this caption'), edits: [part.removal], safe: false });

/** Adds a credit to the end of a caption and takes it from where it stood. */
export function joinCredit(document: PageDocument, caption: PageLine, credit: PageLine): Fix {
  const text = lineText(document, caption);
  const own = lineText(document, credit);
  const joint = own.startsWith('(') || /[.!?…]["”]?$/u.test(text) ? ' ' : '. ';
  return {
    title: say('Join it to the caption in line {0}', caption.line + 1),
    edits: [{ start: caption.end, end: caption.end, newText: joint + own }, deletion(document, credit)],
    safe: false,
  };
}

import { type Message, say } from './message';
import type { PageDocument, PageLine } from './document';
import { deleteLines } from './edits';
import type { Fix } from './rule';

/** Lines that follow one another, one at least. */
export type Block = readonly [PageLine, ...PageLine[]];

/** Neighbouring lines that satisfy a condition; a line that does not (one that the user keeps) divides them. */
export function* runsOf(document: PageDocument, wanted: (line: PageLine) => boolean): Generator<Block> {
  let open: PageLine[] = [];
  for (const line of document.lines) {
    if (wanted(line)) open.push(line);
    else if (open.length > 0) {
      yield open as [PageLine, ...PageLine[]];
      open = [];
    }
  }
  if (open.length > 0) yield open as [PageLine, ...PageLine[]];
}

/** The lines of a block whose reading is sure. */
export const sureOf = (block: Block): PageLine[] => block.filter((line) => line.strength === 'strong');

/** Deletes the whole block; where some of it is not sure, that waits for a person, and the sure lines, which can go without one, come first. */
export function deletions(document: PageDocument, block: Block, title: Message): Fix[] {
  const sure = sureOf(block);
  const last = block.at(-1) ?? block[0];
  const whole = { title, edits: [deleteLines(document.table, block[0].line, last.line)], safe: sure.length === block.length };
  if (whole.safe || sure.length === 0) return [whole];
  const edits = sure.map(({ line }) => deleteLines(document.table, line, line));
  return [
    { title: sure.length === 1 ? say('Delete the sure line of this block') : say('Delete the {0} sure lines of this block', sure.length), edits, safe: true },
    whole,
  ];
}

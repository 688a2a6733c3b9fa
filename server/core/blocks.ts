import type { PageDocument, PageLine } from './document';

/** Neighbouring lines of one block that satisfy a condition; a line that does not (one that the user keeps) divides its block. */
export function* blocksOf(document: PageDocument, wanted: (line: PageLine) => boolean): Generator<readonly [PageLine, ...PageLine[]]> {
  let open: PageLine[] = [];
  for (const line of document.lines) {
    const taken = wanted(line);
    if (open.length > 0 && (!taken || open[0]!.block !== line.block)) {
      yield open as [PageLine, ...PageLine[]];
      open = [];
    }
    if (taken) open.push(line);
  }
  if (open.length > 0) yield open as [PageLine, ...PageLine[]];
}

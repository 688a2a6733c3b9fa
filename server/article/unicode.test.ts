import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePage } from './parse';

const SAMPLE = new URL('../../test-fixtures/sample/', import.meta.url);

test.each(['01-full-page.txt', '02-menus.txt', '06-alt-captions.txt'])('%s is read alike in both Unicode forms', (name) => {
  const text = readFileSync(new URL(name, SAMPLE), 'utf8').normalize('NFC');
  const reading = (form: 'NFC' | 'NFD'): string[] => parsePage(text.normalize(form)).lines.map((l) => `${l.line + 1} ${l.role} ${l.kind}`);
  expect(reading('NFD')).toEqual(reading('NFC'));
});

test.each([
  ['[email protected]', 'email-obfuscation'],
  ['</figure>', 'image-residue'],
  ['(adsbygoogle = window.adsbygoogle || []).push({});', 'ads'],
])('%s is known by its brackets', (line, kind) => {
  const page = `Bến đò Cây Gạo mở lại\n\n(Sông Mây) - Sáng 11/3, bến đò Cây Gạo mở lại sau hai tháng sửa chữa, đón hơn ba trăm lượt khách trong ngày đầu tiên.\n\nMinh Khuê\n${line}\nBình luận\n`;
  expect(parsePage(page).lines.find((l) => page.slice(l.start, l.end) === line)?.kind).toBe(kind);
});

import type { Diagnostic, Range } from 'vscode-languageserver/node';
import { deleteLines } from '../server/core/edits';
import { defineRule, type Fix, type Rule } from '../server/core/rule';
import { type ClientSetup, LanguageClient } from './languageClient';

export const CONFIG = { 'corpus-lint.json': '{ "rules": {} }' };
export const JUNK = 'Chia sẻ lên mạng xã hội';

/** Flags each line that reads as JUNK; a safe fix deletes it. */
const junk = defineRule({
  scope: 'document',
  meta: { id: 'boilerplate-line', summary: 'A line that belongs to the site.', severity: 'warning', fixable: 'always', since: '0.1.0', options: {} },
  *check({ document: { text, table } }) {
    for (let line = 0; line < table.count; line++) {
      const span = table.content(line);
      if (text.slice(span.start, span.end) !== JUNK) continue;
      const fixes: Fix[] = [{ title: 'Delete this line', safe: true, edits: [deleteLines(table, line, line)] }];
      yield { span, message: `share link, not part of the article`, tags: ['unnecessary'], fixes };
    }
  },
});

/** Flags "sỹ" and points to the first one; the first fix is safe, the second is not. */
const spelling = defineRule({
  scope: 'document',
  meta: { id: 'spelling', summary: 'Two spellings.', severity: 'info', fixable: 'always', since: '0.1.0', options: {} },
  *check({ document: { text } }) {
    const places = [...text.matchAll(/sỹ/g)].map((m) => ({ start: m.index, end: m.index + 2 }));
    for (const span of places) {
      const edits = places.map((p) => ({ ...p, newText: 'sĩ' }));
      const fixes = [
        { title: 'Replace by "sĩ"', safe: true, edits: [{ ...span, newText: 'sĩ' }] },
        { title: 'Replace everywhere in this file', safe: false, edits },
      ];
      yield { span, message: 'spelt "sỹ"', related: [{ ...places[0]!, message: 'first one' }], fixes };
    }
  },
});

export const RULES: readonly Rule[] = [junk, spelling];

/** Finds nothing and counts how often it ran. */
export const counting = (counts: { runs: number }): Rule =>
  defineRule({
    scope: 'document',
    meta: { id: 'counting', summary: 'Counts.', severity: 'hint', fixable: 'never', since: '0.1.0', options: {} },
    check() {
      counts.runs++;
      return [];
    },
  });

/** A client of a server that runs RULES over these files. */
export const start = (files: Record<string, string> = CONFIG, more: Partial<ClientSetup> = {}): Promise<LanguageClient> =>
  LanguageClient.start({ files, rules: RULES, ...more });

export const at = (line: number, from = 0, to = from): Range => ({ start: { line, character: from }, end: { line, character: to } });
export const places = (items: readonly Diagnostic[]): string[] => items.map((d) => `${d.code} ${d.range.start.line}:${d.range.start.character}`);

/** A message as it goes over the wire, for tests that must send several at once. */
export const frame = (message: object): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

export const PAGE = [
  'Trang chủ',
  'Thời sự',
  'Thứ hai, 12/5/2025 | 08:15 GMT+7',
  'Xã vùng cao mở lớp học bơi miễn phí cho trẻ em trong dịp hè',
  '(Báo Mẫu) - Sáng 12/5, UBND xã khai giảng lớp học bơi đầu tiên cho 60 em nhỏ của ba thôn ven suối.',
  'Theo ban tổ chức, lớp học kéo dài sáu tuần, mỗi tuần ba buổi, do hai giáo viên thể dục của xã đứng lớp.',
  'Nhiều phụ huynh cho biết họ đã chờ đợi một lớp học như thế này từ nhiều năm nay, nhất là sau mùa lũ vừa qua.',
  '"Các cháu biết bơi thì chúng tôi mới yên tâm đi làm nương", chị Hà, người dân thôn Đông, chia sẻ với phóng viên.',
  'Lan Anh',
  'Tin liên quan',
  'Chia sẻ',
  'Bình luận (0)',
  'Giấy phép số 12/GP-BTTTT',
].join('\n');

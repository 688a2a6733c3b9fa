import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPage } from '../../../test-support/pages';
import { applyEdits, deleteLines } from '../../core/edits';
import { RULES } from '../../rules/list';
import { CorpusService } from '../corpusService';
import { composeEdits } from './compose';
import { type KindEdit, Kinds } from './kinds';
import { type CleanPlan, planClean, safeFixOf } from './plan';
import { linesByKind, removalsOf } from './removals';

const URI = 'memory:///corpus/a.txt';
const NO_FILES = { readFile: async () => undefined, writeFile: async () => undefined, log: () => undefined };

async function planFor(text: string, chosen?: ReadonlySet<string>): Promise<CleanPlan> {
  const service = new CorpusService(NO_FILES);
  const check = (now: string) => {
    service.setText(URI, 1, now);
    return service.lint(URI);
  };
  const plan = await planClean((await check(text))!, { kinds: new Kinds(RULES), chosen, choose: safeFixOf, again: check });
  return plan!;
}

const PAGE = `${[
  'Trang chủ',
  'Thời sự',
  'Thứ hai, 12/5/2025 | 08:15 GMT+7',
  'Xã Hòa Lạc mở lớp dạy bơi miễn phí cho trẻ em trong dịp hè',
  '0:00 / 0:00',
  'Sáng 12/5, UBND xã Hòa Lạc khai giảng lớp dạy bơi đầu tiên cho 60 em nhỏ của ba thôn ven suối.',
  'Theo ban tổ chức, lớp học kéo dài sáu tuần, mỗi tuần ba buổi, do hai giáo viên thể dục của xã đứng lớp.',
  'Nhiều phụ huynh cho biết họ đã chờ đợi một lớp học như thế này từ nhiều năm nay, nhất là sau mùa lũ vừa qua.',
  '"Các cháu biết bơi thì chúng tôi mới yên tâm đi làm nương", chị Hà, người dân thôn Đông, chia sẻ với phóng viên.',
  'Bình luận (0)',
  'Giấy phép số 12/GP-BTTTT do Sở Thông tin cấp',
].join('\n')}\n`;

describe('a plan', () => {
  it('names every line that it removes, by class', async () => {
    const plan = await planFor(PAGE);
    const removed = removalsOf(plan).map(({ kind, line, text }) => `${line + 1} ${kind} ${text}`);
    expect(removed).toContain('5 boilerplate-line/player-controls 0:00 / 0:00');
    expect(removed.some((r) => r.startsWith('11 boilerplate-line/imprint Giấy phép'))).toBe(true);
    const kept = PAGE.split('\n').filter((line) => line.length > 60);
    for (const line of kept) expect(plan.after).toContain(line);
    expect([...linesByKind(plan).values()].reduce((a, b) => a + b, 0)).toBe(removed.length);
  });

  it('takes only the chosen kinds: a class, or all of a rule', async () => {
    const player = await planFor(PAGE, new Set(['boilerplate-line/player-controls']));
    expect(player.after).toBe(PAGE.replace('0:00 / 0:00\n', ''));
    expect((await planFor(PAGE, new Set(['boilerplate-line']))).after).toBe((await planFor(PAGE)).after);
    expect((await planFor(PAGE, new Set(['duplicate-title']))).after).toBe(PAGE);
    expect((await planFor(PAGE, new Set())).edits).toEqual([]);
  });

  it('is empty for an article alone', async () => {
    const article = PAGE.split('\n')
      .slice(3, 9)
      .filter((line) => !line.startsWith('0:00'))
      .join('\n');
    const plan = await planFor(article);
    expect({ after: plan.after, edits: plan.edits }).toEqual({ after: article, edits: [] });
  });

  it('cuts the deletion of a block along the classes of its lines, blank lines with the one above', async () => {
    const service = new CorpusService(NO_FILES);
    service.setText(URI, 1, PAGE.replace('Bình luận (0)\n', 'Bình luận (0)\n\n'));
    const { document } = (await service.lint(URI))!;
    const block = deleteLines(document.table, 9, 11);
    const pieces = new Kinds(RULES).split(document, { rule: 'boilerplate-line' }, [block]);
    expect(pieces.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
      ['boilerplate-line/comments', 'Bình luận (0)\n\n'],
      ['boilerplate-line/imprint', 'Giấy phép số 12/GP-BTTTT do Sở Thông tin cấp\n'],
    ]);
    expect(new Kinds(RULES).split(document, { rule: 'related-teaser' }, [block])).toEqual([{ ...block, kind: 'related-teaser' }]);
  });

  it('calls classes by their names', () => {
    const kinds = new Kinds(RULES);
    expect(kinds.named('boilerplate-line/imprint')).toEqual({ id: 'boilerplate-line/imprint', rule: 'boilerplate-line', name: 'imprint' });
    expect(kinds.named('boilerplate-line').name).toBe('other');
    expect(kinds.named('duplicate-caption').name).toBeUndefined();
  });

  it('has edits that lead from before to after, for any page, and are the same where every rule is chosen', async () => {
    await fc.assert(
      fc.asyncProperty(anyPage, async (text) => {
        const plan = await planFor(text);
        expect(applyEdits(text, plan.edits)).toBe(plan.after);
        expect((await planFor(text, new Set(RULES.map(({ meta }) => meta.id)))).after).toBe(plan.after);
      }),
      { numRuns: 60 },
    );
  });
});

describe('two rounds of edits', () => {
  /** Sorted edits without overlap in a text of this length. */
  const editsIn = (length: number) =>
    fc.array(fc.tuple(fc.nat(length), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 6 }).map((list) => {
      const edits: KindEdit[] = [];
      for (const [at, size, newText] of [...list].sort((a, b) => a[0] - b[0])) {
        const end = Math.min(length, at + size);
        const last = edits.at(-1);
        if (last && (at < last.end || at === last.start)) continue;
        edits.push({ start: at, end, newText, kind: 'a' });
      }
      return edits;
    });

  it('are one round', () => {
    const both = fc
      .string({ maxLength: 40 })
      .chain((text) => editsIn(text.length).chain((first) => editsIn(applyEdits(text, first).length).map((second) => ({ text, first, second }))));
    fc.assert(
      fc.property(both, ({ text, first, second }) => {
        const composed = composeEdits(text, first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
        expect(composed.every((edit, i) => i === 0 || composed[i - 1]!.end <= edit.start)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

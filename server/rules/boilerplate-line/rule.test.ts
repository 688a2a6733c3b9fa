import { describe, expect, it } from 'vitest';
import { article } from '../../../test-support/article';
import { check, checkClean, checkFix, lintKeeping, lintWith } from '../../../test-support/rules';
import { parsePage } from '../../article/parse';
import { lineText } from '../../core/document';
import { applyEdits } from '../../core/edits';
import { rule } from './rule';

/** The author's name of the small page is metadata: see metadata.test.ts. */
const QUIET = { classes: { 'author-signature': 'off' } } as const;
const MENU = ['Trang chủ', 'Thời sự', 'Kinh tế', 'Thể thao', 'Giải trí', 'Đăng nhập'];
/** A form as sites have it: buttons, notices and fields of many kinds. */
const FORM = [
  'Bình luận (0)',
  'Facebook',
  'Vui lòng nhập Email',
  'Quên mật khẩu?',
  'Google News',
  'Họ và tên',
  'Email',
  'Mã xác nhận',
  'Đăng nhập',
  'Xem thêm',
];
const IMPRINT = ['Cơ quan chủ quản: Sở Văn hóa tỉnh Sông Mây', 'Tổng Biên tập: Trần Khê', '', 'Điện thoại: (0299) 3 765 432'];
const bracket = (lines: readonly string[]): string[] => lines.map((l, i) => `${i === 0 ? '⟦' : ''}${l}${i === lines.length - 1 ? '⟧' : ''}`);

describe('boilerplate-line: blocks', () => {
  it('reports the buttons of one family as one block, named after most of them', () => {
    const buttons = ['Chia sẻ', 'Facebook', 'Zalo', 'Sao chép liên kết'];
    check(rule, article({ end: bracket(buttons) }), ['share button, 4 lines: not part of the article'], QUIET);
    checkFix(rule, article({ end: buttons }), article(), QUIET);
  });

  it('reports a menu and an imprint as one block each', () => {
    check(rule, article({ top: [...bracket(MENU), ''], end: bracket(IMPRINT) }), ['navigation menu, 6 lines', 'imprint, 3 lines'], QUIET);
  });

  it('keeps a player above the lead apart from the counter beside it', () => {
    check(rule, article({ head: ['⟦1063 lượt xem⟧', '⟦0:00 / 2:41', '0:00⟧'] }), ['view counter', 'player control, 2 lines'], QUIET);
  });

  it('reports neighbours of many kinds as one, and the imprint below them apart', () => {
    const page = article({ end: [...bracket(FORM), ...bracket(IMPRINT)] });
    check(rule, page, [`and other site furniture, ${FORM.length} lines: not part of the article`, 'imprint, 3 lines'], QUIET);
    checkFix(rule, article({ end: [...FORM, ...IMPRINT] }), article(), QUIET);
  });

  it('offers first to delete the sure lines alone where others of the block are not sure', () => {
    const unknown = ['Ngọn gió', 'Dòng sông', 'Con thuyền'];
    const end = [...FORM.slice(0, 5), ...unknown, ...FORM.slice(5)];
    const page = article({ end });
    const [finding] = lintWith(rule, page, QUIET);
    expect(finding!.message).toContain('2 of them only probably: check before deleting');
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([
      [`Delete the ${FORM.length + 1} sure lines of this block`, true],
      [`Delete this block (${end.length} lines)`, false],
    ]);
    expect(applyEdits(page, finding!.fixes![0]!.edits)).toBe(article({ end: ['Ngọn gió', 'Con thuyền'] }));
  });

  it('takes an unsure line together with its sure neighbours', () => {
    const end = [...bracket(['Chia sẻ', 'Facebook', 'Ngọn gió']), ...bracket(IMPRINT)];
    check(rule, article({ end }), ['share button, 3 lines: not part of the article (1 of them only probably', 'imprint, 3 lines'], QUIET);
  });

  it('takes one or two unsure teasers in the midst of a form for part of it', () => {
    const notice = 'Sông Mây Online sẽ gửi tin mới đến bạn mỗi sáng thứ hai';
    const end = [...FORM.slice(0, 5), '', notice, '', ...FORM.slice(5)];
    const document = parsePage(article({ end }));
    expect(document.lines.find((line) => lineText(document, line) === notice)).toMatchObject({ strength: 'weak' });
    check(rule, article({ end: bracket(end) }), [`${FORM.length + 1} lines: not part of the article (1 of them only probably`], QUIET);
  });

  it('leaves out a line that the user keeps, and a class that is off', () => {
    const page = article({ top: [...MENU, ''] });
    const spans = lintKeeping(rule, page, 'Kinh tế').map(({ span }) => page.slice(span.start, span.end));
    expect(spans.slice(0, 2)).toEqual(['Trang chủ\nThời sự', 'Thể thao\nGiải trí\nĐăng nhập']);
    check(rule, article({ end: ['⟦Chia sẻ', 'Facebook⟧', 'In bài viết', '⟦Zalo⟧'] }), ['share button, 2 lines', 'share button'], {
      classes: { ...QUIET.classes, 'print-email': 'off' },
    });
  });

  it('does not join lines of classes that the user gave different severities', () => {
    const findings = lintWith(rule, article({ end: ['Chia sẻ', 'Facebook', 'In bài viết'] }), { classes: { ...QUIET.classes, 'print-email': 'hint' } });
    expect(findings.map((f) => [f.severity, f.message.split(':')[0]])).toEqual([
      ['warning', 'share button, 2 lines'],
      ['hint', 'print or mail button'],
    ]);
  });
});

describe('boilerplate-line: severities', () => {
  const severities = (setting: Parameters<typeof lintWith>[2]): string[] =>
    lintWith(rule, article({ head: ['0:00 / 0:00'], text: ['Xem thêm:'] }), setting).map((f) => f.severity);

  it('are those of the rule, lower for thin evidence and metadata', () => {
    expect(severities(undefined)).toEqual(['warning', 'info', 'info']);
  });

  it('set for the rule hold for boilerplate, and metadata stays information', () => {
    expect(severities('error')).toEqual(['error', 'error', 'info']);
  });

  it('set for a class win over all others, thin evidence included', () => {
    const classes = { 'player-controls': 'hint', 'related-label': 'warning', 'author-signature': 'error' };
    expect(severities({ severity: 'error', classes })).toEqual(['hint', 'warning', 'error']);
  });
});

describe('boilerplate-line: thin evidence', () => {
  it.each([
    ['imprint', 'Tổng Biên tập: Trần Khê'],
    ['keyword label', 'Từ khóa:'],
    ['label of related articles', 'Xem thêm:'],
    ['page number', 'Trang 2'],
  ])('reports a line of the kind “%s” in the midst of the text as information, to be deleted only by hand', (name, line) => {
    const page = article({ text: [line] });
    check(rule, article({ text: [`⟦${line}⟧`] }), [`probably not part of the article (${name}): check before deleting`], QUIET);
    const [finding] = lintWith(rule, page);
    expect(finding!.severity).toBe('info');
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this line', false]]);
  });

  it('fixes what is certain without asking', () => {
    const [finding] = lintWith(rule, article({ head: ['0:00 / 0:00'] }));
    expect(finding!.severity).toBe('warning');
    expect(finding!.tags).toEqual(['unnecessary']);
    expect(finding!.fixes!.map((f) => [f.title, f.safe])).toEqual([['Delete this line', true]]);
  });
});

describe('boilerplate-line: what is no boilerplate', () => {
  it('leaves a clean article alone', () => {
    checkClean(rule, article(), QUIET);
  });

  it('is silent on a text that is no page', () => {
    checkClean(rule, '');
    checkClean(
      rule,
      'Facebook\nZalo\nbến đò\ncây gạo\nmái chèo\ncon sào\nmạn thuyền\nkhoang lái\ndây neo\nbến nước\nbờ kè\nbãi bồi\nphù sa\nnước lũ\ntriều cường',
    );
  });

  it('keeps the line endings of the rest', () => {
    const page = article({ head: ['0:00 / 0:00'] }).replaceAll('\n', '\r\n');
    checkFix(rule, page, article().replaceAll('\n', '\r\n'), QUIET);
  });
});

describe('boilerplate-line: what readers wrote', () => {
  const COMMENT = 'Tôi đi đò này mỗi ngày ba lượt từ hồi còn nhỏ, mong bến có thêm đèn cho học sinh về muộn và mái che cho các bà, các chị đi chợ sớm.';

  it('is a finding of its own among the buttons of a comment box', () => {
    const end = ['Bình luận (2)', 'Minh Thư', COMMENT, 'Thích', 'Trả lời', 'Chia sẻ', 'Facebook', 'In bài viết', 'Đăng nhập', '1', '2'];
    const page = article({ end });
    const found = lintWith(rule, page, QUIET).filter((f) => page.slice(f.span.start, f.span.end).includes(COMMENT));
    expect(found.map((f) => [page.slice(f.span.start, f.span.end).split('\n').length <= 2, f.severity, f.fixes!.some((fix) => fix.safe)])).toEqual([
      [true, 'info', false],
    ]);
  });
});

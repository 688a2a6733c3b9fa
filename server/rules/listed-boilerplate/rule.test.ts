import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../article/parse';
import { article } from '../../../test-support/article';
import { anyPage, anyText } from '../../../test-support/pages';
import { check, checkClean, checkFix, lintWith, patternSet } from '../../../test-support/rules';
import { DEFAULT_CONFIG } from '../../core/config';
import { applyEdits, mergeFixes } from '../../core/edits';
import { runRules } from '../../core/runner';
import { foldText } from '../../language/vi/foldText';
import { RULES } from '../list';
import { rule } from './rule';

const PHRASE = 'Theo dõi kênh Bến Nước';
const REASON = 'not part of the article';

const reported = (marked: string, messages: readonly string[], ...patterns: unknown[]): void => check(rule, marked, messages, undefined, patterns);
const clean = (text: string, ...patterns: unknown[]): void => checkClean(rule, text, undefined, patterns);
const fixed = (text: string, expected: string, ...patterns: unknown[]): void => checkFix(rule, text, expected, undefined, patterns);
const safety = (text: string, ...patterns: unknown[]): unknown[] =>
  lintWith(rule, text, undefined, patterns).map((f) => [f.severity, f.fixes?.map((fix) => [fix.title, fix.safe])]);

describe('listed-boilerplate: phrases', () => {
  it.each([
    ['as it is', PHRASE],
    ['in capitals', 'THEO DÕI KÊNH BẾN NƯỚC'],
    ['with other spaces', 'Theo  dõi\u00a0kênh\tBến Nước'],
    ['decomposed', PHRASE.normalize('NFD')],
    ['with an invisible character', 'Theo dõi kênh Bến\u200b Nước'],
  ])('flags a line %s', (_name, line) => {
    reported(article({ text: [`⟦${line}⟧`] }), [`${REASON} (your pattern “${PHRASE}”)`], PHRASE);
    reported(article({ text: [`  ⟦${line}⟧ `] }), [REASON], { phrase: PHRASE });
  });

  it('takes both places of a tone mark for one', () => {
    reported('⟦Hoà nhạc trên sông, thuỷ đình⟧', [REASON], 'Hòa nhạc trên sông, thủy đình');
  });

  it.each([`${PHRASE}!`, `Hãy ${PHRASE}`, `${PHRASE} mỗi tối`, 'Theo dõi kênh Bến Nước 2', 'Theo dỏi kênh Bến Nước', 'Theo dõi kênhBến Nước', '', ' '])(
    'leaves %j alone',
    (line) => clean(article({ text: [line] }), PHRASE),
  );
});

describe('listed-boilerplate: globs', () => {
  it.each([
    ['Mã QR *', 'mã qr của tòa soạn', true],
    ['Mã QR *', 'Quét mã QR của tòa soạn', false],
    ['* kênh Bến Nước *', 'Xem kênh Bến Nước mỗi tối', true],
    ['* kênh Bến Nước *', 'Xem kênh Bến Đò mỗi tối', false],
    ['Số ? ra ngày */*', 'Số 7 ra ngày 5/3', true],
    ['Số ? ra ngày */*', 'Số 12 ra ngày 5/3', false],
    ['\\* Mời bạn đọc (*)', '* Mời bạn đọc (trang 2)', true],
    ['\\* Mời bạn đọc (*)', 'x Mời bạn đọc (trang 2)', false],
    ['Giá: [*] +$', 'Giá: [12] +$', true],
    ['Giá: [*] +$', 'Giá: 1 +$', false],
  ])('%s and %j', (glob, line, found) => {
    if (found) reported(`Bến đò mở lại.\n⟦${line}⟧`, [`(your pattern “${glob}”)`], { glob });
    else clean(`Bến đò mở lại.\n${line}`, { glob });
  });
});

describe('listed-boilerplate: regular expressions', () => {
  it.each([
    [{ regex: 'Hotline:? [\\d ]+' }, 'Hotline: 0299 376', true],
    [{ regex: '^Hotline:? [\\d ]+$' }, 'Hotline 0299', true],
    [{ regex: 'Hotline:? [\\d ]+' }, 'Hotline: 0299 376 nhận tin báo', false],
    [{ regex: 'HOTLINE .+' }, 'Hotline 0299', false],
    [{ regex: 'HOTLINE .+', ignoreCase: true }, 'Hotline 0299', true],
    [{ regex: 'Bến Nước TV' }, 'Bến\u00a0Nước TV'.normalize('NFD'), true],
    [{ regex: 'Bến Nước TV'.normalize('NFD') }, 'Bến Nước TV', true],
  ])('%j and %j', (pattern, line, found) => {
    if (found) reported(`Bến đò mở lại.\n⟦${line}⟧`, [REASON], pattern);
    else clean(`Bến đò mở lại.\n${line}`, pattern);
  });

  it('report exactly the parts that they cover where asked, and leave their fix to a person', () => {
    const more = { regex: ' \\(Xem thêm: [^)]+\\)', part: true };
    const text = 'Đò ra khơi (Xem thêm: Chợ nổi). Trời đẹp (Xem thêm: Cầu).\nBà con chờ (xem thêm ở trang 2).';
    reported(text.replace(/ \(Xem.*?\)/g, '⟦$&⟧'), [REASON, REASON], more);
    fixed(text, 'Đò ra khơi. Trời đẹp.\nBà con chờ (xem thêm ở trang 2).', more);
    expect(safety('a (Xem thêm: b)', more)).toEqual([['warning', [['Delete this part of the line', false]]]]);
    expect(safety('a (Xem thêm: b)', { ...more, safe: true })).toEqual([['warning', [['Delete this part of the line', true]]]]);
  });

  it('find the part in the text as it is written', () => {
    const line = 'Bến\u00a0đò '.normalize('NFD');
    reported(`${line}⟦${'Hội\u200b nghị'.normalize('NFD')}⟧ mở lại`, [REASON], { regex: 'Hội nghị', part: true });
  });

  it('delete the line where the part is all of it', () => {
    fixed('Một\n  Hotline 1  \nHai', 'Một\nHai', { regex: 'Hotline \\d', part: true });
  });

  it('report a part once where two of them overlap, and none in a line that is listed', () => {
    reported('a ⟦bc⟧ d', ['“bc”'], { regex: 'bc', part: true }, { regex: 'c d', part: true });
    reported('⟦a bc d⟧', ['“A BC D”'], { regex: 'bc', part: true }, 'A BC D');
  });
});

describe('listed-boilerplate: blocks and fixes', () => {
  const LINES = ['Theo dõi kênh Bến Nước', 'Mã QR của tòa soạn', 'Mã QR của kênh'];

  it('takes neighbours as one finding with one safe fix that names the patterns', () => {
    const patterns = [PHRASE, { glob: 'Mã QR *' }];
    reported(article({ text: [`⟦${LINES[0]}`, '', LINES[1]!, `${LINES[2]}⟧`] }), [`3 lines: ${REASON} (your patterns “${PHRASE}”, “Mã QR *”)`], ...patterns);
    expect(safety(LINES.join('\n'), ...patterns)).toEqual([['warning', [['Delete this block (3 lines)', true]]]]);
    fixed(`Một\r\n${LINES.join('\r\n')}\r\nHai`, 'Một\r\nHai', ...patterns);
  });

  it('names three patterns and counts the others', () => {
    reported('⟦a1\nb1\nc1\nd1⟧', ['4 lines: not part of the article (your patterns “a1”, “b1”, “c1” and 1 more)'], 'a1', 'b1', 'c1', 'd1');
  });

  it('divides where a line between is not listed, or is reported otherwise', () => {
    reported(`⟦${LINES[0]}⟧\nĐò ra khơi.\n⟦${LINES[1]}⟧`, [PHRASE, 'Mã QR'], PHRASE, { glob: 'Mã QR *' });
    reported(`⟦${LINES[0]}⟧\n⟦${LINES[1]}⟧`, [PHRASE, 'Mã QR'], PHRASE, { glob: 'Mã QR *', safe: false });
    reported(`⟦${LINES[0]}⟧\n⟦${LINES[1]}⟧`, [PHRASE, 'slogan'], PHRASE, { glob: 'Mã QR *', message: 'slogan' });
  });

  it('says and does what the pattern asks for; the first of several patterns counts', () => {
    const pattern = { phrase: PHRASE, message: 'tên kênh', severity: 'info', safe: false };
    reported(`⟦${PHRASE}⟧`, [`tên kênh (your pattern “${PHRASE}”)`], pattern, { glob: 'Theo dõi *' });
    reported(`⟦${PHRASE}⟧`, ['(your pattern “Theo dõi *”)'], { glob: 'Theo dõi *' }, pattern);
    expect(safety(PHRASE, pattern)).toEqual([['info', [['Delete this line', false]]]]);
    expect(lintWith(rule, PHRASE, 'error', [pattern])[0]!.severity).toBe('error');
  });

  it('says which line is too long to be compared, and compares the others', () => {
    const long = 'Mã QR '.repeat(900_000);
    const [first, second] = lintWith(rule, `${long}\nMã QR 2`, undefined, [{ glob: 'Mã QR *' }]);
    expect([first!.severity, first!.fixes]).toEqual(['info', undefined]);
    expect(first!.message).toContain(`this line has ${long.trim().length} characters, and only lines of up to 20000`);
    expect(second!.message).toContain('“Mã QR *”');
    clean(long, 'Mã QR');
  });

  it('finds nothing where nothing is listed', () => {
    clean(article({ text: [PHRASE, ...LINES] }));
  });
});

describe('listed-boilerplate beside the other rules', () => {
  /** "rule: text" of each finding; the line `kept` is kept under the rule `by`. */
  const QUIET = { 'boilerplate-line': { classes: { 'author-signature': 'off' } } };
  const all = (text: string, patterns: readonly unknown[], rules = {}, kept = '', by = ''): string[] => {
    const page = parsePage(text);
    const listed = patternSet(patterns).listed(
      page,
      () => false,
      () => undefined,
    );
    const keeps = (id: string, line: { start: number; end: number }): boolean => id === by && page.text.slice(line.start, line.end) === kept;
    const findings = runRules(page, RULES, { config: { ...DEFAULT_CONFIG, rules: { ...QUIET, ...rules } }, listed: () => listed, kept: keeps }) ?? [];
    return findings.map((f) => `${f.rule}: ${page.text.slice(f.span.start, f.span.end).replaceAll('\n', '|')}`);
  };
  const page = article({ end: ['Chia sẻ', 'Facebook', 'Zalo'] });

  it('is the only one that reports a line', () => {
    expect(all(page, [])).toEqual(['boilerplate-line: Chia sẻ|Facebook|Zalo']);
    expect(all(page, ['facebook'])).toEqual(['boilerplate-line: Chia sẻ', 'listed-boilerplate: Facebook', 'boilerplate-line: Zalo']);
  });

  it('leaves the line to them where it is off', () => {
    expect(all(page, ['facebook'], { 'listed-boilerplate': 'off' })).toEqual(['boilerplate-line: Chia sẻ|Facebook|Zalo']);
  });

  it('and none reports a line that the user keeps', () => {
    expect(all(page, ['facebook'], {}, 'Facebook', 'listed-boilerplate')).toEqual(['boilerplate-line: Chia sẻ', 'boilerplate-line: Zalo']);
    expect(all('một\nhai\nba', ['một', 'hai', 'ba'], {}, 'hai', 'listed-boilerplate')).toEqual(['listed-boilerplate: một', 'listed-boilerplate: ba']);
  });

  it('leaves faults of spelling to their rules', () => {
    expect(all(page.replace('Zalo', 'Ðặt mua'), ['đặt mua', { phrase: 'Ðặt mua', safe: false }])).toEqual(
      expect.arrayContaining([expect.stringMatching(/^confusable-letter/), 'listed-boilerplate: Ðặt mua']),
    );
  });
});

describe('listed-boilerplate over any text', () => {
  it('takes every listed line away, and no other', () => {
    fc.assert(
      fc.property(fc.oneof(anyPage, anyText), fc.array(fc.nat(), { maxLength: 5 }), (text, picks) => {
        const lines = parsePage(text).lines.map((line) => text.slice(line.start, line.end));
        const picked = picks.flatMap((pick) => lines[pick % lines.length]?.slice(0, 900) ?? []).filter((line) => foldText(line) !== '');
        const fixes = lintWith(rule, text, undefined, picked).flatMap((f) => f.fixes ?? []);
        const left = parsePage(applyEdits(text, mergeFixes(fixes).edits));
        const listed = new Set(picked.map(foldText));
        expect(left.lines.map((line) => left.text.slice(line.start, line.end))).toEqual(lines.filter((line) => !listed.has(foldText(line))));
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { article } from '../../../test-support/article';
import { check, checkClean, checkFix, lintKeeping, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const safeOf = (text: string): (boolean | undefined)[] => lintWith(rule, text).map((f) => f.fixes?.[0]?.safe);

describe('invisible-character', () => {
  it.each([
    ['soft hyphen (U+00AD)', 'Bà con chờ ⟦n\u00adước⟧ rút.'],
    ['zero-width space (U+200B)', 'Bà con ⟦ch\u200bờ⟧ nước rút.'],
    ['zero-width non-joiner (U+200C)', 'Bà con ⟦ch\u200cờ⟧ nước rút.'],
    ['zero-width joiner (U+200D)', 'Bà con ⟦ch\u200dờ⟧ nước rút.'],
    ['word joiner (U+2060)', 'Bà con ⟦ch\u2060ờ⟧ nước rút.'],
    ['byte order mark (U+FEFF)', 'Bà con ⟦ch\ufeffờ⟧ nước rút.'],
    ['direction mark (U+200E)', 'Bà con ⟦ch\u200eờ⟧ nước rút.'],
    ['direction mark (U+202C)', 'Bà con ⟦chờ\u202c⟧ nước rút.'],
    ['control character (U+0002)', 'Bà con ⟦ch\u0002ờ⟧ nước rút.'],
    ['object placeholder (U+FFFC)', 'Bà con ⟦\ufffcchờ⟧ nước rút.'],
  ])('flags a %s', (name, marked) => {
    check(rule, marked, [name]);
    const text = marked.replace(/[⟦⟧]/g, '');
    checkFix(rule, text, text.replace(/[^ -~\u00c0-\u1ef9]/gu, ''));
    expect(safeOf(text)).toEqual([true]);
  });

  it('flags it at the ends of a line and between words', () => {
    check(rule, '⟦\u200bBến⟧ đò mở lại.\nBà con vui. ⟦\u200b⟧\nHai chuyến\u00a0⟦\ufeff⟧ mỗi ngày.', [
      '“Bến” has a zero',
      'this place has a zero',
      'this place has a byte',
    ]);
  });

  it('flags a byte order mark where files were put together, but not the one of the file', () => {
    check(rule, '\ufeffBến đò mở lại.\n⟦\ufeffBến⟧ đò đóng cửa.', ['byte order mark']);
    check(rule, 'Bến đò mở lại.\n⟦\ufeff⟧\nBến đò đóng cửa.', ['this place has a byte order mark']);
    checkClean(rule, '\ufeffBến đò mở lại.');
  });

  it('makes one finding of a line and one of a file', () => {
    check(rule, 'Bà ⟦c\u00adon⟧ chờ n\u00adước rút.', ['(the first of 2 in this line)']);
    const text = 'Bà con chờ n\u00adước rút.\n'.repeat(40);
    const findings = lintWith(rule, text);
    expect(findings.map((f) => f.message.replace(/.*(\(the first.*?\)).*/, '$1'))).toEqual(['(the first of 40 in this text)']);
    checkFix(rule, text, 'Bà con chờ nước rút.\n'.repeat(40));
  });

  it('asks a person where words or numbers would run together, or a dash may be lost', () => {
    for (const text of ['Ra Hà\u200bNội họp.', 'Giá 20\u200b15 đồng.', 'Tổ chức kinh tế \u00ad xã hội.', 'Đoàn Pêtéc\u0002bua đến.'])
      expect([text, safeOf(text)]).toEqual([text, [false]]);
    checkFix(rule, 'Ra Hà\u200bNội họp.', 'Ra Hà Nội họp.');
    for (const text of ['Theo tin\u200b\u200b cũ.', 'Đoàn Face\u200bbook đến.', 'Nhà n\u00adư\u00adớc họp.'])
      expect([text, safeOf(text)]).toEqual([text, [true]]);
    checkFix(rule, 'Nhà n\u00adư\u00adớc họp.', 'Nhà nước họp.');
  });

  it('reads the control characters of Windows text', () => {
    checkFix(rule, 'Ông nói: \u0093Đò về rồi\u0094 \u0096 và cười.', 'Ông nói: “Đò về rồi” – và cười.');
    check(rule, 'Ông là ⟦\u0096thợ⟧ đò.', ['has a control character (U+0096) that nobody sees; searches and comparisons miss the text; write “–” for it']);
  });

  it('says where letters were lost, without a fix', () => {
    check(rule, 'Bà con ⟦ch\ufffd⟧ đò.\nBà con lên ⟦đ\ud800⟧ về.\nHọp ⟦B\u00e1\u00bb\u0099⟧ Nội.', [
      '“ch\ufffd” has U+FFFD, which stands for letters that were lost',
      'U+D800',
      'U+0099',
    ]);
    expect(safeOf('Bà con ch\ufffd đò.')).toEqual([undefined]);
  });

  it('leaves alone what is at home', () => {
    checkClean(rule, 'Gia đình 👨\u200d👩\u200d👧 và 🏳\ufe0f\u200d🌈, ❤\ufe0f\u200d🔥, 🧑🏽\u200d🚀.');
    checkClean(rule, 'Tiếng Ba Tư: می\u200cخواهم; tiếng Hin-đi: क्\u200dष; tiếng Khmer: ភាសា\u200bខ្មែរ.');
    checkClean(rule, 'Tên là \u200fمحمد\u200e, sinh ở Cairo.');
    checkClean(rule, 'Chị\u00a0Hạ\tđến\u2009lúc\u202f5 giờ – rồi… về 😀.');
    checkClean(rule, '');
  });

  it('leaves alone the ends of lines that go as a whole, not the inside of their words', () => {
    const page = (teaser: string): string =>
      article({ top: ['Trang chủ', '', 'Thứ ba, 11/03/2025, 08:15', ''] }) + ['', 'Tin liên quan:', `${teaser}Chợ nổi thưa khách giữa mùa nước`, ''].join('\n');
    checkClean(rule, page('\u200b'));
    expect(lintWith(rule, page('\u200b').replace('nổi', 'n\u200bổi'))).toHaveLength(1);
  });

  it('leaves alone a line that the user keeps', () => {
    expect(lintKeeping(rule, 'Bà con ch\u200bờ.\nĐò về.', 'Bà con ch\u200bờ.')).toEqual([]);
  });

  it('takes a line without an end', () => {
    const text = `${'a\u00ad'.repeat(200_000)}\ud800`;
    expect(lintWith(rule, text)).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const fixesOf = (text: string): [string, boolean][] => lintWith(rule, text).flatMap((f) => f.fixes!.map((x): [string, boolean] => [x.title, x.safe]));

describe('inconsistent-title: capitals', () => {
  it('flags the minority form before a name', () => {
    const text = 'Hôm qua, Chuẩn Đô đốc Lê Thử đến cảng. Theo Chuẩn Đô đốc Lê Thử, tàu đã về. Sau đó ⟦Chuẩn đô đốc⟧ Lê Thử rời cảng.';
    check(rule, text, ['“Chuẩn đô đốc” differs in capitals from the rest of this article (“Chuẩn Đô đốc” 2 times, first in line 1); write “Chuẩn Đô đốc”']);
  });

  it('flags it before the same organisation', () => {
    check(
      rule,
      'Theo Phó Chủ tịch UBND quận Tây Bắc, đường đã thông. Cùng ngày, Phó Chủ tịch UBND quận Tây Bắc gặp dân.\nTrước đó, ⟦Phó chủ tịch⟧ UBND quận Tây Bắc đã hứa.',
      ['(“Phó Chủ tịch” 2 times, first in line 1)'],
    );
  });

  it('reports a tie as information and proposes the canonical form', () => {
    const text = 'Cùng đi có Đại tá Trần Thử. Trước đó, ⟦đại tá⟧ Trần Thử đã họp.';
    check(rule, text, ['“đại tá” (once) differs in capitals from another spelling in this article (“Đại tá” once, first in line 1); choose one of them']);
    const [finding] = lintWith(rule, text.replace(/[⟦⟧]/g, ''));
    expect(finding!.severity).toBe('info');
    expect(finding!.fixes![0]!.safe).toBe(false);
  });

  it('compares a title with its modifier apart', () => {
    check(rule, 'Dự họp có quyền Chủ tịch UBND tỉnh Lê Thử. Tại đây, ⟦Quyền Chủ tịch UBND tỉnh⟧ Lê Thử đã nói.', ['(“quyền Chủ tịch UBND tỉnh” once']);
    checkClean(rule, 'Có mặt Chủ tịch nước Lê Thử và nguyên chủ tịch nước Trần Thử. Theo Chủ tịch nước Lê Thử, việc đã xong.');
  });

  it('corrects it and says where the other form stands', () => {
    const text = 'Theo Đại tá Trần Thử, tàu đã về. Cùng với Đại tá Lê Thử, đoàn rời cảng. Còn đại tá Đỗ Thử ở lại.';
    checkFix(rule, text, text.replace('đại tá', 'Đại tá'));
    const [finding] = lintWith(rule, text);
    expect(finding!.severity).toBe('warning');
    expect(finding!.related!.map((r) => [text.slice(r.start, r.end), r.message])).toEqual([
      ['Đại tá', 'written “Đại tá” in line 1'],
      ['Đại tá', 'written “Đại tá” in line 1'],
    ]);
    expect(fixesOf(text)).toEqual([['Replace “đại tá” with “Đại tá”', true]]);
  });

  it('offers the whole file where the spelling stands more than once in the same position', () => {
    const text = `${'Theo Đại tá Trần Thử, tàu đã về.\n'.repeat(5)}Còn đại tá Đỗ Thử ở lại. Hai đại tá về sau. Chiều nay, đại tá Đỗ Thử về.`;
    const [finding] = lintWith(rule, text);
    expect(finding!.fixes!.map((f) => [f.title, f.safe, f.edits.length])).toEqual([
      ['Replace “đại tá” with “Đại tá”', true, 1],
      ['Replace “đại tá” with “Đại tá” everywhere in this file', false, 2],
    ]);
  });

  it('leaves alone what is no variant', () => {
    // generic and plural use
    checkClean(
      rule,
      'Các đại tá được đề nghị phong hàm thiếu tướng. Theo Thiếu tướng Lê Thử và Thiếu tướng Đỗ Thử, đây là dịp vui. Thăng hàm cho đại tá Hồ Thử.'.replace(
        'cho đại tá Hồ Thử',
        'cho các đại tá Hồ Thử',
      ),
    );
    checkClean(rule, 'Ông được thăng quân hàm từ trung tướng lên thượng tướng. Sau đó Thượng tướng Phan Thử và Thượng tướng Bùi Thử nhận nhiệm vụ.');
    checkClean(rule, 'Hai trung tá Lê Thử và Đỗ Thử cùng đi với Trung tá Phan Thử, Trung tá Hồ Thử.');
    // predicate and head noun
    checkClean(rule, 'Đoàn do ông Lê Thử làm trưởng đoàn. Tiếp Trưởng đoàn Lê Thử và Trưởng đoàn Đỗ Thử là lãnh đạo tỉnh.');
    // capitals of a whole line
    checkClean(rule, 'ĐẠI TÁ LÊ THỬ NHẬN NHIỆM VỤ\nTheo đại tá Lê Thử, đơn vị đã sẵn sàng. Cùng dự có đại tá Đỗ Thử.');
    // the start of a sentence, a line, a quotation
    checkClean(rule, 'Giám đốc Lê Thử phát biểu. Theo giám đốc Lê Thử, việc đã xong. “Giám đốc Lê Thử rất nghiêm”, chị nói. Hôm nay giám đốc Lê Thử nghỉ.');
    // a shorter and a longer list of posts
    checkClean(rule, 'Thượng tướng Lê Thử, Thứ trưởng Bộ Quốc phòng, đến thăm. Cùng đi có Phó Tư lệnh Quân khu 7 Đỗ Thử. Phó Tư lệnh Quân khu nói.');
    // another organisation
    checkClean(rule, 'Gặp Chủ tịch UBND tỉnh Lê Thử và Chủ tịch UBND tỉnh Đỗ Thử là chủ tịch Hội Cựu chiến binh xã Phan Thử.');
    // former office in small letters
    checkClean(rule, 'Theo Chủ tịch nước Lê Thử và Chủ tịch nước Đỗ Thử, cựu chủ tịch nước Hồ Thử đã mất.');
  });
});

describe('inconsistent-title: tone mark', () => {
  it('flags the minority style inside a title', () => {
    check(rule, 'Bí thư Quân ủy Trung ương đến. Ủy viên Thường vụ Quân ủy Trung ương cùng đi. ⟦Ủy viên Quân uỷ Trung ương⟧ ở lại.', [
      'differs in the place of the tone mark from the rest of this article (“ủy” 4 times, first in line 1); write “Ủy viên Quân ủy Trung ương”',
    ]);
  });

  it('flags the committee that completes a title', () => {
    check(rule, 'Chủ tịch Ủy ban nhân dân tỉnh họp. Phó Chủ tịch Ủy ban nhân dân huyện dự. ⟦Chủ tịch Uỷ ban nhân dân tỉnh⟧ kết luận.', [
      '“Chủ tịch Ủy ban nhân dân tỉnh”',
    ]);
  });

  it('lets the rest of the article decide between two', () => {
    check(rule, 'Hòa bình và thỏa thuận, xóa nghèo. ⟦Đại uý⟧ Lê Thử gặp Đại úy Đỗ Thử ở Khánh Hòa.', ['“Đại úy”']);
    check(rule, 'Hoà bình và thoả thuận, xoá nghèo. Đại uý Lê Thử gặp ⟦Đại úy⟧ Đỗ Thử ở Khánh Hoà.', ['“Đại uý”']);
  });

  it('leaves alone one style throughout, and words that both styles write alike', () => {
    checkClean(rule, 'Đảng uỷ viên Lê Thử, Chính uỷ Đỗ Thử, Đại uý Phan Thử và Hoà thượng Thích Minh Thử.');
    checkClean(rule, 'Sư đoàn trưởng Lê Thử thuộc Quân đoàn, Quý và Quỳ, quà và quả, toàn huyện.');
    checkClean(rule, 'Đại úy Nguyễn Hoà gặp Đại úy Lê Thuý ở phố Thuỷ Nguyên.');
  });
});

describe('inconsistent-title: i and y', () => {
  it('flags the minority per word', () => {
    check(rule, 'Một nhạc sỹ trẻ. Nhạc sỹ Lê Thử hát. Ca sĩ Đỗ Thử nghe. ⟦Nhạc sĩ⟧ Phan Thử về.', ['“Nhạc sĩ” differs in i or y']);
    check(rule, 'Cán bộ, chiến sĩ đơn vị A và chiến sĩ mới dự. Các ⟦chiến sỹ⟧ hát.', ['“chiến sĩ”']);
  });

  it('leaves alone names and different words', () => {
    checkClean(rule, 'Trung tướng Phạm Văn Dỹ và bác sỹ Hà Sĩ Thử sang Thụy Sĩ. Y sĩ Lê Thử ở lại.');
    checkClean(rule, 'Nhạc sỹ Lê Thử và nhạc sỹ Đỗ Thử là hội viên Hội Nhạc sĩ tỉnh.');
    checkClean(rule, 'Kỹ sư Lê Thử và thư kí Đỗ Thử xem tranh mĩ thuật Mỹ, giá 2 tỷ đồng, rất tỉ mỉ.');
  });

  it('flags several differences of one title together', () => {
    const text = 'Hoạ sỹ Lê Thử vẽ. Theo họa sĩ Lê Thử, tranh đã bán. Bạn của họa sĩ Lê Thử mua.';
    check(rule, `⟦Hoạ sỹ⟧${text.slice(6)}`, ['differs in the place of the tone mark and i or y']);
    checkFix(rule, text, `Họa sĩ${text.slice(6)}`);
  });
});

describe('inconsistent-title: abbreviations', () => {
  it('flags another short form of the same title, never safe to fix unseen', () => {
    const text = 'Ủy viên TW Đảng Lê Thử, Ủy viên TW Đảng Đỗ Thử và ⟦Ủy viên T.Ư Đảng⟧ Hồ Thử dự.';
    check(rule, text, ['“Ủy viên T.Ư Đảng” differs in the form of the abbreviation']);
    expect(fixesOf(text.replace(/[⟦⟧]/g, '')).every(([, safe]) => !safe)).toBe(true);
  });

  it('flags the dot of a degree before a name', () => {
    check(rule, 'GS Lê Thử và GS Đỗ Thử gặp ⟦GS.⟧ Hồ Thử, hỏi ⟦GS.⟧Bùi Thử. GS Lê Thử, GS Phan Thử cười.', ['“GS”', '“GS”']);
    checkFix(rule, 'Hôm qua GS Lê Thử và GS Đỗ Thử hỏi GS.Bùi Thử.', 'Hôm qua GS Lê Thử và GS Đỗ Thử hỏi GS Bùi Thử.');
  });

  it('flags another way to join degrees', () => {
    check(rule, 'Theo PGS.TS Lê Thử và PGS.TS Đỗ Thử, ⟦PGS-TS⟧ Hồ Thử nói đúng.', ['“PGS.TS”']);
  });

  it('knows the short forms of monks by their names', () => {
    check(rule, 'Có HT Thích Minh Thử và HT Thích An Thử, ⟦HT.⟧Thích Tâm Thử.', ['“HT”']);
  });

  it('leaves alone full and short form side by side, synonyms and abbreviations of something else', () => {
    checkClean(rule, 'Giáo sư Lê Thử và GS Lê Thử; Chủ tịch UBND tỉnh và Chủ tịch Ủy ban nhân dân tỉnh; Bộ trưởng Quốc phòng và Bộ trưởng Bộ Quốc phòng.');
    checkClean(
      rule,
      'Các phó chủ tịch UBND tỉnh dự. Phó Chủ tịch UBND tỉnh Lê Thử nói. Bác sĩ chuyên khoa II và mấy bác sĩ chuyên khoa II; Y sĩ xã và các y sĩ.',
    );
    checkClean(rule, 'BTL Vùng CSB 3 và Bộ Tư lệnh Vùng Cảnh sát biển 3. Quân đội Hoàng gia (QĐHG), sau đó QĐHG.');
    checkClean(rule, 'PGS Lê Thử và PGS.TS Lê Thử. Quận có TT. Hoa Lư, ở TT Ba Sao. Gõ ts hay ns đều được.');
  });
});

describe('inconsistent-title: scope', () => {
  it('treats a no-break space as a space and a decomposed word as a word', () => {
    check(rule, `Theo Đại tá Trần Thử, tàu đã về. Với ${'Đại tá'.normalize('NFD')} Lê Thử, xong. Còn ⟦đại\u00a0tá⟧ Đỗ Thử ở lại.`, ['“đại tá” differs']);
  });

  it('fixes a decomposed title at the right place', () => {
    const text = `Bà ${'Thủy'.normalize('NFD')} hỏi Đại tá Trần Thử, rồi Đại tá Lê Thử, rồi ${'đại tá'.normalize('NFD')} Đỗ Thử.`;
    const [finding] = lintWith(rule, text);
    expect(text.slice(finding!.span.start, finding!.span.end).normalize('NFC')).toBe('đại tá');
  });

  it('is silent on texts without titles', () => {
    checkClean(rule, '');
    checkClean(rule, 'Trời mưa suốt đêm.\nSáng ra, nước đã rút.');
  });
});

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

describe('inconsistent-title: tags and imprint', () => {
  const page = (tags: string, more = ''): string =>
    [
      'Tỉnh Đá Bạc khởi công cầu Vàm Trôi',
      '(Báo Đá Bạc) - Sáng nay, UBND tỉnh Đá Bạc khởi công xây dựng cầu Vàm Trôi, thay cho bến phà đã dùng từ nhiều năm nay ở ngã ba sông.',
      'Theo Tổng Bí thư Lê Thử, đây là công trình mà người dân hai bờ mong đợi đã lâu, và sẽ làm đổi thay cuộc sống của cả vùng ven sông.',
      `Cũng theo Tổng Bí thư Lê Thử, tỉnh cần bố trí đủ vốn để thông xe trước mùa lũ, giữ vệ sinh đường sá và an toàn cho tàu thuyền qua lại.${more}`,
      `Từ khóa: ${tags}`,
      'Bình luận',
    ].join('\n\n');

  it('flags other capitals there as information', () => {
    const found = lintWith(rule, page('cầu Vàm Trôi, Tổng bí thư Lê Thử'));
    expect(found.map((f) => [f.severity, f.fixes![0]!.edits[0]!.newText, f.fixes![0]!.safe])).toEqual([['info', 'Tổng Bí thư', false]]);
  });

  it('leaves alone tags in small letters and titles in capitals', () => {
    checkClean(rule, page('cầu Vàm Trôi, tổng bí thư lê thử'));
    checkClean(rule, page('cầu Vàm Trôi, TỔNG BÍ THƯ'));
  });

  it('compares a deputy in the imprint with the deputies of the article', () => {
    const imprint = (post: string): string => `${page('cầu', ' Phó Giám đốc Sở Y tế Hồ Thử và Phó Bí thư Tỉnh ủy Bùi Thử đến dự.')}

Cơ quan chủ quản: UBND huyện Cây Gáo
Chịu trách nhiệm về nội dung: Ông Trần Thử - ${post} UBND huyện Cây Gáo
Giấy phép số 12/GP-TTĐT do Sở Thông tin và Truyền thông cấp`;
    expect(lintWith(rule, imprint('Phó chủ tịch')).map((f) => f.message)).toEqual([expect.stringContaining('differs in capitals from titles of its kind')]);
    checkClean(rule, imprint('Phó Chủ tịch'));
    checkClean(rule, imprint('Chủ tịch'));
  });
});

describe('inconsistent-title: offices side by side in general use', () => {
  it('flags the capital beside small letters', () => {
    const text = 'Nhân dịp bầu cử Đại biểu Quốc hội khóa XV và đại biểu HĐND các cấp, báo mở chuyên mục mới.';
    check(rule, text.replace('Đại biểu Quốc hội', '⟦Đại biểu Quốc hội⟧'), ['differs in capitals from another spelling in this article (“đại biểu HĐND” once']);
    checkFix(rule, text, text.replace('Đại', 'đại'));
  });

  it('leaves alone one of them with a name or body, another sentence part, and the start of a sentence', () => {
    checkClean(rule, 'Dự họp có Chủ tịch UBND tỉnh và chủ tịch UBND các huyện.');
    checkClean(rule, 'Gặp các Đại biểu Quốc hội ở trụ sở, rồi và đại biểu khách mời.');
    checkClean(rule, 'Đại biểu Quốc hội và đại biểu HĐND tiếp dân.');
  });
});

describe('inconsistent-title: house styles and quotations', () => {
  it('leaves alone a whole file in small letters or in the new tone style', () => {
    checkClean(rule, 'Theo tổng bí thư Lê Thử, phó chủ tịch UBND tỉnh Đỗ Thử đã họp.\nHôm sau, tổng bí thư Lê Thử và phó chủ tịch UBND tỉnh Đỗ Thử về.');
    checkClean(rule, 'Chính uỷ Lê Thử và Đại uý Đỗ Thử khoá sổ.\nChính uỷ Lê Thử hoà giải, Đại uý Đỗ Thử xoá nợ cho Tỉnh uỷ viên Hồ Thử.');
  });

  it('leaves alone names of laws and people in another style', () => {
    checkClean(rule, 'Theo Luật Thuỷ sản, Đại úy Lê Thử và Đại úy Đỗ Hoà Thuý được ủy quyền khóa tủy.');
  });

  it('leaves alone a long first mention and short later ones', () => {
    checkClean(rule, 'Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy Lê Thử đến dự. Bí thư Tỉnh ủy Lê Thử nói. Bí thư Lê Thử về. Ông Thử, bí thư, cười.');
    checkClean(rule, 'QUYẾT ĐỊNH CỦA CHỦ TỊCH UBND TỈNH\nTheo chủ tịch UBND tỉnh Lê Thử, việc đã xong. Gặp chủ tịch UBND tỉnh Lê Thử.');
  });
});

describe('inconsistent-title: style', () => {
  const styled = (style: string): { style: string } => ({ style });

  it('asks for the capitals of State offices before a name or body, once is enough', () => {
    const text = 'Theo Phó chủ tịch UBND tỉnh Lê Thử và tổng bí thư Đỗ Thử, các phó chủ tịch đã họp.';
    check(
      rule,
      text.replace('Phó chủ tịch UBND tỉnh', '⟦$&⟧').replace('tổng bí thư', '⟦$&⟧'),
      ['what the configuration asks for', '“Tổng Bí thư”'],
      styled('state'),
    );
    checkFix(rule, text, 'Theo Phó Chủ tịch UBND tỉnh Lê Thử và Tổng Bí thư Đỗ Thử, các phó chủ tịch đã họp.', styled('state'));
    checkClean(rule, 'Phó Chủ tịch nước Lê Thử. “Phó Chủ tịch nước Lê Thử”. PHÓ CHỦ TỊCH NƯỚC LÊ THỬ', styled('state'));
  });

  it('asks for a tone style or a spelling of sĩ', () => {
    check(rule, 'Gặp ⟦Đại uý⟧ Lê Thử.', ['“Đại úy”'], styled('old-tone'));
    check(rule, 'Gặp ⟦Đại úy⟧ Lê Thử và Đại uý Đỗ Thử.', ['“Đại uý”'], styled('new-tone'));
    check(rule, 'Gặp ⟦bác sỹ⟧ Lê Thử và kỹ sư Đỗ Thử.', ['“bác sĩ”'], styled('sĩ'));
    check(rule, 'Gặp ⟦bác sĩ⟧ Lê Thử và thư kí Đỗ Thử.', ['“bác sỹ”'], styled('sỹ'));
    checkClean(rule, 'Gặp bác sĩ Hà Sỹ Thử và Đại úy Đỗ Thuỵ.', styled('sĩ'));
  });

  it('writes a chosen form, and leaves the capitals of general use and of the start of a sentence', () => {
    const forms = { forms: { 'Thiếu úy': 'thiếu uý' } };
    check(rule, 'Gặp ⟦Thiếu úy⟧ Lê Thử. Mấy ⟦thiếu úy⟧ đi cùng.', ['write “thiếu uý”', 'write “thiếu uý”'], forms);
    checkFix(rule, 'Thiếu úy Lê Thử đến. THIẾU ÚY LÊ THỬ VỀ', 'Thiếu uý Lê Thử đến. THIẾU UÝ LÊ THỬ VỀ', forms);
    checkFix(rule, 'Phó Chủ tịch tỉnh Lê Thử đến.', 'Phó chủ tịch tỉnh Lê Thử đến.', { forms: { 'Phó Chủ tịch': 'phó chủ tịch' } });
    checkFix(rule, 'Theo thiếu uý Lê Thử, các thiếu uý đã về.', 'Theo Thiếu úy Lê Thử, các thiếu úy đã về.', { forms: { 'Thiếu úy': 'Thiếu úy' } });
  });

  it('falls back to the article where the folder is not known', () => {
    check(rule, 'Gặp Đại tá Lê Thử, với Đại tá Đỗ Thử. Theo ⟦đại tá⟧ Hồ Thử.', ['rest of this article'], styled('corpus'));
  });

  it('is safe, since the configuration has decided', () => {
    expect(lintWith(rule, 'Gặp Đại uý Lê Thử.', styled('old-tone')).map((f) => f.fixes![0]!.safe)).toEqual([true]);
  });
});

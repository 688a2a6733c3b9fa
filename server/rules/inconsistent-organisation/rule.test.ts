import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, mergeFixes } from '../../core/edits';
import { check, checkClean, checkFix, lintWith } from '../../../test-support/rules';
import { rule } from './rule';

const bare = (marked: string): string => marked.replace(/[⟦⟧]/g, '');
const fixesOf = (text: string): [string, boolean][] => lintWith(rule, bare(text)).flatMap((f) => f.fixes!.map((x): [string, boolean] => [x.title, x.safe]));

describe('inconsistent-organisation: within an article', () => {
  it('flags capitals of the minority', () => {
    const text =
      'Hồ sơ do Cơ quan Cảnh sát điều tra lập. Theo Cơ quan Cảnh sát điều tra, vụ việc đã rõ. Chiều nay, ⟦Cơ quan cảnh sát điều tra⟧ làm việc với ông Lê Thử.';
    check(rule, text, ['differs in capitals from the rest of this article (“Cơ quan Cảnh sát điều tra” 2 times, first in line 1)']);
    checkFix(rule, bare(text), bare(text).replace('cảnh sát', 'Cảnh sát'));
    expect(fixesOf(text)).toEqual([['Replace “Cơ quan cảnh sát điều tra” with “Cơ quan Cảnh sát điều tra”', true]]);
  });

  it('offers both ways on a tie, none of them safe', () => {
    const text = 'Theo khuyến cáo của Tổ chức Y tế Thế giới, cần đeo khẩu trang. Trước đó, ⟦Tổ chức Y tế thế giới⟧ đã họp.';
    check(rule, text, ['differs in capitals from another spelling in this article (“Tổ chức Y tế Thế giới” once, first in line 1); choose one of them']);
    expect(fixesOf(text)).toEqual([
      ['Replace “Tổ chức Y tế thế giới” with “Tổ chức Y tế Thế giới”', false],
      ['Replace “Tổ chức Y tế Thế giới” with “Tổ chức Y tế thế giới” everywhere in this file', false],
    ]);
  });

  it('flags a first word in small letters before capitals', () => {
    check(rule, 'Phiên họp của Hội đồng Bầu cử quốc gia kết thúc. Các thành viên ⟦hội đồng Bầu cử quốc gia⟧ ra về.', ['“Hội đồng Bầu cử quốc gia” once']);
  });

  it('flags names that no lexicon has', () => {
    check(
      rule,
      'Đường vào Khu Kinh tế Đông Hồng tỉnh Lê Mẫu đã mở. Dân ở Khu Kinh tế Đông Hồng tỉnh Lê Mẫu mừng. Hàng từ ⟦Khu kinh tế Đông Hồng tỉnh Lê Mẫu⟧ đã đi.',
      ['write “Khu Kinh tế Đông Hồng tỉnh Lê Mẫu”'],
    );
    check(rule, 'Em học ở trường Cửa Hồng. Cô dạy tại trường Cửa Hồng. Bạn đến từ ⟦trường Cửa hồng⟧ xa.', ['write “trường Cửa Hồng”']);
    check(rule, 'Ông về Quận ủy Quận 92. Bà ở Quận ủy Quận 92. Anh đến ⟦Quận ủy quận 92⟧ họp.', ['write “Quận ủy Quận 92”']);
  });

  it('flags the tone mark, also of a place inside a name', () => {
    check(rule, 'Cổ phiếu của Tập đoàn Hồng Sa Thanh Hóa giảm. Lãnh đạo Tập đoàn Hồng Sa Thanh Hóa từ chối. Phạt ⟦Tập đoàn Hồng Sa Thanh Hoá⟧ vì chậm nộp.', [
      'differs in the place of the tone mark',
    ]);
    check(rule, 'Hồ sơ gửi Ủy ban nhân dân xã. Dân đến Ủy ban nhân dân xã. Giấy của ⟦Uỷ ban nhân dân⟧ xã đã ký.', ['“Ủy ban nhân dân”']);
  });

  it('flags i or y and what joins the words', () => {
    check(rule, 'Anh học tại Học viện Kỹ thuật quân sự. Chị dạy ở Học viện Kỹ thuật quân sự. Em thi vào ⟦Học viện Kĩ thuật quân sự⟧ năm nay.', [
      'differs in i or y',
    ]);
    const text =
      'Theo quy định của Bộ Thông tin và Truyền thông, báo phải có phép. Đại diện Bộ Thông tin và Truyền thông đồng ý. Phép do ⟦Bộ Thông tin - Truyền thông⟧ cấp.';
    check(rule, text, ['differs in what joins its words']);
    checkFix(rule, bare(text), bare(text).replace(' - ', ' và '));
  });

  it('lets the text outside of names decide a close vote on tone marks', () => {
    check(rule, 'Hòa bình và thỏa thuận, xóa nghèo. Dân đến ⟦Uỷ ban nhân dân⟧ xã. Giấy của Ủy ban nhân dân xã đã ký.', ['“Ủy ban nhân dân”']);
  });

  it('works on decomposed text', () => {
    const text = `Theo ${'Thanh tra Chính phủ'.normalize('NFD')}, hồ sơ đủ. Đơn gửi ⟦${'Thanh tra chính phủ'.normalize('NFD')}⟧ từ tháng trước.`;
    check(rule, text, ['write “Thanh tra Chính phủ”']);
  });
});

describe('inconsistent-organisation: against the lexicon', () => {
  it('flags what no house style has, even once', () => {
    check(rule, 'Thống kê của ⟦Bộ Lao Động⟧ cho thấy giá đã tăng.', ['differs in capitals from the usual form of this name; write “Bộ Lao động”']);
    check(rule, 'Cục trưởng thuộc ⟦Tổng Cục Chính trị⟧ chủ trì họp báo.', ['“Tổng cục Chính trị”']);
    check(rule, 'Đơn vị thuộc ⟦Quân chủng hải quân⟧ ra khơi. Tàu của ⟦Quân chủng hải quân⟧ đã về.', ['“Quân chủng Hải quân”', '“Quân chủng Hải quân”']);
    check(rule, 'Đại diện ⟦Cục hàng không Việt Nam⟧ cho biết đường băng đã mở.', ['“Cục Hàng không Việt Nam”']);
    expect(fixesOf('Thống kê của Bộ Lao Động cho thấy giá đã tăng.')).toEqual([['Replace “Bộ Lao Động” with “Bộ Lao động”', false]]);
  });

  it('flags one word misspelled or left out', () => {
    check(rule, 'Bầu cử ⟦Hội đồng nhân⟧ các cấp diễn ra vào mùa hè.', ['differs in spelling from the usual form of this name; write “Hội đồng nhân dân”']);
    check(rule, 'Sáng qua ⟦Cơ quan Cảnh sát d9iều tra⟧ khám nhà ông Lê Thử.', ['“Cơ quan Cảnh sát điều tra”']);
    check(rule, 'Đại biểu của ⟦Bộ Giáo dục và Đào tao⟧ đã phát biểu.', ['“Bộ Giáo dục và Đào tạo”']);
    checkClean(rule, 'Theo Hội đồng dân tỉnh, việc đã xong.');
    checkFix(rule, 'Bầu cử Hội đồng nhân các cấp diễn ra vào mùa hè.', 'Bầu cử Hội đồng nhân dân các cấp diễn ra vào mùa hè.');
  });

  it('takes a misspelled first word only where the article has the right one', () => {
    check(rule, 'Công văn của ⟦Bội Nội vụ⟧ đã đến. Theo Bộ Nội vụ, việc này đúng luật.', [
      'differs in spelling from the usual form of this name; write “Bộ Nội vụ”',
    ]);
    checkClean(rule, 'Công văn của Bội Nội vụ đã đến.');
    checkClean(rule, 'Theo Sở Nội vụ, việc này đúng luật như Bộ Nội vụ đã nêu.');
  });
});

describe('inconsistent-organisation leaves alone', () => {
  it('common nouns and plurals', () => {
    checkClean(rule, 'Theo Hội đồng trường, học phí không đổi. Thành viên hội đồng trường đồng ý. Chủ tịch hội đồng trường vắng mặt. Họp hội đồng trường.');
    checkClean(
      rule,
      'Các sở, ban, ngành và ủy ban nhân dân các cấp dự. Ủy ban nhân dân xã, Ủy ban nhân dân huyện ở lại. Trong các trường thực nghiệm có nhiều em.',
    );
    checkClean(rule, 'Các bộ trưởng họp. Ban tổ chức giải trao cúp. Theo Ban Tổ chức Trung ương, Ban Tổ chức Trung ương đã họp.');
    checkClean(rule, 'Không gian đi bộ Hồ Mẫu đẹp. Dân thích đi bộ Hồ Mẫu. Khách đi bộ hồ mẫu. Ông sở hữu Nhà Hồng Sa, sở hữu nhà Hồng Sa.');
  });

  it('the two accepted ways, and one style throughout', () => {
    checkClean(rule, 'Theo Bộ Khoa học - công nghệ, đề tài xong. Cán bộ Bộ Khoa học - công nghệ nghiệm thu.');
    checkClean(rule, 'Theo Bộ Công thương, giá giảm. Đại diện Bộ Công thương nêu rõ.');
    checkClean(rule, 'Cán bộ Đảng uỷ xã và Uỷ ban nhân dân xã đến Quận uỷ.');
    checkClean(rule, 'Trụ sở Liên đoàn bóng đá Việt Nam mở cửa. Chủ nhà là Hiệp hội xăng dầu Việt Nam.');
    checkClean(rule, 'Theo Liên Hợp Quốc, hạn hán kéo dài. Báo cáo của Liên Hợp Quốc nêu rõ.');
  });

  it('what an article does with all its names', () => {
    checkClean(rule, 'Theo Bộ tài chính, giá giảm. Đại diện Bộ nội vụ dự họp cùng Bộ tư pháp.');
    check(rule, 'Theo ⟦Bộ tài chính⟧, giá giảm. Đại diện ⟦Bộ nội vụ⟧ dự họp cùng ⟦Bộ tư pháp⟧ và Bộ Y tế.', ['“Bộ Tài chính”', '“Bộ Nội vụ”', '“Bộ Tư pháp”']);
    checkClean(rule, 'Theo Bộ Tài Chính, giá giảm. Đại diện Bộ Nội Vụ dự họp cùng Bộ Tư Pháp.');
  });

  it('the start of a sentence, capitals and headlines', () => {
    checkClean(rule, 'Trường tiểu học Hồng Sa mở cửa. Em học ở Trường Tiểu học Hồng Sa. Cô dạy tại Trường Tiểu học Hồng Sa.');
    checkClean(rule, 'Trường Cửa Hồng mở cửa. Em học ở trường Cửa Hồng. Cô dạy tại trường Cửa Hồng.');
    checkClean(rule, 'BỘ LAO ĐỘNG CÔNG BỐ SỐ LIỆU\nSố liệu của Bộ Lao động đã có.');
    checkClean(rule, 'Thủ Khoa Của Bộ Lao Động Nhận Quà Lớn');
    checkClean(rule, 'Ủy ban nhân dân xã họp. Theo Ủy ban Nhân dân xã, việc xong. Giấy của Ủy ban Nhân dân xã đã ký.');
  });

  it('other organisations that begin alike', () => {
    checkClean(rule, 'Ông ở Ban Chỉ đạo Nhà nước về làng nghề. Bà ở Ban chỉ đạo Tổng khởi nghĩa. Anh ở Ban chỉ đạo giải đua.');
    checkClean(rule, 'Theo Bộ Nông nghiệp, lúa tốt. Theo Bộ Công nghiệp, máy tốt. Ông dự Hội đồng Nhân quyền và hội đồng nhân sự.');
  });

  it('full, short and abbreviated forms', () => {
    checkClean(rule, 'Theo Cục Hàng không Việt Nam, bay tốt. Theo Cục Hàng không, bay tốt. Bộ Giáo dục và Đào tạo họp. Bộ GD-ĐT nói. Bộ GD&ĐT nghe.');
  });

  it('what belongs to a title, and names of people behind a name', () => {
    checkClean(rule, 'Gặp Chủ tịch Ủy ban nhân dân tỉnh Lê Thử. Chủ tịch Ủy ban nhân dân tỉnh Đỗ Thử nói. Có Chủ tịch Uỷ ban nhân dân tỉnh Hồ Thử.');
    checkClean(rule, 'Gặp Giám đốc Công ty Hồng Sa Nguyễn Hoà. Theo Giám đốc Công ty Hồng Sa Nguyễn Hòa, hàng đã đi.');
  });

  it('texts without organisations, and another article', () => {
    checkClean(rule, '');
    checkClean(rule, 'Trời mưa suốt đêm.\nSáng ra, nước đã rút.');
  });
});

describe('inconsistent-organisation: any text', () => {
  const pieces = [
    'Bộ Giáo dục và Đào tạo',
    'Bộ Giáo dục - Đào tạo',
    'Bộ Giáo dục và đào tạo',
    'Bộ Giáo Dục và Đào tao',
    'Ủy ban nhân dân tỉnh',
    'Uỷ ban Nhân dân tỉnh',
    'Uỷ Ban nhân dân',
    'Thanh tra chính phủ',
    'Thanh tra Chính phủ',
    'Hội đồng nhân các cấp',
    'hội đồng Bầu cử Quốc gia',
    'Hội đồng Bầu cử quốc gia',
    'Học viện Kĩ thuật quân sự',
    'Học viện Kỹ thuật Quân sự',
    'trường Cửa Hồng',
    'trường Cửa hồng',
    'Trường Cửa Hồng Hoà',
    'Trường Cửa Hồng Hòa',
    'Khu kinh tế Đông Sa 5',
    'Khu Kinh tế Đông Sa 5',
    'Bội Nội vụ',
    'Bộ Nội vụ',
    'Chủ tịch Uỷ ban nhân dân',
    'Lê Thử',
    'Thanh Hoá',
    'ở',
    'gặp',
    ',',
    '.',
    '\n',
    '“',
    '\ud800',
    'hoà',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' '));
  /** Without the look of a headline, which a fix may change. */
  const sentences = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(' rồi về '));

  it('gives findings in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = lintWith(rule, text);
        for (let i = 1; i < found.length; i++) expect(found[i]!.span.start).toBeGreaterThanOrEqual(found[i - 1]!.span.end);
      }),
      { numRuns: 300 },
    );
  });

  it('is settled by the first fix of each finding', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        const fixed = applyEdits(text, mergeFixes(lintWith(rule, text).map((f) => f.fixes![0]!)).edits);
        expect(lintWith(rule, fixed).map((f) => f.fixes![0]!.title)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['names in one line', 'Bộ Giáo dục và Đào tao ở Hội đồng nhân các cấp, Uỷ ban nhân dân tỉnh. '.repeat(15_000)],
    ['a word of a million letters', `Bộ ${'a'.repeat(1_000_000)} Bộ`],
    ['beginnings of names', 'Bộ '.repeat(300_000)],
  ])('comes to an end: %s', (_, text) => {
    expect(() => lintWith(rule, text)).not.toThrow();
  });
});

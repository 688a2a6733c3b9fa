import { describe, expect, it } from 'vitest';
import { readWords } from '../lexer';
import { organisationPhrases } from './lexicon';
import { findOrganisations } from './mentions';
import { isMisspelled, isOneEdit } from './slips';

const find = (text: string) => findOrganisations(readWords(text, [{ start: 0, end: text.length }]));
const found = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end));

describe('organisations in a text', () => {
  it('finds names of the lexicon, the longest first, however they are joined', () => {
    expect(found('Theo Bộ Giáo dục và Đào tạo, Bộ Giáo dục - Đào tạo và Bộ Y tế.')).toEqual(['Bộ Giáo dục và Đào tạo', 'Bộ Giáo dục - Đào tạo', 'Bộ Y tế']);
    expect(found('Dự có Bộ Văn hóa, Thể thao và Du lịch; Uỷ ban nhân dân tỉnh Lê Mẫu.')).toEqual([
      'Bộ Văn hóa, Thể thao và Du lịch',
      'Uỷ ban nhân dân tỉnh Lê Mẫu',
    ]);
    expect(found('Bộ Nội vụ, Công an tỉnh')).toEqual(['Bộ Nội vụ']);
  });

  it('completes others up to their last capital', () => {
    expect(found('Tàu rời Khu kinh tế Cửa Nam tỉnh Hồng Sa sáng nay.')).toEqual(['Khu kinh tế Cửa Nam tỉnh Hồng Sa']);
    expect(found('Ông ở Quận ủy Quận 92 có 4 con.')).toEqual(['Quận ủy Quận 92']);
    expect(found('Ở Trường Cửa Hồng, em học giỏi.')).toEqual(['Trường Cửa Hồng']);
  });

  it('ends before the name of a person', () => {
    expect(found('Theo Thanh tra Chính phủ Lê Thử và Công ty Hồng Sa Nguyễn Thử.')).toEqual(['Thanh tra Chính phủ', 'Công ty Hồng Sa']);
  });

  it('takes no common noun for a name', () => {
    expect(found('cán bộ ban hành, sở hữu 432 cổ phiếu, đi bộ Hồ Mẫu, các trường học, nhà trường Cửa Hồng')).toEqual([]);
    expect(found('học ở trường Cửa Hồng')).toEqual(['trường Cửa Hồng']);
  });

  it('knows names with one word misspelled or missing', () => {
    const slips = find('Bầu Hội đồng nhân các cấp, Cơ quan Cảnh sát d9iều tra, Tòa án nhân tối cao, Quân ủy Trung ưong, Bội Nội vụ').map(
      ({ slip }) => slip?.repair.text,
    );
    expect(slips).toEqual([' dân', 'điều', ' dân', 'ương', 'Bộ']);
    expect(find('Hội đồng nhân sự, Hội đồng nhân văn, Sở Nội vụ, Bộ Công nghiệp, Hội Nông dân Việt Nam, Bỏ Quốc hội').every(({ slip }) => !slip)).toBe(true);
  });

  it('takes each name of its lexicon for itself and for no slip', () => {
    for (const { text, form } of organisationPhrases().filter(({ form: { kind } }) => kind === 'name')) {
      const [mention] = find(`gặp ${text}`);
      expect([text, mention?.form.name, mention?.slip]).toEqual([text, expect.any(String), undefined]);
      expect(mention!.words.length, text).toBeGreaterThanOrEqual(form.parts.length);
    }
  });
});

describe('slips', () => {
  it('are other marks on the same letters, or one letter in what is no syllable', () => {
    expect(['Nôi', 'Nộii', 'd9iều', 'Thuơng'].map((word, i) => isMisspelled(word, ['Nội', 'Nội', 'điều', 'Thương'][i]!))).toEqual([true, true, true, true]);
    expect(
      [
        ['hòa', 'hoà'],
        ['sỹ', 'sĩ'],
        ['Công', 'Nông'],
        ['bộ', 'Bộ'],
      ].map(([a, b]) => isMisspelled(a!, b!)),
    ).toEqual([false, false, false, false]);
  });

  it('count one letter put in, taken out, replaced or swapped', () => {
    expect(['bội', 'b', 'bô', 'ộb', 'vụ', 'bộii'].map((word) => isOneEdit(word, 'bộ'))).toEqual([true, true, true, true, false, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { TONE_MARKS } from './letters';
import { titleForms } from './lexicon';
import { type TitleMention, findTitles } from './mentions';
import { wordKey } from './phraseTrie';
import { slotOf } from './slots';
import { legalSyllables } from './syllable';
import { toneIndex } from './tone';

const found = (text: string): string[] => {
  const mentions: TitleMention[] = [];
  findTitles(text, 0, text.length, mentions);
  return mentions.map((m) => text.slice(m.start, m.end));
};

const slots = (text: string): string[] => {
  const mentions: TitleMention[] = [];
  findTitles(text, 0, text.length, mentions);
  return mentions.map((m) => slotOf(text, m, { start: 0, end: text.length })).map((s) => (s.to ? `${s.kind} ${s.to}` : s.kind));
};

describe('titles in a text', () => {
  it('finds ranks and titles, the longest first', () => {
    expect(found('Thượng tướng Lê Thử, Ủy viên Trung ương Đảng, Thứ trưởng Bộ Quốc phòng; Phó Tư lệnh Quân khu 7.')).toEqual([
      'Thượng tướng',
      'Ủy viên Trung ương Đảng',
      'Thứ trưởng Bộ Quốc phòng',
      'Phó Tư lệnh Quân khu',
    ]);
  });

  it('is blind to case, tone-mark position, i/y and the kind of space and hyphen', () => {
    for (const text of ['ĐẠI UÝ', 'đại\u00a0úy', 'Thượng nghị sỹ', 'Tư lệnh Quân chủng Phòng không-Không quân', 'Tư lệnh Quân chủng Phòng không – Không quân'])
      expect(found(text)).toEqual([text]);
  });

  it('stops at what parts two things: commas, full stops, line breaks', () => {
    expect(found('Họp với Phó Tư lệnh, Tham mưu trưởng. Quân đội tham gia.')).toEqual(['Phó Tư lệnh', 'Tham mưu trưởng']);
    expect(found('Ông là Chủ tịch. Nước lên nhanh.')).toEqual(['Chủ tịch']);
    expect(found('thượng\ntá')).toEqual([]);
  });

  it('takes a word for a title only where all of it agrees', () => {
    expect(found('Trung tâm, đại hội, thượng tầng, giáo sinh, nhà trường, Tổng Bí, đại tạ, đại tà')).toEqual([]);
    expect(found('bộ trưởng, tham mưu trưởng phó')).toEqual(['bộ trưởng', 'tham mưu trưởng']);
  });

  it('knows abbreviations as they are usually written', () => {
    expect(found('GS Lê Thử, ThS Đỗ Thử, BS.CKII Hồ Thử, Ủy viên T.Ư Đảng, Phó Chủ tịch UBND tỉnh')).toEqual([
      'GS',
      'ThS',
      'BS.CKII',
      'Ủy viên T.Ư Đảng',
      'Phó Chủ tịch UBND tỉnh',
    ]);
    expect(found('gs, bs, ts, lan ns, cn')).toEqual([]);
    expect(found('Phó chủ tịch UBND tỉnh')).toEqual(['Phó chủ tịch UBND tỉnh']);
  });

  it('hashes no two words alike, over all legal syllables and all words of the lexicon', () => {
    const keys = new Map<number, string>();
    const clashes: string[] = [];
    const see = (word: string): void => {
      const lower = word.toLowerCase();
      const other = keys.get(wordKey(lower));
      if (other !== undefined && other !== lower) clashes.push(`${other} ${lower}`);
      keys.set(wordKey(lower), lower);
    };
    for (const { letters, tones } of legalSyllables()) {
      for (const tone of tones) {
        const at = toneIndex(letters, 'new') + 1;
        see(tone === 0 ? letters : (letters.slice(0, at) + TONE_MARKS[tone - 1] + letters.slice(at)).normalize('NFC'));
      }
    }
    for (const form of titleForms()) for (const word of form.text.split(/[\s./-]+/u)) if (word) see(word);
    expect(clashes.slice(0, 5)).toEqual([]);
  });
});

describe('slots', () => {
  it('sees a name behind a title', () => {
    for (const text of [
      'Đại tá Nguyễn Văn Thử',
      'Giáo sư Đại',
      'Tổng thống John Smith',
      'Đại tá Hà Văn Thử',
      'bác sĩ Y Vêng',
      'Trung úy Đoàn Văn Thử',
      'Đại tá NGUYỄN VĂN THỬ',
    ]) {
      expect([text, slots(text)]).toEqual([text, ['name']]);
    }
  });

  it('sees an organisation or a place behind a title', () => {
    expect(slots('Giám đốc Công an')).toEqual(['organisation công an']);
    expect(slots('Chính ủy Trung đoàn 31')).toEqual(['organisation trung đoan1']);
    expect(slots('Giám đốc BQP')).toEqual(['organisation bqp']);
    expect(slots('Tổng thống Mỹ John Smith')).toEqual(['organisation mi3']);
    expect(slots('Chủ tịch Hà Nội')).toEqual(['organisation ha1 nôi5']);
    expect(slots('Chủ tịch Hồ Chí Minh'.replace('Chủ tịch', 'Bí thư'))).toEqual(['organisation hô1 chi2']);
    expect(slots('Chủ tịch huyện')).toEqual(['organisation huyên5']);
  });

  it('sees general use', () => {
    for (const text of [
      'các đại tá Nguyễn Văn Thử',
      'hai trung tướng',
      'hàm thiếu tướng',
      '3 thượng úy Lê Thử',
      'làm trưởng đoàn',
      'giữ chức giám đốc Công an',
      'đại tá, nói',
      'đại tá đã nói',
      'vị giáo sư Lê Thử',
    ]) {
      expect([text, slots(text)]).toEqual([text, ['generic']]);
    }
  });
});

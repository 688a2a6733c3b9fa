import { describe, expect, it } from 'vitest';
import { ArticleWords, captionKey, gluedAlt, splitCredit } from './captions';

describe('caption and credit', () => {
  it.each([
    ['Bà con lên đò. Ảnh: Trần Khê', 'Bà con lên đò.', 'Ảnh: Trần Khê'],
    ['Bà con lên đò - Ảnh: Trần Khê', 'Bà con lên đò', 'Ảnh: Trần Khê'],
    ['Ai lên đò? Ảnh: Trần Khê', 'Ai lên đò?', 'Ảnh: Trần Khê'],
    ['Ảnh: Trần Khê', '', 'Ảnh: Trần Khê'],
    ['Bà con lên đò.', 'Bà con lên đò.', ''],
    ['Ảnh hưởng của lũ.', 'Ảnh hưởng của lũ.', ''],
  ])('%j', (caption, text, credit) => {
    expect(splitCredit(caption)).toEqual({ text, credit });
  });
});

describe('the key of a caption', () => {
  const key = captionKey('Bà con thôn Hòa Thủy lên đò');

  it.each([
    'Bà con thôn Hòa Thủy lên đò. Ảnh: Trần Khê',
    'Bà con thôn Hòa Thủy lên đò (Ảnh: Trần Khê)',
    'BÀ CON THÔN HÒA THỦY LÊN ĐÒ',
    'Bà con thôn Hoà Thuỷ lên đò.',
    '“Bà con thôn Hòa Thủy” lên đò',
    'Bà con thôn Hòa Thủy lên đò - Ảnh 2.',
    'Bà con thôn Hòa Thủy lên đò ảnh 1',
    'Bà con thôn Hòa Thủy lên đò'.normalize('NFD'),
  ])('is one for %j', (caption) => {
    expect(captionKey(caption)).toBe(key);
  });

  it.each(['Bà con thôn Hòa Thủy xuống đò', 'Bà con thôn Hóa Thủy lên đò', 'Bà con thôn Hòa Thủy', 'Ảnh: Trần Khê'])('is another for %j', (caption) => {
    expect(captionKey(caption)).not.toBe(key);
  });
});

describe('alternative text glued to a caption', () => {
  it('is measured up to the capital', () => {
    expect(gluedAlt('Bến đò mở lại ảnh 1Bà con lên đò')).toBe('Bến đò mở lại ảnh 1'.length);
    expect(gluedAlt('Bến đò mở lại hình ảnh 12Bà con lên đò')).toBe('Bến đò mở lại hình ảnh 12'.length);
  });

  it.each(['Bến đò mở lại ảnh 1', 'Xem ảnh 1 Bà con lên đò', 'Bà con lên đò'])('is not seen in %j', (caption) => {
    expect(gluedAlt(caption)).toBe(0);
  });
});

describe('what a caption shares with its article', () => {
  const words = new ArticleWords([
    'Bến đò Cây Gạo mở lại sau mùa lũ',
    'Ông Lê Văn Mộc cắt băng khánh thành; buổi lễ có 300 người dự, theo Ủy ban nhân dân xã Bãi Dâu.',
  ]);

  it.each([
    ['a name', 'Ông Lê Văn Mộc. Ảnh: Trần Khê'],
    ['a place', 'Một góc Bãi Dâu. Ảnh: Trần Khê'],
    ['an organisation in another tone style', 'Trụ sở Uỷ ban nhân dân. Ảnh: Trần Khê'],
    ['an event', 'Sau buổi lễ. Ảnh: Trần Khê'],
    ['a number with its unit', 'Chỗ ngồi cho 300 người. Ảnh: Trần Khê'],
    ['two pairs of words', 'Chuyện cũ mùa lũ và mở lại. Ảnh: Trần Khê'],
  ])('%s', (_what, caption) => {
    expect(words.speakOf(caption)).toBe(true);
  });

  it.each(['Thủ môn Trần Thử bắt bóng. Ảnh: Lê Đăng', 'Chỗ ngồi cho 200 người. Ảnh: Trần Khê', 'Mùa lũ. Ảnh: Trần Khê', 'Hội thảo ở Huế. Ảnh: Lê Văn Mộc'])(
    'nothing: %j',
    (caption) => {
      expect(words.speakOf(caption)).toBe(false);
    },
  );
});

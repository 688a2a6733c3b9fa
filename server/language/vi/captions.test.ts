import { describe, expect, it } from 'vitest';
import { ArticleWords, captionKey, nearCaptionKey, splitCredit } from './captions';

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

describe('the key of nearly equal captions', () => {
  const key = nearCaptionKey('Bác sĩ thôn Hòa Thủy, bà con lên đò');

  it.each(['Bác sỹ thôn Hoà Thuỷ bà con lên đò.', 'BÁC SĨ THÔN HÒA THỦY - bà con “lên đò”. Ảnh: Trần Khê'])('is one for %j', (caption) => {
    expect(nearCaptionKey(caption)).toBe(key);
  });

  it.each(['Bác sĩ thôn Hòa Thủy, bà con xuống đò', 'Bác sĩ thôn Hóa Thủy, bà con lên đò', 'Bác sĩ thôn Hòa Thùy, bà con lên đò'])(
    'is another for %j',
    (caption) => {
      expect(nearCaptionKey(caption)).not.toBe(key);
    },
  );
});

describe('what an article returns to again and again', () => {
  const about = new ArticleWords(['Vườn bưởi mở cửa.', 'Cây bưởi cho quả; bưởi ngon là bưởi già. Bưởi nhà ai cũng ngon, của nhà mình của làng mình của ai.']);

  it('is what its captions may be about', () => {
    expect(about.sharesTopic('Chống cọc đỡ bưởi. Ảnh: Trần Khê')).toBe(true);
  });

  it.each(['Chống cọc đỡ quả. Ảnh: Trần Khê', 'Cọc của ai. Ảnh: Bưởi'])('is not in %j', (caption) => {
    expect(about.sharesTopic(caption)).toBe(false);
  });

  it('counts for more in a long article', () => {
    const long = new ArticleWords([`${'Nước rút dần khỏi bãi ngô. '.repeat(400)} bưởi bưởi bưởi bưởi`]);
    expect(long.sharesTopic('Chống cọc đỡ bưởi. Ảnh: Trần Khê')).toBe(false);
  });
});

describe('what a caption shares with its article', () => {
  const words = new ArticleWords([
    'Bến đò Cây Gạo mở lại sau mùa lũ',
    'Ông Lê Văn Mộc và bà Đỡ cắt băng khánh thành; buổi lễ có 300 người dự, theo Ủy ban nhân dân xã Bãi Dâu.',
  ]);

  it.each([
    ['a name', 'Ông Lê Văn Mộc. Ảnh: Trần Khê'],
    ['a person by one name', 'Sân nhà bà Đỡ. Ảnh: Trần Khê'],
    ['a place', 'Một góc Bãi Dâu. Ảnh: Trần Khê'],
    ['an organisation in another tone style', 'Trụ sở Uỷ ban nhân dân. Ảnh: Trần Khê'],
    ['an event', 'Sau buổi lễ. Ảnh: Trần Khê'],
    ['a number with its unit', 'Chỗ ngồi cho 300 người. Ảnh: Trần Khê'],
    ['two pairs of words', 'Chuyện cũ mùa lũ và mở lại. Ảnh: Trần Khê'],
  ])('%s', (_what, caption) => {
    expect(words.speakOf(caption)).toBe(true);
  });

  it.each([
    'Thủ môn Trần Thử bắt bóng. Ảnh: Lê Đăng',
    'Chỗ ngồi cho 200 người. Ảnh: Trần Khê',
    'Mùa lũ. Ảnh: Trần Khê',
    'Hội thảo ở Huế. Ảnh: Lê Văn Mộc',
    'Sân nhà bà Đợi. Ảnh: Trần Khê',
  ])('nothing: %j', (caption) => {
    expect(words.speakOf(caption)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../article/parse';
import { readOwnText } from '../ownText';
import { plainRanks } from './plainRank';

/** Whether the rank of the one general in a sentence can be compared. */
const isPlain = (sentence: string): boolean => {
  const document = parsePage(sentence);
  return plainRanks(readOwnText(document, document.articles[0]!)).length > 0;
};

describe('a rank is that of the time of the article', () => {
  it.each([
    'Hôm nay Đại tá Lê Văn Thử đến thăm bà con.',
    'Tên phố và nhà trường do Đại tá Lê Văn Thử đặt.',
    'Trường mới có cấp nước, Đại tá Lê Văn Thử dự lễ.',
    'Nhà văn Lê Nguyên và Đại tá Lê Văn Thử dự lễ.',
  ])('in %s', (sentence) => expect(isPlain(sentence)).toBe(true));

  it.each([
    ...['thăng', 'truy', 'phong hàm', 'phong quân', 'phong tặng', 'giáng', 'tước', 'nguyên', 'hồi', 'Hồi', 'lên quân', 'lên làm', 'lên trung'],
    ...['hàm', 'cấp bậc', 'tư liệu', 'TƯ LIỆU', 'tháng 4', 'Tháng 12', 'khi đó', 'Khi ấy', 'khi còn', 'lúc này', 'lúc bấy', 'bấy giờ', 'thời điểm'],
    ...['Thời kỳ', 'trước đây', 'trước khi', 'sau này', 'còn là', 'từng là', 'từng đảm', 'về hưu', 'nghỉ hưu', '1975', 'năm 2009'],
    ...['Biên tập:', 'biên tập viên :', 'Tòa soạn:', 'Chịu trách nhiệm', 'Giấy phép'],
  ])('unless it stands beside “%s”', (words) => expect(isPlain(`Tin rằng ${words} Đại tá Lê Văn Thử đến thăm bà con.`)).toBe(false));

  it('unless the words are another’s', () => expect(isPlain('“Đại tá Lê Văn Thử đã đến”, bà con kể lại.')).toBe(false));
});

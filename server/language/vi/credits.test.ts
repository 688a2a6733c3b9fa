import { describe, expect, it } from 'vitest';
import { agencyPrefix, creditAt, isCreditOnly, isIndexedAlt, isSignature, namesCredit, namesDirection, opensLikeCaption } from './credits';

const TEXT = 'Bà con xã Bãi Dâu lên đò';

describe('a credit at the end of a caption', () => {
  it.each([
    ['Ảnh: X', '. Ảnh: Trần Khê'],
    ['Ảnh: X', '. Ảnh: TRẦN KHÊ.'],
    ['(Ảnh: X)', ' (Ảnh: Trần Khê)'],
    ['(Ảnh: X/agency)', '. (Ảnh: Trần Khê/TTXVN).'],
    ['( Ảnh: X (agency) )', '. ( Ảnh: TRẦN KHÊ (TTXVN) )'],
    ['(Ảnh minh họa: X)', ' (Ảnh minh họa: TK)'],
    ['- Ảnh: X', ' - Ảnh: T.K.'],
    ['– Ảnh: X', ' – Ảnh: Trần Khê'],
    ['ẢNH: X', ' ẢNH: TRẦN KHÊ'],
    ['no colon', '. Ảnh chụp từ màn hình'],
    ['no colon', '. Ảnh chụp màn hình'],
    ['no colon', '. Ảnh minh hoạ'],
    ['no colon', '. Ảnh tư liệu.'],
    ['no colon', '. Ảnh lưu trữ'],
    ['no colon', '. Ảnh do gia đình cung cấp'],
    ['no colon', '. Ảnh Trần Khê'],
    ['(Nguồn: X)', '. (Nguồn: songmay.example)'],
    ['- Nguồn: X', ' - Nguồn: Báo Sông Mây'],
    ['Nguồn ảnh: X', '. Nguồn ảnh: Báo Sông Mây'],
    ['Đồ họa: X', '. Đồ họa: Trần Khê'],
    ['- Video: X', ' - Video: Trần Khê'],
    ['Clip: X', '. Clip: Trần Khê'],
  ])('%s: %j', (_form, credit) => {
    const at = creditAt(TEXT + credit);
    expect(at).toBeGreaterThanOrEqual(TEXT.length);
    expect((TEXT + credit).slice(at)).toMatch(/ảnh|nguồn|đồ họa|video|clip/iu);
  });

  it('is found at the end of a long line too', () => {
    const long = `${'Bà con chờ đò từ sáng sớm. '.repeat(30)}Ảnh: Trần Khê`;
    expect(creditAt(long)).toBeGreaterThan(long.length - 20);
  });

  it.each([
    'Ảnh hưởng của bão, nhiều nơi mưa lớn.',
    'Ảnh này do một bạn đọc gửi về.',
    'Ảnh đi rồi, chị ơi.',
    'Chị bảo ảnh về rồi.',
    'Bức ảnh được nhiều người xem.',
    'Trong ảnh, ông Mộc đang cúi xuống một em bé.',
    'Các đại biểu chụp ảnh lưu niệm với đoàn.',
    'Nguồn lực con người là quan trọng nhất.',
    'Nguồn: Từ điển sông ngòi, tr. 217.',
    'Nguồn tin: Báo Sông Mây',
    'Theo TTXVN',
    'Trần Khê',
    TEXT,
    '',
  ])('none in %j', (line) => {
    expect(creditAt(line)).toBe(-1);
  });
});

describe('a line that is a credit only', () => {
  it.each(['Ảnh: Trần Khê', 'Ảnh: TTXVN.', '(Ảnh: Trần Khê)', 'Nguồn ảnh: Báo Sông Mây', 'Đồ họa: TRẦN KHÊ'])('%j', (line) => {
    expect(isCreditOnly(line)).toBe(true);
  });

  it.each(['Trần Khê', `${TEXT}. Ảnh: Trần Khê`, 'Ảnh hưởng: nước lớn', 'Tin, ảnh: Trần Khê', 'Bức ảnh: Trần Khê'])('not %j', (line) => {
    expect(isCreditOnly(line)).toBe(false);
  });
});

describe('whom a credit names', () => {
  it.each([
    'Ảnh: Trần Khê',
    'Ảnh: T.K.',
    '(Ảnh: Trần Khê/TTXVN)',
    'Ảnh: TTXVN, VGP',
    'Ảnh: Trần Khê và Lê Đăng',
    'Ảnh: Tư liệu',
    'Ảnh: Nhân vật cung cấp',
    'Ảnh: Internet.',
  ])('a person or an agency: %j', (line) => {
    expect(namesCredit(line)).toBe(true);
  });

  it.each(['Hình: Mặt cắt ngang của kè đá', 'Ảnh: Bến đò mở lại', 'Ảnh: đang cập nhật'])('nobody: %j', (line) => {
    expect(namesCredit(line)).toBe(false);
  });
});

describe('a signature of text and pictures', () => {
  it.each(['Tin, ảnh: TRẦN KHÊ', 'Bài và ảnh: Trần Khê', 'Bài-ảnh: Trần Khê', 'Tin-ảnh: TK', 'Bài, ảnh, clip: Trần Khê', 'Thực hiện: Trần Khê'])(
    '%j',
    (line) => {
      expect(isSignature(line)).toBe(true);
    },
  );

  it.each(['Ảnh: Trần Khê', 'Tin liên quan:', 'Bài học: kiên nhẫn', `Tin: ${'bến đò mở lại, '.repeat(6)}`])('not %j', (line) => {
    expect(isSignature(line)).toBe(false);
  });
});

describe('alternative text with a running number', () => {
  it.each(['Bến đò mở lại - Ảnh 2.', 'Bến đò mở lại ảnh 1', 'Bến đò mở lại hình ảnh 3', 'ben do mo lai hinh anh 12'])('%j', (line) => {
    expect(isIndexedAlt(line)).toBe(true);
  });

  it.each(['Chuyến đò thứ 2', 'Kho có ảnh 12345', 'Ảnh 1.', 'Bến đò mở lại'])('not %j', (line) => {
    expect(isIndexedAlt(line)).toBe(false);
  });
});

describe('the looks of a caption', () => {
  it.each(['Toàn cảnh bến đò', 'Các đại biểu dự lễ', 'Quang cảnh, bến mới', 'Từ trái sang: ông Mộc'])('opens like one: %j', (line) => {
    expect(opensLikeCaption(line)).toBe(true);
  });

  it.each(['Bà con chờ đò', 'toàn cảnh bến đò', 'Toàn cảnhbến đò'])('does not: %j', (line) => {
    expect(opensLikeCaption(line)).toBe(false);
  });

  it('says who stands where', () => {
    expect(namesDirection('Ông Mộc (thứ 3 từ trái sang) và bà Bến')).toBe(true);
    expect(namesDirection('Ông Mộc (bìa phải) trao quà')).toBe(true);
    expect(namesDirection('Qua bến, ông Mộc rẽ trái')).toBe(false);
  });
});

describe('the agency before a lead', () => {
  it.each([
    ['(Sông Mây) - Sáng 11/3, bến mở.', '(Sông Mây) - '],
    ['(SM Online) – “Đò về rồi”', '(SM Online) – '],
    ['(TTXVN) Sáng 11/3, bến mở.', '(TTXVN) '],
    ['QĐND - Sáng 11/3, bến mở.', 'QĐND - '],
    ['SGGP: 11/3 là ngày mở bến.', 'SGGP: '],
  ])('%j', (line, prefix) => {
    expect(line.slice(0, agencyPrefix(line))).toBe(prefix);
  });

  it.each(['Sáng 11/3, bến mở.', 'Hà Nội - Sáng 11/3', '(1944 - 2024) là năm tháng', '(ông Mộc) - nói nhỏ', 'Bến đò (Sông Mây) - Sáng 11/3'])(
    'none before %j',
    (line) => {
      expect(agencyPrefix(line)).toBe(0);
    },
  );
});

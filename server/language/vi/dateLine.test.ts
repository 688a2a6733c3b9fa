import { describe, expect, it } from 'vitest';
import { dateLine, opensWithDay } from './dateLine';

describe('a line that is a date', () => {
  it.each([
    'Thứ ba, 11/03/2025, 08:15 (GMT+7)',
    'Thứ Sáu, 14/03/2025, 16:08 (GMT+7)',
    'Chủ nhật, 16/03/2025 | 22:00',
    'Chủ Nhật, 16/03/2025 | 08:23:57',
    '08:15 11/03/2025',
    '11/03/2025 08:15',
    '11/03/2025, 08:15',
    '11/03/2025 08:15 GMT+7',
    '08:15 | 11/03/2025',
    '08:15, 11/03/2025',
    '11/03/2025 - 08:15',
    '8h15, 11/3/2025',
    '08:15, 11 Tháng Ba 2025',
    '08:15, 16 Tháng Mười một 2025',
    '11-03-2025 8:15 Sáng',
    '11-03-2025 8:15 Chiều',
    '3/15/2025 8:15:55 AM',
    '3/15/2025 1:55:55 PM',
    'Thứ hai, ngày 10/03/2025',
    'Thứ tư 12/03/2025 14:29',
    'CN, 16/03/2025',
    'T3, 11/03/2025',
    'Ngày đăng : 08:15, 11/03/2025',
    'Cập nhật: 08:15, 11/03/2025 (GMT+7)',
    'Đăng lúc: 11-03-2025 8:15 Sáng',
    'Cập nhật lúc 08:15 11/03/2025',
    '(11/03/2025)',
    '11.03.2025',
    '1-3-2025',
    'Tháng 32025',
    'Tháng 122024',
    '2 giờ trước',
    '15 phút trước',
    'Hôm qua',
    'Vừa xong',
    '11 Tháng 3, 2025',
    '11 tháng 3 năm 2025',
    '2025-03-11',
    '2025-03-11 08:15',
    'March 11, 2025',
    '3 days ago',
    'Thứ\u00a0ba,\u00a011/03/2025',
  ])('%j', (line) => {
    expect(dateLine(line)).toBe('date');
  });

  it.each(['Trần Khê - 11/03/2025', 'Minh Khuê 08:15 11/03/2025', 'MINH KHUÊ | 11/03/2025 08:15'])('with an author before it: %j', (line) => {
    expect(dateLine(line)).toBe('named');
  });
});

describe('a line that is no date', () => {
  it.each([
    '',
    'Ngày 11/3, tại xã Bãi Dâu, bến đò mở lại.',
    'Sáng 11/3, bến mở.',
    'ngày 11/3',
    '11/3',
    '8:00 sáng 11/3, lễ mở bến bắt đầu.',
    '(21/12/1944 - 22/12/2024)',
    '9-11-1953 / 9-11-2019',
    '0:00 / 2:41',
    '08:15',
    '3-0',
    '1063 lượt xem',
    'Số 123/2025',
    'Điện thoại: (0299) 3 765 432',
    'Giấy phép số 77/GP-BTTTT ngày 02/04/2020',
    'Chuyến 11/03/2025 chở hai mươi người',
    '2 giờ trước khi lũ về',
    'Hôm qua trời mưa',
    `${'Bến đò '.repeat(20)}11/03/2025`,
  ])('%j', (line) => {
    expect(dateLine(line)).toBeUndefined();
  });
});

describe('a paragraph that opens with the day', () => {
  it.each([
    'Sáng 11/3, bến mở.',
    'Ngày 11/3, tại xã',
    'Chiều qua, bà con',
    'Tối nay, hội làng',
    'Vào sáng 11/3, đò',
    '15h30, ngày 17/6',
    'Rạng sáng ngày 3/4',
    'Hôm nay, bến đông',
  ])('%j', (line) => {
    expect(opensWithDay(line)).toBe(true);
  });

  it.each(['Đêm hội trăng rằm', 'Ngày xưa, bến có cây gạo', 'Sáng kiến của bà con', 'Hôm ấy trời mưa', 'Trưa hè vắng khách', 'Theo ông Mộc, sáng 11/3'])(
    'not %j',
    (line) => {
      expect(opensWithDay(line)).toBe(false);
    },
  );
});

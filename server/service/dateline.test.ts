import { describe, expect, it } from 'vitest';
import { parseDate } from './dateline';

describe('the date of a page', () => {
  it.each([
    ['Thứ ba, 09/01/2024, 13:15 (GMT+7)', '2024-01-09T13:15+07:00'],
    ['Chủ nhật, 27/03/2016 | 22:00', '2016-03-27T22:00'],
    ['08:05 3/2/2021', '2021-02-03T08:05'],
    ['Ngày đăng : 7h30, 31.12.2019', '2019-12-31T07:30'],
    ['12-6-2020 3:05 Chiều', '2020-06-12T15:05'],
    ['12/06/2020 12:05:59 AM', '2020-06-12T00:05:59'],
    ['16 Tháng 9, 2025', '2025-09-16'],
    ['9:40, 5 tháng mười một năm 2023', '2023-11-05T09:40'],
    ['Thứ hai, ngày 1 tháng Tư năm 2024', '2024-04-01'],
    ['March 3rd, 2022 10:00 +0700', '2022-03-03T10:00+07:00'],
    ['2025-12-08', '2025-12-08'],
    ['Th\u01B0\u0301 ba, 09/01/2024\u00A013:15', '2024-01-09T13:15'],
  ])('is read from %j', (text, iso) => {
    expect(parseDate(text)).toBe(iso);
  });

  it.each(['2 giờ trước', 'Hôm qua', '31/02/2024', '13/13/2024', '9/1', 'Tháng 9 2024', '1063 lượt xem', '5 tháng mèo năm 2023', ''])(
    'is not made up from %j',
    (text) => {
      expect(parseDate(text)).toBeNull();
    },
  );

  it('goes without a time that no clock shows', () => {
    expect(parseDate('09/01/2024 25:15')).toBe('2024-01-09');
  });
});

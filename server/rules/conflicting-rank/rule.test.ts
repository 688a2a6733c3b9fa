import { describe, it } from 'vitest';
import { check, checkClean } from '../../../test-support/rules';
import { rule } from './rule';

describe('conflicting-rank', () => {
  it('flags the rarer rank once and names the other place', () => {
    const text = `Theo Đại tá Nguyễn Văn Thử, tàu đã về bến.
Sau đợt lũ, ⟦Thượng tá⟧ Nguyễn Văn Thử cảm ơn bà con.
Đại tá Nguyễn Văn Thử ở lại. Thượng tá Nguyễn Văn Thử cũng ăn cơm với chiến sĩ.
Cùng đi có Đại tá Nguyễn Văn Thử.`;
    check(rule, text, ['Check the rank of Nguyễn Văn Thử: “Thượng tá” here, “Đại tá” in line 1; one of them may be wrong']);
  });

  it('flags the later one of two', () => {
    check(rule, 'Trung tướng Đỗ Văn Mẫu phát biểu tại lễ khai mạc. Ảnh: Lê Thử\nTại lễ khai mạc, ⟦Thiếu tướng⟧ Đỗ Văn Mẫu biểu dương đơn vị.', [
      '“Trung tướng” in line 1',
    ]);
    check(rule, 'Thượng tá Lê Văn Tập, Phó Tư lệnh Vùng. Gặp ⟦Đại tá⟧ Lê Văn Tập ở bến.', ['“Thượng tá” in line 1']);
  });

  it('takes a given name for no word of another time', () => {
    check(rule, 'Đại tá Lê Văn Nguyên nói. Đơn vị tiến lên. Gặp ⟦Thượng tá⟧ Lê Văn Nguyên ở bến, cạnh ông Đỗ Văn Thăng.', ['“Đại tá” in line 1']);
  });

  it('flags the rarer one where it comes first', () => {
    check(rule, 'Gặp ⟦Trung tá⟧ Lê Văn Thử. Thiếu tá Lê Văn Thử cười. Hỏi Thiếu tá Lê Văn Thử.', ['“Thiếu tá” in line 1']);
  });

  it('flags a rank with degrees and posts between it and the name, and names in capitals', () => {
    check(rule, 'Đại tá, PGS, TS Lê Văn Thử viết. ⟦Trung tá⟧, Tiến sĩ Lê Văn Thử trả lời.', ['“Đại tá” in line 1']);
    check(rule, 'Thiếu tá Lê Văn Thử đến thăm trường.\n⟦ĐẠI ÚY⟧ LÊ VĂN THỬ', ['Check the rank of LÊ VĂN THỬ']);
  });

  it('leaves alone an article about promotions', () => {
    checkClean(
      rule,
      'Công bố quyết định thăng quân hàm cấp tướng\nThiếu tướng Lê Văn Thử được thăng quân hàm Trung tướng.\nTrung tướng Lê Văn Thử nhận nhiệm vụ. Thiếu tướng Lê Văn Thử cười.',
    );
    checkClean(
      rule,
      'Truy thăng quân hàm cho Đại úy Đỗ Văn Mẫu từ Đại úy lên Thiếu tá.\nThiếu tá Đỗ Văn Mẫu hy sinh khi làm nhiệm vụ. Đại úy Đỗ Văn Mẫu quê ở Sông Mây.',
    );
    checkClean(rule, 'THĂNG QUÂN HÀM CHO SĨ QUAN\nĐại tá Lê Văn Thử nhận hoa.\nBà con chúc mừng Thiếu tướng Lê Văn Thử.');
  });

  it('leaves alone a promotion or another time in the same sentence', () => {
    checkClean(rule, 'Thiếu tướng Lê Văn Thử kể chuyện. Đại tá Lê Văn Thử, khi đó là trung đoàn trưởng, đã vượt sông.');
    checkClean(rule, 'Trung tướng Đỗ Văn Mẫu đã mất. Tôi gặp Đại tá Đỗ Văn Mẫu năm 1971 ở bờ suối.');
    checkClean(rule, 'Đại tá Lê Văn Thử cười. Từ Trung tá lên Thượng tá Lê Văn Thử mất bảy năm.');
    checkClean(rule, 'Đại tá Lê Văn Thử cười.\nNguyên là lính pháo, Thượng tá Lê Văn Thử bắn giỏi.');
    checkClean(rule, 'Thượng tướng Đỗ Văn Mẫu dự lễ. Người từng là Trung tướng Đỗ Văn Mẫu ở Quân khu.');
  });

  it('leaves alone captions from the archive and quotations', () => {
    checkClean(rule, 'Thượng tướng Đỗ Văn Mẫu thăm đảo.\nTrung tướng Đỗ Văn Mẫu kiểm tra trận địa (ảnh tư liệu).');
    checkClean(rule, 'Thượng tướng Đỗ Văn Mẫu thăm đảo.\nTrung tướng Đỗ Văn Mẫu kiểm tra trận địa (tháng 9-2016). Ảnh: Lê Thử');
    checkClean(rule, 'Đại tướng Đỗ Văn Mẫu thăm đảo. Một ông lão nhớ lại: “Thượng tướng Đỗ Văn Mẫu cũng ăn rau rừng như chúng tôi”.');
  });

  it('leaves alone a career of many ranks', () => {
    checkClean(rule, 'Thiếu úy Lê Văn Thử vào đảo. Rồi Đại úy Lê Văn Thử dựng trạm. Nay Thượng tá Lê Văn Thử chỉ huy cả vùng.');
    checkClean(rule, 'Thiếu úy Lê Văn Thử vào đảo.\nNăm 1998, Đại úy Lê Văn Thử dựng trạm.\nNay Thượng tá Lê Văn Thử chỉ huy cả vùng.');
  });

  it('leaves alone two people of one name with different posts', () => {
    checkClean(rule, 'Đại tá Nguyễn Văn Thử, Phó Giám đốc Công an tỉnh, đến sớm. Thượng tá Nguyễn Văn Thử, Chính ủy Trung đoàn, đến sau.');
  });

  it('leaves alone degrees, former ranks and ranks of one level', () => {
    checkClean(rule, 'Đại tá Lê Văn Thử nói. Phó Giáo sư, Tiến sĩ Lê Văn Thử dạy ở trường. Nguyên Thượng tá Lê Văn Thử.');
    checkClean(rule, 'Cựu Thượng tá Đỗ Văn Mẫu kể chuyện. Đại tá Đỗ Văn Mẫu cười.');
    checkClean(rule, 'Trung tướng Lê Văn Thử và Phó Đô đốc Lê Văn Thử đều là một người.');
  });

  it('leaves alone ranks of others: lists, generic use, short forms, the imprint', () => {
    checkClean(rule, 'Các đồng chí: Đại tá Lê Văn Thử, Thượng tá Đỗ Văn Mẫu, Trung tá Hồ Văn Tập. Đại tá Lê Văn Thử và Thượng tá Đỗ Văn Mẫu về.');
    checkClean(rule, 'Đại tá Lê Văn Thử gặp các thượng tá của đơn vị. Một thiếu tá đi cùng Lê Văn Thử.');
    checkClean(rule, 'Trung tướng Lê Văn Thử dự. Thiếu tướng Thử nói.');
    checkClean(rule, 'Đại tá Lê Văn Thử viết bài.\nTổng Biên tập: Thượng tá Lê Văn Thử');
    checkClean(rule, '');
  });
});

import { CorpusService, type LintResult } from './corpusService';
import type { Host } from './host';

const nowhere: Host = { readFile: async () => undefined, writeFile: async () => {}, log: () => {} };
const URI = 'practice:/page.txt';

/** A page with a bit of everything that is looked for. */
const PAGE = `Sông Mây Online
Trang chủ > Đời sống > Nông thôn
Thứ ba, 11/03/2025, 08:15 (GMT+7)
1.204 lượt xem

Bến đò cũ trên sông Mây mở lại sau mùa lũ
Bến đò cũ trên sông Mây mở lại sau mùa lũ

0:00 / 2:41
A- A A+

(SM Online) - Sáng 11/3, bến đò Cây Gạo đón chuyến khách đầu tiên sau bốn tháng ngừng chạy vì nước lớn. Dự lễ có Đại tá Lê Văn Mộc, Phó Tư lệnh Quân khu.

Đại tá Lê Văn Mộc bắt tay người lái đò. Ảnh: Trần Khê
Đại tá Lê Văn Mộc bắt tay người lái đò.

Theo Đại tá Lê Văn Mộc, đơn vị đã cử hai trung đội giúp bà con dựng lại cầu phao, đóng mười hai chiếc thuyền mới và gia cố kè đá dài gần hai cây số dọc bờ hữu.

Ðến thăm bến, người lái đò già kể rằng ông chưa từng thấy nước dâng nhanh như năm nay; chỉ một đêm, cả bãi ngô ngập trắng và đàn trâu phải lùa lên đồi.

Ảnh: Trần Khê

Bà con mong có cầu

Thượng tá Lê Văn Mộc nói  với Tổng Cục Chính trị rằng bến sẽ không đóng nữa,kể cả trong mùa lũ; bà con ai cũng vui vì điều đó.

Phó tư lệnh Lê Văn Mộc hứa sẽ trở lại. Thủ tươ\u0301ng gửi thư khen. Phó Tư lệnh cũng tặng quà mười hộ nghèo có nhà bị nước cuốn trôi trong mùa lũ vừa qua.

Tin, ảnh: MINH KHUÊ
Từ khóa: bến đò, sông Mây
Chia sẻ
Bình luận
Tin liên quan:
Chợ nổi thưa khách giữa mùa nước
09:20 02/03/2025
(SM Online) - Ngày 2/3, chợ nổi Ngã Ba chỉ còn hơn chục ghe bán hàng, thương hồ chuyển dần lên bờ.
Cơ quan chủ quản: Sở Văn hóa tỉnh Sông Mây
Giấy phép số 77/GP-BTTTT ngày 02/04/2020
© Báo Sông Mây giữ bản quyền nội dung trên trang này.

`;

/** Edits and checks a page of its own, so that the engine is compiled before somebody types. */
export class Practice {
  private readonly service = new CorpusService(nowhere);
  private version = 0;

  /** One edit with its findings. */
  async edit(): Promise<LintResult> {
    const letter = String.fromCharCode(0x61 + (this.version % 26));
    this.service.setText(URI, ++this.version, `${PAGE}${PAGE.replace('chưa từng', `chưa từn${letter}`)}`);
    const result = await this.service.lint(URI);
    if (!result) throw new Error('nobody cancels practice');
    return result;
  }
}

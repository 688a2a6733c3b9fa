/** What generated pages are made of. Everything is written for these tests; places, people and outlets do not exist. */
const list = (text: string): readonly string[] => text.split('|').map((part) => part.trim());

/** Fillers of the slots {place}, {name}, … in all other lists; a filler may hold slots itself. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  place: list('Bãi Dâu|Cây Gạo|Sông Mây|Vàm Lá|Đồi Sim|Hòn Khói|Mường Chài|Thạch Bàn Hạ|Rạch Cũ|Phú Lộc Tây'),
  family: list('Nguyễn|Trần|Lê|Phạm|Hoàng|Đinh|Vũ|Tạ|Lương|Mai'),
  given: list('Khuê|Mộc|Thảo|Lâm|Hậu|Duyên|Sáu|Biền|Thơm|Hiển'),
  name: list('{family} Văn {given}|{family} Thị {given}|{family} {given}'),
  who: list('ông {name}|bà {name}|Đại tá {name}, Phó Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh {place}|anh {name}, Bí thư chi đoàn thôn {place}|cô giáo {name}'),
  thing: list('bến đò|con đường liên xã|lớp học ghép|chợ phiên|trạm bơm|cầu treo|vườn ươm|đội văn nghệ|hợp tác xã dệt chiếu'),
  good: list('gạo nếp|cá khô|mật ong|chiếu cói|hạt sen|chè xanh'),
  day: list('3/1|9/2|14/3|22/4|5/6|18/7|27/8|2/10'),
  number: list('12|27|48|120|hơn 30|gần 200|1.450'),
  section: list('Thời sự|Kinh tế|Xã hội|Văn hóa|Giáo dục|Pháp luật|Thể thao|Du lịch|Sức khỏe|Đời sống'),
  hour: list('05:40|07:15|09:20|14:05|16:30|21:10'),
  date: list('02/03/2023|11/06/2024|27/09/2022|05/01/2025|18/11/2021'),
};

export const TITLES = list(
  '{place} đón {thing} mới sau nhiều năm chờ đợi|Người giữ {thing} cuối cùng ở {place}|{place}: {number} hộ thoát nghèo nhờ {good}|Vì sao {thing} ở {place} vắng khách?|{thing} {place} mở lại sau mùa lũ|Bà con {place} bán {good} qua mạng|Chuyện làm {thing} của ông {name}|“Mất {thing} là mất cả làng”',
);

/** Of running text, with look-alikes of furniture among them: lists, quotations, credits and buttons that are only spoken of. */
export const PARAGRAPHS = list(
  'Theo {who}, năm qua cả thôn góp được {number} ngày công để sửa lại {thing}; phần còn thiếu do bà con ở xa gửi về, mỗi nhà một ít.|Trước đó, mưa kéo dài {number} ngày khiến nước sông dâng nhanh. Nhiều nhà ở {place} phải dọn lên đồi, trâu bò gửi nhờ xóm trên. Đến ngày {day}, nước mới rút hẳn, để lại một lớp bùn dày trên khắp mặt đường.|“Hồi ấy chưa có {thing}, đi chợ bán mớ {good} cũng mất nửa ngày”, {who} kể, rồi chỉ tay về phía bãi bồi nơi lũ trẻ đang thả diều trong gió chiều.|Anh {name} chia sẻ bài viết về {thing} lên Facebook; chỉ một đêm đã có {number} bình luận, phần nhiều hỏi mua {good}, có người còn hẹn cuối tuần sẽ về tận nơi xem cho biết.|Bảng giá mà hợp tác xã ở {place} công bố ngày {day} gồm {number} mặt hàng, trong đó {good} tăng nhẹ so với tháng trước, còn {good} thì gần như không đổi; cụ thể như sau:|- Thứ nhất, {place} cần nạo vét {number} mét kênh trước mùa mưa, vì nếu để chậm thì nước không thoát kịp và {thing} vừa sửa xong lại ngập như năm ngoái.|Liệu {thing} có trụ được qua mùa nước lớn? {who} chỉ cười, bảo rằng ở {place} này người ta đã quen làm lại từ đầu, miễn là còn người chịu ở lại với nghề.|Ảnh chụp từ trên cao cho thấy dải đất ven sông ở {place} đã hẹp đi gần một nửa so với mười năm trước, đúng như lời {who} vẫn nói mỗi khi họp thôn.|Nguồn thu lớn nhất của {place} vẫn là {good}. Mỗi vụ, một nhà làm đủ ăn và còn dư chừng {number} cân để bán, tuy giá cả thì năm được năm không, tùy vào lái buôn.|Đọc thêm sách là điều {who} luôn dặn lũ trẻ ở {place}. Trong căn nhà nhỏ cạnh {thing}, {number} cuốn sách cũ được xếp ngay ngắn trên kệ tre cho ai thích thì mượn.|Tổng biên tập một tờ báo từng ghé {place} viết về {good}, giấy phép xuất bản của tờ báo ấy nay đã hết hạn nhưng bài viết thì vẫn được dán trên vách nhà {who} từ bấy đến giờ.',
);

export const LEADS = list(
  'Sáng {day}, tại {place}, {who} cùng đông đảo bà con dự lễ khởi công {thing}, công trình mà cả vùng đã chờ suốt {number} năm.|Sau {number} ngày sửa chữa, {thing} ở {place} mở lại trong niềm vui của bà con hai bên bờ; nhiều người dậy từ tờ mờ sáng để kịp chuyến đầu tiên.|Ở {place} vẫn còn một {thing} hoạt động đều đặn, dù người trông coi đã qua tuổi tám mươi và khách mỗi ngày chỉ còn đếm trên đầu ngón tay.',
);

export const SENTENCES = list('Cùng dự có {who}.|Nước rút chậm, nhiều nơi vẫn còn ngập.|Buổi lễ kết thúc lúc trời vừa đổ mưa.|Năm nay {good} được giá.');
export const HEADINGS = list('Giữ nghề giữa thời mới|Bà con mong có cầu|1. Chuyến đò đầu tiên|Vì sao vắng khách?|Lời hẹn mùa sau');
export const CAPTIONS = list('Bà con {place} bên {thing} ngày {day}|Một góc {thing} ở {place} nhìn từ trên cao|{who} bên {thing}|Phiên bán {good} ở {place}');

export const MENU = list('Trang chủ|Thời sự|Kinh tế|Xã hội|Văn hóa|Giáo dục|Thể thao|Pháp luật|Du lịch|Bạn đọc|Đa phương tiện|Video|Liên hệ');
export const SHARE = list('Chia sẻ|Facebook|Zalo|Sao chép liên kết|Thích|A- A A+|In bài viết|Lưu bài viết');
export const PLAYER = list('0:00 / 2:41|Nghe bài viết|Nam miền Bắc|Tắt tiếng|0:00');
export const COMMENTS = list('Bình luận (0)|Viết bình luận|Gửi bình luận|Vui lòng nhập nội dung bình luận.|Mới nhất');
export const WIDGETS = list('TIN XEM NHIỀU|TIN MỚI|Đăng ký nhận tin|Lên đầu trang|Quảng cáo|Thời tiết|Giá vàng|Đăng nhập');

/** Outlets differ in what stands around the text and in how they write it. */
export interface Outlet {
  readonly site: string;
  readonly prefix: string;
  readonly crumb: string;
  readonly date: string;
  readonly views: string;
  readonly label: string;
  readonly credit: string;
  readonly author: string;
}

export const OUTLETS: readonly Outlet[] = [
  {
    site: 'Sông Mây Online',
    prefix: '(SM Online) - ',
    crumb: ' > ',
    date: 'Thứ ba, {date}, {hour} (GMT+7)',
    views: '{number} lượt xem',
    label: 'Tin liên quan:',
    credit: '. Ảnh: {name}',
    author: '{name}',
  },
  {
    site: 'Báo Bãi Dâu điện tử',
    prefix: '',
    crumb: ' » ',
    date: 'Cập nhật: {hour}, {date}',
    views: 'Lượt xem: {number}',
    label: 'TIN CÙNG CHUYÊN MỤC',
    credit: ' (Ảnh: {name})',
    author: 'Tin, ảnh: {name}',
  },
  {
    site: 'Tạp chí Ven Sông',
    prefix: 'VS - ',
    crumb: ' / ',
    date: '{date} {hour} GMT+7',
    views: '{number} views',
    label: 'Xem thêm',
    credit: ' - Ảnh: {name}',
    author: 'Theo {name}/Ven Sông',
  },
];

// What the generated pages are made of. Everything is written for this bench: places, people and outlets do not exist.
const list = (text) => text.split('|').map((part) => part.trim());

/** Fillers of the slots {name}, {rank}, … in the templates; a filler may hold slots itself. */
export const SLOTS = {
  family: list('Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý'),
  middle: list('Văn|Thị|Hữu|Đức|Minh|Quang|Ngọc|Xuân|Thanh|Hoàng|Bá|Công'),
  given: list('An|Bình|Cường|Dũng|Giang|Hà|Hải|Hòa|Hùng|Khánh|Khuê|Lâm|Linh|Long|Mộc|Nam|Phúc|Quân|Sơn|Thảo|Thủy|Toàn|Tùng|Vy|Yến'),
  name: list('{family} {middle} {given}|{family} {middle} {given}|{family} {given}'),
  rank: list('Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy'),
  post: list(
    'Phó Tư lệnh Quân khu|Chính ủy Lữ đoàn {n}|Phó Chính ủy Sư đoàn {n}|Chỉ huy trưởng Bộ Chỉ huy quân sự tỉnh {place}|Bí thư Tỉnh ủy {place}|Chủ tịch UBND tỉnh {place}|Phó Chủ tịch Thường trực UBND huyện {place}|Giám đốc Sở {office}|Phó Giám đốc Công an tỉnh {place}|Chủ nhiệm Chính trị Quân khu|Tham mưu trưởng Vùng {n} Hải quân|Hiệu trưởng Trường Trung học {place}',
  ),
  person: list('{rank} {name}, {post}|đồng chí {name}, {post}|{post} {name}|ông {name}|bà {name}|{rank} {name}'),
  office: list('Văn hóa và Du lịch|Xây dựng|Giáo dục và Đào tạo|Nông nghiệp và Môi trường|Y tế|Tài chính|Khoa học và Công nghệ'),
  organisation: list(
    'Bộ Tư lệnh Quân khu|Ban Chấp hành Đảng bộ tỉnh {place}|Hội Cựu chiến binh huyện {place}|Đoàn Kinh tế - Quốc phòng {n}|Sở {office} tỉnh {place}|Trường Cao đẳng nghề {place}|Hợp tác xã thủy sản {place}|Ủy ban Mặt trận Tổ quốc tỉnh {place}|Lữ đoàn Công binh {n}|Bệnh viện đa khoa {place}',
  ),
  place: list('Sông Mây|Cây Gạo|Bến Sỏi|Ngã Ba Đồi|Vàm Xanh|Hòn Lửa|Đồng Sen|Mường Lân|Thạch Kiều|An Phú Trung|Cù Lao Dài|Phước Lạc|Núi Chúa Con|Trà Vông'),
  n: list('2|3|5|7|12|25|94|126|301|477|682|954'),
  number: list('15|27|48|120|350|1.200|2.400|5.600|hơn 30|gần 200|trên 1.500'),
  percent: list('3,2|7,5|12|18,4|45|62,8|91'),
  event: list(
    'hội nghị tổng kết công tác năm|lễ ra quân huấn luyện|lễ khánh thành cầu {place}|buổi gặp mặt gia đình chính sách|hội thảo về phát triển kinh tế biển|đợt diễn tập phòng chống lụt bão|lễ trao tặng nhà tình nghĩa|chương trình khám bệnh miễn phí cho bà con|giải chạy vì môi trường xanh|phiên chợ vùng cao',
  ),
  topic: list(
    'xây dựng nông thôn mới|huấn luyện, sẵn sàng chiến đấu|chuyển đổi số|bảo vệ rừng đầu nguồn|chăm lo hậu phương quân đội|phòng chống thiên tai, tìm kiếm cứu nạn|nuôi trồng thủy sản bền vững|đào tạo nghề cho lao động trẻ|cải cách thủ tục hành chính|giữ gìn nghề thủ công',
  ),
  goods: list('gạo, mì và nước sạch|áo phao, xuồng máy|sách vở, xe đạp|thuốc men, chăn ấm|cây giống và phân bón|máy lọc nước'),
  day: list('3/1|9/2|14/3|22/4|5/6|18/7|27/8|2/10|16/11|24/12'),
  when: list('Sáng {day}|Chiều {day}|Ngày {day}|Tối {day}|Sáng nay|Mới đây|Trong hai ngày qua'),
  section: list('Thời sự|Chính trị|Quốc phòng - An ninh|Kinh tế|Xã hội|Văn hóa|Giáo dục|Pháp luật|Thể thao|Du lịch|Sức khỏe|Khoa học'),
  credit: list('{family} {given}|{given} {given}|TTXVN|{name}/TTXVN|CTV'),
};

export const TITLES = list(
  '{place} khởi công cầu nối hai bờ sau nhiều năm chờ đợi|{organisation} tổ chức {event}|{rank} {name} thăm, kiểm tra công tác {topic} tại {place}|Bà con {place} vượt khó sau mùa lũ lớn|{number} hộ dân {place} có nước sạch|Đẩy mạnh {topic} ở vùng sâu, vùng xa|Chuyện người lái đò ở bến {place}|{place}: Nhiều kết quả trong {topic}|Những lớp học đêm giữa đại ngàn {place}|{organisation} trao {goods} cho bà con vùng lũ',
);

export const LEADS = list(
  '{when}, tại {place}, {organisation} tổ chức {event}. {person} dự và phát biểu chỉ đạo. Cùng dự có đại diện {organisation} và đông đảo nhân dân địa phương.|{when}, {person} cùng đoàn công tác đã đến thăm, động viên cán bộ, chiến sĩ và bà con {place} nhân dịp {event}.|Sau nhiều năm kiên trì {topic}, {place} đã có {number} hộ thoát nghèo, thu nhập bình quân tăng {percent}% so với năm trước, theo báo cáo của {organisation}.',
);

export const PARAGRAPHS = list(
  'Theo báo cáo của {organisation}, năm qua đơn vị đã phối hợp chặt chẽ với cấp ủy, chính quyền địa phương thực hiện tốt công tác {topic}; giúp dân làm {number} ngày công, sửa chữa {number} căn nhà, nạo vét gần {number} mét kênh mương và trồng mới {number} cây xanh dọc các tuyến đường liên xã.|Phát biểu tại {event}, {person} nhấn mạnh, trong điều kiện còn nhiều khó khăn, kết quả đạt được là rất đáng trân trọng; đồng thời đề nghị các cơ quan, đơn vị tiếp tục quán triệt, triển khai thực hiện nghiêm các nghị quyết, chỉ thị của cấp trên về {topic}.|“Chúng tôi xác định {topic} là nhiệm vụ thường xuyên, phải làm từ việc nhỏ nhất, ở từng tổ, từng thôn”, {person} cho biết và nói thêm rằng số vốn huy động từ đầu năm đã vượt {percent}% kế hoạch.|Trước đó, mưa lớn kéo dài khiến nhiều tuyến đường ở {place} bị sạt lở, {number} hộ phải sơ tán. {organisation} đã điều động {number} cán bộ, chiến sĩ cùng phương tiện giúp dân di dời tài sản, dọn bùn đất và cấp phát {goods}.|Anh {name}, một người dân {place}, kể rằng trước đây từ nhà ra chợ mất nửa ngày đường; từ khi có con đường mới, nông sản không còn bị ép giá, bọn trẻ đi học cũng đỡ vất vả, nhất là vào mùa nước nổi.|Năm {year}, {organisation} phấn đấu hoàn thành {number} chỉ tiêu về {topic}, trong đó tập trung đào tạo cán bộ trẻ, đưa công nghệ vào quản lý và mở rộng hợp tác với các địa phương giáp ranh như {place}, {place}.|Ông {name} trồng sen trên vùng đất trũng đã ba đời nay. Vụ này giá hạ, lái buôn ghé thưa, nhưng ông vẫn giữ lại một phần hạt tốt để gieo cho mùa sau, bởi theo ông, giữ được giống là giữ được nghề.|Tại {event}, ban tổ chức đã trao {number} suất quà, mỗi suất gồm {goods}, cho các gia đình chính sách, hộ nghèo và học sinh có hoàn cảnh khó khăn trên địa bàn {place}; tổng kinh phí {number} triệu đồng do {organisation} vận động.|Đánh giá về công tác {topic}, {person} cho rằng vẫn còn một số hạn chế như: tiến độ ở vài địa bàn còn chậm, việc kiểm tra, đôn đốc chưa thường xuyên, sự phối hợp giữa các ngành có lúc chưa nhịp nhàng.',
);

export const SHORT = list(
  'Cùng dự có {person}.|Buổi lễ diễn ra trang trọng, ấm cúng.|Dự kiến công trình hoàn thành vào cuối năm {year}.|Hiện vụ việc đang được làm rõ.|Nước rút chậm, nhiều nơi vẫn còn ngập.',
);
export const HEADINGS = list('Từ bến đò đến cây cầu|Người dân được hưởng lợi|Còn nhiều việc phải làm|Giữ nghề giữa thời mới|Những con số biết nói');
export const CAPTIONS = list(
  '{person} phát biểu tại {event}.|Quang cảnh {event} tại {place}.|{rank} {name} trao quà cho các gia đình chính sách.|Các đại biểu chụp ảnh lưu niệm.|Bộ đội giúp dân {place} dọn bùn đất sau lũ.|Một góc {place} nhìn từ trên cao.',
);
export const MENU = list(
  'Trang chủ|Thời sự|Chính trị|Quốc phòng - An ninh|Kinh tế|Xã hội|Văn hóa|Giáo dục|Pháp luật|Thể thao|Quốc tế|Đời sống|Du lịch|Sức khỏe|Khoa học|Bạn đọc|Đa phương tiện|Podcast|E-magazine|Rao vặt',
);

/** Outlets differ in what stands around the text and in how they write it. */
export const OUTLETS = [
  {
    site: 'Sông Mây Online',
    prefix: '(SM Online) - ',
    crumbs: ' > ',
    date: '{weekday}, {dmy}, {hm} (GMT+7)',
    views: '{count} lượt xem',
    label: 'Bài viết tương tự:',
    credit: '. Ảnh: {credit}',
    menu: 6,
    twins: true,
  },
  {
    site: 'Báo Cây Gạo điện tử',
    prefix: '',
    crumbs: ' » ',
    date: 'Cập nhật: {hm}, {dmy}',
    views: 'Lượt xem: {count}',
    label: 'TIN CÙNG CHUYÊN MỤC',
    credit: ' (Ảnh: {credit})',
    menu: 14,
    twins: false,
  },
  {
    site: 'Vàm Xanh News',
    prefix: '(VX) – ',
    crumbs: ' | ',
    date: '{hm} | {dmy}',
    views: 'Đã xem: {count}',
    label: 'Xem thêm',
    credit: ' - Ảnh: {credit}',
    menu: 10,
    twins: true,
  },
  {
    site: 'Thạch Kiều Ngày nay',
    prefix: '(Thạch Kiều Ngày nay) - ',
    crumbs: ' / ',
    date: '{dmy} {hm} GMT+7',
    views: '',
    label: '',
    credit: '. ẢNH: {credit}',
    menu: 0,
    twins: false,
  },
  {
    site: 'Tạp chí Núi và Biển',
    prefix: '',
    crumbs: ' › ',
    date: '{weekday}, ngày {dmy}',
    views: '{count} views',
    label: 'Đọc nhiều nhất',
    credit: '',
    menu: 8,
    twins: true,
  },
];

export const WEEKDAYS = list('Thứ hai|Thứ ba|Thứ tư|Thứ năm|Thứ sáu|Thứ bảy|Chủ nhật');
export const SHARE = list('Chia sẻ|Facebook|Zalo|Sao chép liên kết|Thích|A- A A+|In bài viết|Lưu bài viết|Theo dõi chúng tôi trên|Quảng cáo');

/** How a classified advertisement opens: what is sold, let, sought, taught, made known. */
const OPENS =
  /^[^\p{L}\d]*(?:cần|bán|mua|thu mua|cho thuê|sang (?:nhượng|lại|quán)|nhượng|chính chủ|thanh lý|tuyển|khai giảng|chiêu sinh|nhận|cung cấp|dịch vụ|công ty|cty|siêu thị|cửa hàng|căn hộ|chung cư|nhà cho thuê|bố cáo|tour)(?!\p{L})/iu;
/** Words and prices that give an advertisement away wherever they stand. */
const CONTAINS =
  /(?<!\p{L})(?:cần (?:bán|mua|tuyển|thuê)|tuyển dụng|chuyên (?:sửa|bán|cung cấp|sản xuất|nhận)|giá (?:rẻ|gốc|sốc|tốt)|cho thuê|chính hãng|khuyến mãi|giảm giá|miễn phí|\d[\d.,]*\s?(?:đ|vnđ|tr|triệu\/|ml|kg|gb|m2|m²)(?!\p{L}))/iu;

/** Whether a line sells, lets, seeks or offers something, as classified advertisements do. News of shops and companies may look alike: ask of several lines. */
export const makesOffer = (text: string): boolean => OPENS.test(text) || CONTAINS.test(text);

/** Where a line can be put into the small page; each place stands for what crawled pages have there. */
export interface Places {
  /** Above the title: site header, menu. */
  readonly top?: readonly string[];
  /** Between title and lead: players, counters, buttons. */
  readonly head?: readonly string[];
  /** A paragraph of its own in the midst of the text. */
  readonly text?: readonly string[];
  /** Below the author's name: buttons, comments, related articles, imprint. */
  readonly end?: readonly string[];
}

export const TITLE = 'Bến đò Cây Gạo mở lại sau mùa lũ';
export const LEAD = '(Sông Mây) - Sáng 11/3, bến đò Cây Gạo đón chuyến khách đầu tiên sau bốn tháng ngừng chạy vì nước lớn, đông người dân hai bên bờ ra xem.';
export const FIRST =
  'Người lái đò già kể rằng ông chưa từng thấy nước dâng nhanh như năm nay; chỉ một đêm, cả bãi ngô ngập trắng và đàn trâu phải lùa lên đồi.';
export const LAST = 'Theo Ủy ban nhân dân xã, bến được gia cố bằng kè đá dài gần hai trăm mét, có phao cứu sinh, đèn báo và một nhà chờ lợp ngói cho học sinh.';
export const AUTHOR = 'Minh Khuê';

/** A small article with lines in the given places; without any it is a clean page, and every page without them is this one. */
export function article({ top = [], head = [], text = [], end = [] }: Places = {}): string {
  return [...top, TITLE, ...head, '', LEAD, '', FIRST, '', ...text, ...(text.length > 0 ? [''] : []), LAST, '', AUTHOR, '', ...end, ''].join('\n');
}

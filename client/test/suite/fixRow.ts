/** What the light bulb offers for one finding of a rule, and what each choice makes of the page. */
export interface FixRow {
  readonly rule: string;
  readonly page: string;
  /** How the flagged text begins. */
  readonly at: string;
  /** Where the cursor stands, in a finding of many lines; left out: the whole finding is selected. */
  readonly cursor?: string;
  /** All choices there that edit, in their order. */
  readonly fixes: readonly RowFix[];
}

/** The title, and what is replaced: each text stands once in the page. */
export type RowFix = readonly [title: string, ...changes: (readonly [from: string, to: string])[]];

export const TITLE = 'Làng chài Vĩnh Thủy dựng lại cầu cảng gỗ';
export const LEAD =
  '(Vĩnh Thủy Online) - Sáng 8/5, làng chài Vĩnh Thủy khánh thành cầu cảng gỗ mới dài bốn mươi mét, thay chiếc cầu cũ bị bão cuốn trôi hồi cuối năm ngoái.';
export const WORK = 'Ba mươi ngư dân góp công suốt hai tháng, người đóng cọc, người xẻ ván, người nấu cơm; gỗ do bà con trong xã chặt từ vườn nhà đem cho.';
export const BOATS = 'Từ nay ghe lớn ghe nhỏ đều cập được bến lúc nước ròng, các bà các chị không còn phải lội bùn ra nhận cá như mấy tháng vừa qua.';

/** A page with these lines below title and lead. */
export const page = (...lines: readonly string[]): string => [TITLE, '', LEAD, '', ...lines, ''].join('\n');

/** Lines that go. */
export const without = (...lines: readonly string[]): readonly [string, string] => [lines.map((line) => `${line}\n`).join(''), ''];

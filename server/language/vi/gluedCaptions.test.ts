import { describe, expect, it } from 'vitest';
import { captionBehind, captionInFront, gluedAlt, gluedPair } from './gluedCaptions';

const CAPTION = 'Bà con xã Bãi Dâu lên chuyến đò đầu tiên';
const PARAGRAPH = 'Sáng 11/3, bến đò Cây Gạo đón chuyến khách đầu tiên sau bốn tháng ngừng chạy vì nước lớn.';

describe('alternative text glued to a caption', () => {
  it('is measured up to the capital', () => {
    expect(gluedAlt('Bến đò mở lại ảnh 1Bà con lên đò')).toBe('Bến đò mở lại ảnh 1'.length);
    expect(gluedAlt('Bến đò mở lại hình ảnh 12Bà con lên đò')).toBe('Bến đò mở lại hình ảnh 12'.length);
  });

  it.each(['Bến đò mở lại ảnh 1', 'Xem ảnh 1 Bà con lên đò', 'Bà con lên đò'])('is not seen in %j', (caption) => {
    expect(gluedAlt(caption)).toBe(0);
  });
});

describe('the same caption twice in one line', () => {
  it.each([
    [CAPTION, CAPTION],
    [`${CAPTION}. Ảnh: Trần Khê`, `${CAPTION}. Ảnh: Trần Khê`],
    [`${CAPTION}. `, `${CAPTION}. (Ảnh: Trần Khê)`],
    [`${CAPTION}. (Ảnh: Trần Khê)`, `${CAPTION}.`],
    ['Bến Cây Gạo trong nắng sớm', 'Bến Cây Gạo trong nắng sớm'],
  ])('%j and %j', (first, second) => {
    expect(gluedPair(first + second)).toBe(first.length);
  });

  it.each([
    CAPTION,
    `${CAPTION} và ${CAPTION}`,
    `${CAPTION}, ${CAPTION}`,
    `${CAPTION} nữa${CAPTION}`,
    'Đò ơi đò ơi đò ơi',
    'Sáng sớm Sáng sớm',
    `${CAPTION}. ${'Nước rút dần. '.repeat(60)}${CAPTION}`,
  ])('not in %j', (line) => {
    expect(gluedPair(line)).toBe(0);
  });
});

describe('a caption in front of a paragraph', () => {
  it.each([
    `${CAPTION}. (Ảnh: Trần Khê)`,
    `${CAPTION} (Ảnh: Trần Khê/TTXVN).`,
    `${CAPTION}. (Ảnh minh họa: TK)`,
    `${CAPTION}. Ảnh: Trần Khê.`,
    `${CAPTION} - Ảnh: T.K.`,
    `${CAPTION}. ẢNH: TRẦN KHÊ.`,
    `${CAPTION}. Ảnh: Trần Khê, Sông Mây.`,
  ])('%j, with a space and without', (caption) => {
    expect(captionInFront(`${caption} ${PARAGRAPH}`)).toBe(caption.length);
    expect(captionInFront(caption + PARAGRAPH)).toBe(caption.length);
  });

  it('before a word of one letter', () => {
    expect(captionInFront(`${CAPTION}. Ảnh: Trần Khê.Ở bãi ngô, ${PARAGRAPH}`)).toBe(`${CAPTION}. Ảnh: Trần Khê.`.length);
  });

  it.each([`${CAPTION}. Ảnh: Trần Khê`, `${CAPTION}. Ảnh: TTXVN`, `${CAPTION}. Ảnh: TRẦN KHÊ`, `${CAPTION}. Ảnh: Trần Khê/TTXVN`])(
    '%j, glued only',
    (caption) => {
      expect(captionInFront(caption + PARAGRAPH)).toBe(caption.length);
      expect(captionInFront(`${caption} ${PARAGRAPH}`)).toBe(0);
    },
  );

  it.each([
    ['a false friend', `Ảnh hưởng của lũ: bến dừng chạy. ${PARAGRAPH}`],
    ['a false friend', `Trong ảnh, bà con lên đò. ${PARAGRAPH}`],
    ['a false friend', `Triển lãm ảnh: Bến Xưa. ${PARAGRAPH}`],
    ['a false friend', `Bài viết sử dụng ảnh: Trần Khê, Sông Mây. ${PARAGRAPH}`],
    ['a signature', `Tin, ảnh: Trần Khê. ${PARAGRAPH}`],
    ['a film', `Video: Hội bơi chải làng Bãi Dâu. ${PARAGRAPH}`],
    ['a source of figures', `Số khách tăng gấp đôi (Nguồn: Phòng Giao thông). ${PARAGRAPH}`],
    ['a bracket inside a sentence', `${CAPTION} (Ảnh: Trần Khê) được treo ở nhà văn hóa. ${PARAGRAPH}`],
    ['a lead with its agency', `(Sông Mây) - ${CAPTION}. (Ảnh: Trần Khê) ${PARAGRAPH}`],
    ['two sentences before the credit', `Nước đã rút. ${CAPTION}. (Ảnh: Trần Khê)${PARAGRAPH}`],
    ['a credit far inside a paragraph', `${PARAGRAPH.slice(0, -1)}, ${'bà con chờ đò '.repeat(12)}. (Ảnh: Trần Khê)${PARAGRAPH}`],
    ['a caption and a few words', `${CAPTION}. (Ảnh: Trần Khê) Nước đã rút.`],
    ['two captions', `${CAPTION}. Ảnh: Trần Khê. ${PARAGRAPH} Ảnh: Trần Khê`],
    ['initials that no stop ends', `${CAPTION} - Ảnh: V.D ${PARAGRAPH}`],
    ['one name of two words', `${CAPTION}. Ảnh: Báo VnSongmay ${PARAGRAPH}`],
  ])('not %s', (_what, line) => {
    expect(captionInFront(line)).toBe(0);
  });
});

describe('a caption behind a paragraph', () => {
  it.each([`${CAPTION}. Ảnh: Trần Khê`, `${CAPTION} (Ảnh: Trần Khê)`])('%j', (caption) => {
    expect(captionBehind(PARAGRAPH + caption)).toBe(PARAGRAPH.length);
  });

  it.each([
    ['not where a space divides them: it may be the last sentence', `${PARAGRAPH} ${CAPTION}. Ảnh: Trần Khê`],
    ['not without a credit', PARAGRAPH + CAPTION],
    ['not a caption alone', `${CAPTION}. Ảnh: Trần Khê`],
    ['not behind initials', `${PARAGRAPH.slice(0, -1)} do ông T.Khê chụp. Ảnh: Trần Khê`],
  ])('%s', (_what, line) => {
    expect(captionBehind(line)).toBe(0);
  });
});

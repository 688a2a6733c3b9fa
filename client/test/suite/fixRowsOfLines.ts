// Rules about whole lines: furniture of the site, teasers, titles and captions.
import { BOATS, type FixRow, LEAD, page, TITLE, without, WORK } from './fixRow';

const TIME_CODE = '0:00 / 1:25';
const SHARE = ['Chia sẻ', 'Facebook', 'Zalo'];
const UNSURE = ['Mùa ruốc về', 'Xóm nhỏ', 'Hội đua thuyền thúng mừng cầu mới'];
const BRACKETED = '[Chợ cá Vĩnh Thủy họp lại bên cầu cảng sau một năm]';
const TEASER = 'Chợ cá đêm đông khách trở lại';
const TEASERS = [TEASER, '07:20 02/05/2025', '(Vĩnh Thủy Online) - Ngày 2/5, chợ cá đêm mở lại sau ba tháng sửa mái, tiểu thương dọn hàng từ chập tối.'];

/** The user's own patterns, and a class that is off by itself. */
export const CONFIG = {
  patterns: ['Vĩnh Thủy chào bạn đọc gần xa', { glob: 'Bấm chuông để *' }, { regex: '\\s*\\(Đọc thêm: [^)]+\\)', part: true }],
  rules: { 'boilerplate-line': { classes: { 'end-marker': 'hint' } } },
};
const [GREETING, BELL, MORE] = ['Vĩnh Thủy chào bạn đọc gần xa', 'Bấm chuông để nhận tin', ' (Đọc thêm: Mùa cá cơm)'];

const furniture: readonly FixRow[] = [
  {
    rule: 'boilerplate-line',
    page: page(WORK, '', TIME_CODE, BOATS, '', 'Thu Hà', ...SHARE),
    at: TIME_CODE,
    fixes: [
      ['Delete this line', without(TIME_CODE)],
      ['Delete all boilerplate in this file', without(TIME_CODE), without(...SHARE)],
    ],
  },
  {
    rule: 'boilerplate-line',
    page: page(WORK, '', BOATS, '', 'Thu Hà', ...SHARE),
    at: 'Chia sẻ',
    cursor: 'Facebook',
    fixes: [
      ['Delete this block (3 lines)', without(...SHARE)],
      ['Delete only this line', without('Facebook')],
    ],
  },
  {
    rule: 'boilerplate-line',
    page: page(WORK, '', BOATS, '', 'Thu Hà', '', 'Đọc nhiều', ...UNSURE),
    at: 'Đọc nhiều',
    fixes: [
      ['Delete the sure line of this block', without('Đọc nhiều')],
      ['Delete this block (4 lines)', without('Đọc nhiều', ...UNSURE)],
    ],
  },
  {
    rule: 'boilerplate-line',
    page: page(WORK, '', `${BOATS} Chia sẻ Facebook Zalo`),
    at: 'Chia sẻ',
    fixes: [['Delete only this part', [' Chia sẻ Facebook Zalo', '']]],
  },
  {
    rule: 'boilerplate-line',
    page: page(WORK, '', `${BOATS}/.`),
    at: './.',
    fixes: [['Replace “./.” by a full stop', ['./.', '.']]],
  },
  {
    rule: 'boilerplate-line',
    page: page(WORK, '', BRACKETED, '', BOATS),
    at: BRACKETED,
    fixes: [['Delete this line', without(BRACKETED)]],
  },
  {
    rule: 'boilerplate-line',
    page: page(WORK, '', BOATS, '', 'Thu Hà', '', 'Từ khóa: cầu cảng, ghe', 'Bãi ngang'),
    at: 'Từ khóa',
    fixes: [['Delete these 2 lines', without('Từ khóa: cầu cảng, ghe', 'Bãi ngang')]],
  },
  {
    rule: 'listed-boilerplate',
    page: page(GREETING, '', WORK, '', BOATS),
    at: GREETING,
    fixes: [['Delete this line', without(GREETING)]],
  },
  {
    rule: 'listed-boilerplate',
    page: page(WORK, '', GREETING, BELL, '', BOATS),
    at: GREETING,
    fixes: [['Delete this block (2 lines)', without(GREETING, BELL)]],
  },
  {
    rule: 'listed-boilerplate',
    page: page(`${WORK}${MORE}`, '', BOATS),
    at: MORE,
    fixes: [['Delete this part of the line', [MORE, '']]],
  },
  {
    rule: 'related-teaser',
    page: page(WORK, '', `>> ${TEASER}`, '', BOATS),
    at: '>>',
    fixes: [['Delete this teaser', without(`>> ${TEASER}`)]],
  },
  {
    rule: 'related-teaser',
    page: page(WORK, '', BOATS, '', 'Thu Hà', '', 'Tin liên quan:', ...TEASERS),
    at: TEASER,
    fixes: [['Delete this block of teasers (3 lines)', without(...TEASERS)]],
  },
  {
    rule: 'duplicate-title',
    page: [TITLE, TITLE, '', LEAD, '', WORK, '', BOATS, ''].join('\n'),
    at: TITLE,
    fixes: [['Delete this title, keep line 1', [`${TITLE}\n${TITLE}\n`, `${TITLE}\n`]]],
  },
];

const CAPTION = 'Bà con Vĩnh Thủy đi thử trên cây cầu mới';
const CREDIT = 'Ảnh: Lê Sóng';
const CREDITED = `${CAPTION}. ${CREDIT}`;
const BRACKETS = `${CAPTION}. (${CREDIT})`;
const VIEW = 'Toàn cảnh cầu cảng gỗ Vĩnh Thủy mới xây';
const FOREIGN = 'Trọng tài Đỗ Thử giơ thẻ đỏ ở phút bù giờ. Ảnh: Trần Khê';
const SENTENCE = 'Từ nay ghe lớn ghe nhỏ đều cập được bến lúc nước ròng.';
const LONG = `${WORK} ${BOATS} Mấy hôm nay trẻ con trong làng ra cầu câu cá từ sáng sớm.`;
const END = 'Chiều về, đứa nào cũng xách theo vài con cá đối cho bà nấu canh chua, thơm lừng cả xóm nhỏ ven con nước lớn ròng này.';

const captions: readonly FixRow[] = [
  {
    rule: 'duplicate-caption',
    page: page(CAPTION, CREDITED, '', WORK, '', BOATS),
    at: CAPTION,
    fixes: [
      ['Delete this caption, keep line 6', [`${CAPTION}\n${CREDITED}`, CREDITED]],
      ['Keep this caption, delete line 6', without(CREDITED)],
    ],
  },
  {
    rule: 'duplicate-caption',
    page: page(`${SENTENCE} ${CREDIT}`, '', WORK, '', SENTENCE, '', BOATS),
    at: SENTENCE,
    fixes: [['Delete this caption, keep line 9', without(`${SENTENCE} ${CREDIT}`)]],
  },
  {
    rule: 'duplicate-caption',
    page: page(`${TITLE} - Ảnh 1.`, CREDITED, '', WORK, '', BOATS),
    at: TITLE,
    fixes: [['Delete this line', without(`${TITLE} - Ảnh 1.`)]],
  },
  {
    rule: 'duplicate-caption',
    page: page(`${TITLE} ảnh 1${BRACKETS}`, '', WORK, '', BOATS),
    at: TITLE,
    fixes: [['Delete the glued part', [`${TITLE} ảnh 1`, '']]],
  },
  {
    rule: 'duplicate-caption',
    page: page(`${CAPTION}. ${CREDITED}`, '', WORK, '', BOATS),
    at: CAPTION,
    fixes: [['Delete this copy', [`${CAPTION}. ${CAPTION}`, CAPTION]]],
  },
  {
    rule: 'unmatched-caption',
    page: page(FOREIGN, '', WORK, '', BOATS),
    at: FOREIGN,
    fixes: [
      ['Delete this caption', without(FOREIGN)],
      ['Mark as a caption', [FOREIGN, `[Ảnh: ${FOREIGN}]`]],
      ['Move to the end of the article', without(FOREIGN), [`${BOATS}\n`, `${BOATS}\n\n${FOREIGN}\n`]],
    ],
  },
  {
    rule: 'unmatched-caption',
    page: page('![cầu cảng](cau-cang.jpg)', CREDITED, '', WORK, '', '![bến cá](ben-ca.jpg)', '', BOATS, '', END),
    at: '![bến cá]',
    fixes: [['Delete this image marker', without('![bến cá](ben-ca.jpg)')]],
  },
  {
    rule: 'orphan-credit',
    page: page(WORK, '', CREDIT, '', BOATS),
    at: CREDIT,
    fixes: [['Delete this credit', without(CREDIT)]],
  },
  {
    rule: 'orphan-credit',
    page: page(CREDIT, VIEW, '', WORK, '', BOATS),
    at: CREDIT,
    fixes: [
      ['Join it to the caption in line 6', without(CREDIT), [VIEW, `${VIEW}. ${CREDIT}`]],
      ['Delete this credit', without(CREDIT)],
    ],
  },
  {
    rule: 'caption-in-body',
    page: page(`${BRACKETS}${WORK}`, '', BOATS),
    at: BRACKETS,
    fixes: [
      ['Put the caption on a line of its own', [BRACKETS, `${BRACKETS}\n\n`]],
      ['Mark as a caption', [BRACKETS, `[Ảnh: ${BRACKETS}]\n\n`]],
      ['Move to the end of the article', [BRACKETS, ''], [`${BOATS}\n`, `${BOATS}\n\n${BRACKETS}\n`]],
      ['Delete this caption', [BRACKETS, '']],
    ],
  },
  {
    rule: 'caption-in-body',
    page: page(`${CAPTION}, tay xách làn`, `cá Vĩnh Thủy còn tươi. ${CREDIT}`, '', WORK, '', BOATS),
    at: CAPTION,
    fixes: [['Join line 6 to this one', ['tay xách làn\ncá', 'tay xách làn cá']]],
  },
  {
    rule: 'caption-in-body',
    page: page(CREDITED, LONG, '', BOATS.replace('Từ nay', 'Giờ đây')),
    at: CREDITED,
    fixes: [
      ['Insert a blank line', [`${CREDITED}\n`, `${CREDITED}\n\n`]],
      ['Mark as a caption', [CREDITED, `[Ảnh: ${CREDITED}]`]],
      ['Move to the end of the article', without(CREDITED), ['vừa qua.\n', `vừa qua.\n\n${CREDITED}\n`]],
      ['Delete this caption', without(CREDITED)],
    ],
  },
];

export const LINES: readonly FixRow[] = [...furniture, ...captions];

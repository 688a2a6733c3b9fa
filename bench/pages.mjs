import { Random } from './random.mjs';
import { CAPTIONS, HEADINGS, LEADS, MENU, OUTLETS, PARAGRAPHS, SHARE, SHORT, SLOTS, TITLES, WEEKDAYS } from './words.mjs';

const BODY_BYTES = 5200;

/** A crawled-looking news page of about 8 KB and 62 lines with its chrome; every tenth one is decomposed (NFD). */
export function page(seed) {
  const text = `${new PageWriter(new Random(seed)).lines().join('\n')}\n`;
  return seed % 10 === 9 ? text.normalize('NFD') : text;
}

/** Pages one after another until there are at least `bytes` of UTF-8, cut at a line's end. */
export function pagesOf(bytes) {
  const lines = [];
  let size = 0;
  for (let seed = 0; size < bytes; seed++) {
    for (const line of page(seed).split('\n')) {
      if (size >= bytes) break;
      lines.push(line);
      size += Buffer.byteLength(line) + 1;
    }
  }
  return `${lines.join('\n')}\n`;
}

class PageWriter {
  constructor(random) {
    this.random = random;
    this.outlet = random.pick(OUTLETS);
    this.title = this.fill(random.pick(TITLES));
  }

  lines() {
    return [
      ...this.header(),
      '',
      this.title,
      '',
      ...this.player(),
      ...this.article(),
      ...this.footer(),
      '',
      ...this.related(),
      ...this.widgets(),
      ...this.imprint(),
    ];
  }

  header() {
    const { site, crumbs, menu, date, views } = this.outlet;
    const path = ['Trang chủ', this.random.pick(SLOTS.section), this.random.pick(SLOTS.section)].join(crumbs);
    return [site, ...MENU.slice(0, menu), path, '', this.fill(date), ...(views ? [this.fill(views)] : [])];
  }

  player() {
    return this.random.chance(0.4) ? [`0:00 / ${this.random.between(1, 9)}:${this.random.between(10, 59)}`, '0:00', ''] : [];
  }

  article() {
    const lines = [this.outlet.prefix + this.fill(this.random.pick(LEADS)), ''];
    let size = 0;
    while (size < BODY_BYTES) {
      const part = this.part();
      size += Buffer.byteLength(part.join('\n'));
      lines.push(...part);
    }
    return [...lines, this.fill('{given} {given}')];
  }

  part() {
    const kind = this.random.next();
    if (kind < 0.18) return this.caption();
    if (kind < 0.28) return [this.fill(this.random.pick(SHORT))];
    if (kind < 0.34) return ['', this.random.pick(HEADINGS)];
    return [this.fill(this.random.pick(PARAGRAPHS))];
  }

  caption() {
    const text = this.fill(this.random.pick(CAPTIONS));
    const credited = text.replace(/\.$/, '') + (this.fill(this.outlet.credit) || '.');
    return this.outlet.twins && this.random.chance(0.5) ? ['', credited, this.random.chance(0.5) ? credited : text, ''] : ['', credited, ''];
  }

  footer() {
    const share = SHARE.filter(() => this.random.chance(0.4));
    return ['', `Từ khóa: ${this.fill('{place}')}, ${this.fill('{topic}')}`, ...share, `Bình luận (${this.random.between(0, 12)})`];
  }

  related() {
    const lines = this.outlet.label ? [this.outlet.label, ''] : [];
    for (let i = this.random.between(2, 4); i > 0; i--) {
      const title = this.fill(this.random.pick(TITLES));
      lines.push(title, ...(this.outlet.twins ? [title] : []), this.fill('{hm} {dmy}'), this.outlet.prefix + this.fill(this.random.pick(LEADS)), '');
    }
    return lines;
  }

  widgets() {
    return ['TIN XEM NHIỀU:', 'TIN MỚI:', ''].slice(this.random.between(0, 2));
  }

  imprint() {
    const { site } = this.outlet;
    return [
      site,
      this.fill('Cơ quan chủ quản: {organisation}'),
      `Giấy phép số ${this.random.between(10, 900)}/GP-BTTTT ngày ${this.fill('{dmy}')}`,
      this.fill('Tổng Biên tập: {name}'),
      this.fill('Tòa soạn: {n} đường {name}, phường {place}'),
      'Email: [email\u00a0protected]',
      `© ${site} giữ bản quyền nội dung trên trang này.`,
    ];
  }

  fill(template) {
    return template.replace(/\{(\w+)\}/g, (_match, slot) => this.slot(slot));
  }

  slot(slot) {
    const { random } = this;
    const two = (n) => String(n).padStart(2, '0');
    if (slot === 'hm') return `${two(random.between(5, 22))}:${two(random.between(0, 59))}`;
    if (slot === 'dmy') return `${two(random.between(1, 28))}/${two(random.between(1, 12))}/${random.between(2015, 2025)}`;
    if (slot === 'count') return String(random.between(12, 9800));
    if (slot === 'year') return String(random.between(2016, 2026));
    if (slot === 'weekday') return random.pick(WEEKDAYS);
    return this.fill(random.pick(SLOTS[slot]));
  }
}

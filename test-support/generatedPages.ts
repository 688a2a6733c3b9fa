import fc from 'fast-check';
import { CAPTIONS, COMMENTS, HEADINGS, LEADS, MENU, OUTLETS, PARAGRAPHS, PLAYER, SENTENCES, SHARE, SLOTS, TITLES, WIDGETS } from './generatedWords';

/** What a line was written as; only content is told apart. */
export type Label = 'title' | 'lead' | 'paragraph' | 'other';

interface Line {
  readonly label: Label;
  readonly text: string;
}

/** Lines that stay together when a page is shuffled. */
type Block = readonly Line[];

/** A page and what its lines were written as, in the order of the text, blank lines left out. */
export interface GeneratedPage {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** A small seeded generator (mulberry32). */
class Random {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  }

  /** A whole number from 0 up to but without `limit`. */
  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  some<T>(items: readonly T[]): T[] {
    const kept = items.filter(() => this.below(2) === 0);
    return kept.length > 0 ? kept : [this.pick(items)];
  }
}

const other = (text: string): Line => ({ label: 'other', text });

/** Writes the blocks of one page in the order in which pages have them. */
class PageWriter {
  private readonly random: Random;
  private readonly outlet;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.outlet = this.random.pick(OUTLETS);
  }

  blocks(articles: number): Block[] {
    const blocks: Block[] = [[other(this.outlet.site)], this.random.some(MENU).map(other)];
    for (let i = 0; i < articles; i++) blocks.push(...this.article());
    blocks.push(
      this.random.some(SHARE).map(other),
      this.random.some(COMMENTS).map(other),
      [other(this.outlet.label), ...this.teaser()],
      this.teaser(),
      this.teaser(),
      this.random.some(WIDGETS).map(other),
      this.imprint(),
    );
    return blocks;
  }

  private article(): Block[] {
    const { outlet, random } = this;
    return [
      [other(['Trang chủ', random.pick(SLOTS['section']!), random.pick(SLOTS['section']!)].join(outlet.crumb))],
      [other(this.fill(outlet.date))],
      [other(this.fill(outlet.views))],
      random.some(PLAYER).map(other),
      [{ label: 'title', text: this.pick(TITLES) }],
      [{ label: 'lead', text: outlet.prefix + this.pick(LEADS) }],
      ...this.body(),
      [other(this.fill(outlet.author))],
      [other(this.fill('Nguồn: Báo {place}'))],
      [other(this.fill('Từ khóa: {thing}, {good}'))],
    ];
  }

  private body(): Block[] {
    const parts: Block[] = [];
    for (let count = 3 + this.random.below(6); count > 0; count--) {
      const kind = this.random.below(8);
      if (kind === 0) parts.push(this.caption());
      else if (kind === 1) parts.push([other(this.pick(HEADINGS))]);
      else if (kind === 2) parts.push([other(this.pick(SENTENCES))]);
      parts.push([{ label: 'paragraph', text: this.pick(PARAGRAPHS) }]);
    }
    return parts;
  }

  private caption(): Block {
    const text = this.pick(CAPTIONS);
    const credited = other(text + this.fill(this.outlet.credit));
    return this.random.below(2) === 0 ? [credited] : [other(text), credited];
  }

  private teaser(): Block {
    return [other(this.pick(TITLES)), other(this.fill('{hour} {date}')), other(this.outlet.prefix + this.pick(LEADS))];
  }

  private imprint(): Block {
    const lines = [
      'Cơ quan chủ quản: Sở Văn hóa tỉnh {place}',
      'Giấy phép số {number}/GP-BTTTT ngày {date}',
      'Tổng Biên tập: {name}',
      `© ${this.outlet.site} giữ bản quyền nội dung trên trang này.`,
    ];
    return lines.map((line) => other(this.fill(line)));
  }

  private pick(templates: readonly string[]): string {
    const text = this.fill(this.random.pick(templates));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  private fill(template: string): string {
    return template.replace(/\{(\w+)\}/g, (_match, slot: string) => this.fill(this.random.pick(SLOTS[slot]!)));
  }
}

interface Change {
  readonly what: 'drop' | 'double' | 'move';
  readonly from: number;
  readonly to: number;
}

function changed(blocks: readonly Block[], changes: readonly Change[]): Block[] {
  const result = [...blocks];
  for (const { what, from, to } of changes) {
    if (result.length === 0) break;
    const at = from % result.length;
    const block = result[at]!;
    if (what === 'double') result.splice(at, 0, block);
    else result.splice(at, 1);
    if (what === 'move') result.splice(to % (result.length + 1), 0, block);
  }
  return result;
}

/** How blocks are divided: by a blank line, now and then by one, or not at all. */
type Spacing = 'always' | 'sometimes' | 'never';

function asPage(blocks: readonly Block[], spacing: Spacing, seed: number): GeneratedPage {
  const random = new Random(seed);
  const divided = (): boolean => spacing === 'always' || (spacing === 'sometimes' && random.below(2) === 0);
  const text = blocks.map((block) => `${block.map((line) => line.text).join('\n')}\n${divided() ? '\n' : ''}`).join('');
  return { text, lines: blocks.flat() };
}

const pages = (what: readonly Change['what'][], maxLength: number): fc.Arbitrary<GeneratedPage> =>
  fc
    .record({
      seed: fc.nat(0xffffff),
      articles: fc.constantFrom(1, 1, 1, 2),
      changes: fc.array(fc.record({ what: fc.constantFrom(...what), from: fc.nat(999), to: fc.nat(999) }), { maxLength, size: 'max' }),
      spacing: fc.constantFrom<Spacing>('always', 'sometimes', 'never'),
    })
    .map(({ seed, articles, changes, spacing }) => asPage(changed(new PageWriter(seed).blocks(articles), changes), spacing, seed));

/** Pages whose blocks were dropped, doubled and moved anywhere. */
export const shuffledPage = pages(['drop', 'double', 'move', 'move'], 40);

/** Pages whose blocks were dropped and doubled, but stand in the order that pages have. */
export const orderedPage = pages(['drop', 'double'], 12);

import { scaleBand, scaleLinear } from 'd3-scale';
import { escapeHtml } from './escape';

// SVG as text: colours are classes of the page's style, so that one drawing serves light, dark and paper.

export interface Bar {
  readonly label: string;
  readonly value: number;
}

const WIDTH = 640;
const BAR = 22;
const LABELS = 190;
const NUMBERS = 60;
const AXIS = 24;

/** Horizontal bars, each with its name and number, in the order given. `title` says what it shows, for readers who do not see it; `number` writes the numbers. */
export function bars(data: readonly Bar[], title: string, number: (value: number) => string): string {
  const height = data.length * BAR;
  const x = scaleLinear([0, Math.max(1, ...data.map(({ value }) => value))], [0, WIDTH - LABELS - NUMBERS]);
  const y = scaleBand(
    data.map((_, i) => i),
    [0, height],
  ).padding(0.25);
  const rows = data.map(({ label, value }, i) => {
    const middle = y(i)! + y.bandwidth() / 2;
    return (
      `<text x="${LABELS - 8}" y="${round(middle)}" class="label">${escapeHtml(clip(label))}</text>` +
      `<rect x="${LABELS}" y="${round(y(i)!)}" width="${round(Math.max(1, x(value)))}" height="${round(y.bandwidth())}" class="bar"/>` +
      `<text x="${round(LABELS + x(value) + 6)}" y="${round(middle)}" class="number">${number(value)}</text>`
    );
  });
  return svg(WIDTH, height, title, rows.join(''));
}

/** How many of the shares (0 to 1) fall into each tenth; a share of nothing stands apart, before the first. */
export function histogram(shares: readonly number[], title: string): string {
  const counts = new Array<number>(STEPS + 1).fill(0);
  for (const share of shares) counts[share === 0 ? 0 : 1 + Math.min(STEPS - 1, Math.floor(share * STEPS))]!++;
  const height = 180;
  const y = scaleLinear([0, Math.max(1, ...counts)], [height - AXIS, 16]).nice(4);
  const x = scaleBand(
    counts.map((_, i) => i),
    [40, WIDTH],
  ).padding(0.15);
  const lines = y.ticks(4).filter(Number.isInteger);
  const grid = lines.map((tick) => `<path d="M40 ${round(y(tick))}H${WIDTH}" class="grid"/><text x="34" y="${round(y(tick))}" class="label">${tick}</text>`);
  const columns = counts.map((count, i) => {
    const middle = round(x(i)! + x.bandwidth() / 2);
    const column = `<rect x="${round(x(i)!)}" y="${round(y(count))}" width="${round(x.bandwidth())}" height="${round(y(0) - y(count))}" class="${i === 0 ? 'clean' : 'bar'}"/>`;
    return `${column}<text x="${middle}" y="${height - 8}" class="tick">${i === 0 ? '0' : `≤${i * (100 / STEPS)}`}%</text>`;
  });
  return svg(WIDTH, height, title, grid.join('') + columns.join(''));
}

const STEPS = 10;
const LONGEST = 28;

const svg = (width: number, height: number, title: string, content: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title>${content}</svg>`;

const clip = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text);
const round = (value: number): number => Math.round(value * 10) / 10;

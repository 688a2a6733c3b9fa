import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured, median } from './measure.mjs';
import { page } from './pages.mjs';
import { built, CLI, ripgrep, rumdl } from './tools.mjs';

const ROUNDS = 3;

/** Twenty patterns of the kind that people grep crawled pages for. */
const PATTERNS = [
  '^[0-9]{1,2}:[0-9]{2}( / [0-9]{1,2}:[0-9]{2})?$',
  '[0-9.]+ lượt xem',
  '(Lượt xem|Đã xem): ?[0-9]+',
  '^Chia sẻ',
  '^(Facebook|Zalo|Twitter)$',
  'A- A A\\+',
  '^Bình luận',
  'Tin liên quan|Bài viết tương tự',
  '^Xem thêm',
  'TIN (XEM NHIỀU|MỚI)',
  'Từ khóa:',
  'Ảnh: ',
  '^\\([^)]{2,25}\\) [-–] ',
  '^Cơ quan chủ quản',
  'Giấy phép số [0-9]+',
  '^Tổng Biên tập:',
  '^Tòa soạn:',
  '\\[email.protected\\]',
  '^©',
  '^(Thứ (hai|ba|tư|năm|sáu|bảy)|Chủ nhật), ',
];

/** The pages as .txt and, the same bytes, as .md for the linter that reads only those. */
function writePages(folder, count) {
  for (const name of ['txt', 'md']) mkdirSync(join(folder, name), { recursive: true });
  for (let seed = 0; seed < count; seed++) {
    const name = `page-${String(seed).padStart(6, '0')}`;
    const file = join(folder, 'txt', `${name}.txt`);
    writeFileSync(file, page(seed));
    linkSync(file, join(folder, 'md', `${name}.md`));
  }
  writeFileSync(join(folder, 'txt', 'corpus-lint.json'), '{}\n');
}

/** Rows of the batch: check a folder of generated pages, beside rumdl and ripgrep on the same bytes. */
export async function batch(folder, { files }) {
  writePages(folder, files);
  const ours = { command: process.execPath, args: [built(CLI), 'check', '--format', 'json', join(folder, 'txt')], runs: [] };
  const peers = [peer('rumdl check', 1 / 3, rumdl, rumdlArgs(folder)), peer('ripgrep, counting 20 patterns', 6, ripgrep, rgArgs(folder))];
  const runnable = [ours, ...peers.filter((p) => p.command)];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { command, args, runs } of runnable) {
      runs.push(await measured(command, args, { cwd: folder, stdout: join(folder, 'batch.out'), codes: [0, 1] }));
    }
  }
  const what = `batch, ${files.toLocaleString('en')} pages`;
  return [
    ...peers.map((p) => ({ what: `${what}: cpu`, beside: p.name, target: p.target, ...(p.command ? { value: cpu(ours) / cpu(p) } : { missing: p.missing }) })),
    { what: `${what}: peak memory`, beside: '', value: Math.max(...ours.runs.map((run) => run.peak)), unit: 'MiB', target: 200 },
  ];
}

const cpu = ({ runs }) => median(runs.map((run) => run.cpu));
const rumdlArgs = (folder) => ['check', '--no-cache', '--no-config', '--no-exclude', join(folder, 'md')];
const rgArgs = (folder) => ['--count', '--no-ignore', '--no-config', ...PATTERNS.flatMap((pattern) => ['-e', pattern]), join(folder, 'md')];

/** A program to stand beside; `missing` says why it cannot. */
function peer(name, target, find, args) {
  try {
    return { name, target, command: find(), args, runs: [] };
  } catch (error) {
    return { name, target, missing: error.message };
  }
}

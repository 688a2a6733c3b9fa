import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type BuildOptions, build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { makeFolder } from '../../test-support/cli';

let dist: string;

beforeAll(async () => {
  dist = makeFolder({});
  const { bundles } = (await import(new URL('../../scripts/lib/bundles.mjs', import.meta.url).href)) as { bundles: (BuildOptions & { outfile: string })[] };
  const own = bundles.map((bundle) => ({ ...bundle, outfile: join(dist, basename(bundle.outfile)) })).filter(({ outfile }) => /cli(-run)?\.js$/.test(outfile));
  await Promise.all(own.map((bundle) => build(bundle)));
}, 60_000);

function start(args: readonly string[], cwd: string): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], { cwd, stdio: 'pipe' });
  child.stdin.on('error', () => {});
  return child;
}

async function ended(child: ReturnType<typeof start>): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code, stdout, stderr };
}

const PAGE = `Thứ hai, 04/03/2024, 09:10 (GMT+7)

Thông xe cầu Bến Lội sau hai năm thi công

0:00 / 0:00

(Bến Nước) - Sáng 4/3, tỉnh Tân Giang tổ chức lễ thông xe cầu Bến Lội, công trình nối hai bờ sông Trà sau hai năm thi công.

Cầu dài 300 mét, rộng 12 mét, tổng vốn 240 tỷ đồng. Ông Lê Văn Hòe, Giám đốc Sở Giao thông Vận tải tỉnh, cho biết xe tải được qua cầu từ hôm nay.

Theo ông Hòe, đường dẫn phía nam sẽ xong trong tháng 6. Người dân hai xã không còn phải đi đò ngang.

Cơ quan chủ quản: Sở Thông tin và Truyền thông tỉnh Tân Giang
Tổng Biên tập: Trần Thị Mây
Điện thoại: 0200 000 000
`;

describe('the built command line', () => {
  it('finds and fixes with the rules of the project', async () => {
    const folder = makeFolder({ 'a.txt': PAGE });
    expect(await ended(start(['check', '--format', 'jsonl'], folder))).toMatchObject({
      code: 1,
      stderr: '',
      stdout: expect.stringContaining('"rule":"boilerplate-line"'),
    });
    expect(await ended(start(['fix'], folder))).toMatchObject({ stderr: '', stdout: expect.stringMatching(/^a\.txt: fixed .*boilerplate-line/) });
    expect((await ended(start(['fix'], folder))).stdout).toMatch(/^Nothing to fix in 1 file/);
  });

  it('reads standard input', async () => {
    const child = start(['outline', '-', '--format', 'json'], makeFolder({}));
    child.stdin?.end('Một dòng\n');
    expect(JSON.parse((await ended(child)).stdout)).toMatchObject({ files: [{ path: 'stdin', lines: [{ line: 1 }] }] });
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const pages = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.txt`, 'Một dòng của trang\n'.repeat(40)]));
    const child = start(['outline', '--format', 'json'], makeFolder(pages));
    const stderr = text(child.stderr);
    child.stdout.once('data', () => (child.stdout as unknown as { destroy(): void }).destroy());
    const [code, signal] = await once(child, 'close');
    expect({ code, signal, stderr: await stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  });

  it('tells its version without the rest of itself', async () => {
    rmSync(join(dist, 'cli-run.js'));
    expect(await ended(start(['--version'], dist))).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

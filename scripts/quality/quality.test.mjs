import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { c4, count, repeated } from './baselines.mjs';
import { outletOf, pagesOf, readPage } from './gold.mjs';
import { without } from './knowledge.mjs';
import { witnessedAlone } from './leaveOneOutletOut.mjs';
import { writeTables } from './tables.mjs';

const TEXT = 'Bến đò Cây Gạo đón chuyến khách đầu tiên sau mùa lũ.';
let folder;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'corpus-lint-quality-'));
  mkdirSync(path.join(folder, 'gold'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A labelled page of lines such as ['boilerplate', 'Chia sẻ']. */
function label(name, lines) {
  writeFileSync(path.join(folder, `${name}.txt`), `${lines.map(([, text]) => text).join('\n')}\n`);
  const gold = lines.map(([as, , note], i) => ({ line: i + 1, label: as, ...(note ? { note } : {}) }));
  writeFileSync(path.join(folder, 'gold', `${name}.json`), JSON.stringify(gold));
}

const pages = () => pagesOf(folder).map(readPage);

describe('labelled pages', () => {
  it('belong to the outlet that their name tells', () => {
    expect(outletOf('some/folder/010_vamla.txt')).toBe('vamla');
  });

  it('leave out dummies of site templates', () => {
    label('1_vamla', [
      ['body', TEXT],
      ['body', 'Lorem ipsum dolor.', 'filler text'],
    ]);
    expect(pages()[0].lines.map(({ text }) => text)).toEqual([TEXT]);
  });

  it('are asked for where there are none', () => {
    expect(() => pagesOf(folder)).toThrow('holds no labelled pages');
  });
});

describe('the baselines', () => {
  beforeEach(() => {
    label('1_vamla', [
      ['boilerplate', 'Chia sẻ'],
      ['title', 'Bến đò mở lại'],
      ['caption', 'Bà con lên đò'],
      ['metadata', 'Minh Khuê'],
      ['body', TEXT],
      ['boilerplate', 'Bạn hãy đăng nhập để gửi bình luận.'],
    ]);
    label('2_vamla', [
      ['boilerplate', 'CHIA  SẺ'],
      ['body', TEXT],
    ]);
    label('3_bendo', [['boilerplate', 'Chia sẻ']]);
  });

  it('keep by the C4 rule what ends like a sentence and is long enough', () => {
    // Found: “Chia sẻ”, once for each outlet. False: the title; captions and metadata are not counted. Missed: the notice.
    expect(count(pages(), c4(5))).toEqual({ tp: 2, fp: 1, fn: 1, lost: 1, content: 3 });
    expect(count(pages(), c4(20))).toEqual({ tp: 3, fp: 2, fn: 0, lost: 3, content: 3 });
  });

  it('drop lines that stand in two files of one outlet', () => {
    expect(count(pages(), repeated(pages()))).toEqual({ tp: 1, fp: 1, fn: 2, lost: 2, content: 3 });
  });
});

describe('what one outlet alone witnesses', () => {
  const entriesOf = (most) => Object.fromEntries([...witnessedAlone(folder, most)].map(([outlet, items]) => [outlet, items.map(({ entry }) => entry)]));

  beforeEach(() => {
    label('1_vamla', [
      ['boilerplate', 'Nghe bài viết'],
      ['boilerplate', 'In bài viết'],
      ['boilerplate', 'Facebook'],
    ]);
    label('2_bendo', [
      ['boilerplate', 'IN BÀI VIẾT'],
      ['boilerplate', 'Facebook'],
      ['body', 'Bấm vào “Nghe bài viết” để nghe bản tin sáng của đài xã, do chị Thơm đọc mỗi ngày.'],
    ]);
    label('3_song', [['boilerplate', 'Facebook']]);
  });

  it('is a phrase on a line of its own in no other outlet’s page', () => {
    const { vamla, bendo, song } = entriesOf(1);
    expect(vamla).toContain('nghe bài viết');
    expect(vamla).not.toContain('in bài viết');
    expect([bendo, song]).toEqual([[], []]);
  });

  it('may be witnessed by one more outlet on request', () => {
    const { vamla, bendo, song } = entriesOf(2);
    expect(vamla).toEqual(expect.arrayContaining(['nghe bài viết', 'in bài viết']));
    expect(bendo).toContain('in bài viết');
    expect(bendo).not.toContain('nghe bài viết');
    expect(song).toEqual([]);
  });

  it('is missing in the engine’s data, and nothing else is', () => {
    const withheld = witnessedAlone(folder, 1).get('vamla');
    const [[file, data]] = without(withheld);
    const original = JSON.parse(readFileSync(file, 'utf8'));
    const flat = ({ exact, patterns }) => [...Object.values(exact), ...Object.values(patterns)].flat();
    const gone = withheld.map(({ entry }) => entry);
    expect(gone.length).toBeGreaterThan(0);
    expect(flat(data)).toEqual(flat(original).filter((entry) => !gone.includes(entry)));
  });
});

describe('the tables', () => {
  it('are written between their marks', () => {
    const file = path.join(folder, 'page.md');
    writeFileSync(file, 'Above.\n\n<!-- begin: one -->\nold\n<!-- end: one -->\n\nBelow $1.\n');
    writeTables(file, { one: '| $& |' });
    expect(readFileSync(file, 'utf8')).toBe('Above.\n\n<!-- begin: one -->\n\n| $& |\n\n<!-- end: one -->\n\nBelow $1.\n');
    writeTables(file, { one: '' });
    writeTables(file, { one: 'new' });
    expect(readFileSync(file, 'utf8')).toContain('\nnew\n');
    expect(() => writeTables(file, { two: '' })).toThrow('no marks for two');
  });
});

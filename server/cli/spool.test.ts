import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { makeFolder } from '../../test-support/cli';
import { Spool } from './spool';
import { UsageError } from './world';

const before = process.env['TMPDIR'];
afterEach(() => {
  process.env['TMPDIR'] = before ?? '';
  if (before === undefined) delete process.env['TMPDIR'];
});

const temporary = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`corpus-lint-${process.pid}-`));

describe('the spool', () => {
  it('gives back every text, from memory and from the file, in any order', () => {
    const texts = Array.from({ length: 60 }, (_, i) => (i % 7 === 0 ? '' : `trang ${i}: ${'chữ đẹp '.repeat(i)}`));
    for (const inMemory of [16, 500, 1 << 20]) {
      const spool = new Spool(inMemory);
      const places = texts.map((text) => spool.put(text));
      expect(places.map((place) => spool.get(place))).toEqual(texts);
      expect([...places].reverse().map((place) => spool.get(place))).toEqual([...texts].reverse());
      spool.close();
    }
  });

  it('leaves no file behind', () => {
    process.env['TMPDIR'] = makeFolder({});
    const spool = new Spool(8);
    for (let i = 0; i < 9; i++) spool.put('bến sông');
    spool.close();
    expect(temporary()).toEqual([]);
  });

  it('says what to do where nothing can be written', () => {
    process.env['TMPDIR'] = `${makeFolder({ 'a.txt': '' })}/a.txt`;
    const spool = new Spool(8);
    expect(() => spool.put('một dòng dài hơn tám byte')).toThrow(UsageError);
    expect(() => spool.put('một dòng dài hơn tám byte')).toThrow(/TMPDIR/);
  });
});

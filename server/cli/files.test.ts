import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskError, diskWith, makeFolder, type RunOptions, runIn } from '../../test-support/cli';

/** The paths that `check` checked, in the order of the output. */
async function checked(cwd: string, args: readonly string[] = [], options?: RunOptions): Promise<string[]> {
  const { stdout } = await runIn(cwd, ['check', '--format', 'json', ...args], options);
  return JSON.parse(stdout).files.map((file: { path: string }) => file.path);
}

describe('which files are checked', () => {
  it('takes text and Markdown below the working directory where there is no configuration, in the order of the paths', async () => {
    const folder = makeFolder({
      'b.md': '',
      'a.txt': '',
      'a/z.txt': '',
      'a/y.html': '',
      'B.txt': '',
      '.hidden.txt': '',
      'node_modules/p/x.md': '',
      '.git/x.txt': '',
    });
    expect(await checked(folder)).toEqual(['B.txt', 'a.txt', 'a/z.txt', 'b.md']);
    expect(await checked(folder, ['a', 'b.md', './a/z.txt'])).toEqual(['a/z.txt', 'b.md']);
  });

  it('takes what the nearest configuration includes', async () => {
    const folder = makeFolder({
      'corpus-lint.json': '{ "include": ["raw/**"], "exclude": ["raw/old/**"] }',
      'a.txt': '',
      'raw/b.html': '',
      'raw/old/c.txt': '',
      'raw/own/corpus-lint.json': '{ "include": ["*.page"] }',
      'raw/own/d.page': '',
      'raw/own/e.txt': '',
    });
    expect(await checked(folder)).toEqual(['raw/b.html', 'raw/own/d.page']);
    expect(await checked(folder, ['raw'])).toEqual(['raw/b.html', 'raw/own/d.page']);
  });

  it('takes a file that is named in any case', async () => {
    const folder = makeFolder({ 'corpus-lint.json': '{ "exclude": ["**"] }', '.gitignore': '*', 'a.log': '' });
    expect(await checked(folder, ['a.log'])).toEqual(['a.log']);
  });

  it('takes what a glob matches, without what is excluded or ignored', async () => {
    const folder = makeFolder({
      'corpus-lint.json': '{ "include": ["*.txt"], "exclude": ["b/**"] }',
      '.gitignore': 'c',
      'a/x.page': '',
      'a/y.txt': '',
      'b/x.page': '',
      'c/x.page': '',
    });
    expect(await checked(folder, ['**/*.page'])).toEqual(['a/x.page']);
    expect(await checked(join(folder, 'b'), ['../a/*.{page,txt}'])).toEqual([join(folder, 'a/x.page'), join(folder, 'a/y.txt')]);
  });

  it('honours .gitignore in each folder, and above up to the root of the repository', async () => {
    const folder = makeFolder({
      '.gitignore': 'never.txt',
      'repo/.git/HEAD': '',
      'repo/.gitignore': '*.txt\n!keep.txt\nout/',
      'repo/a.txt': '',
      'repo/keep.txt': '',
      'repo/out/keep.txt': '',
      'repo/in/.gitignore': '!*.txt\n/b.txt',
      'repo/in/a.txt': '',
      'repo/in/b.txt': '',
      'repo/in/never.txt': '',
    });
    expect(await checked(join(folder, 'repo'))).toEqual(['in/a.txt', 'in/never.txt', 'keep.txt']);
    expect(await checked(join(folder, 'repo/in'))).toEqual(['a.txt', 'never.txt']);
    expect(await checked(join(folder, 'repo'), ['out'])).toEqual(['out/keep.txt']);
  });

  it('says where there is nothing to check', async () => {
    const folder = makeFolder({ 'a.html': '' });
    for (const [arg, message] of [
      ['.', '.: no files to check here: looked for **/*.txt and **/*.md'],
      ['*.txt', '*.txt: no file matches this glob'],
      ['b.txt', 'b.txt: not checked: it does not exist'],
    ] as const) {
      const ran = await runIn(folder, ['check', arg]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toContain(message);
    }
  });

  it('follows symbolic links, yet checks nothing twice and ends in a circle', async () => {
    const folder = makeFolder({ 'a/x.txt': '', 'outside/z.txt': '' });
    mkdirSync(join(folder, 'in'));
    symlinkSync(join(folder, 'outside'), join(folder, 'in/a-link'));
    symlinkSync(join(folder, 'in'), join(folder, 'in/circle'));
    symlinkSync(join(folder, 'a/x.txt'), join(folder, 'in/once.txt'));
    symlinkSync(join(folder, 'a/x.txt'), join(folder, 'in/twice.txt'));
    symlinkSync('self.txt', join(folder, 'in/self.txt'));
    symlinkSync('self', join(folder, 'in/self'));
    const ran = await runIn(folder, ['check', '--format', 'json', 'in']);
    expect(JSON.parse(ran.stdout).files.map((f: { path: string }) => f.path)).toEqual(['in/a-link/z.txt', 'in/once.txt']);
    expect(ran.stderr).toBe('in/self.txt: not checked: its symbolic links point in a circle; remove one of them\n');
    expect(ran.code).toBe(2);
    expect(await checked(folder)).toEqual(['a/x.txt', 'outside/z.txt']);
  });

  it('tells of a symbolic link that leads nowhere', async () => {
    const folder = makeFolder({ 'a.txt': '' });
    symlinkSync('gone.txt', join(folder, 'b.txt'));
    for (const args of [[], ['a.txt', 'b.txt']]) {
      const ran = await runIn(folder, ['check', ...args]);
      expect(ran).toEqual({
        code: 2,
        stderr: 'b.txt: not checked: this symbolic link leads nowhere; remove it or restore its target\n',
        stdout: expect.stringContaining('No problems in 1 file.'),
      });
    }
  });

  it('tells of a folder that may not be read, and goes on', async () => {
    const folder = makeFolder({ 'a/x.txt': '', 'closed/y.txt': '' });
    const disk = diskWith({
      list: (path) => {
        if (path.endsWith('closed')) throw diskError('EACCES');
      },
    });
    const ran = await runIn(folder, ['check'], { disk });
    expect(ran).toMatchObject({ code: 2, stderr: 'closed: not checked, the folder cannot be read: permission denied; check its mode and owner\n' });
    expect(ran.stdout).toContain('No problems in 1 file.');
  });

  it('points to the mistake in a broken configuration, once, and checks nothing below it', async () => {
    const folder = makeFolder({ 'a/corpus-lint.json': '{\n  "rules": { "marked-lime": "error" }\n}', 'a/x.txt': 'rác', 'a/b/y.txt': 'rác', 'c.txt': 'rác' });
    const ran = await runIn(folder, ['check']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toBe(
      'a/corpus-lint.json:2:14: unknown rule "marked-lime"; known are marked-line, doubled-letter; until this is put right, no file below this folder is checked\n',
    );
    expect(ran.stdout).toContain('in 1 of 1 file.');
    expect((await runIn(folder, ['check', 'a/x.txt', 'a/b/y.txt'])).stderr).toBe(ran.stderr);
  });
});

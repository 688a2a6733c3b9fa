import { describe, expect, it } from 'vitest';
import { inEnglish } from '../core/message';
import { CorpusService } from './corpusService';
import { Scope } from './scope';

const ROOT = 'memory:///ws';
const SLOW_PAGE = Array(50)
  .fill(`x ${'a'.repeat(3000)}`)
  .join('\n');

function started(config: unknown) {
  const files = new Map([[`${ROOT}/corpus-lint.json`, JSON.stringify(config)]]);
  const log: string[] = [];
  const service = new CorpusService({
    readFile: async (uri) => files.get(uri),
    writeFile: async (uri, text) => void files.set(uri, text),
    log: (level, message) => log.push(`${level}: ${inEnglish(message)}`),
  });
  const told: string[] = [];
  service.patternSwitchedOff = (message) => told.push(message);
  const lint = async (name: string, text: string): Promise<string[]> => {
    service.setText(`${ROOT}/${name}`, 1, text);
    return (await service.lint(`${ROOT}/${name}`))!.findings.map((f) => `${f.rule}: ${text.slice(f.span.start, f.span.end)}`);
  };
  const configure = (text: string): void => {
    files.set(`${ROOT}/corpus-lint.json`, text);
    service.configs.invalidate();
  };
  return { service, log, told, lint, configure };
}

describe('patterns of the configuration', () => {
  it('are found in any text', async () => {
    const { lint } = started({ patterns: ['Mua sữa', { regex: '\\d+ quả', part: true }] });
    expect(await lint('a.txt', 'Mua sữa\nMua 3 quả cam')).toEqual(['listed-boilerplate: Mua sữa', 'listed-boilerplate: 3 quả']);
  });

  it('stay in force as they were while the configuration is broken', async () => {
    const { lint, configure } = started({ patterns: ['Mua sữa'] });
    expect(await lint('a.txt', 'Mua sữa\nMua cam')).toHaveLength(1);
    configure('{ "patterns": ["Mua cam", { "regex": "(" }] }');
    expect(await lint('b.txt', 'Mua sữa\nMua cam')).toEqual(['listed-boilerplate: Mua sữa']);
    configure('{ "patterns": ["Mua cam"] }');
    expect(await lint('c.txt', 'Mua sữa\nMua cam')).toEqual(['listed-boilerplate: Mua cam']);
  });

  it('that are too slow are named once, in the log and to whoever listens, and in the reason of every page', async () => {
    const { service, lint, log, told } = started({ patterns: ['Mua sữa', { regex: '.*.{0,900}x' }] });
    expect(await lint('a.txt', `${SLOW_PAGE}\nMua sữa`)).toEqual(['listed-boilerplate: Mua sữa']);
    expect(await lint('b.txt', 'ax')).toEqual([]);
    expect(log).toEqual([expect.stringMatching(/^error: the regular expression “\.\*\.\{0,900\}x” in line 1 of corpus-lint\.json takes too long .*a\.txt$/)]);
    expect(told).toEqual([expect.stringContaining('“.*.{0,900}x”')]);
    const scope = new Scope(service.configs);
    scope.folders = [ROOT];
    expect(inEnglish((await scope.of(`${ROOT}/b.txt`)).reason)).toBe('checked by corpus-lint.json, without a pattern that was too slow');
  });

  it('are on again once they are changed', async () => {
    const { lint, configure, told } = started({ patterns: [{ regex: '.*.{0,900}x' }] });
    await lint('a.txt', SLOW_PAGE);
    configure('{ "patterns": ["Mua", { "regex": ".*.{0,900}x" }] }');
    expect(await lint('b.txt', 'ax')).toEqual([]);
    configure('{ "patterns": ["Mua", { "regex": ".*x" }] }');
    expect(await lint('c.txt', 'ax')).toEqual(['listed-boilerplate: ax']);
    expect(told).toHaveLength(1);
  });
});

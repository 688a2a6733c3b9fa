import { inEnglish } from '../server/core/message';
import { CorpusService } from '../server/service/corpusService';
import type { LintResult } from '../server/service/corpusService';

export const ROOT = 'memory:///ws';

/** A service over files in memory: paths below ROOT to texts. */
export function configured(files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(files).map(([path, text]) => [`${ROOT}/${path}`, text]));
  const log: string[] = [];
  const service = new CorpusService({
    readFile: async (uri) => texts.get(uri),
    writeFile: async (uri, text) => void texts.set(uri, text),
    log: (level, message) => log.push(`${level}: ${inEnglish(message)}`),
  });
  let version = 0;
  const lint = async (path: string, text: string): Promise<LintResult> => {
    service.setText(`${ROOT}/${path}`, ++version, text);
    return (await service.lint(`${ROOT}/${path}`))!;
  };
  return {
    service,
    log,
    texts,
    lint,
    folder: (path = 'a.txt') => service.configs.forFile(`${ROOT}/${path}`),
    /** Findings as `rule: text`. */
    found: async (path: string, text: string): Promise<string[]> => {
      const { findings } = await lint(path, text);
      return findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
    },
  };
}

import { describe, expect, it } from 'vitest';
import { AUTHOR, article } from '../../test-support/article';
import { type Action, actionsAt } from './actions';
import { CorpusService, type LintResult } from './corpusService';
import { keep } from './decide';

const ROOT = 'memory:///ws';
const URI = `${ROOT}/a.txt`;
const SECTIONS = ['Thời sự', 'Thế giới', 'Kinh tế', 'Giáo dục', 'Pháp luật', 'Sức khỏe', 'Thể thao', 'Giải trí', 'Du lịch', 'Khoa học'];
const MENU = ['Trang chủ', ...SECTIONS, 'Video', 'Đăng nhập', 'Chính trị', 'Quốc tế', 'Văn hóa', 'Công nghệ', 'Bạn đọc', 'Tìm kiếm'];

/** A service over one page, and the files that it writes. */
function serve(text: string): { service: CorpusService; files: Map<string, string>; lint(): Promise<LintResult> } {
  const files = new Map([[`${ROOT}/corpus-lint.json`, '{}']]);
  const host = {
    readFile: async (uri: string) => files.get(uri),
    writeFile: async (uri: string, content: string) => void files.set(uri, content),
    log: () => undefined,
  };
  const service = new CorpusService(host);
  service.setText(URI, 1, text);
  return { service, files, lint: async () => (await service.lint(URI))! };
}

const keepAt = (result: LintResult, text: string): Action => {
  const start = result.document.text.indexOf(`${text}\n`);
  return actionsAt(result, { start, end: start }).at(-1)!;
};

const keepAction = (service: CorpusService, { finding: { rule }, keep: span, reason }: Action) =>
  keep(service, URI, { rule, scope: 'line', span: span!, reason });

const spans = ({ findings, document }: LintResult): string[][] => findings.map(({ span }) => document.text.slice(span.start, span.end).split('\n'));

describe('keeping a line', () => {
  it('of a long menu leaves the rest in two blocks', async () => {
    const { service, lint } = serve(article({ top: [...MENU, ''] }));
    const before = await lint();
    expect(spans(before)).toEqual([MENU, [AUTHOR]]);
    const action = keepAt(before, 'Pháp luật');
    expect(action.title).toBe('Keep this line (never flag it again)');
    await keepAction(service, action);
    const at = MENU.indexOf('Pháp luật');
    expect(spans(await lint())).toEqual([MENU.slice(0, at), MENU.slice(at + 1), [AUTHOR]]);
  });

  it('as metadata writes down why, and the line is never flagged again', async () => {
    const { service, files, lint } = serve(article());
    const action = keepAt(await lint(), AUTHOR);
    await keepAction(service, action);
    expect(JSON.parse(files.get(`${ROOT}/corpus-lint.suppressions.json`)!).entries).toMatchObject([
      { rule: 'boilerplate-line', file: 'a.txt', text: AUTHOR, reason: 'metadata (author-signature)' },
    ]);
    expect((await lint()).findings).toEqual([]);
  });
});

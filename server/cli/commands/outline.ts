import type { PageDocument, Section } from '../../core/document';
import { say } from '../../core/message';
import { type OutlineItem, outline as outlineOf } from '../../service/outline';
import { type Command, choice } from '../command';
import { eachFile } from '../eachFile';
import { Session } from '../session';
import type { Terminal } from '../terminal';
import { CLEAN, COULD_NOT_RUN } from '../world';

export const outline: Command = {
  summary: say('show the articles of each page and their parts'),
  usage: say('outline [paths, globs or -] [options]'),
  help: [
    ['--format NAME', say('tree (default) or json: every line that is not blank with its role')],
    ['--stdin-path NAME', say('with -: the path under which standard input is read')],
  ],
  options: { format: { type: 'string' }, 'stdin-path': { type: 'string' } },

  async run(args, world, terminal) {
    const format = choice(args, 'format', ['tree', 'json']);
    const session = new Session(world, terminal);
    let separator = '';
    if (format === 'json') terminal.write('{"version":1,"files":[');
    await eachFile(session, args.positionals, args.text('stdin-path'), async ({ uri, shown }) => {
      const page = session.service.page(uri);
      if (format === 'tree') terminal.write(tree(shown, page, terminal));
      else terminal.write(`${separator}\n${JSON.stringify(outlineObject(shown, page))}`);
      separator = ',';
      await terminal.drain();
    });
    if (format === 'json') terminal.write(`\n],"errors":${JSON.stringify(session.failures)}}\n`);
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

function outlineObject(path: string, page: PageDocument): object {
  return {
    path,
    lines: page.lines.map(({ line, role, kind }) => ({ line: line + 1, role, kind })),
    articles: page.articles.map((article) => ({
      title: lineText(page, article.titleLine),
      range: { start: article.firstLine + 1, end: article.lastLine + 1 },
      sections: article.sections.map((section) => sectionObject(page, section)),
    })),
  };
}

const sectionObject = (page: PageDocument, section: Section): object => ({
  kind: section.kind,
  name: lineText(page, section.nameLine),
  range: { start: section.firstLine + 1, end: section.lastLine + 1 },
  sections: section.children.map((child) => sectionObject(page, child)),
});

/** Undefined leaves the property out of the JSON. */
function lineText(page: PageDocument, line: number | undefined): string | undefined {
  if (line === undefined) return undefined;
  const { start, end } = page.table.content(line);
  return page.text.slice(start, end).trim();
}

function tree(path: string, page: PageDocument, terminal: Terminal): string {
  const items = outlineOf(page);
  const rows = items.length > 0 ? items.map((item) => branch(item, page, 1, terminal)).join('') : `  ${terminal.words(say('no article here'))}\n`;
  return `${terminal.style(['bold', 'underline'], path)}\n${rows}\n`;
}

function branch(item: OutlineItem, page: PageDocument, depth: number, terminal: Terminal): string {
  const first = page.table.lineAt(item.range.start) + 1;
  const last = page.table.lineAt(item.range.end) + 1;
  const lines = terminal.style('dim', first === last ? `${first}` : `${first}–${last}`);
  const detail = item.detail ? `${terminal.style('dim', terminal.words(item.detail))}  ` : '';
  return `${'  '.repeat(depth)}${detail}${terminal.words(item.name)}  ${lines}\n${item.children.map((child) => branch(child, page, depth + 1, terminal)).join('')}`;
}

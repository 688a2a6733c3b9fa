import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../core/message';
import { Overview } from '../../service/overview';
import { pageSummary } from '../../service/overviewPage';
import { reportData } from '../../service/report/data';
import { reportHtml } from '../../service/report/html';
import { clusters } from '../../service/variants';
import type { Command } from '../command';
import { eachFile, type OpenFile, readText } from '../eachFile';
import { reasonOf } from '../failures';
import { Session } from '../session';
import { CLEAN, COULD_NOT_RUN, UsageError } from '../world';

export const report: Command = {
  summary: say('write a report of the whole corpus as one HTML page'),
  usage: say('report [paths or globs] [options]'),
  help: [['--out FILE', say('write the page to this file instead of standard output')]],
  options: { out: { type: 'string' } },

  async run(args, world, terminal) {
    const session = new Session(world, terminal);
    const { service } = session;
    const overview = new Overview();
    const outdated = new Set<string>();
    const files = new Map<string, Pick<OpenFile, 'path' | 'shown'>>();
    service.corpusChanged = (uris) => {
      for (const uri of uris) outdated.add(uri);
    };
    const check = async (uri: string): Promise<void> => {
      outdated.delete(uri);
      const result = await service.lint(uri);
      if (result) overview.set(uri, pageSummary(result));
    };
    await eachFile(session, args.positionals, undefined, async ({ uri, path, shown }) => {
      files.set(uri, { path, shown });
      await check(uri);
    });
    for (const uri of [...outdated]) await again(session, uri, files.get(uri), check);

    const shown = (uri: string): string => session.shown(fileURLToPath(uri));
    const source = { overview, clusters: clusters(service.corpusList()), rules: service.rules, shown };
    const [first, ...more] = args.positionals;
    const name = basename(resolve(world.cwd, more.length > 0 ? '.' : (first ?? '.')));
    const missing = session.failures.map(({ path, message }) => `${path}: ${message}`);
    write(session, args.text('out'), reportHtml(reportData(source, { name, date: new Date().toISOString().slice(0, 10), missing }), terminal.words));
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

/** Checks once more a file of which files that came after it have changed the findings. */
async function again(session: Session, uri: string, file: Pick<OpenFile, 'path' | 'shown'> | undefined, check: (uri: string) => Promise<void>): Promise<void> {
  const content = file?.path === undefined ? undefined : readText(session, file.path, file.shown);
  if (!content) return;
  session.service.setText(uri, 1, content.text);
  await check(uri);
  session.service.forget(uri);
}

/** @throws UsageError where the file cannot be written. */
function write({ world, terminal }: Session, out: string | undefined, html: string): void {
  if (out === undefined) {
    terminal.write(html);
    return;
  }
  const path = resolve(world.cwd, out);
  try {
    world.disk.write(path, html);
  } catch (error) {
    throw new UsageError(say('{0} cannot be written (in {1}): {2}', out, dirname(path), reasonOf(error)));
  }
}

import { say } from '../../core/message';
import { type ArticleRecord, extractArticles } from '../../service/extract';
import { type Command, choice } from '../command';
import { eachFile } from '../eachFile';
import { markdown } from '../formats/markdown';
import { Session } from '../session';
import { CLEAN, COULD_NOT_RUN } from '../world';

const FORMATS: Readonly<Record<string, (record: ArticleRecord) => string>> = { jsonl: (record) => `${JSON.stringify(record)}\n`, markdown };

export const extract: Command = {
  summary: say('write each article as a record of a data set'),
  usage: say('extract [paths, globs or -] [options]'),
  help: [
    ['--format NAME', say('jsonl (default): one object per article; or markdown')],
    ['--stdin-path NAME', say('with -: the path under which standard input is read')],
  ],
  options: { format: { type: 'string' }, 'stdin-path': { type: 'string' } },

  async run(args, world, terminal) {
    const format = FORMATS[choice(args, 'format', Object.keys(FORMATS))]!;
    const session = new Session(world, terminal);
    await eachFile(session, args.positionals, args.text('stdin-path'), async ({ uri, shown }) => {
      const records = extractArticles(session.service.page(uri), shown);
      if (records.length === 0) session.note(shown, say('no article found, so there is no record of it'));
      terminal.write(records.map(format).join(''));
      await terminal.drain();
    });
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

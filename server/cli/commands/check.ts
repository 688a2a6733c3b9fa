import { type Command, choice } from '../command';
import { eachFile } from '../eachFile';
import { github } from '../formats/github';
import { json, jsonl } from '../formats/json';
import { junit } from '../formats/junit';
import { pretty } from '../formats/pretty';
import type { MakeReporter } from '../formats/reporter';
import { sarif } from '../formats/sarif';
import { HeldBack } from '../heldBack';
import { readOverrides } from '../overrides';
import { Session } from '../session';
import { CLEAN, COULD_NOT_RUN, FINDINGS } from '../world';

const FORMATS: Readonly<Record<string, MakeReporter>> = { pretty, json, jsonl, sarif, github, junit };

export const check: Command = {
  summary: 'list what does not belong to the articles',
  usage: 'check [paths, globs or -] [options]',
  help: `  --format NAME        pretty (default), json, jsonl, sarif, github or junit
  --rule ID=SEVERITY   error, warning, info, hint or off for this run; may be repeated
  --stdin-path NAME    with -: the path under which standard input is checked`,
  options: { format: { type: 'string' }, rule: { type: 'string', multiple: true }, 'stdin-path': { type: 'string' } },

  async run(args, world, terminal) {
    const format = choice(args, 'format', Object.keys(FORMATS));
    const session = new Session(world, terminal);
    session.service.configs.overrides = readOverrides(args.list('rule'), session.service.rules);
    const reporter = FORMATS[format]!(session.service.rules, terminal);
    const reports = new HeldBack(session, reporter);
    terminal.write(reporter.begin());
    await eachFile(session, args.positionals, args.text('stdin-path'), async (file) => {
      const result = await session.service.lint(file.uri);
      if (result) await reports.add(file, result);
    });
    await reports.finish();
    terminal.write(reporter.end({ ...reports.summary, notChecked: session.failures.length }, session.failures));
    await terminal.flush();
    if (session.failures.length > 0) return COULD_NOT_RUN;
    return reports.clean ? CLEAN : FINDINGS;
  },
};

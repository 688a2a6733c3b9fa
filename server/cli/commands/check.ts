import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from '../../core/message';
import { BASELINE_NAME } from '../../service/configFile';
import type { BaselineChoice, FolderConfig } from '../../service/configStore';
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
import { CLEAN, COULD_NOT_RUN, FINDINGS, UsageError } from '../world';
import { noteStale } from './suppressions';

const FORMATS: Readonly<Record<string, MakeReporter>> = { pretty, json, jsonl, sarif, github, junit };

export const check: Command = {
  summary: say('list what does not belong to the articles'),
  usage: say('check [paths, globs or -] [options]'),
  help: [
    ['--format NAME', say('pretty (default), json, jsonl, sarif, github or junit')],
    ['--rule ID=SEVERITY', say('error, warning, info, hint or off for this run; may be repeated')],
    ['--baseline[=FILE]', say('leave out what a baseline records: {0} beside each configuration, or FILE', BASELINE_NAME)],
    ['--stdin-path NAME', say('with -: the path under which standard input is checked')],
  ],
  options: { format: { type: 'string' }, rule: { type: 'string', multiple: true }, 'stdin-path': { type: 'string' }, baseline: { type: 'string' } },
  optionalValues: ['baseline'],

  async run(args, world, terminal) {
    const format = choice(args, 'format', Object.keys(FORMATS));
    const session = new Session(world, terminal);
    session.service.configs.overrides = readOverrides(args.list('rule'), session.service.rules);
    const baseline = args.text('baseline');
    if (baseline !== undefined) session.service.configs.baseline = await chosenBaseline(session, baseline);
    const folders = new Set<FolderConfig>();
    const reporter = FORMATS[format]!(session.service.rules, terminal);
    const reports = new HeldBack(session, reporter);
    terminal.write(reporter.begin());
    await eachFile(session, args.positionals, args.text('stdin-path'), async (file) => {
      folders.add(await session.service.configs.forFile(file.uri));
      const result = await session.service.lint(file.uri);
      if (result) await reports.add(file, result);
    });
    await reports.finish();
    await noteStale(session, folders);
    if (baseline === '') await noteMissing(session, folders);
    terminal.write(reporter.end({ ...reports.summary, notChecked: session.failures.length }, session.failures));
    await terminal.flush();
    if (session.failures.length > 0) return COULD_NOT_RUN;
    return reports.clean ? CLEAN : FINDINGS;
  },
};

/** @throws UsageError where a file is named that is not there: nothing would be left out, silently. */
async function chosenBaseline(session: Session, given: string): Promise<BaselineChoice> {
  if (given === '') return 'beside';
  const uri = session.uriOf(resolve(session.world.cwd, given));
  if ((await session.host.readFile(uri)) === undefined)
    throw new UsageError(say('--baseline={0}: there is no such file; `corpus-lint baseline --output {0}` makes it', given));
  return { uri };
}

async function noteMissing(session: Session, folders: ReadonlySet<FolderConfig>): Promise<void> {
  for (const { baselineUri } of folders) {
    if (baselineUri === undefined || (await session.host.readFile(baselineUri)) !== undefined) continue;
    session.note(
      session.shown(fileURLToPath(baselineUri)),
      say('there is no baseline here, so every finding counts as new; `corpus-lint baseline` records them'),
    );
  }
}

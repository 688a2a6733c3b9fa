import { fileURLToPath } from 'node:url';
import { resolveRule } from '../../core/config';
import { type Message, say } from '../../core/message';
import { withOption } from '../../service/configEdit';
import { CONFIG_NAME } from '../../service/configFile';
import { formatOf } from '../../service/configTree';
import type { FolderConfig } from '../../service/configStore';
import { type Cluster, clusters } from '../../service/variants';
import { type Command, choice } from '../command';
import { eachFile } from '../eachFile';
import { reasonOf } from '../failures';
import { clusterCsv, clusterJson, clusterTable } from '../formats/clusters';
import { Session } from '../session';
import { CLEAN, COULD_NOT_RUN, UsageError } from '../world';

const FORMATS = { table: clusterTable, json: clusterJson, csv: clusterCsv };

/** The rule that holds every spelling to the forms that were chosen, and its option for them. */
const RULE = 'inconsistent-title';
const OPTION = 'forms';

export const variants: Command = {
  summary: say('list ranks and titles that are spelled in several ways, and choose one'),
  usage: say('variants [paths or globs] [options]'),
  help: [
    ['--format NAME', say('table (default), json or csv')],
    ['--apply NAME=FORM', say('write the form of a cluster into {0}, so that check and fix\nhold every file to it; may be repeated', CONFIG_NAME)],
  ],
  options: { format: { type: 'string' }, apply: { type: 'string', multiple: true } },

  async run(args, world, terminal) {
    const format = choice(args, 'format', Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const session = new Session(world, terminal);
    const configs = new Map<string, Holding>();
    let files = 0;
    await eachFile(session, args.positionals, undefined, async ({ uri, shown }) => {
      await session.service.learn(uri);
      const folder = await session.service.configs.forFile(uri);
      configs.set(folder.configUri ?? '', { folder, shown });
      files++;
    });
    const found = clusters(session.service.corpusList());
    const chosen = args.list('apply').map((choice) => readChoice(choice, found));
    if (chosen.length > 0) await apply(session, configs, chosen);
    else terminal.write(FORMATS[format](found, files, (uri) => session.shown(fileURLToPath(uri)), terminal));
    await terminal.flush();
    return session.failures.length > 0 ? COULD_NOT_RUN : CLEAN;
  },
};

/** A configuration, and a file that it holds for. */
interface Holding {
  readonly folder: FolderConfig;
  readonly shown: string;
}

interface Choice {
  readonly cluster: string;
  readonly form: string;
}

/** @throws UsageError for a cluster or a form that the files do not have. */
function readChoice(given: string, found: readonly Cluster[]): Choice {
  const at = given.indexOf('=');
  const [name, form] =
    at < 0
      ? [given, '']
      : [
          given.slice(0, at).trim().normalize('NFC'),
          given
            .slice(at + 1)
            .trim()
            .normalize('NFC'),
        ];
  const cluster = found.find((c) => c.form === name);
  if (!cluster) throw new UsageError(say('--apply {0}: there is no cluster “{1}” in these files; `corpus-lint variants` lists them', given, name));
  const spellings = cluster.variants.map(({ spelling }) => spelling);
  if (!spellings.includes(form))
    throw new UsageError(
      say(
        '--apply {0}: choose one of the spellings {1}',
        given,
        spellings.map((s) => `“${s}”`),
      ),
    );
  return { cluster: name, form };
}

/** @throws UsageError where no configuration holds for a file or one cannot be written. */
async function apply(session: Session, configs: ReadonlyMap<string, Holding>, chosen: readonly Choice[]): Promise<void> {
  const tell = (text: Message): void => session.terminal.write(`${session.terminal.words(text)}\n`);
  const without = configs.get('');
  if (without) throw new UsageError(say('there is no {0} above {1} to write the choice to; run `corpus-lint init` first', CONFIG_NAME, without.shown));
  for (const [uri, { folder }] of configs) {
    const path = fileURLToPath(uri);
    const before = (await session.host.readFile(uri)) ?? '{}';
    const after = chosen.reduce((text, { cluster, form }) => withOption(text, RULE, [OPTION, cluster], form, formatOf(uri)), before);
    try {
      session.world.disk.write(path, after);
    } catch (error) {
      throw new UsageError(say('{0} cannot be written: {1}', session.shown(path), reasonOf(error)));
    }
    for (const { cluster, form } of chosen) tell(say('{0}: “{1}” is written “{2}” from now on', session.shown(path), cluster, form));
    if (isOff(session, folder)) tell(say('{0}: the rule {1} is off there; switch it on, or nothing is held to this', session.shown(path), RULE));
  }
  tell(say('`corpus-lint fix` applies it everywhere; have a look first with --diff.'));
}

const isOff = ({ service }: Session, { config }: FolderConfig): boolean =>
  config !== undefined && service.rules.some((rule) => rule.meta.id === RULE && !resolveRule(rule, config));

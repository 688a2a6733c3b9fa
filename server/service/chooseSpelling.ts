import { SaidError, say } from '../core/message';
import { withOption } from './configEdit';
import { CONFIG_NAME } from './configFile';
import { formatOf } from './configTree';
import type { CorpusService } from './corpusService';
import type { Host } from './host';
import { clusters } from './variants';

/** The rule that holds every spelling to the forms that were chosen, and its option for them. */
const RULE = 'inconsistent-title';
const OPTION = 'forms';

/**
 * Writes into the configurations of all files that write a title how it is to be spelled from now on.
 * @returns the URIs of the configurations and of the files that write it otherwise, and the rule that holds them to it.
 * @throws SaidError where there is no such cluster or no configuration, Error where one cannot be written.
 */
export async function chooseSpelling(
  service: CorpusService,
  host: Pick<Host, 'readFile' | 'writeFile'>,
  form: string,
  spelling: string,
): Promise<{ configs: string[]; pages: string[]; rule: string }> {
  const cluster = clusters(service.corpusList()).find((c) => c.form === form);
  if (!cluster) throw new SaidError(say('“{0}” is spelled in one way now', form));
  const uris = new Set<string>();
  for (const file of cluster.variants.flatMap(({ files }) => files)) {
    const { configUri } = await service.configs.forFile(file);
    if (configUri === undefined) throw new SaidError(say('there is no {0} above {1} to write the choice to', CONFIG_NAME, file));
    uris.add(configUri);
  }
  for (const uri of uris) await host.writeFile(uri, withOption((await host.readFile(uri)) ?? '{}', RULE, [OPTION, form], spelling, formatOf(uri)));
  const pages = new Set(cluster.variants.flatMap((variant) => (variant.spelling === spelling ? [] : variant.files)));
  return { configs: [...uris], pages: [...pages].sort(), rule: RULE };
}

import { DEFAULT_CONFIG } from '../core/config';
import { CONFIG_NAME, YAML_CONFIG_NAME } from '../service/configFile';
import { SUPPRESSIONS_NAME } from '../service/suppressions';
import type { FolderConfig } from '../service/configStore';
import type { Session } from './session';

/** URIs of all files of the workspace that may have diagnostics, the configurations among them; sorted. */
export async function listCorpus(session: Session): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of session.scope.folders) {
    for (const uri of await filesOf(session, folder)) found.add(uri);
  }
  return [...found].sort();
}

async function filesOf({ world, scope, service }: Session, folder: string): Promise<string[]> {
  const configs = await world.listFiles({ folder, include: CONFIGS, exclude: ['**/node_modules/**'] });
  const files = [...configs];
  for (const uri of configs) files.push(...(await world.listFiles(listing(await service.configs.forFile(uri)))));
  const above = await service.configs.forFile(`${folder}/${CONFIG_NAME}`);
  if (above.configUri !== undefined && !configs.includes(above.configUri)) {
    // Its globs are relative to a folder outside the workspace; each file is held against them when it is checked.
    files.push(above.configUri, ...(await world.listFiles({ folder, include: ['**/*'], exclude: ['**/node_modules/**'] })));
  }
  files.push(...(await world.listFiles({ folder, include: [`**/${SUPPRESSIONS_NAME}`], exclude: ['**/node_modules/**'] })));
  if (scope.includeGlobs.length > 0) files.push(...(await world.listFiles({ folder, include: scope.includeGlobs, exclude: [] })));
  return files;
}

const CONFIGS = [CONFIG_NAME, YAML_CONFIG_NAME].map((name) => `**/${name}`);

const listing = ({ folder, config }: FolderConfig): { folder: string; include: readonly string[]; exclude: readonly string[] } => ({
  folder,
  include: config?.include ?? DEFAULT_CONFIG.include,
  exclude: config?.exclude ?? DEFAULT_CONFIG.exclude,
});

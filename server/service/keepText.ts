import type { ConfigStore, FolderConfig } from './configStore';
import type { Carrier } from './overview';
import { EVERYWHERE, type Suppression } from './suppressions';

/**
 * Records that a line stays in every page, under the rules that flag it in those that carry it now.
 * @returns the URIs of the files that now say so.
 * @throws Error where one of them cannot be written.
 */
export async function keepText(
  configs: ConfigStore,
  carriers: readonly Carrier[],
  { line, text }: { readonly line: string; readonly text: string },
): Promise<string[]> {
  const date = new Date().toISOString().slice(0, 10);
  const byFolder = new Map<string, { readonly folder: FolderConfig; readonly rules: Set<string> }>();
  for (const { uri, rule } of carriers) {
    const folder = await configs.forFile(uri);
    const own = byFolder.get(folder.folder) ?? { folder, rules: new Set<string>() };
    own.rules.add(rule);
    byFolder.set(folder.folder, own);
  }
  const files: string[] = [];
  for (const { folder, rules } of byFolder.values()) {
    const entries = [...rules].map((rule): Suppression => ({ rule, line, files: EVERYWHERE, text: text.slice(0, 80), date }));
    files.push(await configs.suppress(folder, entries));
  }
  return files;
}

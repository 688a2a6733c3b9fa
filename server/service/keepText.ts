import type { ConfigStore, FolderConfig } from './configStore';
import { relativeTo } from './host';
import type { Carrier } from './overview';
import type { Suppression } from './suppressions';

/**
 * Records that a line stays in all pages that carry it, under the rules that flag it there.
 * @returns the URIs of the files that now say so.
 * @throws Error where one of them cannot be written.
 */
export async function keepText(configs: ConfigStore, carriers: readonly Carrier[], { line, text }: Pick<Suppression, 'line' | 'text'>): Promise<string[]> {
  const date = new Date().toISOString().slice(0, 10);
  const byFolder = new Map<string, { readonly folder: FolderConfig; readonly entries: Suppression[] }>();
  const seen = new Set<string>();
  for (const { uri, rule } of carriers) {
    const decision = `${rule}\n${uri}`;
    if (seen.has(decision)) continue;
    seen.add(decision);
    const folder = await configs.forFile(uri);
    const own = byFolder.get(folder.folder) ?? { folder, entries: [] };
    own.entries.push({ rule, line, file: relativeTo(folder.folder, uri) ?? uri, text: text.slice(0, 80), date });
    byFolder.set(folder.folder, own);
  }
  const files: string[] = [];
  for (const { folder, entries } of byFolder.values()) files.push(await configs.suppress(folder, entries));
  return files;
}

import type { Cluster, Slot, Variant } from '../../service/variants';
import type { Terminal } from '../terminal';

/** Writes clusters; `shown` turns a URI into the path that the user sees. */
type ClusterFormat = (clusters: readonly Cluster[], files: number, shown: (uri: string) => string, terminal: Terminal) => string;

const SLOTS: Readonly<Record<Slot, string>> = {
  name: 'before a name',
  organisation: 'before an organisation',
  generic: 'on its own',
  unclear: 'where capitals say nothing',
};
const MOST_FILES = 3;

/** For people. */
export const clusterTable: ClusterFormat = (clusters, files, shown, terminal) => {
  const rows = clusters.map((cluster) => tableOf(cluster, shown, terminal)).join('\n');
  const places = clusters.reduce((sum, { variants, proposed }) => sum + count(variants.filter(({ spelling }) => spelling !== proposed)), 0);
  if (clusters.length === 0) return `Every rank and title is spelled in one way in ${files} ${files === 1 ? 'file' : 'files'}.\n`;
  const example = `--apply ${quoted(`${clusters[0]!.form}=${clusters[0]!.proposed}`)}`;
  const titles = clusters.length === 1 ? 'One rank or title is' : `${clusters.length} ranks and titles are`;
  const differing = places === 1 ? 'one place differs' : `${places} places differ`;
  return `${rows}\n${titles} spelled in several ways in ${files} ${files === 1 ? 'file' : 'files'}; ${differing} from what is proposed.\nChoose a form with ${example}\n`;
};

function tableOf({ form, variants, proposed, why }: Cluster, shown: (uri: string) => string, terminal: Terminal): string {
  const width = Math.max(...variants.map(({ spelling }) => spelling.length));
  const digits = Math.max(...variants.map(({ count: n }) => String(n).length));
  const lines = variants.map((variant) => {
    const mark = variant.spelling === proposed ? terminal.style('green', '→') : ' ';
    const slots = slotsOf(variant)
      .map(([slot, n]) => `${n} ${SLOTS[slot]}`)
      .join(', ');
    return `  ${mark} ${variant.spelling.padEnd(width)}  ${String(variant.count).padStart(digits)}  ${terminal.style('dim', `${slots}; ${filesText(variant, shown)}`)}`;
  });
  return `${terminal.style('bold', form)}\n${lines.join('\n')}\n    ${terminal.style('dim', `proposed: ${why}`)}\n`;
}

function filesText({ files }: Variant, shown: (uri: string) => string): string {
  const names = files.slice(0, MOST_FILES).map(shown).join(', ');
  return files.length > MOST_FILES ? `${files.length} files: ${names}, …` : names;
}

/** Stable; described in docs/cli.md. */
export const clusterJson: ClusterFormat = (clusters, files, shown) => {
  const all = clusters.map(({ form, variants, proposed, why }) => ({
    cluster: form,
    proposed,
    why,
    spellings: variants.map(({ spelling, count: n, slots, files: uris }) => ({ spelling, count: n, slots, files: uris.map(shown) })),
  }));
  return `${JSON.stringify({ version: 1, files, clusters: all }, null, 1)}\n`;
};

/** One row a spelling and slot, fields as RFC 4180 wants them. */
export const clusterCsv: ClusterFormat = (clusters, _files, shown) => {
  const head = ['cluster', 'spelling', 'slot', 'count', 'files', 'proposed', 'why'];
  const rows = clusters.flatMap(({ form, variants, proposed, why }) =>
    variants.flatMap((variant) =>
      slotsOf(variant).map(([slot, n]) => [form, variant.spelling, slot, String(n), variant.files.map(shown).join(' '), proposed, why]),
    ),
  );
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
};

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const slotsOf = ({ slots }: Variant): [Slot, number][] => (Object.keys(SLOTS) as Slot[]).flatMap((slot) => (slots[slot] ? [[slot, slots[slot]]] : []));

const count = (variants: readonly Variant[]): number => variants.reduce((sum, { count: n }) => sum + n, 0);

const quoted = (text: string): string => `"${text}"`;

import { type Message, say, type Text } from '../../core/message';
import type { Cluster, Slot, Variant } from '../../service/variants';
import type { Terminal } from '../terminal';
import { filesOf } from './pretty';

/** Writes clusters; `shown` turns a URI into the path that the user sees. */
type ClusterFormat = (clusters: readonly Cluster[], files: number, shown: (uri: string) => string, terminal: Terminal) => string;

const SLOTS: Readonly<Record<Slot, (count: number) => Message>> = {
  name: (count) => say('{0} before a name', count),
  organisation: (count) => say('{0} before an organisation', count),
  generic: (count) => say('{0} on its own', count),
  unclear: (count) => say('{0} where capitals say nothing', count),
};
const MOST_FILES = 3;

/** For people. */
export const clusterTable: ClusterFormat = (clusters, files, shown, terminal) => {
  const rows = clusters.map((cluster) => tableOf(cluster, shown, terminal)).join('\n');
  const places = clusters.reduce((sum, { variants, proposed }) => sum + count(variants.filter(({ spelling }) => spelling !== proposed)), 0);
  const { words } = terminal;
  if (clusters.length === 0) return `${words(say('Every rank and title is spelled in one way in {0}.', filesOf(files)))}\n`;
  const titles =
    clusters.length === 1
      ? say('One rank or title is spelled in several ways in {0}', filesOf(files))
      : say('{0} ranks and titles are spelled in several ways in {1}', clusters.length, filesOf(files));
  const all =
    places === 1 ? say('{0}; one place differs from what is proposed.', titles) : say('{0}; {1} places differ from what is proposed.', titles, places);
  const choose = say('Choose a form with {0}', `--apply ${quoted(`${clusters[0]!.form}=${clusters[0]!.proposed}`)}`);
  return `${rows}\n${words(all)}\n${words(choose)}\n`;
};

function tableOf({ form, variants, proposed, why }: Cluster, shown: (uri: string) => string, terminal: Terminal): string {
  const width = Math.max(...variants.map(({ spelling }) => spelling.length));
  const digits = Math.max(...variants.map(({ count: n }) => String(n).length));
  const lines = variants.map((variant) => {
    const mark = variant.spelling === proposed ? terminal.style('green', '→') : ' ';
    const slots = slotsOf(variant)
      .map(([slot, n]) => terminal.words(SLOTS[slot](n)))
      .join(', ');
    return `  ${mark} ${variant.spelling.padEnd(width)}  ${String(variant.count).padStart(digits)}  ${terminal.style('dim', `${slots}; ${terminal.words(filesText(variant, shown))}`)}`;
  });
  return `${terminal.style('bold', form)}\n${lines.join('\n')}\n    ${terminal.style('dim', terminal.words(say('proposed: {0}', why)))}\n`;
}

function filesText({ files }: Variant, shown: (uri: string) => string): Text {
  const names = files.slice(0, MOST_FILES).map(shown).join(', ');
  return files.length > MOST_FILES ? say('{0}: {1}', filesOf(files.length), `${names}, …`) : names;
}

/** Stable; described in docs/cli.md. */
export const clusterJson: ClusterFormat = (clusters, files, shown, { words }) => {
  const all = clusters.map(({ form, variants, proposed, why }) => ({
    cluster: form,
    proposed,
    why: words(why),
    spellings: variants.map(({ spelling, count: n, slots, files: uris }) => ({ spelling, count: n, slots, files: uris.map(shown) })),
  }));
  return `${JSON.stringify({ version: 1, files, clusters: all }, null, 1)}\n`;
};

/** One row a spelling and slot, fields as RFC 4180 wants them. */
export const clusterCsv: ClusterFormat = (clusters, _files, shown, { words }) => {
  const head = ['cluster', 'spelling', 'slot', 'count', 'files', 'proposed', 'why'];
  const rows = clusters.flatMap(({ form, variants, proposed, why }) =>
    variants.flatMap((variant) =>
      slotsOf(variant).map(([slot, n]) => [form, variant.spelling, slot, String(n), variant.files.map(shown).join(' '), proposed, words(why)]),
    ),
  );
  return [head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
};

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const slotsOf = ({ slots }: Variant): [Slot, number][] => (Object.keys(SLOTS) as Slot[]).flatMap((slot) => (slots[slot] ? [[slot, slots[slot]]] : []));

const count = (variants: readonly Variant[]): number => variants.reduce((sum, { count: n }) => sum + n, 0);

const quoted = (text: string): string => `"${text}"`;

import type { PageDocument } from '../../../core/document';
import type { Finding, Fix, Related } from '../../../core/rule';
import type { TextEdit } from '../../../core/span';
import { type NormalText, asItIs, normalise } from '../normaliser';
import { sameSpellings } from '../occurrences';
import type { OwnText } from '../ownText';
import type { Certainty, Difference } from './ballot';
import type { Inconsistency } from './inconsistency';

const WAYS: Readonly<Record<Difference, string>> = {
  case: 'capitals',
  tone: 'the place of the tone mark',
  iy: 'i or y',
  abbreviation: 'the form of the abbreviation',
  joiner: 'what joins its words',
  spelling: 'spelling',
};

/** Where a finding stands. */
export interface Place {
  readonly document: PageDocument;
  readonly own: OwnText;
  readonly whole: WholeText;
}

/** Says what differs, from what and how often, and offers the other spelling: here, everywhere, and the other way round on a tie. */
export function toFinding(place: Place, found: Inconsistency): Finding {
  const spelled = place.own.text.slice(found.span.start, found.span.end);
  const finding = {
    span: place.own.original(found.span),
    message: messageOf(place, found, shown(spelled)),
    related: relatedTo(place, found),
    fixes: fixesFor(place, found, spelled),
  };
  return found.certainty === 'none' ? { ...finding, severity: 'info' } : finding;
}

function messageOf({ document, own }: Place, found: Inconsistency, spelled: string): string {
  const ways = found.differences.map((d) => WAYS[d]).join(' and ');
  if (found.certainty === 'lexicon') return `“${spelled}” differs in ${ways} from the usual form of this name; write “${shown(found.suggested)}”`;
  if (found.certainty === 'chosen') return `“${spelled}” differs in ${ways} from what the configuration asks for; write “${shown(found.suggested)}”`;
  if (found.certainty === 'corpus') return `“${spelled}” differs in ${ways} from most files of this folder; write “${shown(found.suggested)}”`;
  const model = own.original(found.models[0]!);
  const other = `“${shown(document.text.slice(model.start, model.end))}” ${times(found.count)}, first in line ${document.table.lineAt(model.start) + 1}`;
  if (found.certainty === 'none')
    return `“${spelled}” (${times(found.otherCount)}) differs in ${ways} from ${found.kin ? 'titles of its kind' : 'another spelling'} in this article (${other}); ${found.outside ? `perhaps write “${shown(found.suggested)}”` : 'choose one of them'}`;
  return `“${spelled}” differs in ${ways} from the rest of this article (${other}); write “${shown(found.suggested)}”`;
}

/** A spelling as a message shows it, whatever spaces it has. */
const shown = (spelled: string): string => spelled.replace(/\s+/gu, ' ').trim();

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const MOST_RELATED = 5;

function relatedTo({ document, own }: Place, { models }: Inconsistency): Related[] {
  return models.slice(0, MOST_RELATED).map((model) => {
    const span = own.original(model);
    return { ...span, message: `written “${shown(document.text.slice(span.start, span.end))}” in line ${document.table.lineAt(span.start) + 1}` };
  });
}

/** Beyond this, fixing all findings of the rule does the same and does not repeat every place in each of them. */
const MOST_PLACES = 200;

/** Without a person only the user's own choice decides, or a clear majority of the title itself; an abbreviation may be one on purpose. */
function fixesFor({ own, whole }: Place, found: Inconsistency, spelled: string): Fix[] {
  const title = `Replace “${shown(spelled)}” with “${shown(found.suggested)}”`;
  const safe = found.certainty === 'chosen' || (SAFE.has(found.certainty) && !found.differences.includes('abbreviation'));
  const here: Fix = { title, safe, edits: [{ ...own.original(found.span), newText: found.suggested }] };
  if (found.outside) return [here];
  const all = whole.everywhere(found, spelled, title);
  const reverse = found.certainty === 'none' ? whole.reverse(found, spelled) : undefined;
  return [here, all, reverse].filter((fix) => fix !== undefined);
}

const SAFE: ReadonlySet<Certainty> = new Set(['majority', 'corpus']);

/** Fixes for every place of a spelling, made once for all findings that share them; none where there is one place only. */
export class WholeText {
  private normal: NormalText | undefined;
  private readonly made = new Map<string, Fix | undefined>();

  constructor(private readonly document: PageDocument) {}

  /** The suggested spelling wherever this one stands, where that is more than one place. */
  everywhere(found: Inconsistency, spelled: string, title: string): Fix | undefined {
    return this.once(found, spelled, title, 2);
  }

  /** This spelling wherever the suggested one stands. */
  reverse(found: Inconsistency, spelled: string): Fix | undefined {
    return this.once({ ...found, suggested: spelled }, found.suggested, `Replace “${shown(found.suggested)}” with “${shown(spelled)}”`, 1);
  }

  private once(found: Inconsistency, spelled: string, title: string, least: number): Fix | undefined {
    const key = [spelled, found.suggested, found.slot, least].join('\n');
    if (!this.made.has(key)) this.made.set(key, this.make(found, spelled, title, least));
    return this.made.get(key);
  }

  private make(found: Inconsistency, spelled: string, title: string, least: number): Fix | undefined {
    this.normal ??= this.document.plain ? asItIs(this.document.text) : normalise(this.document.text);
    const { text, original } = this.normal;
    const all = sameSpellings(text, spelled, found, MOST_PLACES + 1);
    if (all.length < least || all.length > MOST_PLACES) return undefined;
    const edits = all.map(({ start, end }): TextEdit => ({ start: original(start), end: original(end), newText: found.suggested }));
    return { title: `${title} everywhere in this file`, safe: false, edits };
  }
}

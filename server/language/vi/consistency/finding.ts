import { type Message, say } from '../../../core/message';
import type { PageDocument } from '../../../core/document';
import type { Finding, Fix, Related } from '../../../core/rule';
import type { TextEdit } from '../../../core/span';
import { type NormalText, asItIs, normalise } from '../normaliser';
import { sameSpellings } from '../occurrences';
import type { OwnText } from '../ownText';
import type { Certainty, Difference } from './ballot';
import type { Inconsistency } from './inconsistency';

const WAYS: Readonly<Record<Difference, Message>> = {
  case: say('capitals'),
  tone: say('the place of the tone mark'),
  iy: say('i or y'),
  abbreviation: say('the form of the abbreviation'),
  joiner: say('what joins its words'),
  spelling: say('spelling'),
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

function messageOf({ document, own }: Place, found: Inconsistency, spelled: string): Message {
  const ways = found.differences.map((d) => WAYS[d]).reduce((before, way) => say('{0} and {1}', before, way));
  const suggested = shown(found.suggested);
  if (found.certainty === 'lexicon') return say('“{0}” differs in {1} from the usual form of this name; write “{2}”', spelled, ways, suggested);
  if (found.certainty === 'chosen') return say('“{0}” differs in {1} from what the configuration asks for; write “{2}”', spelled, ways, suggested);
  if (found.certainty === 'corpus') return say('“{0}” differs in {1} from most files of this folder; write “{2}”', spelled, ways, suggested);
  const model = own.original(found.models[0]!);
  const other = say(
    '“{0}” {1}, first in line {2}',
    shown(document.text.slice(model.start, model.end)),
    times(found.count),
    document.table.lineAt(model.start) + 1,
  );
  if (found.certainty === 'none')
    return say(
      found.kin
        ? '“{0}” ({1}) differs in {2} from titles of its kind in this article ({3}); {4}'
        : '“{0}” ({1}) differs in {2} from another spelling in this article ({3}); {4}',
      spelled,
      times(found.otherCount),
      ways,
      other,
      found.outside ? say('perhaps write “{0}”', suggested) : say('choose one of them'),
    );
  return say('“{0}” differs in {1} from the rest of this article ({2}); write “{3}”', spelled, ways, other, suggested);
}

/** A spelling as a message shows it, whatever spaces it has. */
const shown = (spelled: string): string => spelled.replace(/\s+/gu, ' ').trim();

const times = (count: number): Message => (count === 1 ? say('once') : say('{0} times', count));

const MOST_RELATED = 5;

function relatedTo({ document, own }: Place, { models }: Inconsistency): Related[] {
  return models.slice(0, MOST_RELATED).map((model) => {
    const span = own.original(model);
    return { ...span, message: say('written “{0}” in line {1}', shown(document.text.slice(span.start, span.end)), document.table.lineAt(span.start) + 1) };
  });
}

/** Beyond this, fixing all findings of the rule does the same and does not repeat every place in each of them. */
const MOST_PLACES = 200;

/** Without a person only the user's own choice decides, or a clear majority of the title itself; an abbreviation may be one on purpose. */
function fixesFor({ own, whole }: Place, found: Inconsistency, spelled: string): Fix[] {
  const title = say('Replace “{0}” with “{1}”', shown(spelled), shown(found.suggested));
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
  everywhere(found: Inconsistency, spelled: string, title: Message): Fix | undefined {
    return this.once(found, spelled, title, 2);
  }

  /** This spelling wherever the suggested one stands. */
  reverse(found: Inconsistency, spelled: string): Fix | undefined {
    return this.once({ ...found, suggested: spelled }, found.suggested, say('Replace “{0}” with “{1}”', shown(found.suggested), shown(spelled)), 1);
  }

  private once(found: Inconsistency, spelled: string, title: Message, least: number): Fix | undefined {
    const key = [spelled, found.suggested, found.slot, least].join('\n');
    if (!this.made.has(key)) this.made.set(key, this.make(found, spelled, title, least));
    return this.made.get(key);
  }

  private make(found: Inconsistency, spelled: string, title: Message, least: number): Fix | undefined {
    this.normal ??= this.document.plain ? asItIs(this.document.text) : normalise(this.document.text);
    const { text, original } = this.normal;
    const all = sameSpellings(text, spelled, found, MOST_PLACES + 1);
    if (all.length < least || all.length > MOST_PLACES) return undefined;
    const edits = all.map(({ start, end }): TextEdit => ({ start: original(start), end: original(end), newText: found.suggested }));
    return { title: say('{0} everywhere in this file', title), safe: false, edits };
  }
}

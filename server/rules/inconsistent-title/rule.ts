import type { PageDocument } from '../../core/document';
import { type Finding, type Fix, type Related, defineRule } from '../../core/rule';
import type { TextEdit } from '../../core/span';
import type { Difference } from '../../language/vi/consistency/ballot';
import { type Inconsistency, findInconsistencies } from '../../language/vi/consistency/find';
import { type NormalText, asItIs, normalise } from '../../language/vi/normaliser';
import { sameSpellings } from '../../language/vi/occurrences';
import { type OwnText, readOwnText } from '../../language/vi/ownText';

const WAYS: Readonly<Record<Difference, string>> = {
  case: 'capitals',
  tone: 'the place of the tone mark',
  iy: 'i or y',
  abbreviation: 'the form of the abbreviation',
};

/** A rank or title that one article writes in two ways where it means the same thing in the same position. */
export const rule = defineRule({
  scope: 'document',
  meta: {
    id: 'inconsistent-title',
    summary: 'A rank or title is written otherwise than in the rest of its article: capitals, tone mark, i/y, abbreviation.',
    severity: 'warning',
    fixable: 'always',
    since: '0.1.0',
    options: {},
  },
  *check({ document, remember, share }) {
    const whole = new WholeText(document);
    for (const article of document.articles) {
      const known = remember(article, () => ({ consistent: false }));
      if (known.consistent) continue;
      const own = share(article, readOwnText);
      const all = findInconsistencies(own);
      known.consistent = all.length === 0;
      for (const found of all) yield toFinding({ document, own, whole }, found);
    }
  },
});

/** Where a finding stands. */
interface Place {
  readonly document: PageDocument;
  readonly own: OwnText;
  readonly whole: WholeText;
}

function toFinding(place: Place, found: Inconsistency): Finding {
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
  const model = own.original(found.models[0]!);
  const other = `“${shown(document.text.slice(model.start, model.end))}” ${times(found.count)}, first in line ${document.table.lineAt(model.start) + 1}`;
  if (found.certainty === 'none')
    return `“${spelled}” (${times(found.otherCount)}) differs in ${ways} from another spelling in this article (${other}); choose one of them`;
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

/** Only a clear majority of the title itself decides without a person; an abbreviation may be one on purpose. */
function fixesFor({ own, whole }: Place, found: Inconsistency, spelled: string): Fix[] {
  const title = `Replace “${shown(spelled)}” with “${shown(found.suggested)}”`;
  const safe = found.certainty === 'majority' && !found.differences.includes('abbreviation');
  const here: Fix = { title, safe, edits: [{ ...own.original(found.span), newText: found.suggested }] };
  const all = whole.everywhere(found, spelled, title);
  return all ? [here, all] : [here];
}

/** Fixes for every place of a spelling, made once for all findings that share them; none where there is one place only. */
class WholeText {
  private normal: NormalText | undefined;
  private readonly made = new Map<string, Fix | undefined>();

  constructor(private readonly document: PageDocument) {}

  everywhere(found: Inconsistency, spelled: string, title: string): Fix | undefined {
    const key = [spelled, found.suggested, found.slot].join('\n');
    if (!this.made.has(key)) this.made.set(key, this.make(found, spelled, title));
    return this.made.get(key);
  }

  private make(found: Inconsistency, spelled: string, title: string): Fix | undefined {
    this.normal ??= this.document.plain ? asItIs(this.document.text) : normalise(this.document.text);
    const { text, original } = this.normal;
    const all = sameSpellings(text, spelled, found, MOST_PLACES + 1);
    if (all.length < 2 || all.length > MOST_PLACES) return undefined;
    const edits = all.map(({ start, end }): TextEdit => ({ start: original(start), end: original(end), newText: found.suggested }));
    return { title: `${title} everywhere in this file`, safe: false, edits };
  }
}

import { type Article, linesOf, type PageDocument, type Role } from '../../core/document';
import { type Finding, type Fix, type Related, defineRule } from '../../core/rule';
import type { Span, TextEdit } from '../../core/span';
import type { Difference } from '../../language/vi/consistency/ballot';
import { type Inconsistency, findInconsistencies } from '../../language/vi/consistency/find';
import { asItIs, isNormal, type NormalText, normalise, normalLines } from '../../language/vi/normaliser';
import { sameSpellings } from '../../language/vi/occurrences';

const OWN_TEXT: ReadonlySet<Role> = new Set(['title', 'lead', 'heading', 'body', 'caption']);

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
  *check({ document, remember }) {
    let normal: NormalText | undefined;
    const everywhere: Everywhere = new Map();
    const clean = document.plain || isNormal(document.text);
    for (const article of document.articles) {
      const known = remember(article, () => ({ consistent: false }));
      if (known.consistent) continue;
      const lines = ownText(document, article);
      if (lines.length === 0 || (!clean && isConsistent(document.text, lines))) {
        known.consistent = true;
        continue;
      }
      normal ??= clean ? asItIs(document.text) : normalise(document.text);
      const { text, normal: forth } = normal;
      const spans = clean ? lines : lines.map(({ start, end }) => ({ start: forth(start), end: forth(end) }));
      const all = findInconsistencies(text, spans);
      known.consistent = all.length === 0;
      for (const found of all) yield toFinding(document, normal, found, everywhere);
    }
  },
});

/** Most articles are, and then the offsets of a decomposed text need no way back. */
function isConsistent(text: string, lines: readonly Span[]): boolean {
  const normal = normalLines(text, lines);
  return findInconsistencies(normal.text, normal.lines).length === 0;
}

const ownText = (document: PageDocument, article: Article): Span[] => linesOf(document, article).filter(({ role }) => OWN_TEXT.has(role));

function toFinding(document: PageDocument, normal: NormalText, found: Inconsistency, everywhere: Everywhere): Finding {
  const spelled = shown(normal.text.slice(found.span.start, found.span.end));
  const finding = {
    span: back(normal, found.span),
    message: messageOf(document, normal, found, spelled),
    related: relatedTo(document, normal, found),
    fixes: fixesFor(normal, found, spelled, everywhere),
  };
  return found.certainty === 'none' ? { ...finding, severity: 'info' } : finding;
}

function messageOf(document: PageDocument, normal: NormalText, found: Inconsistency, spelled: string): string {
  const ways = found.differences.map((d) => WAYS[d]).join(' and ');
  const model = back(normal, found.models[0]!);
  const other = `“${shown(document.text.slice(model.start, model.end))}” ${times(found.count)}, first in line ${document.table.lineAt(model.start) + 1}`;
  if (found.certainty === 'none')
    return `“${spelled}” (${times(found.otherCount)}) differs in ${ways} from another spelling in this article (${other}); choose one of them`;
  return `“${spelled}” differs in ${ways} from the rest of this article (${other}); write “${shown(found.suggested)}”`;
}

/** A spelling as a message shows it, whatever spaces it has. */
const shown = (spelled: string): string => spelled.replace(/\s+/gu, ' ').trim();

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const MOST_RELATED = 5;

function relatedTo(document: PageDocument, normal: NormalText, { models }: Inconsistency): Related[] {
  return models.slice(0, MOST_RELATED).map((model) => {
    const span = back(normal, model);
    return { ...span, message: `written “${shown(document.text.slice(span.start, span.end))}” in line ${document.table.lineAt(span.start) + 1}` };
  });
}

/** Beyond this, fixing all findings of the rule does the same and does not repeat every place in each of them. */
const MOST_PLACES = 200;

/** Fixes for every place of a spelling, made once for all findings that share them; none where there is one place only. */
type Everywhere = Map<string, Fix | undefined>;

/** Only a clear majority of the title itself decides without a person; an abbreviation may be one on purpose. */
function fixesFor(normal: NormalText, found: Inconsistency, spelled: string, everywhere: Everywhere): Fix[] {
  const title = `Replace “${spelled}” with “${shown(found.suggested)}”`;
  const edit = (span: Span): TextEdit => ({ ...back(normal, span), newText: found.suggested });
  const here: Fix = { title, safe: found.certainty === 'majority' && !found.differences.includes('abbreviation'), edits: [edit(found.span)] };
  const key = [normal.text.slice(found.span.start, found.span.end), found.suggested, found.slot].join('\n');
  if (!everywhere.has(key)) {
    const all = sameSpellings(normal.text, found, MOST_PLACES + 1);
    everywhere.set(
      key,
      all.length > 1 && all.length <= MOST_PLACES ? { title: `${title} everywhere in this file`, safe: false, edits: all.map(edit) } : undefined,
    );
  }
  const all = everywhere.get(key);
  return all ? [here, all] : [here];
}

const back = ({ original }: NormalText, { start, end }: Span): Span => ({ start: original(start), end: original(end) });

import { type Message, say } from '../../core/message';
import type { PageDocument } from '../../core/document';
import { type Finding, type Fix, defineRule } from '../../core/rule';
import { asItIs, normalise } from '../../language/vi/normaliser';
import { sameSpellings } from '../../language/vi/occurrences';
import { type OwnText, readOwnText } from '../../language/vi/ownText';
import { type NameSlip, findNameSlips } from '../../language/vi/people/slips';

/** A name that one article writes in two ways although it speaks of one person. */
export const rule = defineRule({
  scope: 'document',
  meta: {
    id: 'inconsistent-name',
    summary: 'The name of a person differs in one mark or letter from the name that the same article gives to the bearer of the same title.',
    severity: 'warning',
    fixable: 'sometimes',
    since: '0.3.0',
    options: {},
  },
  *check({ document, remember, share }) {
    for (const article of document.articles) {
      const known = remember(article, () => ({ consistent: false }));
      if (known.consistent) continue;
      const own = share(article, readOwnText);
      const slips = findNameSlips(own);
      known.consistent = slips.length === 0;
      for (const slip of slips) yield toFinding(document, own, slip);
    }
  },
});

const DIFFERENCES: Readonly<Record<NameSlip['difference'], string>> = {
  mark: '“{0}” ({1}) differs in one mark or letter from “{2}” ({3}, first in line {4})',
  case: '“{0}” ({1}) differs in a capital from “{2}” ({3}, first in line {4})',
};

function toFinding(document: PageDocument, own: OwnText, slip: NameSlip): Finding {
  const name = shown(own.text.slice(slip.span.start, slip.span.end));
  const model = own.original(slip.model);
  const line = document.table.lineAt(model.start) + 1;
  const other = shown(document.text.slice(model.start, model.end));
  const message = say(DIFFERENCES[slip.difference], name, times(slip.otherCount), other, times(slip.count), line);
  const finding = { span: own.original(slip.span), related: [{ ...model, message: say('written “{0}” in line {1}', other, line) }] };
  return slip.clear
    ? { ...finding, message: say('{0}, probably the same person; write “{1}”', message, slip.suggested), fixes: fixesFor(document, own, slip, name) }
    : { ...finding, message: say('{0}, perhaps the same person; check which one is right', message), severity: 'info' };
}

/** A name as a message shows it, whatever spaces it has. */
const shown = (spelled: string): string => spelled.normalize('NFC').replace(/\s+/gu, ' ');

const times = (count: number): Message => (count === 1 ? say('once') : say('{0} times', count));

/** Beyond this, replacing all of them at once is nothing that anybody can look through. */
const MOST_PLACES = 200;

/** Two people may have such names: nothing is changed unseen. */
function fixesFor(document: PageDocument, own: OwnText, slip: NameSlip, name: string): Fix[] {
  const newText = slip.suggested;
  const title = say('Replace “{0}” with “{1}”', name, shown(newText));
  const here: Fix = { title, safe: false, edits: [{ ...own.original(slip.span), newText }] };
  const { text, original } = document.plain ? asItIs(document.text) : normalise(document.text);
  const spelled = own.text.slice(slip.span.start, slip.span.end);
  const places = sameSpellings(text, spelled, { suggested: newText, differences: [], slot: 'name' }, MOST_PLACES + 1);
  if (places.length < 2 || places.length > MOST_PLACES) return [here];
  const edits = places.map(({ start, end }) => ({ start: original(start), end: original(end), newText }));
  return [here, { title: say('{0} everywhere in this file', title), safe: false, edits }];
}

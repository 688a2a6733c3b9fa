import { type Message, say } from '../../core/message';
import { type Finding, defineRule } from '../../core/rule';
import { type Misspelling, findMisspelled } from '../../language/vi/misspelled/find';
import { type OwnText, readOwnText } from '../../language/vi/ownText';

/** A rank or title that is spelled as no house style spells it. */
export const rule = defineRule({
  scope: 'document',
  reach: 'article',
  meta: {
    id: 'misspelled-title',
    summary: 'A rank or title is misspelled: a wrong letter or mark, a syllable too few or twice, capitals that no style has.',
    severity: 'warning',
    fixable: 'always',
    since: '0.3.0',
    options: {},
  },
  *check({ document, share }) {
    for (const article of document.articles) {
      const own = share(article, readOwnText);
      for (const slip of findMisspelled(own)) yield toFinding(own, slip);
    }
  },
});

function toFinding(own: OwnText, slip: Misspelling): Finding {
  const spelled = shown(own.text.slice(slip.span.start, slip.span.end));
  const suggested = shown(slip.suggested);
  const span = own.original(slip.span);
  const finding = {
    span,
    message: messageOf(slip, spelled, suggested),
    fixes: [
      { title: say('Replace “{0}” with “{1}”', spelled, suggested), safe: slip.sure && slip.slip !== 'missing', edits: [{ ...span, newText: slip.suggested }] },
    ],
  };
  return slip.beforeName && slip.slip !== 'capital' ? { ...finding, severity: 'error' } : finding;
}

const shown = (spelled: string): string => spelled.replace(/\s+/gu, ' ');

function messageOf({ slip, right }: Misspelling, spelled: string, suggested: string): Message {
  if (slip === 'place') return say('the tone mark of “{0}” stands wrong in the old style and in the new one; write “{1}”', spelled, suggested);
  if (slip === 'missing') return say('“{0}” lacks “{1}”; write “{2}”', spelled, right, suggested);
  if (slip === 'doubled') return say('“{0}” has a syllable twice; write “{1}”', spelled, suggested);
  if (slip === 'capital') return say('no style writes the capitals of “{0}”; write “{1}”', spelled, suggested);
  return say('“{0}” is no rank or title; write “{1}”', spelled, suggested);
}

import { type Message, say } from '../../core/message';
import type { PageDocument } from '../../core/document';
import type { DocumentContext, Finding } from '../../core/rule';
import { type Unreadable, readUnreadable, unreadableIn } from '../../language/vi/unreadable';
import { type ClassSettings, decide } from './classes';

const WORDS: Readonly<Record<Unreadable['why'], Message>> = {
  'small capitals': say('letters that only look like small capitals, as copying sites write them'),
  'missing spaces': say('words without the spaces between them'),
  'old font': say('words broken by the conversion from an old font'),
};

/** Text that programs cannot read: once a file for each way, at its first place, with nothing to fix. */
export function* obfuscated(document: PageDocument, settings: ClassSettings, remember: DocumentContext['remember']): Generator<Finding> {
  const { off, chosen } = decide('obfuscated-text', settings);
  if (off) return;
  const { text, table, articles } = document;
  const pieces = articles.map((article) => {
    const start = table.starts[article.firstLine]!;
    const own = (): string => text.slice(start, table.next(article.lastLine));
    return { start, own, found: remember(article, () => readUnreadable(own(), document.plain === true)) };
  });
  const words = unreadableIn(pieces);
  for (const why of Object.keys(WORDS) as Unreadable['why'][]) {
    const [first, ...more] = words.filter((word) => word.why === why);
    if (!first) continue;
    const places = more.length === 0 ? '' : say(' ({0} places in this file)', more.length + 1);
    yield {
      span: { start: first.start, end: first.end },
      severity: 'info',
      chosen,
      message: say('{0}{1}: searches and counts miss them; get the page anew or leave it out', WORDS[why], places),
    };
  }
}

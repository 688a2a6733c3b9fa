import type { Span } from '../../../core/span';
import { capitals, isSentenceInitial, withCapitals } from './case';
import type { Difference } from './ballot';
import type { Inconsistency } from './inconsistency';
import type { OwnText } from '../ownText';
import { type Spelling, spellingsOf } from '../spellings';
import { placeTone } from '../tone';
import { isAllCaps, wordsOf } from './words';

/** How a title is to be written wherever it stands, and who says so. */
export interface Target {
  readonly spelling: string;
  readonly by: 'chosen' | 'corpus';
}

export type Targets = (spelling: Spelling) => Target | undefined;

/** The part of an own text in which spellings are compared. */
export type Compared = Pick<OwnText, 'text' | 'words' | 'titles' | 'around'>;

/** Holds the titles of an article against what somebody has decided for them; `settled` are all those that are decided. */
export function againstTargets(own: Compared, targets: Targets): { readonly settled: readonly Span[]; readonly found: readonly Inconsistency[] } {
  const decided = spellingsOf(own).flatMap((spelling) => {
    const target = targets(spelling);
    return target ? [{ spelling, target }] : [];
  });
  return { settled: decided.map(({ spelling }) => spelling), found: decided.flatMap(({ spelling, target }) => againstTarget(own, spelling, target)) };
}

function againstTarget({ text, titles }: Compared, at: Spelling, target: Target): Inconsistency[] {
  const span = { start: at.start, end: at.end };
  const written = text.slice(span.start, span.end);
  const line = titles.find(({ mention }) => mention.start <= at.start && at.start < mention.end)?.line ?? span;
  const attached = at.slot === 'name' || at.slot === 'organisation';
  const suggested = rewritten(written, target.spelling, {
    allCaps: isAllCaps(text, span),
    keepCase: !attached,
    keepFirst: isSentenceInitial(text, span.start, line),
  });
  if (suggested === written) return [];
  const found: Inconsistency = {
    span,
    suggested,
    differences: differencesOf(written, suggested),
    slot: at.slot === 'unclear' ? undefined : at.slot,
    certainty: target.by,
    count: 0,
    otherCount: 1,
    models: [],
  };
  return [found];
}

interface How {
  readonly allCaps: boolean;
  /** Capitals mean something else here than where the target stands. */
  readonly keepCase: boolean;
  readonly keepFirst: boolean;
}

/** The target in place of what is written, its spaces kept where it has the same words. */
function rewritten(written: string, target: string, { allCaps, keepCase, keepFirst }: How): string {
  const [from, to] = [wordsIn(written), wordsIn(target)];
  const abbreviated = from.length !== to.length || /\./.test(written + target);
  if (abbreviated) return target;
  let result = '';
  let at = 0;
  from.forEach((word, i) => {
    const wanted = target.slice(to[i]!.start, to[i]!.end);
    result += written.slice(at, word.start) + (allCaps ? wanted.toUpperCase() : wanted);
    at = word.end;
  });
  result += written.slice(at);
  if (allCaps) return result;
  const pattern = capitals(written);
  return keepCase ? withCapitals(result, pattern, false) : keepFirst ? withCapitals(result, pattern[0] + capitals(result).slice(1), false) : result;
}

const wordsIn = (text: string): ReturnType<typeof wordsOf> => wordsOf(text, { start: 0, end: text.length });

function differencesOf(written: string, suggested: string): Difference[] {
  const [a, b] = [written.toLowerCase(), suggested.toLowerCase()];
  if (/\./.test(written + suggested) || wordsIn(a).length !== wordsIn(b).length) return ['abbreviation'];
  const old = (text: string): string =>
    text
      .split(/\s+/u)
      .map((word) => placeTone(word, 'old'))
      .join(' ');
  const differences: Difference[] = [];
  if (capitals(written) !== capitals(suggested)) differences.push('case');
  if (a !== b && old(a) === old(b)) differences.push('tone');
  if (old(a) !== old(b)) differences.push('iy');
  return differences;
}

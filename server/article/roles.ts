import type { PageLine, Role } from '../core/document';
import { type LineFeatures, isRunningText } from './features';
import type { State } from './states';
import { announcedLines, secondLook, unsettledLines } from './tails';

type Reading = Pick<PageLine, 'role' | 'kind' | 'strength'>;

const HEADER: ReadonlySet<State> = new Set(['menu', 'menuTeaser', 'breadcrumb', 'headDate']);
/** Phrases that inside an article can only be furniture; others ("Video", "Trả lời") may be a heading. */
const FURNITURE: ReadonlySet<string> = new Set([
  'player-controls',
  'view-counter',
  'share-like',
  'font-size',
  'print-email',
  'follow-us',
  'inline-related',
  'ads',
  'image-residue',
  'email-obfuscation',
]);

/** Roles, kinds and strength of all lines, from the states that were decoded for them. */
export function readRoles(features: readonly LineFeatures[], states: readonly State[]): Reading[] {
  const title = features[states.indexOf('title')];
  const announced = announcedLines(features, states);
  const verdicts = secondLook(features, states, announced);
  const unsettled = unsettledLines(features, states);
  return features.map((f, i) => {
    const state = states[i]!;
    const verdict = verdicts[i];
    if (verdict === 'text') return { role: 'body', kind: undefined, strength: 'weak' };
    if (verdict === 'offer') return { role: 'boilerplate', kind: 'ads', strength: 'weak' };
    if (verdict === 'furniture') return { role: 'boilerplate', kind: HEADER.has(state) ? 'navigation-menu' : 'widget', strength: 'weak' };
    if (title && f !== title && f.read.key !== '' && f.read.key === title.read.key && (HEADER.has(state) || state === 'headMeta' || state === 'title'))
      return { role: 'title', kind: 'copy-of-title', strength: 'strong' };
    if (state === 'headDate' && f.read.date !== undefined && isClock(features, states, i)) return { role: 'boilerplate', kind: 'widget', strength: 'strong' };
    const reading = read(features, states, i, announced[i] !== 0);
    return unsettled[i] === 1 ? { ...reading, strength: 'weak' } : reading;
  });
}

/** Of several dates in an article's head the site's clock comes first: any date below one, before the text begins, is the article's. */
function isClock(features: readonly LineFeatures[], states: readonly State[], i: number): boolean {
  for (let k = i + 1; k < states.length; k++) {
    if (states[k] === 'headDate' || (states[k] === 'headMeta' && features[k]!.read.date !== undefined)) return true;
    if (states[k] === 'lead' || states[k] === 'body') return false;
  }
  return false;
}

function read(features: readonly LineFeatures[], states: readonly State[], i: number, announced: boolean): Reading {
  const f = features[i]!;
  switch (states[i]!) {
    case 'menu':
      return boilerplate(
        f,
        i === 0 && f.words > 1 && !f.read.menu ? 'site-header' : 'navigation-menu',
        f.read.phrase !== undefined || f.read.menu || f.repeats > 1 || (f.run >= 4 && flanked(features, i)),
      );
    case 'headMeta':
    case 'aside':
      return furniture(f, states[i + 1] === 'inlineTeaser');
    case 'chrome':
      return boilerplate(
        f,
        f.read.menu ? 'navigation-menu' : 'widget',
        f.read.phrase !== undefined || f.read.menu || f.repeats > 1 || surrounded(features, states, i),
      );
    case 'comment':
      return { role: 'boilerplate', kind: 'comments', strength: f.read.phrase !== undefined ? 'strong' : 'weak' };
    case 'imprint':
      return boilerplate(
        f,
        'imprint',
        f.read.phrase !== undefined || (states[i - 1] === 'imprint' && (states[i + 1] === 'imprint' || features[i + 1] === undefined)),
      );
    case 'menuTeaser':
    case 'teaser':
      return { role: 'teaser', kind: undefined, strength: announced && !mayBeText(f) ? 'strong' : 'weak' };
    case 'inlineTeaser':
      return { role: 'teaser', kind: 'inline', strength: f.read.relatedMark || (announced && !mayBeText(f)) ? 'strong' : 'weak' };
    case 'caption':
      return { role: 'caption', kind: captionKind(f), strength: f.read.credit >= 0 || f.read.indexedAlt ? 'strong' : 'weak' };
    case 'source':
      return plain(f.read.date ? 'date' : 'source');
    default:
      return plain(PLAIN[states[i]!] ?? 'body');
  }
}

const PLAIN: Partial<Record<State, Role>> = {
  breadcrumb: 'breadcrumb',
  headDate: 'date',
  title: 'title',
  lead: 'lead',
  body: 'body',
  heading: 'heading',
  signature: 'byline',
  tags: 'tags',
};
const plain = (role: Role): Reading => ({ role, kind: undefined, strength: 'strong' });

/** A paragraph among teasers may be the article's own, out of its place; only an agency's prefix tells a teaser's text. */
const mayBeText = (f: LineFeatures): boolean => isRunningText(f) && f.read.agency === 0;

/** Lines between title and end of the text that are not the text: dates, authors, players, share buttons. */
function furniture(f: LineFeatures, announcesTeaser: boolean): Reading {
  if (f.read.date === 'date') return plain('date');
  if (f.read.date === 'named' || f.read.signature || f.read.nameLike) return plain('byline');
  const sure = f.read.phrase !== undefined && (FURNITURE.has(f.read.phrase) || (announcesTeaser && f.read.phrase === 'related-label'));
  return boilerplate(f, 'widget', sure);
}

/** Running text is furniture for sure only where its own words say so, whatever stands around it. */
const boilerplate = (f: LineFeatures, zone: string, strong: boolean): Reading => ({
  role: 'boilerplate',
  kind: f.read.phrase ?? zone,
  strength: strong && !(isRunningText(f) && f.read.phrase === undefined && !f.read.menu) ? 'strong' : 'weak',
});

function captionKind(f: LineFeatures): string {
  if (f.read.imageMarker) return 'image-marker';
  if (f.read.creditOnly) return 'credit';
  if (f.read.indexedAlt) return 'alt-text';
  return f.read.credit >= 0 ? 'with-credit' : 'no-credit';
}

/** Phrases of the site stand close above and close below; nothing stands above the first line, the site's name. */
function flanked(features: readonly LineFeatures[], i: number): boolean {
  const explained = (k: number): boolean => features[k]?.read.phrase !== undefined;
  const next = features[i + 1]?.read;
  if (i === 0) return explained(1) || next?.date !== undefined || next?.crumb === true;
  return (explained(i - 1) || explained(i - 2)) && (explained(i + 1) || explained(i + 2));
}

/** A line without words of its own class, but with interface phrases on both sides. */
function surrounded(features: readonly LineFeatures[], states: readonly State[], i: number): boolean {
  const explained = (k: number): boolean => states[k] === 'chrome' && features[k]!.read.phrase !== undefined;
  return (explained(i - 1) || explained(i - 2)) && (explained(i + 1) || explained(i + 2) || features[i + 1] === undefined);
}

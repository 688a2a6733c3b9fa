const OLD_STYLE: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
const NEW_STYLE_RIME = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}])/gu;
const COMBINING = /[\u0300-\u036f]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

/** Lower case, NFC, old tone style, one space between words, no invisible characters. For comparison only: offsets are lost. */
export function foldText(text: string): string {
  let folded = COMBINING.test(text) ? text.normalize('NFC') : text;
  folded = folded.replace(INVISIBLE, '').toLowerCase().replace(/\s+/g, ' ').trim();
  return folded.replace(NEW_STYLE_RIME, (rime) => OLD_STYLE[rime] ?? rime);
}

const OUTER = /^[\s"'“”‘’*•·|:;,.–—>»«<▶►→+\-=#~_()[\]]+(?=[\p{L}\d])|[\s"'“”‘’*•·|:;,.–—>»«<▶►→…!\-=#~_]+$/gu;

/** The key under which interface phrases are kept: folded, digit runs as 0, outer punctuation and a trailing "(0)" removed. */
export function phraseKey(text: string): string {
  const folded = foldText(text).replace(/\d+/g, '0');
  const bare = folded
    .replace(OUTER, '')
    .replace(/ ?\(0\)$/, '')
    .replace(OUTER, '');
  return bare === '' ? folded : bare;
}

const ENTITY = /&(lt|gt|amp|quot|nbsp|#\d+);/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };
const TAG = /<\/?[a-z][^<>]{0,200}>/gi;

/** Text without leftovers of HTML: escaped entities resolved, tags removed. */
export function withoutMarkup(text: string): string {
  return text.replace(ENTITY, (all, name: string) => ENTITIES[name] ?? all).replace(TAG, '');
}

/**
 * The key under which two lines say the same: folded, without markup, quotes, punctuation at the ends and a trailing
 * comment count ("… cây xanh 107" is the teaser "… cây xanh").
 */
export function sameTextKey(text: string): string {
  const bare = text.includes('&') || text.includes('<') ? withoutMarkup(text) : text;
  return foldText(bare)
    .replace(/["“”'‘’«»]/g, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
    .replace(/(?<=\p{L}) \d{1,4}$/u, '');
}

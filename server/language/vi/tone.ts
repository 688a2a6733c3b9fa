import { TONE_MARKS } from './letters';
import { splitOnset, stripTone } from './syllable';

/**
 * Where the tone mark of an open oa, oe, uy stands: old (hòa, khỏe, thủy) or new (hoà, khoẻ, thuỷ).
 * All other rimes have one right place in both.
 */
export type ToneStyle = 'old' | 'new';

/** A syllable with its tone mark where the style puts it, case and Unicode form kept; unchanged where it has no single tone mark. */
export function placeTone(syllable: string, style: ToneStyle): string {
  const bare = stripTone(syllable);
  if (!bare?.tone) return syllable;
  const at = toneIndex(bare.letters, style);
  if (at < 0 || at === bare.at) return syllable;
  const placed = moveMark(syllable.normalize('NFC'), bare.at, at, TONE_MARKS[bare.tone - 1]!);
  return isDecomposed(syllable) ? placed.normalize('NFD') : placed;
}

/** What a syllable says of its writer: which style, `both` where the styles agree, `neither` for a misplaced mark; undefined without a tone. */
export function toneStyle(syllable: string): ToneStyle | 'both' | 'neither' | undefined {
  const bare = stripTone(syllable);
  if (!bare?.tone) return undefined;
  const old = toneIndex(bare.letters, 'old');
  const fresh = toneIndex(bare.letters, 'new');
  if (old < 0) return undefined;
  if (old === fresh) return bare.at === old ? 'both' : 'neither';
  return bare.at === old ? 'old' : bare.at === fresh ? 'new' : 'neither';
}

/** Index of the letter that carries the tone in a toneless lower-case syllable; -1 where it has no vowel. */
export function toneIndex(letters: string, style: ToneStyle): number {
  const { rime } = splitOnset(letters);
  const inRime = indexInRime(rime, style);
  return inRime < 0 ? -1 : letters.length - rime.length + inRime;
}

const VOWELS = 'aăâeêioôơuưy';
const SHAPED = 'ăâêôơư';

function indexInRime(rime: string, style: ToneStyle): number {
  let count = 0;
  while (count < rime.length && VOWELS.includes(rime[count]!)) count++;
  if (count === 0) return -1;
  const vowels = rime.slice(0, count);
  const shaped = Math.max(...[...SHAPED].map((v) => vowels.lastIndexOf(v)));
  if (shaped >= 0) return vowels === 'ưa' || vowels === 'ưi' || vowels === 'ưu' ? 0 : shaped;
  if (count === 1) return 0;
  if (count < rime.length) return count - 1;
  if (count === 3) return 1;
  return vowels === 'oa' || vowels === 'oe' || vowels === 'uy' ? (style === 'old' ? 0 : 1) : 0;
}

function moveMark(nfc: string, from: number, to: number, mark: string): string {
  const chars = [...nfc];
  chars[from] = chars[from]!.normalize('NFD').replace(mark, '').normalize('NFC');
  chars[to] = (chars[to]! + mark).normalize('NFC');
  return chars.join('');
}

const isDecomposed = (word: string): boolean => word !== word.normalize('NFC') && word === word.normalize('NFD');

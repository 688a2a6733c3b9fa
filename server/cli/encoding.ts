import { isAscii, isUtf8, transcode } from 'node:buffer';
import { type Message, say } from '../core/message';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE';

/** Text of a file, its byte order mark taken off; or why there is none. */
export type Decoded = { readonly text: string; readonly encoding: Encoding; readonly bom: boolean } | { readonly problem: Message };

const BOM = '\uFEFF';

/** Never throws and never guesses silently: bytes that are no text come back as a problem with its place and remedy. `name` stands in the remedy. */
export function decode(bytes: Uint8Array, name: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'UTF-16LE', name);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'UTF-16BE', name);
  const nul = bytes.indexOf(0);
  if (nul >= 0) return { problem: nulProblem(bytes, nul, name) };
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = bom ? bytes.subarray(3) : bytes;
  if (isAscii(content)) return { text: asBuffer(content).toString('latin1'), encoding: 'UTF-8', bom };
  if (!isUtf8(content)) return { problem: notUtf8(bytes, name) };
  // Three times as fast as toString('utf8') on Node 20.
  return { text: transcode(content, 'utf8', 'utf16le').toString('utf16le'), encoding: 'UTF-8', bom };
}

/** Bytes of a text that was decoded from UTF-8, with the byte order mark it had. */
export const encodeUtf8 = (text: string, bom: boolean): Buffer => Buffer.from(bom ? BOM + text : text, 'utf8');

function decodeUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE', name: string): Decoded {
  const remedy = say('save it again as UTF-8: {0}', iconv(encoding, name));
  if (bytes.length % 2 === 1)
    return { problem: say('{0} text is cut off in the middle of its last character, at byte {1}; {2}', encoding, bytes.length, remedy) };
  const content = Buffer.from(bytes.subarray(2));
  if (encoding === 'UTF-16BE') content.swap16();
  const text = content.toString('utf16le');
  const nul = text.indexOf('\0');
  if (nul >= 0) return { problem: say('NUL character at line {0}: not text', lineOf(text, nul)) };
  const lone = /\p{Cs}/u.exec(text);
  if (lone)
    return {
      problem: say('half a surrogate pair (U+{0}) at line {1}; repair that character, then {2}', hex(lone[0].charCodeAt(0)), lineOf(text, lone.index), remedy),
    };
  return { text, encoding, bom: true };
}

function nulProblem(bytes: Uint8Array, nul: number, name: string): Message {
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  start.forEach((byte, i) => {
    if (byte === 0) zeros[i & 1]!++;
  });
  const place = say('NUL byte at {0}', placeOf(bytes, nul));
  const guess = zeros[1]! > start.length / 8 && zeros[0] === 0 ? 'UTF-16LE' : zeros[0]! > start.length / 8 && zeros[1] === 0 ? 'UTF-16BE' : undefined;
  if (guess) return say('{0}: looks like {1} without a byte order mark; convert it: {2}', place, guess, iconv(guess, name));
  return say('{0}: this is a binary file, not text; leave it out, for example with "exclude" in corpus-lint.json', place);
}

function notUtf8(bytes: Uint8Array, name: string): Message {
  const bad = firstInvalid(bytes);
  const place = say('not UTF-8: byte {0} at {1}', byteName(bytes[bad.at]!), placeOf(bytes, bad.at));
  const drop = `iconv -c -f utf-8 -t utf-8 ${quoted(name)}`;
  if (bad.at + bad.length >= bytes.length && bad.cut)
    return say('{0} begins a character that the end of the file cuts off; fetch the file again, or drop the rest of it: {1}', place, drop);
  if (bytes[bad.at] === 0xed && bytes[bad.at + 1]! >= 0xa0)
    return say('{0} is half a surrogate pair (CESU-8); fetch the file again, or drop it: {1}', place, drop);
  if (looksLegacy(bytes)) {
    const guess = vietnameseShare(bytes) ? 'windows-1258' : 'windows-1252';
    return say('{0}; it looks like {1}; convert it: {2}', place, guess, iconv(guess, name));
  }
  return say('{0} is a broken or cut character; fetch the file again, or drop what is broken: {1}', place, drop);
}

const iconv = (from: string, name: string): string => `iconv -f ${from} -t utf-8 ${quoted(name)}`;
const quoted = (name: string): string => (/^[\w./@:+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);
const byteName = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

/** "line 3, byte 17 of the line (byte 240 of the file)", all 1-based. */
function placeOf(bytes: Uint8Array, at: number): Message {
  let line = 1;
  let start = 0;
  for (let lf = bytes.indexOf(10); lf >= 0 && lf < at; lf = bytes.indexOf(10, lf + 1)) {
    line++;
    start = lf + 1;
  }
  return say('line {0}, byte {1} (byte {2} of the file)', line, at - start + 1, at + 1);
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length;

/** Where the first sequence that UTF-8 does not allow begins, how many bytes of it are there, and whether it only lacks its end. */
function firstInvalid(bytes: Uint8Array): { at: number; length: number; cut: boolean } {
  let low = 0;
  let high = bytes.length;
  // Halving over whole prefixes with the native check; a prefix is good where it is valid once its cut last character is left out.
  while (high - low > 4096) {
    const middle = (low + high) >> 1;
    if (isUtf8(bytes.subarray(low, characterStart(bytes, middle)))) low = characterStart(bytes, middle);
    else high = middle;
  }
  for (let at = low; at < bytes.length; ) {
    const length = sequenceLength(bytes[at]!);
    const sequence = bytes.subarray(at, at + length);
    if (sequence.length === length && isUtf8(sequence)) at += length;
    else return { at, length: sequence.length, cut: sequence.length < length && sequence.subarray(1).every((byte) => byte >> 6 === 2) };
  }
  return { at: bytes.length - 1, length: 1, cut: true };
}

/** The nearest place at or before `at` (at most three bytes before) where no continuation byte stands. */
function characterStart(bytes: Uint8Array, at: number): number {
  for (let i = at; i > at - 4 && i > 0; i--) if (bytes[i]! >> 6 !== 2) return i;
  return at;
}

const sequenceLength = (lead: number): number => (lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

/** Bytes above 0x7F that stand alone among ASCII, as an eight-bit code has them: most of them are no UTF-8 sequence. */
function looksLegacy(bytes: Uint8Array): boolean {
  let high = 0;
  let whole = 0;
  for (let at = 0; at < bytes.length && at < 65536; at++) {
    if (bytes[at]! < 0x80) continue;
    const length = sequenceLength(bytes[at]!);
    high++;
    if (length > 1 && isUtf8(bytes.subarray(at, at + length))) {
      whole++;
      at += length - 1;
    }
  }
  return high > 0 && whole * 4 < high;
}

/** Tone marks and letters that windows-1258 has where windows-1252 has letters of other languages: ̀ ̉ ̃ ́ ̣ ă đ ơ ư Đ Ơ Ư. */
const VIETNAMESE_BYTES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2, 0xe3, 0xf0, 0xf5, 0xfd, 0xd0, 0xd5, 0xdd]);

function vietnameseShare(bytes: Uint8Array): boolean {
  let high = 0;
  let vietnamese = 0;
  for (const byte of bytes.subarray(0, 65536)) {
    if (byte < 0x80) continue;
    high++;
    if (VIETNAMESE_BYTES.has(byte)) vietnamese++;
  }
  return vietnamese * 3 > high;
}

const asBuffer = (bytes: Uint8Array): Buffer => (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));

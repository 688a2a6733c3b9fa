/**
 * A stable key of a line's text, blind to Unicode form, case, outer and repeated white space: it survives moving the line.
 * 53 bits (two 32-bit FNV-style hashes), since 32 bits collide on a real corpus.
 */
export function fingerprint(text: string): string {
  const folded = text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return ((a >>> 0).toString(16).padStart(8, '0') + ((b >>> 11) & 0x1fffff).toString(16).padStart(6, '0')).slice(0, 14);
}

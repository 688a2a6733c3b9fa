/** SHA-256 of the UTF-8 bytes of a text, behind a byte order mark where it has one; lower-case hex, as `sha256sum` prints it. */
export function sha256(text: string, bom = false): string {
  const bytes = padded(bom ? `\uFEFF${text}` : text);
  const hash = Int32Array.from(START);
  const w = new Int32Array(64);
  // Without iterators: they would take most of the time.
  for (let at = 0; at < bytes.length; at += 64) mix(hash, bytes, at, w);
  return [...hash].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The bytes with the end that the algorithm asks for: a one, zeros, the length in bits. */
function padded(text: string): Uint8Array {
  const room = new Uint8Array(text.length * 3 + 72);
  const length = encode(text, room);
  room[length] = 0x80;
  const total = (length + 9 + 63) & ~63;
  for (let i = 0, bits = length * 8; i < 8; i++, bits = Math.floor(bits / 256)) room[total - 1 - i] = bits % 256;
  return room.subarray(0, total);
}

/** Writes UTF-8 into `room` and returns its length; half a surrogate pair becomes U+FFFD, as everywhere. */
function encode(text: string, room: Uint8Array): number {
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    else if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) room[at++] = code;
    else if (code < 0x800) {
      room[at++] = 0xc0 | (code >> 6);
      room[at++] = 0x80 | (code & 63);
    } else if (code < 0x10000) {
      room[at++] = 0xe0 | (code >> 12);
      room[at++] = 0x80 | ((code >> 6) & 63);
      room[at++] = 0x80 | (code & 63);
    } else {
      room[at++] = 0xf0 | (code >> 18);
      room[at++] = 0x80 | ((code >> 12) & 63);
      room[at++] = 0x80 | ((code >> 6) & 63);
      room[at++] = 0x80 | (code & 63);
    }
  }
  return at;
}

function mix(hash: Int32Array, bytes: Uint8Array, at: number, w: Int32Array): void {
  for (let i = 0; i < 16; i++) {
    const b = at + i * 4;
    w[i] = (bytes[b]! << 24) | (bytes[b + 1]! << 16) | (bytes[b + 2]! << 8) | bytes[b + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    w[i] = w[i - 16]! + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7]! + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
  }
  let a = hash[0]!;
  let b = hash[1]!;
  let c = hash[2]!;
  let d = hash[3]!;
  let e = hash[4]!;
  let f = hash[5]!;
  let g = hash[6]!;
  let h = hash[7]!;
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i]! + w[i]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  hash[0] = hash[0]! + a;
  hash[1] = hash[1]! + b;
  hash[2] = hash[2]! + c;
  hash[3] = hash[3]! + d;
  hash[4] = hash[4]! + e;
  hash[5] = hash[5]! + f;
  hash[6] = hash[6]! + g;
  hash[7] = hash[7]! + h;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The first 32 bits behind the point of roots of the first primes, which is how the standard defines its constants. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const PRIMES = primes(64);
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

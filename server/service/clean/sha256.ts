import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of the UTF-8 bytes of a text, behind a byte order mark where it has one; lower-case hex, as `sha256sum` prints it. Half a
 * surrogate pair counts as U+FFFD, as it is written. A library, since in a worker the system has a hash only as a promise.
 */
export const sha256 = (text: string, bom = false): string => bytesToHex(digest(utf8ToBytes(bom ? `\uFEFF${text}` : text)));

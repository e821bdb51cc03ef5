import { createHash } from 'node:crypto';

/** Whether bytes have a digest as WARC fields write it: "sha1:" and base 32, or hexadecimal; null where it can't be told. */
export function hasDigest(bytes: Buffer, field: string | undefined): boolean | null {
  const [, name = '', said = ''] =
    /^(sha-?1|sha-?256|sha-?512|md5):([0-9A-Za-z=+/_-]{16,172})$/i.exec(field ?? '') ?? [];
  if (name === '') return null;
  const digest = createHash(name.replace('-', '').toLowerCase()).update(bytes).digest();
  const plain = said.replace(/=+$/, '');
  return plain.toLowerCase() === digest.toString('hex') || plain.toUpperCase() === base32(digest);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += LETTERS[(value >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + LETTERS[(value << (5 - bits)) & 31] : text;
}

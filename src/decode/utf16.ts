/** UTF-16 without a mark: its ASCII characters (line ends, digits, markup) leave NULs, and one order of the bytes makes text. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (bytes.subarray(0, length).filter((byte) => byte === 0).length < Math.max(1, length / 200)) return undefined;
  const little = usual(bytes, length, 1);
  const big = usual(bytes, length, 0);
  if (Math.max(little, big) < 0.9 * (length / 2) || Math.min(little, big) > 0.7 * (length / 2)) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Units that are ASCII, ideographs or their punctuation. `high`: which byte of a pair is the higher one. */
function usual(bytes: Uint8Array, length: number, high: 0 | 1): number {
  let found = 0;
  for (let at = 0; at < length; at += 2) {
    const upper = bytes[at + high] ?? 0;
    const lower = bytes[at + 1 - high] ?? 0;
    if (upper === 0 ? lower >= 0x20 || (lower >= 0x09 && lower <= 0x0d) : isTextRow(upper) && lower !== 0) found += 1;
  }
  return found;
}

/** Not counted at the lower byte 0, where only 一 and 开 are common, and all ASCII letters with their bytes exchanged. */
function isTextRow(upper: number): boolean {
  return (upper >= 0x4e && upper <= 0x9f) || upper === 0x20 || upper === 0x30 || upper === 0xff;
}

/** UTF-16 without a mark: its ASCII characters (line ends, digits, markup) leave NULs on one side of each pair only. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) evenNuls += 1;
    if (bytes[at + 1] === 0) oddNuls += 1;
  }
  if (evenNuls + oddNuls < Math.max(1, length / 100)) return undefined;
  if (oddNuls > evenNuls * 20) return plausible(bytes, length, 1) ? 'utf-16le' : undefined;
  if (evenNuls > oddNuls * 20) return plausible(bytes, length, 0) ? 'utf-16be' : undefined;
  return undefined;
}

/** Nine in ten units are ASCII, ideographs or their punctuation. `high`: which byte of a pair is the higher one. */
function plausible(bytes: Uint8Array, length: number, high: 0 | 1): boolean {
  let usual = 0;
  for (let at = 0; at < length; at += 2) {
    const upper = bytes[at + high] ?? 0;
    const lower = bytes[at + 1 - high] ?? 0;
    if (upper === 0 ? lower >= 0x20 || (lower >= 0x09 && lower <= 0x0d) : isTextRow(upper)) usual += 1;
  }
  return usual >= 0.9 * (length / 2);
}

function isTextRow(upper: number): boolean {
  return (upper >= 0x4e && upper <= 0x9f) || upper === 0x20 || upper === 0x30 || upper === 0xff;
}

/** Width of a character of one unit, and which of its bytes is the lower. */
export interface Unit {
  readonly width: 1 | 2;
  readonly low: 0 | 1;
}

export function unitOf(charset: string): Unit {
  if (charset === 'utf-16le') return { width: 2, low: 0 };
  return charset === 'utf-16be' ? { width: 2, low: 1 } : { width: 1, low: 0 };
}

/** Where lines start, in bytes. "\n", "\r\n" and "\r" end one; in all the charsets of one unit these bytes mean nothing else. */
export function lineStarts(bytes: Uint8Array, { width, low }: Unit): readonly number[] {
  const starts = [0];
  const unit = (at: number): number | undefined => {
    return width === 1 || bytes[at + 1 - low] === 0 ? bytes[at + low] : undefined;
  };
  for (let at = 0; at < bytes.length; at += width) {
    const sign = unit(at);
    if (sign === FEED || (sign === RETURN && unit(at + width) !== FEED)) starts.push(at + width);
  }
  return starts;
}

const FEED = 0x0a;
const RETURN = 0x0d;

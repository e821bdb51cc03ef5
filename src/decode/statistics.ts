import iconv from 'iconv-lite';
import { COMMON_PUNCTUATION, COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './common-characters.ts';

/** How a text looks when its bytes are taken for a charset. Shares of the characters beyond ASCII, 0–1. */
export interface Looks {
  /** Characters beyond ASCII that were weighed. */
  readonly weighed: number;
  /** Share that is common in Chinese text. */
  readonly common: number;
  /** Share that stands where the charset keeps its everyday characters. */
  readonly ordinary: number;
  /** Share that is no character of the charset. */
  readonly broken: number;
}

/** Enough characters to be sure; the whole of most pages. */
export const ENOUGH = 20_000;

const COMMON = 1;
const ORDINARY = 2;

/** Leads and trails, first to last, between which everyday characters stand. */
interface Plane {
  readonly leads: readonly [number, number];
  readonly trails: readonly [number, number];
}
/** GB 2312: GBK added what lies outside. */
const GB2312: Plane = { leads: [0xa1, 0xf7], trails: [0xa1, 0xfe] };
/** Level 1 of Big5 (常用字) and its symbols. */
const BIG5_LEVEL_1: Plane = { leads: [0xa1, 0xc6], trails: [0x40, 0xfe] };

/** Flags at lead << 8 | trail. */
function pairsOf(charset: string, characters: string, { leads, trails }: Plane): Uint8Array {
  const pairs = new Uint8Array(0x10000);
  for (let lead = leads[0]; lead <= leads[1]; lead += 1)
    pairs.fill(ORDINARY, (lead << 8) | trails[0], ((lead << 8) | trails[1]) + 1);
  for (const character of characters) {
    const [lead, trail] = iconv.encode(character, charset);
    if (lead !== undefined && trail !== undefined) pairs[(lead << 8) | trail] = COMMON | ORDINARY;
  }
  return pairs;
}

let gbPairs: Uint8Array | undefined;
let big5Pairs: Uint8Array | undefined;

/** The bytes as GB 18030; texts in Traditional characters count as well. */
export function asGb18030(bytes: Uint8Array): Looks {
  gbPairs ??= pairsOf('gb18030', COMMON_SIMPLIFIED + COMMON_TRADITIONAL + COMMON_PUNCTUATION, GB2312);
  return weigh(bytes, gbPairs, gbWidth);
}

export function asBig5(bytes: Uint8Array): Looks {
  big5Pairs ??= pairsOf('big5', COMMON_TRADITIONAL + COMMON_PUNCTUATION, BIG5_LEVEL_1);
  return weigh(bytes, big5Pairs, big5Width);
}

function weigh(bytes: Uint8Array, pairs: Uint8Array, widthAt: (bytes: Uint8Array, at: number) => number): Looks {
  let weighed = 0;
  let common = 0;
  let ordinary = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length && weighed < ENOUGH; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const width = widthAt(bytes, at);
    weighed += 1;
    if (width === 0) broken += 1;
    else if (width === 2) {
      const flags = pairs[(lead << 8) | (bytes[at + 1] ?? 0)] ?? 0;
      common += flags & COMMON;
      ordinary += flags >> 1;
    }
    at += width === 0 ? 1 : width;
  }
  const all = Math.max(1, weighed);
  return { weighed, common: common / all, ordinary: ordinary / all, broken: broken / all };
}

/** Bytes of the character at `at`; 0 where there is none. A character cut off by the end of the page is not held against it. */
function gbWidth(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead === 0x80 || lead === 0xff) return 0;
  const trail = bytes[at + 1];
  if (trail === undefined) return 1;
  if (trail >= 0x40 && trail !== 0x7f && trail !== 0xff) return 2;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  const four = trail >= 0x30 && trail <= 0x39 && third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39;
  return four ? 4 : 0;
}

function big5Width(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead === 0x80 || lead === 0xff) return 0;
  const trail = bytes[at + 1];
  if (trail === undefined) return 1;
  return (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe) ? 2 : 0;
}

/** How much the one reading is to be preferred to the other; up to 2. */
export function quality({ common, ordinary, broken }: Looks): number {
  return common + ordinary - 2 * broken;
}

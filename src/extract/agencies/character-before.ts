import { TRANSLITERATION } from '../../chinese/lexicon/heads-fields.ts';
import type { Token } from './token.ts';

const SOUNDS = new Set(TRANSLITERATION);
/** Any Chinese character. */
export const HAN = /\p{Script=Han}/u;
const ENDS_ORDINAL = /[一二三四五六七八九十百零\d]/;

/** 第三, 第21 */
export function ordinalBefore(folded: string, stop: number): Token | undefined {
  if (!ENDS_ORDINAL.test(folded[stop - 1] ?? '')) return undefined;
  const found = /第[一二三四五六七八九十百零\d]{1,4}$/.exec(folded.slice(Math.max(0, stop - 5), stop));
  return found === null ? undefined : { kind: 'ordinal', start: stop - found[0].length, stop };
}

/** 中国(深圳)…, “绿丝带”…: a pair of marks inside a name. */
export function bracketBefore(folded: string, stop: number): Token | undefined {
  if (!'”")'.includes(folded[stop - 1] ?? '')) return undefined;
  const found = /(?:[“"][^“”"。,、]{2,10}[”"]|[(][\p{Script=Han}A-Za-z]{2,6}[)])$/u.exec(
    folded.slice(Math.max(0, stop - 12), stop),
  );
  return found === null ? undefined : { kind: 'quoted', start: stop - found[0].length, stop };
}

/** One character of a name, or a run of Latin letters; undefined where a mark ends the name. */
export function characterBefore(folded: string, stop: number): Token | undefined {
  const character = folded[stop - 1] ?? '';
  if (HAN.test(character)) return { kind: 'unknown', start: stop - 1, stop };
  const latin = /[A-Za-z][A-Za-z0-9&.-]{0,19}$/.exec(folded.slice(Math.max(0, stop - 20), stop));
  if (latin !== null) return { kind: 'latin', start: stop - latin[0].length, stop };
  const dot = character === '·' && SOUNDS.has(folded[stop - 2] ?? '') && SOUNDS.has(folded[stop] ?? '');
  return dot ? { kind: 'unknown', start: stop - 1, stop } : undefined;
}

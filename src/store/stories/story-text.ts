import { seenText } from '../search-text.ts';

/** 本报北山3月17日讯, 某某社临江17日电: the head that every paper sets anew. 定于3月17日停电 is none. */
const DATELINE = /^[^\d]{0,12}[报刊网台社][^\d]{0,12}(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}日(?:专电|电|讯|消息)/u;

/** A text as reprints share it: folded, letters and digits alone. Layout, marks, Traditional or Simplified do not matter. */
export function storyText(text: string): string {
  return seenText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What stands around a number, and the number, both hashed: 32 and 16 bits. */
export interface NumberInPlace {
  readonly around: number;
  readonly value: number;
}

/** Digits, and Chinese numerals of two characters or more: 一 and 两 alone are mostly no numbers. */
const NUMERAL = /\d+|[〇零一二三四五六七八九十百千万亿两]{2,}/gu;
const AROUND = 4;

/** Each number of a story's text with the four characters before and behind it, in which other numbers count as one sign. */
export function numbersInPlace(text: string): readonly NumberInPlace[] {
  const body = text.replace(DATELINE, '');
  const found = [...body.matchAll(NUMERAL)];
  let masked = '';
  let from = 0;
  const places = found.map(({ 0: words, index }) => {
    masked += body.slice(from, index);
    from = index + words.length;
    masked += '#';
    return masked.length - 1;
  });
  masked += body.slice(from);
  return found.map(({ 0: words }, i) => {
    const at = places[i] ?? 0;
    return {
      around: textHash(masked.slice(Math.max(0, at - AROUND), at + 1 + AROUND)),
      value: textHash(words) & 0xffff,
    };
  });
}

/** FNV-1a over UTF-16 units, then mixed (the finalizer of MurmurHash3): 32 bits. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

export function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

import type { Amount } from '../amount.ts';
import type { Before } from '../before.ts';
import { BEHIND } from '../lexicon/approximators.ts';
import { isCode, isOrdinal, isRoundWord } from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { sized } from '../settle.ts';

/** 奖池36.57亿, 人口125,056, 五十五万大军: no unit is printed, but the way it is written makes it a quantity. */
export const bare: FigurePattern = {
  name: 'bare',
  example: '销量突破2万',
  assumes: '万 or 亿, a thousands separator, a bound, or a text that is nothing else; the unit is left open',
  read(place) {
    const { text, at, amount } = place;
    if (amount === undefined) return undefined;
    const before = place.before();
    if (isOrdinal(text, at) || isCode(text, before.start, 'count') || !isQuantity(text, amount, before))
      return undefined;
    const behind = BEHIND.find(({ form }) => text.startsWith(form, amount.stop));
    const words = [before.bound, amount.over ? 'more_than' : 'exact', behind?.bound ?? 'exact'] as const;
    return {
      start: before.start,
      stop: amount.stop + (behind?.form.length ?? 0),
      ...sized(amount, words, false, before.negative),
      unit: null,
      currency: null,
      kind: 'count',
      ...(before.outside === null ? {} : { note: `bound from ${before.outside}` }),
    };
  },
};

/** A text that is nothing but one number, as a cell of somebody's table is; 2018 and 007 are none. */
function fills(text: string, amount: Amount, before: Before): boolean {
  return (
    amount.stop - amount.start > 1 &&
    !/^(?:0\d|(?:1[89]|20)\d\d$|\d{9,})/u.test(amount.numeral) &&
    text.slice(0, before.start).trim() === '' &&
    text.length - amount.stop < 8 &&
    text.slice(amount.stop).trim() === ''
  );
}

function isQuantity(text: string, amount: Amount, before: Before): boolean {
  if (fills(text, amount, before)) return true;
  if (isRoundWord(text, amount, before) || /^[A-Za-z°℃号年月日时点]/u.test(text.charAt(amount.stop))) return false;
  if (amount.arabic) {
    if (amount.scale > 0 || /,/u.test(amount.numeral)) return true;
    return before.bound !== 'exact' && amount.low >= 10 && /^[,。;、)的]?$/u.test(text.charAt(amount.stop));
  }
  if (before.bound !== 'exact' && amount.scale > 0) return true;
  // 一万, 十万火急, 三万里 say little; 五十五万, 三千亿 do
  return amount.numeral.length >= 3 && amount.scale > 0;
}

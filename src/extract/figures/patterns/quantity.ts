import {
  isCode,
  isIndefinite,
  isListed,
  isOrdinal,
  isRank,
  isRoundWord,
  isSecond,
  isSetUse,
  isTime,
  isTrend,
  isWeak,
} from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { sized } from '../settle.ts';
import { kindOf, moneyOf, rateOf } from '../unit-words.ts';

/** 1.5万余人次, 超过7000人, 98%以上, 每平方米1.5万元, 零下3℃ */
export const quantity: FigurePattern = {
  name: 'quantity',
  example: '服务1.5万余人次',
  assumes: 'a numeral with a unit of the lexicon; 一 counts only beside another count or a verb of loss',
  read(place) {
    const { text, at, amount, tail } = place;
    if (amount === undefined || tail === undefined) return undefined;
    const before = place.before();
    if (isOrdinal(text, at) || isCode(text, before.start, tail.kind)) return undefined;
    if (
      isSecond(amount, tail) ||
      isTrend(text, amount) ||
      isRank(text, at, tail) ||
      isRoundWord(text, amount, before) ||
      (isWeak(amount, before, tail) && !isListed(text, before, tail)) ||
      isTime(text, before, tail)
    )
      return undefined;
    if (isSetUse(text, amount, tail) || isIndefinite(text, amount, before, tail)) return undefined;
    const over = amount.over || tail.over ? ('more_than' as const) : ('exact' as const);
    const size = sized(amount, [before.bound, over, tail.bound], tail.half, before.negative);
    return {
      start: before.start,
      stop: tail.stop,
      ...size,
      currency: moneyOf(tail, before),
      kind: kindOf(tail, text, before.start, tail.stop),
      ...(before.outside === null ? {} : { note: `bound from ${before.outside}` }),
      ...rateOf(tail, before),
    };
  },
};

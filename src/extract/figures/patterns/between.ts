import { amountAt } from '../amount.ts';
import { isCode, isOrdinal } from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { between } from '../settle.ts';

const JOINT = / ?[与和] ?/uy;
/** 间 alone is also a measure word of rooms: only behind two bare numbers that nothing else follows. */
const BEHIND = /之间|间(?=[,。;、!?)的]|$)/uy;

/** 介于20和30之间, 10000与20000间: the two ends of a range without a unit. */
export const betweenBare: FigurePattern = {
  name: 'between-bare',
  example: '介于20和30之间',
  assumes: 'no unit is printed; 间 behind the second number closes the range and counts no rooms',
  behind: ' 与和',
  read(place) {
    const { text, at, amount } = place;
    if (amount === undefined || amount.low !== amount.high || place.tail !== undefined) return undefined;
    JOINT.lastIndex = amount.stop;
    const joint = JOINT.exec(text)?.[0];
    const second = joint === undefined ? undefined : amountAt(text, amount.stop + joint.length);
    if (second === undefined || second.low !== second.high || second.low <= amount.low) return undefined;
    BEHIND.lastIndex = second.stop;
    const behind = BEHIND.exec(text)?.[0];
    const before = place.before();
    if (behind === undefined || isOrdinal(text, at) || isCode(text, before.start, 'count')) return undefined;
    const size = between(amount.low, second.low);
    return {
      start: before.start,
      stop: second.stop + behind.length,
      ...size,
      unit: null,
      currency: null,
      kind: 'count',
    };
  },
};

import { tailAt } from '../after.ts';
import { amountAt } from '../amount.ts';
import { BEFORE } from '../lexicon/approximators.ts';
import { isCode, isOrdinal } from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { between } from '../settle.ts';
import { kindOf, moneyOf, unitWith } from '../unit-words.ts';

const JOINT = / ?[,、]? ?(?:并且|而且|同时|且|并|但|而|又)? ?/uy;
const LOWER: ReadonlySet<string> = new Set(['more_than', 'at_least']);
const UPPER: ReadonlySet<string> = new Set(['less_than', 'at_most']);

/** 超过50人但不足100人, 不少于20名且不超过30名, 大于100并小于300: both bounds of one thing. */
export const twoBounds: FigurePattern = {
  name: 'two-bounds',
  example: '超过50人但不足100人',
  assumes: 'nothing but a mark or 但, 且, 并 stands between; whether the ends are included is not kept',
  read(place) {
    const { text, at, amount, tail } = place;
    if (amount === undefined || amount.low !== amount.high) return undefined;
    const before = place.before();
    const lowerFirst = LOWER.has(before.bound);
    if ((!lowerFirst && !UPPER.has(before.bound)) || isOrdinal(text, at)) return undefined;
    JOINT.lastIndex = tail?.stop ?? amount.stop;
    const from = JOINT.lastIndex + (JOINT.exec(text)?.[0].length ?? 0);
    const word = BEFORE.find(
      ({ form, bound }) => (lowerFirst ? UPPER : LOWER).has(bound) && text.startsWith(form, from),
    );
    const second = word === undefined ? undefined : amountAt(text, from + word.form.length);
    if (second === undefined || second.low !== second.high) return undefined;
    const last = tailAt(text, second);
    const unit = last ?? tail;
    if (tail !== undefined && last?.unit !== tail.unit) return undefined;
    const [low, high] = lowerFirst ? [amount.low, second.low] : [second.low, amount.low];
    if (low >= high || isCode(text, before.start, unit?.kind ?? 'count')) return undefined;
    const stop = last?.stop ?? second.stop;
    return {
      start: before.start,
      stop,
      ...between(low, high),
      unit: unit === undefined ? null : unitWith(unit.unit, before.per),
      currency: unit === undefined ? null : moneyOf(unit, before),
      kind: unit === undefined ? 'count' : kindOf(unit, text, before.start, stop),
    };
  },
};

import { type Tail, tailAt } from '../after.ts';
import { type Amount, amountAt } from '../amount.ts';
import { isCode, isOrdinal, isTime } from '../not-figures.ts';
import type { FigurePattern, Place, Reading } from '../reading.ts';
import { between } from '../settle.ts';
import { kindOf, moneyOf, rateOf } from '../unit-words.ts';

/** The 上 of 数千万至上亿元 adds nothing to its end. */
const JOINT = / ?(?:至|到|—{1,2}|-{1,2}|–|~|~~|与|和) ?(零下|负|约|近|上(?=[百千万亿]))?/uy;
const UPPER = /[、,]?(?:至|到|不满|不足|不到|低于|不超过)?/uy;

/** 3亿至5亿元, 20至35岁, 60%-70%, 4到6摄氏度, 十八至三十万元, 几万到几十万元: scale and unit are shared. */
export const range: FigurePattern = {
  name: 'range',
  example: '3亿至5亿元',
  assumes: 'both ends have one unit; a scale behind the second is the first one’s too where that makes it the smaller',
  read(place) {
    const { text } = place;
    const first = place.amount;
    if (first === undefined || first.high === Number.POSITIVE_INFINITY) return undefined;
    const own = place.tail;
    if (own !== undefined && (own.over || own.bound !== 'exact')) return undefined;
    const second = secondAt(text, own?.stop ?? first.stop);
    const tail = second === undefined ? undefined : tailAt(text, second.amount);
    if (second === undefined || tail === undefined || (own !== undefined && !sameUnit(own, tail))) return undefined;
    if (second.listed && !text.startsWith('之间', tail.stop)) return undefined;
    return joined(place, shared(first, second.amount), second, tail);
  },
};

/** 2000元以上1万元以下, 3万元以上不满10万元 */
export const fromUpTo: FigurePattern = {
  name: 'from-up-to',
  example: '2000元以上1万元以下',
  assumes: 'both ends have one unit; whether they are included is not kept',
  read(place) {
    const { text } = place;
    const first = place.amount;
    const own = place.tail;
    if (first === undefined || own === undefined || own.bound !== 'at_least') return undefined;
    UPPER.lastIndex = own.stop;
    const words = UPPER.exec(text)?.[0] ?? '';
    const amount = amountAt(text, own.stop + words.length);
    const tail = amount === undefined ? undefined : tailAt(text, amount);
    if (amount === undefined || tail === undefined || !sameUnit(own, tail)) return undefined;
    if (tail.bound !== 'at_most' && !/[不低]/u.test(words)) return undefined;
    return joined(place, first.low, { amount, negative: false, listed: false }, tail);
  },
};

interface Second {
  readonly amount: Amount;
  readonly negative: boolean;
  /** True where 与 or 和 joins them: only 之间 makes that a range. */
  readonly listed: boolean;
}

function secondAt(text: string, at: number): Second | undefined {
  JOINT.lastIndex = at;
  const [joint, sign = ''] = JOINT.exec(text) ?? [];
  const amount = joint === undefined ? undefined : amountAt(text, at + joint.length);
  return amount === undefined
    ? undefined
    : { amount, negative: sign === '零下' || sign === '负', listed: /[与和]/u.test(joint ?? '') };
}

function sameUnit(a: Tail, b: Tail): boolean {
  return a.unit === b.unit || (a.kind === 'money' && b.kind === 'money' && b.unit.startsWith(a.unit));
}

/** The first end with the scale of the second, where it lacks one: 3至5亿, 两到三百, 8500到3万 (8,500). */
function shared(first: Amount, second: Amount): number {
  if (first.scale > 0) return first.low;
  const scale = 10 ** second.scale;
  const coefficient = second.low / scale;
  const unit = first.numeral.length === 1 ? 10 ** hundreds(second.numeral) : 1;
  if (first.low * unit < coefficient && unit > 1) return first.low * unit * scale;
  return first.low < coefficient ? first.low * scale : first.low;
}

/** 2 for 三百 and 三百万, 1 for 五十, 0 for 五十五: the unit that a single digit before 至 shares. */
function hundreds(numeral: string): number {
  const unit = /^[二两三四五六七八九\d]([十百千拾佰仟])[万亿]{0,2}$/u.exec(numeral)?.[1];
  return unit === undefined ? 0 : ('十百千拾佰仟'.indexOf(unit) % 3) + 1;
}

function joined(place: Place, from: number, second: Second, tail: Tail): Reading | undefined {
  const { text, at } = place;
  const before = place.before();
  const low = before.negative ? -from : from;
  // 零下3至5℃ names both below zero
  const below =
    second.negative || (before.negative && text.startsWith('零下', before.start) && second.amount.high > from);
  const high = (below ? -1 : 1) * second.amount.high;
  const [least, most] = low <= high ? [low, high] : [high, low];
  if (least === most || (low > high && !before.negative)) return undefined;
  if (isOrdinal(text, at) || isCode(text, before.start, tail.kind) || isTime(text, before, tail)) return undefined;
  return {
    start: before.start,
    stop: tail.stop,
    ...between(least, most),
    currency: moneyOf(tail, before),
    kind: kindOf(tail, text, before.start, tail.stop),
    ...rateOf(tail, before),
  };
}

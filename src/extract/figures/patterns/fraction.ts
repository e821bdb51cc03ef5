import { readNumber } from '../../../chinese/numerals.ts';
import { amountAt } from '../amount.ts';
import { BEHIND } from '../lexicon/approximators.ts';
import { isCode, isOrdinal } from '../not-figures.ts';
import type { FigurePattern, Reading } from '../reading.ts';
import { between, single } from '../settle.ts';

const DENOMINATOR =
  /(?:(\d{1,4}|[一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,8})又)?(\d{1,6}|[一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,8})分之/uy;
const JOINT = /(?:至|到|—|-|~)(?:百分之)?/uy;

/** 百分之十二点五, 五分之三, 百分之五至百分之八, 百分之五至八 */
export const fraction: FigurePattern = {
  name: 'fraction',
  example: '五分之三',
  assumes: '百分之N is a percentage, every other N分之M a fraction of 1',
  holds: '分之',
  read(place) {
    const { text, at } = place;
    DENOMINATOR.lastIndex = at;
    const [words, whole, below = ''] = DENOMINATOR.exec(text) ?? [];
    const above = words === undefined ? undefined : amountAt(text, at + words.length);
    if (words === undefined || above === undefined || isOrdinal(text, at)) return undefined;
    const before = place.before();
    if (isCode(text, before.start, 'percent')) return undefined;
    const percent = below === '百' && whole === undefined;
    const denominator = percent ? 1 : readNumber(below);
    if (denominator === undefined || denominator === 0) return undefined;
    const integer = whole === undefined ? 0 : (readNumber(whole) ?? 0);
    const sign = before.negative ? -1 : 1;
    const low = sign * (integer + above.low / denominator);
    const shape = {
      start: before.start,
      unit: percent ? '%' : null,
      currency: null,
      kind: percent ? 'percent' : 'fraction',
    } as const;
    const upper = percent ? upperAt(text, above.stop) : undefined;
    if (upper !== undefined && upper.high > low) return { ...shape, stop: upper.stop, ...between(low, upper.high) };
    if (above.low < above.high) return { ...shape, stop: above.stop, ...between(low, above.high / denominator) };
    return withBound(
      text,
      { ...shape, stop: above.stop, ...single(low, above.over ? 'more_than' : before.bound) },
      before.outside,
    );
  },
};

function upperAt(text: string, at: number): { readonly high: number; readonly stop: number } | undefined {
  JOINT.lastIndex = at;
  const joint = JOINT.exec(text)?.[0];
  const amount = joint === undefined ? undefined : amountAt(text, at + joint.length);
  // 百分之五至八 shares its 百分之, but 百分之五至8月 does not
  const open = joint?.endsWith('百分之') !== true;
  if (
    open &&
    amount !== undefined &&
    !/^(?:[的,，。;、!?)]|以[上下内]|左右|之间|$)/u.test(text.slice(amount.stop, amount.stop + 2))
  )
    return undefined;
  return amount === undefined ? undefined : { high: amount.high, stop: amount.stop };
}

/** 以上, 左右 behind a reading that has no unit word of its own, and the word outside that gave its bound. */
export function withBound(text: string, reading: Reading, outside: string | null): Reading {
  const behind = BEHIND.find(({ form }) => text.startsWith(form, reading.stop));
  const note = outside === null ? {} : { note: `bound from ${outside}` };
  if (behind === undefined || reading.number === null) return { ...reading, ...note };
  const bound = reading.bound === 'exact' || reading.bound === 'about' ? behind.bound : reading.bound;
  return { ...reading, stop: reading.stop + behind.form.length, ...single(reading.number, bound), ...note };
}

import { readNumber } from '../../../chinese/numerals.ts';
import { amountAt } from '../amount.ts';
import { isCode, isOrdinal } from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { between, single } from '../settle.ts';
import { withBound } from './fraction.ts';

const TENTHS =
  /成(半|[一二三四五六七八九](?=[,。;、!?)的]|$|以上|左右))?(?!人(?![口员群士])|[功员立本果品型语交绩分长年就套千群对份都事因才熟天活渝批])/uy;
const RANGE = /成?(?:至|到|—|-|~)/uy;

/** 近三成 (30), 一成半 (15), 一成二 (12), 六成以上, 三至四成, 七八成 */
export const tenths: FigurePattern = {
  name: 'tenths',
  example: '近三成',
  assumes: 'one to ten of 成',
  holds: '成',
  behind: '成至到—-~',
  read(place) {
    const { text, at } = place;
    const first = place.amount;
    if (first === undefined || first.low < 0.1 || isOrdinal(text, at)) return undefined;
    RANGE.lastIndex = first.stop;
    const joint = RANGE.exec(text)?.[0];
    const second = joint === undefined ? undefined : amountAt(text, first.stop + joint.length);
    const last = second ?? first;
    TENTHS.lastIndex = last.stop;
    const [word, half] = TENTHS.exec(text) ?? [];
    if (word === undefined || last.high > 10) return undefined;
    const before = place.before();
    if (isCode(text, before.start, 'percent')) return undefined;
    const high = scaled(last.high) + (half === undefined ? 0 : half === '半' ? 5 : (readNumber(half) ?? 0));
    const low = last === first && first.low === first.high ? high : scaled(first.low);
    const shape = {
      start: before.start,
      stop: last.stop + word.length,
      unit: '%',
      currency: null,
      kind: 'percent',
    } as const;
    if (low < high) return { ...shape, ...between(low, high) };
    const over = text.charAt(shape.stop) === '多' ? ('more_than' as const) : before.bound;
    return withBound(
      text,
      { ...shape, stop: shape.stop + (over === before.bound ? 0 : 1), ...single(high, over) },
      before.outside,
    );
  },
};

const DISCOUNT = /(?:(\d{2})|(\d(?:\.\d{1,2})?)|([一二两三四五六七八九])(?:点?([一二三四五六七八九]))?)折/uy;
const NO_DISCOUNT = /^(?:合|旧|叠|腾|算|射|磨|返|断|损|线|子|回|中|现|桂|服|页|纸|扇|弯|戏|跃|柳)/u;
const OFFERED = /(?:打|享|享受|按|低至|可|以|[,、。;(“]|^)$/u;

/** 八折 (80), 8.5折, 九五折: the share of the price that is left. */
export const discount: FigurePattern = {
  name: 'discount',
  example: '打八五折',
  assumes: 'what is paid, in percent of the price',
  holds: '折',
  first: '0123456789一二两三四五六七八九',
  read({ text, at, before }) {
    DISCOUNT.lastIndex = at;
    const [words, percent, arabic, digit, second] = DISCOUNT.exec(text) ?? [];
    if (words === undefined || isOrdinal(text, at) || NO_DISCOUNT.test(text.slice(at + words.length))) return undefined;
    const { start, bound, outside } = before();
    const set = percent !== undefined || arabic !== undefined || second !== undefined;
    if (isCode(text, start, 'percent') || !(set || OFFERED.test(text.slice(Math.max(0, start - 2), start))))
      return undefined;
    const tenth = (word: string | undefined): number =>
      word === undefined ? 0 : '一二三四五六七八九'.indexOf(word === '两' ? '二' : word) + 1;
    const number =
      percent !== undefined
        ? Number(percent)
        : arabic !== undefined
          ? scaled(Number(arabic))
          : 10 * tenth(digit) + tenth(second);
    const shape = { start, stop: at + words.length, unit: '%', currency: null, kind: 'percent' } as const;
    return withBound(text, { ...shape, ...single(number, bound) }, outside);
  },
};

/** 2.3成 is 23, not 22.999… */
function scaled(tenths: number): number {
  return Number(`${tenths}e1`);
}

/** 半数以上 (50 percent), 一半 (0.5); the other half (另一半) says nothing new. */
export const half: FigurePattern = {
  name: 'half',
  example: '半数以上',
  assumes: '半数 is a percentage, 一半 a fraction of 1',
  holds: '半',
  first: '半一',
  read(place) {
    const { text, at } = place;
    const percent = text.startsWith('半数', at);
    if (!percent && !/^一半(?!天|夜)/u.test(text.slice(at, at + 3))) return undefined;
    if (/[另大上下前后多小]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
    const before = place.before();
    const passed = text.charAt(before.start - 1) === '过' && before.start === at && before.start - 1 >= place.floor;
    const size = single(percent ? 50 : 0.5, passed ? 'more_than' : before.bound);
    const start = passed ? before.start - 1 : before.start;
    const shape = percent ? ({ unit: '%', kind: 'percent' } as const) : ({ unit: null, kind: 'fraction' } as const);
    return withBound(text, { start, stop: at + 2, ...size, ...shape, currency: null }, before.outside);
  },
};

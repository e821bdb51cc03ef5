import { CURRENCIES } from '../../../chinese/lexicon/currencies.ts';
import { readNumber } from '../../../chinese/numerals.ts';
import { amountAt } from '../amount.ts';
import { isCode, isOrdinal, isRoundWord } from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { single, sized } from '../settle.ts';
import { unitWith } from '../unit-words.ts';

const PARTS =
  /(元|圆|块)(?:(\d|[零一二两三四五六七八九壹贰叁肆伍陆柒捌玖])([角毛]))?零?(?:(\d|[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])分(?![之钟店公]))?(整)?/uy;

/** 一元五角, 123元1角1分, 五块三毛, 陆拾元零五分 */
export const moneyParts: FigurePattern = {
  name: 'money-parts',
  example: '一元五角',
  assumes: 'renminbi, unless a word before it names another currency',
  behind: '元圆块',
  read(place) {
    const { text, at, amount } = place;
    if (amount === undefined || amount.low !== amount.high || amount.over) return undefined;
    PARTS.lastIndex = amount.stop;
    const [words, unit = '', tenths, , hundredths] = PARTS.exec(text) ?? [];
    if (words === undefined || (tenths === undefined && hundredths === undefined)) return undefined;
    const before = place.before();
    if (isOrdinal(text, at) || isCode(text, before.start, 'money')) return undefined;
    const cents = 10 * (readNumber(tenths ?? '零') ?? 0) + (readNumber(hundredths ?? '零') ?? 0);
    return {
      start: before.start,
      stop: amount.stop + words.length,
      ...single(Math.round(amount.low * 100 + cents) / 100, before.bound),
      unit: unitWith(unit, before.per),
      currency: before.currency ?? 'CNY',
      kind: 'money',
    };
  },
};

const FOREIGN = /(美元|欧元|英镑|港元|港币|日元|加元|澳元)[又零]?/uy;
const CENTS = /(?:美分|欧分|便士|港仙|日本[钱銭]|[分钱])(?![之钟店公])/uy;

/** 两美元又三美分, 3欧元50欧分 */
export const foreignParts: FigurePattern = {
  name: 'foreign-parts',
  example: '两美元三美分',
  assumes: 'a hundred small units make one',
  behind: '美欧英港日加澳',
  read(place) {
    const { text, at, amount } = place;
    if (amount === undefined || amount.low !== amount.high || amount.over) return undefined;
    FOREIGN.lastIndex = amount.stop;
    const [words, unit = ''] = FOREIGN.exec(text) ?? [];
    const small = words === undefined ? undefined : amountAt(text, amount.stop + words.length);
    if (small === undefined || small.high >= 100 || small.low !== small.high) return undefined;
    CENTS.lastIndex = small.stop;
    const cents = CENTS.exec(text)?.[0];
    const before = place.before();
    if (cents === undefined || isOrdinal(text, at) || isCode(text, before.start, 'money')) return undefined;
    const currency = CURRENCIES.find(({ form }) => form === unit)?.iso ?? null;
    const size = single(Math.round(amount.low * 100 + small.low) / 100, before.bound);
    return { start: before.start, stop: small.stop + cents.length, ...size, unit, currency, kind: 'money' };
  },
};

const SMALL = /(角|毛|分)钱/uy;

/** 五毛钱, 8分钱 */
export const smallMoney: FigurePattern = {
  name: 'small-money',
  example: '五毛钱',
  assumes: 'renminbi; the value is in the unit printed',
  behind: '角毛分',
  read(place) {
    const { text, at, amount } = place;
    if (amount === undefined) return undefined;
    SMALL.lastIndex = amount.stop;
    const [words, unit = ''] = SMALL.exec(text) ?? [];
    if (words === undefined || amount.numeral === '一' || isOrdinal(text, at)) return undefined;
    const before = place.before();
    const size = sized(amount, [before.bound, amount.over ? 'more_than' : 'exact'], false, false);
    return { start: before.start, stop: amount.stop + words.length, ...size, unit, currency: 'CNY', kind: 'money' };
  },
};

/** ￥3,000, US$500万: a sign instead of a word. */
export const moneySign: FigurePattern = {
  name: 'money-sign',
  example: 'US$500万',
  assumes: 'the unit is the sign as printed',
  read(place) {
    const { text, amount } = place;
    if (amount === undefined || !amount.arabic || place.tail?.kind === 'money') return undefined;
    const before = place.before();
    if (before.sign === null || isCode(text, before.start, 'money') || isRoundWord(text, amount, before))
      return undefined;
    const size = sized(amount, [before.bound, amount.over ? 'more_than' : 'exact'], false, before.negative);
    return {
      start: before.start,
      stop: amount.stop,
      ...size,
      unit: before.sign.form,
      currency: before.sign.iso,
      kind: 'money',
    };
  },
};

const PIECES = /块(?!状|头|地|田|石|钱)/uy;

/** 三五百块, 1200块: money from a hundred on, below that pieces of something. */
export const colloquialMoney: FigurePattern = {
  name: 'colloquial-money',
  example: '三五百块',
  assumes: '块 behind a hundred or more is money where no thing follows',
  behind: '块',
  read(place) {
    const { text, at, amount } = place;
    if (amount === undefined || amount.low < 100) return undefined;
    PIECES.lastIndex = amount.stop;
    if (!PIECES.test(text) || !/^[,。;、!?)的吧了 ]?$/u.test(text.slice(amount.stop + 1, amount.stop + 2)))
      return undefined;
    const before = place.before();
    if (isOrdinal(text, at) || isCode(text, before.start, 'money') || isRoundWord(text, amount, before))
      return undefined;
    const size = sized(amount, [before.bound, amount.over ? 'more_than' : 'exact'], false, false);
    return {
      start: before.start,
      stop: amount.stop + 1,
      ...size,
      unit: '块',
      currency: before.currency ?? 'CNY',
      kind: 'money',
    };
  },
};

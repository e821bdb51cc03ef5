import { readDigits, readInteger } from '../../chinese/numerals.ts';

/** Characters of small Chinese numerals. */
export const CHINESE_DIGITS = '〇零○一二三四五六七八九十廿卅两';
export const ARABIC_DIGITS = '0123456789';

/** A day of the month, a month, an hour, a number of years: 5, 05, 十五, 廿一. */
export const SMALL = `(?:\\d{1,2}|[${CHINESE_DIGITS}]{1,3})`;
/** A count of days, months or years, up to 999 or 一百二十. */
export const COUNT = '(?:\\d{1,3}|[一二三四五六七八九十两百廿卅]{1,5})';
/** Between the two ends of a range. */
export const TO = '(?:至|到|—{1,2}|-{1,2}|~)';

/** The number, or `undefined` where it is none or out of its bounds. */
export function numberIn(text: string | undefined, low: number, high: number): number | undefined {
  if (text === undefined) return undefined;
  const value = text === '元' || text === '首' ? 1 : (readInteger(text) ?? readDigits(text));
  return value !== undefined && value >= low && value <= high ? value : undefined;
}

const PAIR =
  /^(?<tens>[二三四五六七八九]?十)?(?<first>[一二两三四五六七八九])(?<last>[二两三四五六七八九])(?<times>[十百])?$/u;
const IN_ORDER = '一二三四五六七八九';

/** How many, from and to: 5, 十五; 两三 is 2 to 3, 三五 3 to 5, 三四十 30 to 40, 十七八 17 to 18. Not 一九 nor 四二. */
export function countIn(text: string | undefined, low: number, high: number): readonly [number, number] | undefined {
  const { tens = '', first = '', last = '', times = '' } = PAIR.exec(text ?? '')?.groups ?? {};
  if (first === '' || (tens !== '' && times !== '')) {
    const one = text === undefined ? undefined : readInteger(text);
    return one !== undefined && one >= low && one <= high ? [one, one] : undefined;
  }
  const [from, to] = [first, last].map((digit) => IN_ORDER.indexOf(digit === '两' ? '二' : digit) + 1);
  if (from === undefined || to === undefined || (to !== from + 1 && !(from === 3 && to === 5))) return undefined;
  const scale = times === '十' ? 10 : times === '百' ? 100 : 1;
  const base = tens === '' ? 0 : (readInteger(tens) ?? 0);
  return to * scale + base > high || from * scale + base < low ? undefined : [base + from * scale, base + to * scale];
}

/** 2018, 二〇一八, 两千零四 */
export function yearIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = /千/u.test(text) ? readInteger(text) : readDigits(text);
  return value !== undefined && value >= 1000 && value <= 2200 ? value : undefined;
}

/** The text just before a match, at most `length` characters. */
export function textBefore(text: string, start: number, length: number): string {
  return text.slice(Math.max(0, start - length), start);
}

/** The text just after a match, at most `length` characters. */
export function textAfter(text: string, stop: number, length: number): string {
  return text.slice(stop, stop + length);
}

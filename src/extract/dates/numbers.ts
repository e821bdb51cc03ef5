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

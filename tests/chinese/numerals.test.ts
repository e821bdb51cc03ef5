import { describe, expect, it } from 'vitest';
import { fold } from '../../src/chinese/fold.ts';
import { ARABIC, CHINESE, readDigits, readFraction, readInteger, readNumber } from '../../src/chinese/numerals.ts';
import { grouped, mixed, numbers, placed, spoken, written } from './numeral-writer.ts';

const INTEGERS: readonly (readonly [string, number | undefined])[] = [
  ['零', 0],
  ['十', 10],
  ['十五', 15],
  ['廿一', 21],
  ['卅', 30],
  ['二十', 20],
  ['一百二', 120],
  ['两百零五', 205],
  ['一千六', 1600],
  ['两千三百五', 2350],
  ['三万五', 35000],
  ['三万零五', 30005],
  ['三万零五百', 30500],
  ['九万零四百', 90400],
  ['四千零四万', 40_040_000],
  ['十万零五十六', 100_056],
  ['七十八万五百零六', 780_506],
  ['四万万', 400_000_000],
  ['二十一万亿', 21e12],
  ['三万亿五千亿', 3.5e12],
  ['五亿零六', 500_000_006],
  ['百', 100],
  ['千', 1000],
  ['万', 10000],
  ['壹佰贰拾万', 1_200_000],
  ['柒仟捌佰伍拾肆', 7854],
  ['壹百五十二', 152],
  ['1286', 1286],
  ['1,286', 1286],
  ['1,100万', 11_000_000],
  ['1.1万', 11000],
  ['5.75万', 57500],
  ['3千', 3000],
  ['1万5千', 15000],
  ['5万4千6百', 54600],
  ['3万4000', 34000],
  ['2千零30万', 20_300_000],
  ['1.28万亿', 1.28e12],
  ['', undefined],
  ['二〇一八', undefined],
  ['四五', undefined],
  ['五十千', undefined],
  ['三零', undefined],
  ['12,34', undefined],
  ['1,2345', undefined],
  ['1.5', undefined],
  ['三个', undefined],
  ['十十', undefined],
  ['四亿千', undefined],
  ['一万零十二', 10012],
  ['1.5万3千', undefined],
];

const NUMBERS: readonly (readonly [string, number | undefined])[] = [
  ['三点五', 3.5],
  ['十二点五', 12.5],
  ['十二点〇八万', 120_800],
  ['4.35亿', 435_000_000],
  ['半', 0.5],
  ['负六点六', -6.6],
  ['-2.5', -2.5],
  ['五分之三', 0.6],
  ['一又二分之一', 1.5],
  ['千分之二', 0.002],
  ['零分之一', undefined],
  ['点五', undefined],
  ['三点', undefined],
  ['三点五十', undefined],
];

const DIGITS: readonly (readonly [string, number | undefined])[] = [
  ['二〇一八', 2018],
  ['二○一八', 2018],
  ['二零零八', 2008],
  ['一九九八', 1998],
  ['九八', 98],
  ['2018', 2018],
  ['二0一八', 2018],
  ['十八', undefined],
  ['八', undefined],
  ['两千', undefined],
];

describe('numerals', () => {
  it.each(INTEGERS)('whole number %s is %s', (text, value) => expect(readInteger(text)).toBe(value));
  it.each(NUMBERS)('number %s is %s', (text, value) => expect(readNumber(text)).toBe(value));
  it.each(DIGITS)('digits %s are %s', (text, value) => expect(readDigits(text)).toBe(value));

  it('reads a fraction of anything but nothing', () => {
    expect(readFraction('三分之一')).toBeCloseTo(1 / 3, 12);
    expect(readFraction('三分')).toBeUndefined();
  });

  it('reads back every number in every script', () => {
    for (const value of numbers(3000)) {
      for (const text of [written(value), written(value, 'formal'), fold(written(value, 'traditional')), spoken(value)])
        expect([text, readInteger(text)]).toEqual([text, value]);
      for (const text of [String(value), grouped(value), mixed(value)])
        expect([text, readInteger(text)]).toEqual([text, value]);
      if (value >= 10 && value < 1e6)
        expect([placed(value), readDigits(placed(value))]).toEqual([placed(value), value]);
      const decimal = Number(`${value}.25`);
      expect(readNumber(`${written(value)}点二五`)).toBe(decimal);
      expect(readNumber(`负${written(value)}`)).toBe(-value);
    }
  });

  it('finds its own numerals with the bounded sources', () => {
    const whole = new RegExp(`^(?:${ARABIC}|${CHINESE})$`, 'u');
    for (const value of numbers(300)) for (const text of [written(value), grouped(value)]) expect(text).toMatch(whole);
  });
});

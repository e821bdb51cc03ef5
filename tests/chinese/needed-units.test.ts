import { describe, expect, it } from 'vitest';
import { firstLook } from '../../src/chinese/first-look.ts';
import { fold } from '../../src/chinese/fold.ts';
import { FURNITURE_LINES } from '../../src/chinese/lexicon/furniture.ts';
import { needsOf } from '../../src/chinese/needed-units.ts';

const needed = (pattern: RegExp): string | undefined => needsOf(pattern).units;

describe('what an expression can not do without', () => {
  it.each([
    [/打印/, '打'],
    [/打?印/, '印'],
    [/打*印+/, '印'],
    [/(?:打印|关闭)窗?/, '打闭'],
    [/^(?:扫一扫|长按).{0,9}码/, '码'],
    [/热[点门]|(?:微信)?公众号/, '热众'],
    [/[点击]{2,}\d/, '点击'],
    [/(?<name>张|王)(?=某)./, '张王'],
    [/(?<=前)后/, '后'],
    [/(?:甲|乙){0,2}丙{1,3}/, '丙'],
    [/top/i, 'tT'],
    [/\(\[\)/, '['],
    [/[\]【]完/, '完'],
    [/[甲\]-]/, '甲]-'],
    [/甲{0}乙{10}/, '乙'],
    [/第\d/, '第'],
    [/[号\d]/, '号0123456789'],
    [/(?<name>张)\k<name>/, '张'],
    [/(?:甲|乙)\x41\u{20087}/u, '甲乙'],
  ])('%s: one of %j', (pattern, units) => expect(needed(pattern)).toBe(units));

  it.each([
    /\w{4}/,
    /[^a]/,
    /[a-z]/,
    /.+/,
    /打?/,
    /打|\w/,
    /(?:打|印)?/,
    /(?!打)/,
    /\p{L}/u,
    /[\u3400-\u9fff]/,
    /\x41/,
    /\u{20087}/u,
    /(.)\1/,
    /^$/,
  ])('%s: nothing', (pattern) => expect(needed(pattern)).toBeUndefined());
});

describe('what a text must begin with', () => {
  it.each([
    [/^打印/, '打'],
    [/^打?印/, '打印'],
    [/^[（(]?(?:打印|关闭)/, '（(打关'],
    [/^(?=打)(?:打|印)/, '打印'],
    [/^(?:甲|乙?)丙/, '甲乙丙'],
    [/^甲|^乙/, '甲乙'],
    [/^\d/, '0123456789'],
    [/^the/i, 'tT'],
  ])('%s: one of %j', (pattern, units) => expect(needsOf(pattern).first).toBe(units));

  it.each([/打印/, /^甲|乙/, /^.打/, /^打?/, /^(?:打|印)*$/, /^[^打]/, /^\p{L}/u, /(?:^|甲)乙/])(
    '%s: anything',
    (pattern) => expect(needsOf(pattern).first).toBeUndefined(),
  );
});

describe('a first look at a text', () => {
  const look = firstLook([/打印/, /^.+$/, /关闭|收起/]);
  const may = (text: string): readonly boolean[] => [0, 1, 2].map((index) => look.mayMatch(look.bitsOf(text), index));

  it.each([
    ['打开', [true, true, false]],
    ['起立', [false, true, false]],
    ['闭', [false, true, true]],
    ['', [false, true, false]],
  ])('%j', (text, expected) => expect(may(text)).toEqual(expected));

  it('tells two of more than thirty-one expressions apart, or lets both through', () => {
    const many = firstLook(
      [...'零一二三四五六七八九十百千万亿元角分年月日时分秒东南西北中前后左右'].map((one) => RegExp(one)),
    );
    expect(many.mayMatch(many.bitsOf('零'), 0)).toBe(true);
    expect(many.mayMatch(many.bitsOf('左'), 31)).toBe(true);
    expect(many.mayMatch(many.bitsOf('零'), 1)).toBe(false);
  });

  it.each(FURNITURE_LINES.map(({ pattern, example }, index) => [example, pattern, index] as const))(
    'lets %j through',
    (example, pattern, index) => {
      const all = firstLook(FURNITURE_LINES.map((line) => line.pattern));
      expect(pattern.test(fold(example))).toBe(true);
      expect(all.mayMatch(all.bitsOf(fold(example)), index)).toBe(true);
    },
  );
});

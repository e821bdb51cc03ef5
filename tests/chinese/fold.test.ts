import { describe, expect, it } from 'vitest';
import { fold } from '../../src/chinese/fold.ts';
import { SIMPLIFIED, TRADITIONAL } from '../../src/chinese/lexicon/traditional.ts';
import { everyUnit, numbers, randomText } from './random-text.ts';

describe('fold', () => {
  it.each([
    ['２０１８年１２月', '2018年12月'],
    ['ＡＢＣ（ｘｙｚ）', 'ABC(xyz)'],
    ['來源：晨報', '来源:晨报'],
    ['「引」『內』〝又〞', '“引”“内”“又”'],
    ['“直”引', '“直”引'],
    ['＂滿＂', '“满“'],
    ['甲——乙', '甲——乙'],
    ['甲――乙─丙━丁', '甲——乙—丙—丁'],
    ['1–2‑3−4', '1-2-3-4'],
    ['３～５〜７', '3~5~7'],
    ['阿布‧力克・木•江', '阿布·力克·木·江'],
    ['甲\u3000乙\u00a0丙\u2003丁', '甲 乙 丙 丁'],
    ['﹙註﹚﹝號﹞', '(注)〔号〕'],
    ['。、《》〈〉', '。、《》〈〉'],
    ['AbC', 'AbC'],
    ['', ''],
    ['𠮷野家😀', '𠮷野家😀'],
  ])('%s is read as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('never changes the length, whatever the text', () => {
    const below = numbers(20181218);
    for (let i = 0; i < 3_000; i++) {
      const text = randomText(below, 60);
      expect(fold(text).length, JSON.stringify(text)).toBe(text.length);
    }
  });

  it('keeps every unit at its place', () => {
    const all = everyUnit();
    const folded = fold(all);
    expect(folded.length).toBe(all.length);
    for (let i = 0; i < all.length; i++) {
      const unit = all.charAt(i);
      if (fold(unit) !== folded.charAt(i)) expect(fold(unit), `U+${i.toString(16)}`).toBe(folded.charAt(i));
    }
  });

  it('never touches a half of a surrogate pair', () => {
    const halves = Array.from({ length: 0x800 }, (_, i) => String.fromCharCode(0xd800 + i)).join('');
    expect(fold(halves)).toBe(halves);
  });

  it('has one Simplified form for each Traditional one', () => {
    expect(SIMPLIFIED.length).toBe(TRADITIONAL.length);
    expect(new Set(TRADITIONAL).size).toBe(TRADITIONAL.length);
    expect([...TRADITIONAL].filter((character, i) => character === SIMPLIFIED[i])).toEqual([]);
  });
});

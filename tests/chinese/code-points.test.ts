import { describe, expect, it } from 'vitest';
import { codePointCounter, codePointOffsets, slice } from '../../src/chinese/code-points.ts';
import { numbers, randomText } from './random-text.ts';

describe('slice', () => {
  it.each([
    ['晶报', 0, 1, '晶'],
    ['a😀b', 1, 2, '😀'],
    ['a😀b', 2, 3, 'b'],
    ['𠮷野家', 0, 1, '𠮷'],
    ['👨‍👩‍👧去', 5, 6, '去'],
    ['abc', 1, 1, ''],
    ['abc', 3, 9, ''],
    ['abc', 7, 9, ''],
    ['', 0, 4, ''],
  ])('%s from %i to %i is %s', (text, start, stop, part) => {
    expect(slice(text, start, stop)).toBe(part);
  });

  it('counts as Array.from does, on every well-formed text', () => {
    const below = numbers(533);
    for (let i = 0; i < 2_000; i++) {
      const text = randomText(below, 30).toWellFormed();
      const points = Array.from(text);
      const start = below(points.length + 2);
      const stop = start + below(points.length + 2);
      expect(slice(text, start, stop), JSON.stringify([text, start, stop])).toBe(points.slice(start, stop).join(''));
    }
  });
});

describe('codePointCounter', () => {
  it.each(['', 'ab', 'a😀b', '\ud83d', '\ude00\ud83d', '晶报'])('counts in %j as codePointOffsets does', (text) => {
    const count = codePointCounter(text);
    expect(Array.from({ length: text.length + 1 }, (_, at) => count(at))).toEqual([...codePointOffsets(text)]);
    expect(() => count(text.length + 1)).toThrow(RangeError);
    expect(() => count(-1)).toThrow(RangeError);
  });
});

describe('codePointOffsets', () => {
  it.each([
    ['', [0]],
    ['ab', [0, 1, 2]],
    ['a😀b', [0, 1, 1, 2, 3]],
    ['\ud83d', [0, 1]],
    ['\ude00\ud83d', [0, 1, 2]],
  ])('%j', (text, offsets) => {
    expect([...codePointOffsets(text)]).toEqual(offsets);
  });

  it('counts the code points before each unit, on every text', () => {
    const below = numbers(88);
    for (let i = 0; i < 1_000; i++) {
      const text = randomText(below, 30);
      const offsets = codePointOffsets(text);
      let unit = 0;
      for (const [count, point] of Array.from(text).entries()) {
        expect(offsets[unit], JSON.stringify(text)).toBe(count);
        unit += point.length;
      }
      expect(offsets[text.length]).toBe(Array.from(text).length);
    }
  });

  it('turns every UTF-16 span into the code-point span that slice reads', () => {
    const below = numbers(1019);
    for (let i = 0; i < 1_000; i++) {
      const text = randomText(below, 20).toWellFormed();
      const offsets = codePointOffsets(text);
      const points = Array.from(text);
      const from = below(points.length + 1);
      const to = from + below(points.length - from + 1);
      const start = points.slice(0, from).join('').length;
      const stop = points.slice(0, to).join('').length;
      expect(slice(text, offsets[start] ?? -1, offsets[stop] ?? -1)).toBe(text.slice(start, stop));
    }
  });
});

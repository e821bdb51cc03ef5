import { describe, expect, it } from 'vitest';
import { wordIndex } from '../../src/chinese/word-index.ts';
import { numbers } from './random-text.ts';

describe('wordIndex', () => {
  const index = wordIndex([
    ['民政', 1],
    ['民政局', 2],
    ['民', 3],
    ['政局', 4],
    ['民政局', 5],
    ['', 6],
  ]);

  it.each([
    ['市民政局', 0, []],
    ['市民政局', 1, ['民政局 2', '民政 1', '民 3']],
    ['市民政局', 2, ['政局 4']],
    ['民政府', 0, ['民政 1', '民 3']],
    ['民', 0, ['民 3']],
    ['民', 1, []],
    ['', 0, []],
  ])('%s from %i: the longest first, of two entries the first', (text, start, found) => {
    const matches = index.matchesAt(text, start);
    expect(matches.map((match) => `${text.slice(match.start, match.stop)} ${match.entry}`)).toEqual(found);
  });

  it('holds each word once', () => {
    expect(index.size).toBe(4);
    expect(index.get('民政局')).toBe(2);
    expect(index.get('民政府')).toBeUndefined();
  });

  it('has nothing of an empty list', () => {
    expect(wordIndex([]).matchesAt('民政局', 0)).toEqual([]);
  });

  it('finds what looking up every slice finds, on many random words', () => {
    const below = numbers(71);
    const word = (longest: number): string =>
      Array.from({ length: below(longest) }, () => String.fromCharCode(0x4e00 + below(5))).join('');
    const words = new Map(Array.from({ length: 300 }, (_, i) => [word(7), i]));
    words.delete('');
    const many = wordIndex(words);
    const text = Array.from({ length: 40 }, () => word(20)).join('');
    for (let start = 0; start <= text.length; start++) {
      const expected = [6, 5, 4, 3, 2, 1].flatMap((length) => {
        const entry = start + length > text.length ? undefined : words.get(text.slice(start, start + length));
        return entry === undefined ? [] : [{ start, stop: start + length, entry }];
      });
      expect(many.matchesAt(text, start)).toEqual(expected);
    }
  });
});

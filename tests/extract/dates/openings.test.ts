import { describe, expect, it } from 'vitest';
import { PATTERNS } from '../../../src/extract/dates/patterns.ts';
import { openingOf } from './opening-of.ts';

/** 元年, 百年 without 民国 are no years: it begins with less than its expression does. */
const NARROWER: Readonly<Record<string, string>> = { 'year-republic': '元百' };

const sorted = (characters: Iterable<string> | null): string | null =>
  characters === null ? null : [...new Set(characters)].sort().join('');

describe('what the patterns say that they begin with is what their expressions begin with', () => {
  it.each(PATTERNS.map(({ name, ...pattern }) => [name, pattern] as const))(
    '%s',
    (name, { first, second, pattern }) => {
      const opening = openingOf(pattern);
      const declared = new Set([...first, ...(NARROWER[name] ?? '')]);
      expect([...(opening.first ?? [])].filter((character) => !declared.has(character))).toEqual([]);
      expect(opening.first).not.toBeNull();
      expect(sorted(second ?? null)).toBe(sorted(opening.second));
    },
  );
});

describe('openingOf', () => {
  it.each([
    [/今年|去年底/u, '今去', '年'],
    [/(?:约|近)?\d{1,2}年/u, '0123456789约近', '0123456789年'],
    [/(?<n>[一二])(?:十|百)*月?日/u, '一二', '十日月百'],
    [/[1-3]{2}/u, '123', '123'],
    [/月(?=底|初)/u, '月', '初底'],
    [/月(?:(?=底)|末)?/u, '月', null],
    [/月(?!底)/u, '月', null],
    [/(?<!个)月末/u, '月', '末'],
    [/月$/u, '月', ''],
    [/月(?:[,、]|$)/u, '月', ',、'],
    [/a+b/u, 'a', 'ab'],
    [/a*?b/u, 'ab', null],
    [/a{0,1}bc/u, 'ab', 'bc'],
    [/[^a]b/u, null, 'b'],
    [/\p{Script=Han}\./u, null, '.'],
    [/\(\s/u, '(', null],
    [/[\]\d-]x/u, '-0123456789]', 'x'],
    [/.?b/u, null, null],
  ])('%s', (pattern, first, second) => {
    const opening = openingOf(pattern);
    expect([sorted(opening.first), sorted(opening.second)]).toEqual([first, second]);
  });
});

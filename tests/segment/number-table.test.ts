import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { MEDIAN_IDF } from '../../src/segment/idf.ts';
import { numberTable } from '../../src/segment/number-table.ts';

describe('number table', () => {
  const table = numberTable(Buffer.from('深圳 3.25\n深 1\n\nabc 13.900677652\n没有数\n社工 0.5'));

  it.each([
    ['深圳', 3.25],
    ['深', 1],
    ['abc', 13.900677652],
    ['社工', 0.5],
    ['圳', undefined],
    ['没有数', undefined],
    ['', undefined],
    ['深圳 ', undefined],
  ])('of %j is %j', (word, value) => {
    expect(table.get(word)).toBe(value);
  });

  it('of nothing has nothing', () => {
    expect(numberTable(Buffer.from('')).get('深圳')).toBeUndefined();
  });

  it('reads the shipped table as a parser does, whose median is that of unknown words', () => {
    const bytes = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/idf.txt'));
    const shipped = numberTable(bytes);
    const lines = bytes.toString('utf8').trimEnd().split('\n');
    const wrong = lines.filter((line) => {
      const [word = '', number] = line.split(' ');
      return shipped.get(word) !== Number(number);
    });
    expect(lines.length).toBeGreaterThan(200_000);
    expect(wrong).toEqual([]);
    const numbers = lines.map((line) => Number(line.split(' ')[1])).sort((a, b) => a - b);
    expect(numbers[numbers.length >> 1]).toBe(MEDIAN_IDF);
  });
});

import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/extract/dates/dates.ts';

const REFERENCE = { published: '2018-12-18', taiwan: false };
const SMALL = 10_000;

function milliseconds(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const start = performance.now();
  findDates([{ field: 'body', text }], REFERENCE);
  return performance.now() - start;
}

/** Four times the text may take four times as long, with room for a busy machine; quadratic would be sixteen. */
describe('time grows with the text', () => {
  it.each([
    '1',
    '年',
    '月',
    '日',
    '至',
    '一',
    '十',
    '第',
    '上',
    '近',
    '过去',
    '每',
    '《',
    '“',
    '(',
    ' ',
    '-',
    '12345-',
    '1:',
    '1月、',
    '2018年',
    '3月5日至',
    '5月至',
    '当日',
    '同年',
    '去年同期',
    '3年来',
    '自2018年',
    '截至',
    '9时',
    '星期一(',
    '除夕',
  ])('%s', { retry: 2 }, (unit) => {
    milliseconds(unit, SMALL);
    const small = Math.min(milliseconds(unit, SMALL), milliseconds(unit, SMALL));
    const large = Math.min(milliseconds(unit, SMALL * 4), milliseconds(unit, SMALL * 4));
    expect(large).toBeLessThan(small * 9 + 40);
  });
});

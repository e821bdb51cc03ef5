import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/extract/dates/dates.ts';
import { growth } from '../../cpu-time.ts';

const REFERENCE = { published: '2018-12-18', taiwan: false };
const SMALL = 10_000;

function work(unit: string, length: number): () => void {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  return () => {
    findDates([{ field: 'body', text }], REFERENCE);
  };
}

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
    '今天夜间到',
    '2018年第',
    '七八',
    '最后一天',
  ])('%s', (unit) => {
    expect(growth(work(unit, SMALL), work(unit, 4 * SMALL))).toBeLessThan(9);
  });
});

import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/extract/figures/figures.ts';

/** Texts that would take long if anything looked back or ahead without a bound. */
const UNITS: readonly string[] = [
  '共收到来信128封，',
  '1',
  '1,',
  '1.',
  '一',
  '二三',
  '万',
  '百分之',
  '每',
  '每人',
  '约',
  '至少约',
  '3至',
  '3元以上',
  '几十',
  '半个',
  '第',
  '12 ',
  '-',
  '1:',
  '数',
  '成百上千',
  '三个和两个、',
  '千米',
  '五分之',
  '一名',
  '增长',
];

describe('time', () => {
  it.each(UNITS)('grows with the length of %s repeated', (unit) => {
    const [short, long] = [20_000, 80_000].map((length) => unit.repeat(Math.ceil(length / unit.length)));
    const once = fastest(short ?? '');
    const fourfold = fastest(long ?? '');
    // fourfold the text may take fourfold the time; ten leaves room for a busy machine, 50 ms for tiny times
    expect(fourfold).toBeLessThan(Math.max(50, once * 10));
  });
});

/** Milliseconds, the least of three runs. */
function fastest(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    findFigures([{ field: 'body', text }], [], []);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

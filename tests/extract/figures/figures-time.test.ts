import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/extract/figures/figures.ts';
import type { Agency, DateFinding } from '../../../src/model/finding.ts';

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
    const [once, eightfold] = fastest(
      unit.repeat(Math.ceil(4_000 / unit.length)),
      unit.repeat(Math.ceil(32_000 / unit.length)),
    );
    // eightfold the text takes eightfold the time; a square would take 64. 150 ms: below that the clock tells nothing
    expect(eightfold).toBeLessThan(Math.max(150, once * 40));
  });

  it('grows with the number of dates and names as with the text', () => {
    const [once, eightfold] = fastest(text(300), text(2400));
    expect(eightfold).toBeLessThan(Math.max(150, once * 40));
  });
});

function text(count: number): string {
  return '去年，民政局资助老人300名。'.repeat(count);
}

/** Milliseconds for both texts, the least of five runs, taken in turn so that a busy moment meets both. */
function fastest(short: string, long: string): readonly [number, number] {
  const runs = [0, 1, 2, 3, 4].map(() => [timed(short), timed(long)] as const);
  return [Math.min(...runs.map(([once]) => once)), Math.min(...runs.map(([, eightfold]) => eightfold))];
}

function timed(text: string): number {
  const dates = [...text.matchAll(/去年/gu)].map(({ index }) => dateAt(index));
  const agencies = [...text.matchAll(/民政局/gu)].map(({ index }) => agencyAt(index));
  const start = performance.now();
  findFigures([{ field: 'body', text }], dates, agencies);
  return performance.now() - start;
}

function dateAt(start: number): DateFinding {
  const span = { field: 'body', start, stop: start + 2, text: '去年' };
  return {
    ...span,
    earliest: '2018-01-01',
    latest: '2018-12-31',
    edtf: '2018',
    resolved: true,
    anchor: '2019-03-05',
    anchorFrom: 'published',
    supplied: [],
    rule: 'year-relative',
  };
}

function agencyAt(start: number): Agency {
  const mention = { field: 'body', start, stop: start + 3, text: '民政局', rule: 'head', resolvedBy: 'as-printed' };
  return { name: '民政局', type: 'government', region: null, mentions: [{ ...mention, certainty: 'certain' }] };
}

import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/extract/figures/figures.ts';
import type { Agency, DateFinding } from '../../../src/model/finding.ts';
import { growth } from '../../cpu-time.ts';

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
  '3\t',
  '甲\t3\n',
  '甲\t乙（万元）\n丙\t3\n\n',
  '2死',
  '3省',
  '社工站、',
  '老人3名、',
];

const SMALL = 4_000;

describe('time grows with the text', () => {
  it.each(UNITS)('%j repeated', (unit) => {
    const [small, large] = [SMALL, 4 * SMALL].map((length) => unit.repeat(Math.ceil(length / unit.length)));
    expect(growth(work(small), work(large))).toBeLessThan(9);
  });

  it('with one long row above many short ones', () => {
    const text = (count: number) => `${'甲\t'.repeat(count)}\n${'乙\t3\n'.repeat(count)}`;
    expect(growth(work(text(2000)), work(text(8000)))).toBeLessThan(9);
  });

  it('with its dates and names', () => {
    const text = (count: number) => '去年，民政局资助老人300名。'.repeat(count);
    expect(growth(work(text(300)), work(text(1200)))).toBeLessThan(9);
  });
});

function work(text = ''): () => void {
  const dates = [...text.matchAll(/去年/gu)].map(({ index }) => dateAt(index));
  const agencies = [...text.matchAll(/民政局/gu)].map(({ index }) => agencyAt(index));
  return () => {
    findFigures([{ field: 'body', text }], dates, agencies);
  };
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

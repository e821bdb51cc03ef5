import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findAll } from '../../../src/extract/extract.ts';
import { figureWarnings } from '../../../src/pipeline/to-findings.ts';

const rows = z
  .array(
    z.object({
      text: z.string(),
      figures: z.array(
        z.object({
          text: z.string(),
          number: z.number().nullable(),
          low: z.number().optional(),
          high: z.number().optional(),
          bound: z.string().default('exact'),
          unit: z.string().nullable(),
          kind: z.string(),
          currency: z.string().nullable().default(null),
          row: z.string().nullable(),
          column: z.string().nullable(),
          direction: z.string().nullable().default(null),
          comparedWith: z.string().nullable().default(null),
          date: z.string().nullable().default(null),
        }),
      ),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../../../fixtures/phrases/figures-tables.json', import.meta.url), 'utf8')));

function findingsIn(text: string) {
  const published = '2019-03-05';
  return findAll([{ field: 'body', text }], { published, taiwan: false }, { source: null, published, section: [] });
}

describe('figures in tables', () => {
  it.each(rows)('$text', ({ text, figures }) => {
    const { figures: found, dates } = findingsIn(text);
    expect(
      found.map((figure) => ({
        text: figure.text,
        number: figure.number,
        ...(figure.bound === 'range' ? { low: figure.low, high: figure.high } : {}),
        bound: figure.bound,
        unit: figure.unit,
        kind: figure.kind,
        currency: figure.currency,
        row: figure.rowLabel,
        column: figure.columnLabel,
        direction: figure.direction,
        comparedWith: figure.comparedWith,
        date: figure.date === null ? null : dates[figure.date]?.text,
      })),
    ).toEqual(figures);
    for (const { start, stop, text: words } of found) expect(text.slice(start, stop)).toBe(words);
  });

  it.each(rows)('warns of $text only where a unit is unknown', ({ text, figures }) => {
    const unknown = figures.some(({ unit }) => unit === null);
    expect(figureWarnings(findingsIn(text).figures)).toEqual(unknown ? ['table-unit-unknown'] : []);
  });

  it('links a number with the body that heads its row', () => {
    const { figures, agencies } = findingsIn('单位名称\t人数（人）\n深圳市社会工作者协会\t36\n其他\t4');
    expect(figures.map(({ agency }) => (agency === null ? null : agencies[agency]?.name))).toEqual([
      '深圳市社会工作者协会',
      null,
    ]);
  });

  it('says nothing of labels outside a table', () => {
    const { figures } = findingsIn('收入36万元。\n县区\t收入（万元）\n南县\t36\n收入36万元。');
    expect(figures.map(({ rowLabel }) => rowLabel)).toEqual([null, '南县', null]);
    expect(figureWarnings(findingsIn('销量突破2万。').figures)).toEqual([]);
  });
});

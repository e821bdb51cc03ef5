import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findAll } from '../../../../src/extract/extract.ts';
import { findFigures } from '../../../../src/extract/figures/figures.ts';
import type { Agency, DateFinding } from '../../../../src/model/finding.ts';

const rows = z
  .array(
    z.object({
      text: z.string(),
      figures: z.array(
        z.object({
          text: z.string(),
          counted: z.string().nullable().default(null),
          direction: z.string().nullable().default(null),
          comparedWith: z.string().nullable().default(null),
          status: z.string().nullable().default(null),
          partOf: z.number().nullable().default(null),
        }),
      ),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../../../../fixtures/phrases/figures-says.json', import.meta.url), 'utf8')));

describe('what a number says', () => {
  it.each(rows)('$text', ({ text, figures }) => {
    const found = findFigures([{ field: 'body', text }], [], []);
    expect(
      found.map(({ text, counted, direction, comparedWith, status, partOf }) => ({
        text,
        counted: counted?.text ?? null,
        direction,
        comparedWith,
        status,
        partOf,
      })),
    ).toEqual(figures);
  });

  it('keeps the law of spans for the thing counted', () => {
    for (const { text } of rows)
      for (const { counted } of findFigures([{ field: 'body', text }], [], []))
        if (counted !== null) expect(text.slice(counted.start, counted.stop)).toBe(counted.text);
  });

  it('counts totals through all fields', () => {
    const fields = [
      { field: 'title', text: '走访40户' },
      { field: 'body', text: '共有社工30人，其中督导4人。' },
    ];
    expect(findFigures(fields, [], []).map(({ partOf }) => partOf)).toEqual([null, null, 1]);
  });
});

const COLUMNS = ['counted', 'direction', 'comparedWith', 'status', 'partOf', 'date', 'agency'] as const;
const never = z
  .record(z.enum(COLUMNS), z.array(z.string()))
  .parse(
    JSON.parse(readFileSync(new URL('../../../../fixtures/phrases/figures-says-never.json', import.meta.url), 'utf8')),
  );

describe.each(COLUMNS)('%s is open', (column) => {
  it.each(never[column])('in %s', (text) => {
    const published = '2019-03-05';
    const { figures } = findAll(
      [{ field: 'body', text }],
      { published, taiwan: false },
      { source: null, published, section: [] },
    );
    expect(figures.length).toBeGreaterThan(0);
    expect(figures.map((figure) => figure[column])).toEqual(figures.map(() => null));
  });
});

describe('what lies ahead', () => {
  const found = (text: string, published: string | null) => {
    const { figures, dates } = findAll(
      [{ field: 'body', text }],
      { published, taiwan: false },
      { source: null, published, section: [] },
    );
    return figures.map(({ status, date }) => [status, date === null ? null : dates[date]?.text]);
  };

  it.each([
    ['到2020年底，整治率达到90%。', '2019-03-05', 'planned', '2020年底'],
    ['到2020年底，整治率达到90%。', '2021-03-05', null, '2020年底'],
    ['预计2020年接待游客300万人次。', '2019-03-05', 'planned', '2020年'],
    ['2016年以前，这里每月的包裹不足200件。', '2019-03-05', null, '2016年以前'],
    ['去年全区捐赠图书300册。', '2019-03-05', null, '去年'],
  ])('%s read on %s', (text, published, status, date) => {
    expect(found(text, published)).toEqual([[status, date]]);
  });
});

describe('links', () => {
  const text = '去年，区民政局共资助老人300名。据统计局通报，今年已资助200名；明年的200名尚未确定。';
  const date = (words: string, earliest: string): DateFinding => ({
    ...place(words),
    earliest,
    latest: null,
    edtf: null,
    resolved: true,
    anchor: '2019-03-05',
    anchorFrom: 'published',
    supplied: [],
    rule: 'year-relative',
  });
  const agency = (words: string): Agency => ({
    name: words,
    type: 'government',
    region: null,
    mentions: [{ ...place(words), rule: 'head', resolvedBy: 'as-printed', certainty: 'certain' }],
  });
  const place = (words: string) => {
    const start = text.indexOf(words);
    return { field: 'body', start, stop: start + words.length, text: words };
  };
  const dates = [date('去年', '2018-01-01'), date('今年', '2019-01-01'), date('明年', '2020-01-01')];
  const found = findFigures([{ field: 'body', text }], dates, [agency('区民政局'), agency('统计局')]);

  it('links a figure with the one date before it, and a day ahead only where it is planned', () => {
    expect(found.map(({ text, date }) => [text, date])).toEqual([
      ['300名', 0],
      ['200名', 1],
      ['200名', null],
    ]);
  });

  it('links a figure with the body that acts, not with the one that is quoted', () => {
    expect(found.map(({ agency }) => agency)).toEqual([0, null, null]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findFigures, RULES } from '../../../src/extract/figures/figures.ts';
import type { FigureFinding } from '../../../src/model/finding.ts';

const row = z.object({
  text: z.string(),
  figures: z.array(
    z.object({
      text: z.string(),
      bound: z.string(),
      number: z.number().nullable().default(null),
      low: z.number().optional(),
      high: z.number().optional(),
      unit: z.string().nullable(),
      kind: z.string(),
      currency: z.string().nullable().default(null),
    }),
  ),
});

const ROWS = z.array(row).parse(read('figures.json'));
const NEVER = z.array(z.string()).parse(read('figures-never.json'));

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/phrases/${name}`, import.meta.url), 'utf8'));
}

function figuresIn(text: string): readonly FigureFinding[] {
  return findFigures([{ field: 'body', text }], [], []);
}

/** What a row says of a figure, bounds filled in as the convention asks. */
function expected(figure: z.infer<typeof row>['figures'][number]) {
  const { number, bound } = figure;
  return {
    text: figure.text,
    bound,
    number,
    value: bound === 'exact' || bound === 'about' ? number : null,
    low: figure.low ?? (bound === 'more_than' || bound === 'at_least' ? number : null),
    high: figure.high ?? (bound === 'less_than' || bound === 'at_most' ? number : null),
    unit: figure.unit,
    kind: figure.kind,
    currency: figure.currency,
  };
}

function said({ text, bound, number, value, low, high, unit, kind, currency }: FigureFinding) {
  return { text, bound, number, value, low, high, unit, kind, currency };
}

describe('figures', () => {
  it.each(ROWS)('$text', ({ text, figures }) => {
    expect(figuresIn(text).map(said)).toEqual(figures.map(expected));
  });

  it.each(NEVER)('no figure in %s', (text) => expect(figuresIn(text).map(({ text }) => text)).toEqual([]));

  it('keeps the law of spans in every row, alone and within a longer text', () => {
    const texts = [...ROWS.map(({ text }) => text), ...NEVER];
    const all = texts.join('\n');
    for (const text of [...texts, all])
      for (const figure of figuresIn(text)) expect(text.slice(figure.start, figure.stop)).toBe(figure.text);
    expect(figuresIn(all).length).toBe(texts.reduce((sum, text) => sum + figuresIn(text).length, 0));
  });

  it.each([
    ['😀共１２８人😀', ['１２８人']],
    ['\ud83d3人', ['3人']],
    ['', []],
    ['。', []],
    ['3', []],
    ['三\n人', []],
    ['約３００萬人', ['約３００萬人']],
    ['增至12，300人获救', ['300人']],
  ])('quotes the original of %s', (text, figures) => {
    const found = figuresIn(text);
    expect(found.map((figure) => figure.text)).toEqual(figures);
    for (const figure of found) expect(text.slice(figure.start, figure.stop)).toBe(figure.text);
  });

  it.each([
    ['四百五十', 450],
    ['-10000', -10000],
    ['3.8万', 38000],
    [' 128 ', 128],
    ['2018', null],
    ['007', null],
    ['二', null],
    ['128，', null],
  ])('takes %j, a text that is one number, for it', (text, number) => {
    expect(figuresIn(text)[0]?.number ?? null).toBe(number);
  });

  it('has a rule for each finding, and finds each rule’s example', () => {
    const names = RULES.map(({ name }) => name);
    for (const { name, example } of RULES) {
      const [first] = figuresIn(example);
      expect([name, first?.rule.split(':')[0]]).toEqual([name, name]);
    }
    for (const { text } of ROWS) for (const { rule } of figuresIn(text)) expect(names).toContain(rule.split(':')[0]);
  });

  it('says which word outside the figure gave the bound', () => {
    expect(figuresIn('总数突破300万元')[0]?.rule).toBe('quantity: bound from 突破');
  });
});

describe('overlaps', () => {
  const text = '12月3日，第三医院共接诊15人，一二三幼儿园2家。';
  const span = (words: string) => ({
    field: 'body',
    start: text.indexOf(words),
    stop: text.indexOf(words) + words.length,
    text: words,
  });

  it('leaves dates and names alone', () => {
    const date = {
      ...span('12月3日'),
      earliest: null,
      latest: null,
      edtf: null,
      resolved: false,
      anchor: null,
      anchorFrom: null,
      supplied: [],
      rule: 'day',
    } as const;
    const mention = {
      ...span('一二三幼儿园2家'),
      rule: 'head',
      resolvedBy: 'as-printed',
      certainty: 'certain',
    } as const;
    const agency = { name: '一二三幼儿园2家', type: 'school', region: null, mentions: [mention] } as const;
    const fields = [{ field: 'body', text }];
    expect(findFigures(fields, [date], []).map((figure) => figure.text)).toEqual(['15人', '2家']);
    expect(findFigures(fields, [date], [agency]).map((figure) => figure.text)).toEqual(['15人']);
  });

  it('takes a span in another field for nothing', () => {
    const elsewhere = { ...span('15人'), field: 'title', rule: 'x', resolvedBy: 'x', certainty: 'certain' } as const;
    const agency = { name: 'x', type: 'other', region: null, mentions: [elsewhere] } as const;
    expect(findFigures([{ field: 'body', text: '接诊15人' }], [], [agency])).toHaveLength(1);
  });
});

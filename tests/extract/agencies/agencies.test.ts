import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type AgencyContext, findAgencies, RULES } from '../../../src/extract/agencies/agencies.ts';
import type { FieldText } from '../../../src/model/finding.ts';

interface Row {
  readonly text: string;
  readonly title?: string;
  readonly source?: string;
  readonly published?: string;
  /** Words, name, type and region code of each mention in the text, in its order. */
  readonly expect: readonly (readonly [string, string, string, string | null])[];
}

const table = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/phrases/${name}.json`, import.meta.url), 'utf8');
const rows: readonly Row[] = JSON.parse(table('agencies'));
const never: readonly string[] = JSON.parse(table('agencies-never'));

const NOTHING: AgencyContext = { source: null, published: null, section: [] };

function fieldsOf({ text, title, source }: Row): readonly FieldText[] {
  const fields: FieldText[] = [{ field: 'body', text }];
  if (title !== undefined) fields.unshift({ field: 'title', text: title });
  if (source !== undefined) fields.push({ field: 'source', text: source });
  return fields;
}

function agenciesOf(row: Row) {
  return findAgencies(fieldsOf(row), { ...NOTHING, source: row.source ?? null, published: row.published ?? null });
}

describe('the phrase table', () => {
  it('is long enough to mean something', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(never.length).toBeGreaterThanOrEqual(80);
  });

  it.each(rows.map((row) => [row.text, row] as const))('%s', (_, row) => {
    const mentions = agenciesOf(row)
      .flatMap(({ name, type, region, mentions: places }) =>
        places.map((mention) => ({ name, type, region, ...mention })),
      )
      .filter(({ field }) => field === 'body')
      .sort((a, b) => a.start - b.start);
    expect(mentions.map(({ text, name, type, region }) => [text, name, type, region])).toEqual(row.expect);
  });

  it.each(never)('never: %s', (text) => {
    const found = findAgencies([{ field: 'body', text }], NOTHING);
    expect(found.flatMap(({ mentions }) => mentions.map((mention) => mention.text))).toEqual([]);
  });
});

describe('every mention', () => {
  const known = new Set(RULES.map(({ name }) => name));

  it('is what its offsets say, names rules that are listed, and overlaps no other', () => {
    for (const row of rows) {
      const fields = new Map(fieldsOf(row).map(({ field, text }) => [field, text]));
      const mentions = agenciesOf(row).flatMap((agency) => agency.mentions);
      for (const { field, start, stop, text, rule, resolvedBy } of mentions) {
        expect(fields.get(field)?.slice(start, stop)).toBe(text);
        expect([...known]).toContain(rule);
        expect([...known, 'lexicon', 'short-form', 'declared-short-form']).toContain(resolvedBy);
      }
      for (const a of mentions) {
        const over = mentions.filter((b) => b !== a && b.field === a.field && b.start < a.stop && a.start < b.stop);
        expect(over).toEqual([]);
      }
    }
  });

  it('comes in the order of the fields, then of its place', () => {
    const found = findAgencies(
      [
        { field: 'title', text: '市民政局部署救灾' },
        { field: 'body', text: '民政部要求，深圳市民政局落实。市民政局回应。' },
      ],
      NOTHING,
    );
    expect(found.map(({ name }) => name)).toEqual(['深圳市民政局', '民政部']);
    expect(found[0]?.mentions.map(({ field, text }) => [field, text])).toEqual([
      ['title', '市民政局'],
      ['body', '深圳市民政局'],
      ['body', '市民政局'],
    ]);
  });
});

describe('the source', () => {
  it('names the others also where it is no field', () => {
    const fields = [{ field: 'body', text: '本报讯 市教育局昨日发文。' }];
    const found = findAgencies(fields, { ...NOTHING, source: '晶报' });
    expect(found.map(({ name, mentions }) => [name, mentions.map(({ field }) => field)])).toEqual([
      ['晶报', ['body']],
      ['深圳市教育局', ['body']],
    ]);
  });

  it('is not guessed', () => {
    expect(findAgencies([{ field: 'body', text: '本报讯 我局昨日发文。' }], NOTHING)).toEqual([]);
  });

  it.each([
    ['breadcrumb', { ...NOTHING, section: ['深圳新闻'] }, '深圳市教育局'],
    ['nothing', NOTHING, '市教育局'],
  ])('%s', (_, context, name) => {
    const found = findAgencies([{ field: 'body', text: '市教育局昨日发文。' }], context);
    expect(found.map((agency) => agency.name)).toEqual([name]);
  });
});

describe('the year', () => {
  it.each([
    ['2020-05-01', '国家药品监督管理局'],
    ['2010-05-01', '国家食品药品监督管理局'],
  ])('in %s 国家药监局 is %s', (published, name) => {
    const found = findAgencies([{ field: 'body', text: '国家药监局发文。' }], { ...NOTHING, published });
    expect(found.map((agency) => agency.name)).toEqual([name]);
  });

  it('lowers the certainty of a body that was not there', () => {
    const certainty = (published: string) =>
      findAgencies([{ field: 'body', text: '国家卫生计生委发文。' }], { ...NOTHING, published })[0]?.mentions[0]
        ?.certainty;
    expect(certainty('2015-01-01')).toBe('certain');
    expect(certainty('2022-01-01')).toBe('likely');
  });
});

describe('the text', () => {
  const passage = rows.map(({ text }) => text).join('\n');

  it('gives the same twice', () => {
    const fields = [{ field: 'body', text: passage }];
    expect(findAgencies(fields, NOTHING)).toEqual(findAgencies(fields, NOTHING));
  });

  it('may be empty, Latin, or full of marks', () => {
    for (const text of ['', ' ', 'Hello, Co. Ltd', '。。、、（（“”', '局', '公司', '\ud800局']) {
      expect(findAgencies([{ field: 'body', text }], NOTHING)).toEqual([]);
    }
  });

  it.each([
    ['names', passage],
    ['heads without a name', '局委办公司'.repeat(1000)],
    ['no border', '深'.repeat(5000)],
    ['places', '北京市'.repeat(2000)],
    ['relative names', '市教育局、区民政局、'.repeat(500)],
    ['coined names', '晨露社工开展、'.repeat(700)],
    ['declared short forms', '深圳市民政局(简称深民)。'.repeat(400)],
    ['lexicon names', '新华社联合国'.repeat(800)],
    ['unlisted places', '青禾市教育局、名单报云岭县民政局，'.repeat(300)],
    ['closing quotes', '绿色交通联盟”'.repeat(600)],
    ['companies by their roots', '晨露实业公司开会，晨露表示'.repeat(300)],
  ])('of four times the length takes about four times as long: %s', (_, text) => {
    /** The least of three, in milliseconds of this process's own time: others may be busy. */
    const time = (times: number): number => {
      const fields = [{ field: 'body', text: text.repeat(times) }];
      const runs = Array.from({ length: 3 }, () => {
        const { user } = process.cpuUsage();
        findAgencies(fields, NOTHING);
        return (process.cpuUsage().user - user) / 1000;
      });
      return Math.min(...runs);
    };
    time(1);
    expect(time(4)).toBeLessThan(9 * time(1) + 150);
  });
});

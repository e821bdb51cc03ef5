import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { agencies } from '../../src/store/migrations/006-agencies.ts';
import type { Archive, Item } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { ingest, newArchive } from './archive-in.ts';
import { article } from './naming-article.ts';

const PAGES: readonly Item[] = [
  article('p1', '2012-05-01', '深圳市社会工作者协会@440300 association = 社工协会/bare-name', '深圳市民政局@440300'),
  article('p2', '2011-05-01', '深圳市社会工作者协会@440300 association = 市社工协会/relative-place'),
  article('p3', '2015-06-01', '深圳市社工协会@440300 association', '深圳民政局@440300', '青禾晚报 media'),
  article('p4', '2016-06-01', '青禾晚报@320100 media', '市民政局'),
  article('p5', '2019', '鼓楼区民政局@320106', '深圳市社工协会@440300 association'),
  article('p6', '2020-01-02', '鼓楼区民政局@350102', '市民政局'),
];

function tables(archive: Archive): Record<string, unknown> {
  return Object.fromEntries(
    (['agencies', 'agency_aliases', 'agency_years', 'agency_pairs', 'mentions'] as const).map((relation) => [
      relation,
      [...archive.rows(relation).rows],
    ]),
  );
}

function names(archive: Archive): readonly string[] {
  return archive.agencies
    .list({}, { limit: 100 })
    .rows.map(({ name, region, articles }) => `${name}@${region ?? ''} ${articles}`)
    .toSorted();
}

test('names of one body are one agency, with what shows it', () => {
  const archive = newArchive();
  ingest(archive, ...PAGES);
  expect(names(archive)).toEqual([
    '深圳市民政局@440300 2',
    '深圳市社会工作者协会@440300 4',
    '青禾晚报@320100 2',
    '鼓楼区民政局@320106 1',
    '鼓楼区民政局@350102 1',
  ]);
  const found = archive.agencies.find('深圳市社工协会');
  if (found.kind !== 'one') throw new Error(found.kind);
  const shown = archive.agencies.show(found.agency.id);
  expect(shown?.names.map(({ name, rule }) => [name, rule])).toEqual([
    ['深圳市社会工作者协会', 'own-name'],
    ['深圳市社工协会', 'learnt-alias'],
  ]);
  const evidence = archive.show(shown?.names[1]?.evidence_clipping_id ?? '');
  expect(evidence?.clipping.body).toMatch(/深圳市社会工作者协会.*社工协会/);
  expect(shown?.years).toEqual([
    { year: '2011', articles: 1, mentions: 2 },
    { year: '2012', articles: 1, mentions: 2 },
    { year: '2015', articles: 1, mentions: 1 },
    { year: '2019', articles: 1, mentions: 1 },
  ]);
  expect(shown?.agency).toMatchObject({ first_seen: '2011-05-01', last_seen: '2015-06-01' });
});

test('the order of arrival changes nothing, nor does one run or many', () => {
  const [first, second, third] = [newArchive(), newArchive(), newArchive()];
  ingest(first, ...PAGES);
  ingest(second, ...PAGES.toReversed());
  for (const i of [3, 0, 5, 1, 4, 2]) ingest(third, ...PAGES.slice(i, i + 1));
  expect(tables(second)).toEqual(tables(first));
  expect(tables(third)).toEqual(tables(first));
});

test('what articles say of bodies is counted as they come and go', () => {
  const path = join(emptyFolder(), 'news.db');
  const archive = newArchive(path);
  ingest(archive, ...PAGES);
  // Another reading of the same article, with the same title, body and credits, takes the place of the first.
  ingest(
    archive,
    article('p1', '2012-05-01', '深圳市社会工作者协会@440300 association = 社工协会/bare-name', '深圳市民政局@440300'),
  );
  const db = new Database(path);
  const tallies = () =>
    ['year', 'type', 'form'].map((of) => db.prepare(`SELECT * FROM agency_${of}_rows ORDER BY 1, 2, 3`).all());
  const counted = tallies();
  // A migration counts them from the rows of an older archive.
  for (const of of ['year', 'type', 'form']) db.exec(`DELETE FROM agency_${of}_rows`);
  for (const [fill] of agencies.matchAll(/^INSERT INTO [^;]+;/gm)) db.exec(fill);
  expect(tallies()).toEqual(counted);
  expect(counted.map((rows) => rows.length > 8)).toEqual([true, true, true]);
  db.close();
});

test('any of its names finds all articles of an agency; a filter by one counts it as one', () => {
  const archive = newArchive();
  ingest(archive, ...PAGES);
  for (const agency of ['深圳市社会工作者协会', '深圳市社工协会', '社工协会', '市社工协会']) {
    expect(archive.list({ agency }).total).toBe(4);
  }
  expect(archive.stats(['agency']).map(({ keys, articles }) => [keys[0], articles])).toEqual(
    expect.arrayContaining([
      ['深圳市社会工作者协会', 4],
      ['鼓楼区民政局@320106', 1],
      ['鼓楼区民政局@350102', 1],
    ]),
  );
});

test('what a person said outlives what is read anew, and the archive being closed', () => {
  const path = join(emptyFolder(), 'news.db');
  const archive = newArchive(path);
  ingest(archive, ...PAGES);
  const merge = {
    kind: 'merge',
    into: { name: '深圳市民政局', region: '440300' },
    others: [{ name: '市民政局', region: null }],
  } as const;
  const { id, problem } = archive.agencies.decide(merge, '林一', true);
  expect(problem).toBeNull();
  archive.close();
  const again = newArchive(path);
  ingest(again, ...PAGES, article('p7', '2021-02-03', '市民政局'));
  expect(again.list({ agency: '深圳市民政局' }).total).toBe(5);
  expect(again.agencies.log().map(({ state, made_by }) => [state, made_by])).toEqual([['applied', '林一']]);
  expect(again.agencies.undo(id, '何二')).toBe(true);
  expect(again.agencies.undo(id, '何二')).toBe(false);
  expect(again.list({ agency: '深圳市民政局' }).total).toBe(2);
  expect(again.agencies.log()[0]).toMatchObject({ state: 'undone', undone_by: '何二', problem: null });
});

test('what can not be carried out whole is not written down where that is asked for', () => {
  const archive = newArchive();
  ingest(archive, ...PAGES);
  const before = tables(archive);
  const split = { kind: 'split', name: { name: '深圳市民政局在外', region: null } } as const;
  expect(archive.agencies.decide(split, '林一', true).problem).toBe('not-in-archive');
  expect(archive.agencies.log()).toEqual([]);
  expect(tables(archive)).toEqual(before);
});

test('the source of an article is an agency of the same table', () => {
  const archive = newArchive();
  const item = article('p8', '2020-01-01', '青禾晚报@320100 media');
  if (item.outcome.kind !== 'clipped') throw new Error('refused');
  const { clipping } = item.outcome;
  const mention = {
    field: 'source',
    start: 0,
    stop: 4,
    text: '青禾晚报',
    rule: 'source-line',
    resolved_by: 'printed',
    certainty: 'certain',
  } as const;
  const agencies = clipping.agencies.map((one) => ({ ...one, mentions: [...one.mentions, mention] }));
  ingest(archive, { ...item, outcome: { kind: 'clipped', clipping: { ...clipping, source: '青禾晚报', agencies } } });
  const { columns, rows } = archive.rows('clippings');
  const [row] = rows;
  const found = archive.agencies.find('青禾晚报');
  expect(row?.[columns.indexOf('source_agency_id')]).toBe(found.kind === 'one' ? found.agency.id : 'none');
});

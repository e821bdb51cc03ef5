import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Clipping } from '../../src/model/clipping.ts';
import { agencies } from '../../src/store/migrations/008-agencies.ts';
import type { Archive, Item } from '../../src/store/store.ts';
import { folder, ingest, newArchive } from './archive-in.ts';
import { pageOf, published, spanIn } from './clipping-of.ts';

type Named = Clipping['agencies'][number];

/** An article of one line that names bodies: "深圳市社会工作者协会@440300 association = 社工协会/bare-name". */
function article(page: string, day: string, ...named: readonly string[]): Item {
  const bodies = named.map((line) => {
    const [head = '', short] = line.split(' = ');
    const [ref = '', type = 'government'] = head.split(' ');
    const [name = '', region = null] = ref.split('@');
    return { name, region, type, short };
  });
  const body = `${bodies.map(({ name, short }) => `${name}${short === undefined ? '' : `，${short.split('/')[0]}`}`).join('。')}。${page}`;
  const agencies = bodies.map(({ name, region, type, short }): Named => {
    const [text = name, rule = 'place-head'] = short?.split('/') ?? [];
    const mention = (words: string, by: string) => ({
      ...spanIn(body, words),
      rule: by,
      resolved_by: 'printed',
      certainty: 'certain' as const,
    });
    return {
      name,
      region,
      type: type === 'association' ? 'association' : type === 'media' ? 'media' : 'government',
      mentions: [mention(name, 'place-head'), ...(short === undefined ? [] : [mention(text, rule)])],
    };
  });
  return pageOf(page, { body, published: published(day), agencies, url: `http://a.example/${page}` });
}

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
  const path = join(folder(), 'news.db');
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

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { clippingSchema } from '../../src/model/clipping.ts';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { ingest, newArchive } from './archive-in.ts';
import { clippingOf, pageOf, sha256 } from './clipping-of.ts';
import { BODY, fullClipping } from './full-clipping.ts';

const full = {
  bytes: new TextEncoder().encode('full'),
  outcome: { kind: 'clipped', clipping: fullClipping() },
} as const;

test('a clipping comes back as it was, to the byte', () => {
  const archive = newArchive();
  const clipping = clippingSchema.parse(fullClipping());
  const bare = clippingSchema.parse(clippingOf('bare', { title: null, body: '' }));
  ingest(archive, full, pageOf('bare', { title: null, body: '' }));
  expect(JSON.stringify(archive.show(clipping.id)?.clipping)).toBe(JSON.stringify(clipping));
  expect(archive.show(bare.id)?.clipping).toEqual(bare);
  expect(new TextDecoder().decode(archive.rawBytes(clipping.id) ?? undefined)).toBe('full');
  expect(new TextDecoder().decode(archive.rawBytes(clipping.origin.sha256) ?? undefined)).toBe('full');
  expect(archive.check()).toEqual([]);
});

test('bytes are found by every sha256, also one that begins as an id does', () => {
  const archive = newArchive();
  const pages = Array.from({ length: 64 }, (_, i) => pageOf(`page ${i}`));
  ingest(archive, ...pages);
  const hashes = pages.map(({ bytes }) => sha256(bytes ?? new Uint8Array()));
  expect(hashes.some((hash) => hash.startsWith('c'))).toBe(true);
  expect(hashes.filter((hash) => archive.rawBytes(hash) === null)).toEqual([]);
});

test('what is held does not change while others write', () => {
  const path = join(emptyFolder(), 'news.db');
  const writer = newArchive(path);
  ingest(writer, pageOf('one'));
  const reader = openArchive(path, { mode: 'read' });
  reader.hold();
  ingest(writer, pageOf('two', { body: '另一篇。' }));
  expect([...reader.rows('clippings').rows]).toHaveLength(1);
  reader.close();
  expect([...writer.rows('clippings').rows]).toHaveLength(2);
});

function table(relation: 'figure_table' | 'mention_table' | 'agencies' | 'blocks') {
  const archive = newArchive();
  ingest(archive, full);
  const { columns, rows } = archive.rows(relation);
  return [...rows].map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
}

test('the wide table of figures gives sentence, date, agency and how near they stand', () => {
  const rows = table('figure_table');
  const quotation = '“去年全区新增社工站12个，服务居民约1.5万人次。”';
  expect(rows[0]).toMatchObject({
    number: 12,
    value: 12,
    bound: 'exact',
    counted: '社工站',
    date_text: '去年',
    date_earliest: '2019-01-01',
    date_link: 'sentence',
    agency_name: '北山区民政局',
    agency_link: 'sentence',
    text: '12个',
    title: '北山区社工站增至12个',
    published_on: '2020-02-29',
    source: '北山日报',
    section: '["新闻","本地"]',
  });
  expect(String(rows[0]?.sentence).endsWith(quotation)).toBe(true);
  expect(String(rows[0]?.sentence).startsWith('本报讯')).toBe(true);
  expect(rows.map(({ date_link, agency_link, part_of }) => [date_link, agency_link, part_of])).toEqual([
    ['sentence', 'sentence', null],
    [null, null, rows[0]?.id],
    ['article', 'article', null],
    [null, 'sentence', null],
  ]);
  expect(rows[2]?.sentence).toBe(BODY.split('\n')[2]);
  expect(rows[3]).toMatchObject({ sentence: '图为𠮷祥路社工站，3名社工在值班。', low: 0.1, high: 1e21 });
});

test('the wide table of mentions, and the agencies with their counts', () => {
  expect(table('mention_table').map(({ name_in_article, text, field }) => [name_in_article, text, field])).toEqual([
    ['北山区民政局', '北山区民政局', 'body'],
    ['东湖社工服务中心', '东湖社工服务中心', 'body'],
    ['东湖社工服务中心', '𠮷祥路社工站', 'captions/0'],
  ]);
  expect(
    table('agencies').map(({ name, type, region, articles, mentions }) => [name, type, region, articles, mentions]),
  ).toEqual([
    ['东湖社工服务中心', 'service', null, 1, 2],
    ['北山区民政局', 'government', '440399', 1, 1],
  ]);
});

test('any reader of SQLite sees the public names, and the law of spans holds for it', () => {
  const path = join(emptyFolder(), 'news.db');
  const archive = openArchive(path, { mode: 'write' });
  ingest(archive, full);
  archive.close();
  const db = new Database(path, { readonly: true });
  for (const relation of ['dates', 'figures', 'mentions']) {
    const broken = db
      .prepare(
        `SELECT x.id FROM ${relation} x LEFT JOIN field_texts t ON t.clipping_id = x.clipping_id AND t.field = x.field
         WHERE t.text IS NULL OR substr(t.text, x.start + 1, x.stop - x.start) IS NOT x.text`,
      )
      .all();
    expect(broken).toEqual([]);
    expect(db.prepare(`SELECT count(*) AS n FROM ${relation}`).pluck().get()).toBeGreaterThan(1);
  }
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")
    .pluck()
    .all();
  expect(names).toEqual(
    expect.arrayContaining([
      'agencies',
      'blobs',
      'blocks',
      'captions',
      'captures',
      'clipping_captures',
      'clippings',
      'credits',
      'dates',
      'field_texts',
      'figure_table',
      'figures',
      'machine_clippings',
      'mention_table',
      'mentions',
      'refusals',
      'runs',
    ]),
  );
  expect(db.prepare('SELECT published_on, updated_on, updated_value FROM clippings').get()).toEqual({
    published_on: '2020-02-29',
    updated_on: null,
    updated_value: '2020-03',
  });
  db.close();
});

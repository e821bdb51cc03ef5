import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { passesOf } from '../../src/store/migration-ahead.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { migrationAhead, openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { ingest } from './archive-in.ts';
import { sha256 } from './clipping-of.ts';
import { fullClipping } from './full-clipping.ts';

/** An archive as the first `version` migrations leave it. */
function olderArchive(version: number): string {
  const path = join(emptyFolder(), 'news.db');
  const db = new Database(path);
  for (const { sql } of MIGRATIONS.slice(0, version)) db.exec(sql);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${version}`);
  db.close();
  return path;
}

/** What SQLite keeps of every relation, without the white space between words. */
function schemaOf(path: string): readonly unknown[] {
  const db = new Database(path, { readonly: true });
  const rows = db
    .prepare<[], { name: string; sql: string | null }>('SELECT name, sql FROM sqlite_master ORDER BY name')
    .all();
  db.close();
  return rows.map(({ name, sql }) => [name, sql?.replace(/\s+/gu, ' ')]);
}

const clipping = fullClipping();
const full = { bytes: new TextEncoder().encode('full'), outcome: { kind: 'clipped', clipping } } as const;
const today = join(emptyFolder(), 'news.db');
openArchive(today, { mode: 'write' }).close();

test.each(MIGRATIONS.map((_, i) => i).filter((version) => version > 0))(
  'an archive of schema %i becomes what a new one is',
  (version) => {
    const path = olderArchive(version);
    const archive = openArchive(path, { mode: 'write' });
    ingest(archive, full);
    archive.close();
    expect(schemaOf(path)).toEqual(schemaOf(today));
    const read = openArchive(path, { mode: 'read' });
    expect([...read.rows('figure_table').rows].map((row) => row.length > 0)).toHaveLength(clipping.figures.length);
    read.close();
  },
);

test('rows of the first schema have no labels', () => {
  const path = olderArchive(1);
  const db = new Database(path);
  const columns = db.pragma('table_info(figure_rows)');
  db.close();
  expect(JSON.stringify(columns)).not.toContain('row_label');
});

/** Made by the jianbao of their time (tools/kept-archive.mjs), all from the same pages. */
const KEPT = join(import.meta.dirname, '..', '..', 'fixtures', 'archives');
const kept = readdirSync(KEPT).map((name) => Number(/^schema-(\d+)\.db\.br$/u.exec(name)?.[1]));

function keptArchive(version: number): string {
  const path = join(emptyFolder(), 'news.db');
  writeFileSync(path, brotliDecompressSync(readFileSync(join(KEPT, `schema-${version}.db.br`))));
  return path;
}

describe.each(kept)('a kept archive of schema %i', (version) => {
  test('is not read as it is, and says what to do', () => {
    if (version === MIGRATIONS.length) return;
    const path = keptArchive(version);
    const before = readFileSync(path);
    expect(() => openArchive(path, { mode: 'read' })).toThrow(
      expect.objectContaining({ exit: 5, message: expect.stringContaining('"jianbao db migrate"') }),
    );
    expect(migrationAhead(path)).toMatchObject({ from: version, to: MIGRATIONS.length });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('becomes one of today, whole, with all that it held', () => {
    const path = keptArchive(version);
    openArchive(path, { mode: 'write', create: false }).close();
    expect(migrationAhead(path)).toBeNull();
    const archive = openArchive(path, { mode: 'read' });
    expect(schemaOf(path)).toEqual(schemaOf(today));
    expect(archive.check()).toEqual([]);
    const { rows } = archive.list({ revisions: 'all' }, { order: 'oldest' });
    expect(rows.map(({ title, published_value, source }) => [title, published_value?.slice(0, 10), source])).toEqual([
      ['东港区第1号社区食堂开张', '2019-03-01', '东港晚报'],
      ['东港区第2号社区食堂开张', '2019-03-02', '东港晚报'],
      ['东港区第3号社区食堂开张', '2019-03-03', '东港晚报'],
      ['东港区第3号社区食堂开张', '2019-03-03', '东港晚报'],
    ]);
    for (const { id } of rows) {
      const shown = archive.show(id);
      expect(sha256(archive.rawBytes(id) ?? new Uint8Array())).toBe(shown?.clipping.origin.sha256);
      expect(shown?.clipping).toMatchObject({
        authors: ['林一帆'],
        editors: ['周小满'],
        given: { collection: '食堂' },
      });
      expect(shown?.clipping.figures.length).toBeGreaterThan(5);
      expect(shown?.clipping.dates.length).toBeGreaterThan(0);
      expect(shown?.clipping.agencies.length).toBeGreaterThan(1);
    }
    expect(archive.search('周末照常', {}).total).toBe(1);
    expect(archive.list().total).toBe(3);
    expect(
      archive
        .refusals()
        .rows.map(({ code }) => code)
        .toSorted(),
    ).toEqual(['empty', 'login-page']);
    expect(archive.runs()).toMatchObject([{ command: 'ingest', ended: 'done' }]);
    archive.close();
  });
});

test('an unattended run leaves an archive alone that would take it over a minute', () => {
  const path = keptArchive(1);
  const db = new Database(path);
  db.unsafeMode(true);
  db.exec("UPDATE archive_facts SET value = 'older'");
  db.exec(
    'WITH RECURSIVE n (i) AS (VALUES (1000) UNION ALL SELECT i + 1 FROM n WHERE i < 17000) INSERT INTO search_index_docsize SELECT i, NULL FROM n',
  );
  db.close();
  const before = readFileSync(path);
  expect(migrationAhead(path)?.seconds).toBeGreaterThan(60);
  expect(() => openArchive(path, { mode: 'write', unattended: true })).toThrow(
    expect.objectContaining({ name: 'UsageProblem', message: expect.stringContaining('"jianbao db migrate"') }),
  );
  expect(readFileSync(path).equals(before)).toBe(true);
  const small = keptArchive(1);
  openArchive(small, { mode: 'write', unattended: true }).close();
  expect(migrationAhead(small)).toBeNull();
});

test.each([
  ['ALTER TABLE a ADD COLUMN b TEXT; DROP VIEW v; ALTER TABLE a RENAME TO c;', 0],
  ['-- notes; more;\nCREATE TABLE t (x INTEGER) STRICT;\nCREATE INDEX t_x ON t (x);', 0],
  ['CREATE INDEX a_b ON a (b);', 1],
  ["ALTER TABLE a ADD COLUMN b TEXT;\nUPDATE a SET b = 'x'; INSERT INTO d SELECT * FROM a;", 2],
  ['ALTER TABLE a DROP COLUMN b', 1],
])('%j goes through rows %i times', (sql, passes) => {
  expect(passesOf(sql)).toBe(passes);
});

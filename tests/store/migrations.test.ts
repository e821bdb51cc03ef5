import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { APPLICATION_ID, MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openArchive } from '../../src/store/store.ts';
import { folder, ingest } from './archive-in.ts';
import { fullClipping } from './full-clipping.ts';

/** An archive as the first `version` migrations leave it. */
function olderArchive(version: number): string {
  const path = join(folder(), 'news.db');
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
const today = join(folder(), 'news.db');
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

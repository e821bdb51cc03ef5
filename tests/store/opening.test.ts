import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { guarded, guardedRows } from '../../src/store/problems.ts';
import { archiveSql, openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { ingest, newArchive, RUN } from './archive-in.ts';
import { pageOf } from './clipping-of.ts';
import { fullClipping } from './full-clipping.ts';

const full = {
  bytes: new TextEncoder().encode('full'),
  outcome: { kind: 'clipped', clipping: fullClipping() },
} as const;

/** The path of a closed archive with some pages. */
function closedArchive(pages = 30): string {
  const path = join(emptyFolder(), 'news.db');
  const archive = openArchive(path, { mode: 'write' });
  ingest(archive, full, ...Array.from({ length: pages }, (_, i) => pageOf(`page ${i}`, { title: `第${i}篇` })));
  archive.close();
  return path;
}

function inArchive(path: string, sql: string): void {
  const db = new Database(path);
  db.unsafeMode(true);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
}

describe('a wrong path', () => {
  test.each([
    ['no folder', (at: string) => join(at, 'none', 'news.db'), 'there is no folder'],
    ['a folder', (at: string) => at, 'is a folder'],
    ['a space at the end', (at: string) => join(at, 'news.db '), 'ends with a space'],
  ])('%s', (_, pathIn, message) => {
    const path = pathIn(emptyFolder());
    for (const mode of ['read', 'write'] as const) {
      expect(() => openArchive(path, { mode })).toThrow(
        expect.objectContaining({ name: 'UsageProblem', message: expect.stringContaining(message) }),
      );
    }
  });

  test('no archive to read, or to write to where none is to be made', () => {
    const at = emptyFolder();
    const path = join(at, 'news.db');
    expect(() => openArchive(path, { mode: 'read' })).toThrow(expect.objectContaining({ name: 'UsageProblem' }));
    expect(() => openArchive(path, { mode: 'write', create: false })).toThrow(
      expect.objectContaining({ name: 'UsageProblem' }),
    );
    expect(readdirSync(at)).toEqual([]);
  });
});

describe('a file that is no archive is left as it was', () => {
  test.each<[string, (path: string) => void, string]>([
    ['text', (path) => writeFileSync(path, '这不是档案。'.repeat(1000)), 'not a jianbao archive'],
    [
      'another database',
      (path) => inArchive(path, 'CREATE TABLE t (x); INSERT INTO t VALUES (1)'),
      'not a jianbao archive',
    ],
    [
      'another application',
      (path) => inArchive(path, 'PRAGMA application_id = 7; CREATE TABLE t (x)'),
      'not a jianbao archive',
    ],
    [
      'a newer schema',
      (path) => {
        copyFileSync(closedArchive(), path);
        inArchive(path, 'PRAGMA user_version = 999');
      },
      'newer jianbao',
    ],
  ])('%s', (_, make, message) => {
    const path = join(emptyFolder(), 'other.db');
    make(path);
    const before = readFileSync(path);
    for (const mode of ['read', 'write'] as const) {
      expect(() => openArchive(path, { mode })).toThrow(
        expect.objectContaining({ name: 'ArchiveProblem', exit: 5, message: expect.stringContaining(message) }),
      );
    }
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

test('an empty file becomes an archive when it is written to, and is none to read', () => {
  const path = join(emptyFolder(), 'news.db');
  writeFileSync(path, '');
  expect(() => openArchive(path, { mode: 'read' })).toThrow('is empty');
  const archive = newArchive(path);
  expect(ingest(archive, full)[0]?.result).toBe('new');
});

test('names that SQLite reads otherwise are files all the same', () => {
  const at = emptyFolder();
  for (const name of [':memory:', 'file:a.db?mode=ro', "it's 档案 100%.db"]) {
    mkdirSync(join(at, 'x'), { recursive: true });
    const path = join(at, 'x', name);
    openArchive(path, { mode: 'write' }).close();
    expect(existsSync(path)).toBe(true);
    openArchive(path, { mode: 'read' }).close();
  }
});

test('an archive of an older schema is not read as if it were of today', () => {
  const path = closedArchive();
  inArchive(path, 'PRAGMA user_version = 0');
  const older = expect.objectContaining({ name: 'ArchiveProblem', exit: 5 });
  expect(() => openArchive(path, { mode: 'read' })).toThrow(older);
});

test('nothing is written through an archive that is open for reading', () => {
  const archive = openArchive(closedArchive(), { mode: 'read' });
  expect(() => archive.beginRun(RUN)).toThrow(
    expect.objectContaining({
      name: 'ArchiveProblem',
      exit: 5,
      message: expect.stringContaining('can not be written'),
    }),
  );
  archive.close();
});

test('a file without permission to write is read', () => {
  const path = closedArchive();
  chmodSync(path, 0o444);
  const archive = openArchive(path, { mode: 'read' });
  expect(archive.search('社工').total).toBe(1);
  expect(archive.check()).toEqual([]);
  archive.close();
});

test('an archive is one file when it is closed', () => {
  const path = closedArchive();
  const reader = openArchive(path, { mode: 'read' });
  expect(reader.list().total).toBe(31);
  reader.close();
  expect(readdirSync(join(path, '..'))).toEqual(['news.db']);
});

test.each<[string, 5 | 75, string]>([
  ['SQLITE_FULL', 5, 'the disk is full'],
  ['SQLITE_IOERR_WRITE', 5, 'could not be read or written'],
  ['SQLITE_READONLY_DIRECTORY', 5, 'can not be written'],
  ['SQLITE_CORRUPT_VTAB', 5, 'is damaged'],
  ['SQLITE_BUSY_SNAPSHOT', 75, 'another process'],
])('%s is one line that says what to do', (code, exit, message) => {
  const fail = () => {
    throw new Database.SqliteError('as SQLite words it', code);
  };
  const problem = expect.objectContaining({
    name: 'ArchiveProblem',
    exit,
    message: expect.stringContaining(`a.db: ${message}`),
  });
  expect(() => guarded('a.db', fail)).toThrow(problem);
  expect(() => [...guardedRows('a.db', { [Symbol.iterator]: fail })]).toThrow(problem);
});

test('a bug of ours keeps its words', () => {
  const bug = new Database.SqliteError('no such column: x', 'SQLITE_ERROR');
  expect(() =>
    guarded('a.db', () => {
      throw bug;
    }),
  ).toThrow(bug);
});

describe('check finds', () => {
  test.each<[string, string, string]>([
    ['words that are not in their place', 'UPDATE figure_rows SET start = start + 1 WHERE position = 0', 'span'],
    ['a field that is not there', "UPDATE mention_rows SET field = 'captions/9' WHERE position = 0", 'span'],
    ['a body that was changed', "UPDATE clipping_rows SET body = '改' || body", 'span'],
    ['bytes that were changed', "UPDATE blobs SET content = x'00' WHERE number = 2", 'blob'],
    ['a child without its clipping', 'DELETE FROM clipping_rows WHERE number = 1', 'foreign-key'],
    ['a clipping that search does not know', 'DELETE FROM search_index_docsize WHERE id = 2', 'search-index'],
    ['a title that search does not know', "UPDATE clipping_rows SET title = '另一篇' WHERE number = 3", 'search-index'],
    ['an article without a current revision', 'UPDATE clipping_rows SET current = 0 WHERE number = 3', 'revision'],
    ['a clipping without its pages', 'DELETE FROM clipping_capture_rows WHERE clipping = 2', 'revision'],
  ])('%s', (_, sql, kind) => {
    const path = closedArchive();
    inArchive(path, sql);
    const archive = openArchive(path, { mode: 'read' });
    expect(archive.check().map((damage) => damage.kind)).toContain(kind);
    archive.close();
  });

  test('a file that is cut off or overwritten', () => {
    for (const harm of [cutOff, overwritten]) {
      const path = closedArchive(200);
      harm(path);
      const damage = damageOf(path);
      expect(damage).not.toEqual([]);
    }
  });
});

function cutOff(path: string): void {
  truncateSync(path, Math.floor(readFileSync(path).length / 2 / 4096) * 4096);
}

function overwritten(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xaa, bytes.length - 60 * 4096, bytes.length - 4096);
  writeFileSync(path, bytes);
}

/** What `check` finds, or says where it can't even begin. */
function damageOf(path: string): readonly string[] {
  const opened: string[] = [];
  try {
    const archive = openArchive(path, { mode: 'read' });
    opened.push(...archive.check().map(({ message }) => message));
    archive.close();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ArchiveProblem') throw error;
    opened.push(error.message);
  }
  return opened;
}

test('the SQL of the schema makes an archive', () => {
  const path = join(emptyFolder(), 'made.db');
  inArchive(path, archiveSql());
  const archive = newArchive(path);
  ingest(archive, full);
  expect(archive.check()).toEqual([]);
});

test('an index made in another way is made anew by the next writer', () => {
  const path = closedArchive();
  inArchive(
    path,
    "UPDATE archive_facts SET value = 'older'; INSERT INTO search_index (search_index) VALUES ('delete-all')",
  );
  const reader = openArchive(path, { mode: 'read' });
  expect(reader.search('社工')).toMatchObject({ total: 0, stale: true });
  expect(reader.check()[0]).toMatchObject({
    kind: 'search-index',
    message: expect.stringContaining('another version'),
  });
  reader.close();
  const writer = newArchive(path);
  expect(writer.search('社工')).toMatchObject({ total: 1, stale: false });
  expect(writer.check()).toEqual([]);
});

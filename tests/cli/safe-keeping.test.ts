import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao, type Ran, ROOT, writePages } from './jianbao.ts';

const KEPT = join(ROOT, 'fixtures', 'archives', 'schema-1.db.br');
const cwd = emptyFolder();
beforeAll(() => {
  writePages(cwd, 12);
  expect(jianbao(['ingest', '-q', '.'], { cwd }).code).toBe(0);
});

/** A folder with an archive of twelve pages. */
function withArchive(): string {
  const fresh = emptyFolder();
  copyFileSync(join(cwd, 'jianbao.db'), join(fresh, 'jianbao.db'));
  return fresh;
}

function clippings(folder: string, db = 'jianbao.db'): number {
  const archive = openArchive(join(folder, db), { mode: 'read' });
  const { clippings } = archive.info();
  archive.close();
  return clippings;
}

function oneLine({ stderr }: Ran): string {
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).not.toMatch(/\n\s+at /);
  return stderr;
}

describe('db backup', () => {
  it('copies the archive while another process writes to it, and reads the copy back', () => {
    const at = withArchive();
    const writer = new Database(join(at, 'jianbao.db'));
    writer.exec('BEGIN IMMEDIATE; DELETE FROM runs WHERE 0');
    const { code, stdout, stderr } = jianbao(['db', 'backup', 'copy.db'], { cwd: at });
    writer.exec('ROLLBACK');
    writer.close();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^the archive was copied to copy\.db \(\d+ bytes\) and the copy read back\n$/);
    expect(jianbao(['db', 'check', '--db', 'copy.db'], { cwd: at }).code).toBe(0);
    expect(clippings(at, 'copy.db')).toBe(12);
    expect(readdirSync(at).toSorted()).toEqual(['copy.db', 'jianbao.db']);
  });

  it('replaces a file with --force only, and says what it made as JSON', () => {
    const at = withArchive();
    writeFileSync(join(at, 'copy.db'), 'older');
    const refused = jianbao(['db', 'backup', 'copy.db'], { cwd: at });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(oneLine(refused)).toContain('--force');
    expect(readFileSync(join(at, 'copy.db'), 'utf8')).toBe('older');
    const { stdout } = jianbao(['db', 'backup', 'copy.db', '--force', '--json'], { cwd: at });
    expect(JSON.parse(stdout)).toEqual({
      path: 'copy.db',
      bytes: readFileSync(join(at, 'copy.db')).length,
      schema_version: expect.any(Number),
    });
    expect(clippings(at, 'copy.db')).toBe(12);
  });

  it('copies an archive of an older schema as it is', () => {
    const at = emptyFolder();
    writeFileSync(join(at, 'jianbao.db'), brotliDecompressSync(readFileSync(KEPT)));
    expect(jianbao(['db', 'backup', 'copy.db'], { cwd: at }).code).toBe(0);
    const copy = new Database(join(at, 'copy.db'), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    copy.close();
  });

  it.each([
    ['nowhere/copy.db', 'no folder'],
    ['.', 'is a folder'],
    ['jianbao.db', 'the archive itself'],
  ])('to %s is exit 2', (file, words) => {
    const at = withArchive();
    const ran = jianbao(['db', 'backup', '--force', file], { cwd: at });
    expect(ran.code).toBe(2);
    expect(oneLine(ran)).toContain(words);
    expect(readdirSync(at)).toEqual(['jianbao.db']);
    expect(clippings(at)).toBe(12);
  });

  it('of a damaged archive is exit 5 and leaves nothing', () => {
    const at = withArchive();
    truncateSync(join(at, 'jianbao.db'), 40 * 4096);
    const ran = jianbao(['db', 'backup', 'copy.db'], { cwd: at });
    expect(ran.code).toBe(5);
    oneLine(ran);
    expect(readdirSync(at)).toEqual(['jianbao.db']);
  });
});

describe('db restore', () => {
  it('puts a copy in the place of the archive and keeps what was there', () => {
    const at = withArchive();
    jianbao(['db', 'backup', 'copy.db'], { cwd: at });
    writeFileSync(join(at, 'p.html'), readFileSync(join(cwd, 'page-0001.html'), 'utf8').replaceAll('第1号', '第99号'));
    jianbao(['ingest', '-q', 'p.html'], { cwd: at });
    expect(clippings(at)).toBe(13);
    const { code, stdout, stderr } = jianbao(['db', 'restore', 'copy.db'], { cwd: at });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [, replaced = ''] =
      /^the archive that was there is \S*?(jianbao\.db\.before-restore-\d{8}T\d{6}Z)$/m.exec(stdout) ?? [];
    expect(clippings(at)).toBe(12);
    expect(clippings(at, replaced)).toBe(13);
    expect(readdirSync(at).toSorted()).toEqual(['copy.db', 'jianbao.db', replaced, 'p.html']);
  });

  it('makes an archive where none is', () => {
    const at = emptyFolder();
    const { code, stdout } = jianbao(['db', 'restore', join(cwd, 'jianbao.db'), '--json'], { cwd: at });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ path: join(at, 'jianbao.db'), replaced: null });
    expect(jianbao(['db', 'check'], { cwd: at }).code).toBe(0);
  });

  it('in the place of a damaged archive keeps that with its log', () => {
    const at = withArchive();
    const path = join(at, 'jianbao.db');
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096);
    writeFileSync(path, bytes);
    expect(jianbao(['db', 'check'], { cwd: at }).code).toBe(5);
    expect(jianbao(['db', 'restore', join(cwd, 'jianbao.db')], { cwd: at }).code).toBe(0);
    expect(jianbao(['db', 'check'], { cwd: at }).code).toBe(0);
    const kept = readdirSync(at).filter((name) => /before-restore-\d+T\d+Z$/u.test(name));
    expect(kept.map((name) => readFileSync(join(at, name)).length)).toEqual([bytes.length]);
  });

  it('of a damaged copy changes nothing and says what is wrong', () => {
    const at = withArchive();
    copyFileSync(join(at, 'jianbao.db'), join(at, 'copy.db'));
    const copy = new Database(join(at, 'copy.db'));
    copy.exec(
      "UPDATE blobs SET content = x'00' WHERE number = 2; UPDATE clipping_rows SET title = '改了' WHERE number = 3",
    );
    copy.pragma('journal_mode = DELETE');
    copy.close();
    const { code, stdout, stderr } = jianbao(['db', 'restore', 'copy.db'], { cwd: at });
    expect(code).toBe(5);
    expect(stderr).toBe('copy.db is damaged; nothing was changed\n');
    expect(stdout).toMatch(/^ {2}blob {2}/m);
    expect(stdout).toMatch(/^ {2}search-index {2}c[0-9a-f]{16}: search holds other words than its texts$/m);
    expect(readdirSync(at).toSorted()).toEqual(['copy.db', 'jianbao.db']);
    expect(clippings(at)).toBe(12);
  });

  it.each<[string, (at: string) => string, number, string]>([
    ['a copy that is not there', () => 'nowhere.db', 2, 'there is no archive'],
    ['the archive itself', () => 'jianbao.db', 2, 'the archive itself'],
    [
      'no archive',
      (at) => {
        writeFileSync(join(at, 'notes.txt'), '不是档案库'.repeat(500));
        return 'notes.txt';
      },
      5,
      'not a SQLite file',
    ],
  ])('of %s changes nothing', (_, make, exit, words) => {
    const at = withArchive();
    const ran = jianbao(['db', 'restore', make(at)], { cwd: at });
    expect(ran.code).toBe(exit);
    expect(oneLine(ran)).toContain(words);
    expect(clippings(at)).toBe(12);
  });

  it('waits for no reader and no writer, but says who has it', () => {
    const at = withArchive();
    const path = join(at, 'jianbao.db');
    const writer = openArchive(path, { mode: 'write', command: 'ingest' });
    const busy = jianbao(['db', 'restore', '--wait', '0', join(cwd, 'jianbao.db')], { cwd: at });
    writer.close();
    expect(busy.code).toBe(75);
    expect(oneLine(busy)).toContain('ingest (process');
    const setup = openArchive(path, { mode: 'write' });
    const reader = openArchive(path, { mode: 'read' });
    reader.list();
    setup.close();
    const read = jianbao(['db', 'restore', '--wait', '0', join(cwd, 'jianbao.db')], { cwd: at });
    expect(reader.list().total).toBe(12);
    reader.close();
    expect(read.code).toBe(75);
    expect(oneLine(read)).toContain('has it open');
    expect(readdirSync(at)).toEqual(['jianbao.db']);
  });
});

describe('db migrate', () => {
  it('brings an old archive to today, which a reader only names', () => {
    const at = emptyFolder();
    writeFileSync(join(at, 'jianbao.db'), brotliDecompressSync(readFileSync(KEPT)));
    const list = jianbao(['list'], { cwd: at });
    expect(list.code).toBe(5);
    expect(oneLine(list)).toContain('"jianbao db migrate"');
    const { code, stdout, stderr } = jianbao(['db', 'migrate'], { cwd: at });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^from schema 1 to \d+, /);
    expect(stdout).toMatch(/jianbao\.db was brought from schema 1 to \d+\n$/);
    expect(jianbao(['db', 'check'], { cwd: at }).code).toBe(0);
    expect(jianbao(['db', 'migrate'], { cwd: at })).toMatchObject({ code: 0, stderr: '' });
  });

  it('makes no archive where none is', () => {
    const at = emptyFolder();
    expect(jianbao(['db', 'migrate'], { cwd: at }).code).toBe(2);
    expect(existsSync(join(at, 'jianbao.db'))).toBe(false);
  });
});

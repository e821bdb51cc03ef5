import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao, writePages } from './jianbao.ts';

const made = emptyFolder();
beforeAll(() => {
  writePages(made, 40);
  expect(jianbao(['ingest', '-q', '.'], { cwd: made }).code).toBe(0);
});

function changed(path: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
}

test.each<[string, (path: string) => void, RegExp]>([
  ['cut off', (path) => truncateSync(path, 20 * 4096), /is damaged|cut off/],
  ['a page overwritten', (path) => changed(path, (bytes) => bytes.fill(0xaa, 4096, 3 * 4096)), /is damaged/],
  ['its head overwritten', (path) => changed(path, (bytes) => bytes.fill(0xaa, 0, 4096)), /not a SQLite file/],
  ['text', (path) => writeFileSync(path, '不是档案库。'.repeat(999)), /not a SQLite file/],
  [
    'of the future',
    (path) => {
      const db = new Database(path);
      db.pragma('user_version = 999');
      db.close();
    },
    /newer jianbao/,
  ],
])('an archive that is %s: one line, exit 5, and not a byte is changed', (_, harm, words) => {
  const cwd = emptyFolder();
  const path = join(cwd, 'jianbao.db');
  copyFileSync(join(made, 'jianbao.db'), path);
  harm(path);
  const before = readFileSync(path);
  const { code, stdout, stderr } = jianbao(['ingest', '-q', join(made, 'page-0001.html')], { cwd });
  expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a path where no archive can be is exit 2 and one line', () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'folder'));
  for (const db of ['none/news.db', 'folder']) {
    const { code, stderr } = jianbao(['ingest', '--db', db, join(made, 'page-0001.html')], { cwd });
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
});

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { ingest, RUN } from './archive-in.ts';
import { pageOf } from './clipping-of.ts';

const LOCK = join(import.meta.dirname, '..', '..', 'dist', 'store', 'writer-lock.js');

/** A process of its own that runs this with `takeWriterLock` and `archive` at hand. */
function elsewhere(archive: string, code: string): ReturnType<typeof spawn> {
  const script = `import { takeWriterLock } from ${JSON.stringify(LOCK)};
import { readFileSync, writeFileSync } from 'node:fs';
const archive = ${JSON.stringify(archive)};
const take = (waitMs) => takeWriterLock(archive, { command: 'reprocess', now: new Date('2024-05-06T07:08:09Z'), waitMs });
${code}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['pipe', 'pipe', 'inherit'] });
}

function firstWords(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (data) => resolve(String(data))));
}

function ended(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

function write(path: string): ReturnType<typeof openArchive> {
  return openArchive(path, { mode: 'write', waitMs: 0, command: 'ingest' });
}

test('a second writer is told who holds the archive and since when; readers go on and see what was committed', async () => {
  const path = join(emptyFolder(), 'news.db');
  write(path).close();
  const child = elsewhere(path, "take(0); console.log('held'); setInterval(() => {}, 1000);");
  await firstWords(child);
  const holder = { pid: child.pid, host: hostname(), command: 'reprocess', since: '2024-05-06T07:08:09.000Z' };
  expect(() => write(path)).toThrow(expect.objectContaining({ name: 'ArchiveBusy', exit: 75, path, holder }));
  const reader = openArchive(path, { mode: 'read' });
  expect(reader.list().total).toBe(0);
  expect(reader.info().writer).toEqual(holder);

  child.kill('SIGKILL');
  await ended(child);
  expect(existsSync(`${path}-lock`)).toBe(true);
  expect(reader.info().writer).toBeNull();
  const next = write(path);
  ingest(next, pageOf('a'));
  expect(reader.list().total).toBe(1);
  reader.close();
  next.close();
  expect(readdirSync(join(path, '..'))).toEqual(['news.db']);
});

test('a run holds the archive between its batches, and leaves it when it closes', () => {
  const path = join(emptyFolder(), 'news.db');
  const first = write(path);
  first.beginRun(RUN);
  expect(() => write(path)).toThrow(expect.objectContaining({ exit: 75 }));
  first.close();
  const second = write(path);
  expect(second.beginRun(RUN)).toBe(2);
  second.close();
});

test('an archive that can not be opened is not held on to', () => {
  const path = join(emptyFolder(), 'news.db');
  writeFileSync(path, '这不是档案。'.repeat(1000));
  expect(() => write(path)).toThrow('not a jianbao archive');
  expect(readdirSync(join(path, '..'))).toEqual(['news.db']);
});

test('a file of another kind in the place of the lock is left alone', () => {
  const path = join(emptyFolder(), 'news.db');
  writeFileSync(`${path}-lock`, '别人的文件。'.repeat(1000));
  expect(() => write(path)).toThrow(expect.objectContaining({ name: 'ArchiveProblem', exit: 5 }));
  expect(readFileSync(`${path}-lock`, 'utf8')).toMatch(/^别人的文件/);
});

test.each([
  ['half a page', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(2032, 1)])],
  ['a few bytes', Buffer.from('SQLite')],
  ['a page of zeros', Buffer.alloc(4096)],
])('a lock that a full disk or a power cut left as %s is no lock', (_, bytes) => {
  const path = join(emptyFolder(), 'news.db');
  write(path).close();
  writeFileSync(`${path}-lock`, bytes);
  const reader = openArchive(path, { mode: 'read' });
  expect(reader.info().writer).toBeNull();
  reader.close();
  write(path).close();
  expect(readdirSync(join(path, '..'))).toEqual(['news.db']);
});

test('of many processes at once only one ever holds it, though each takes its file away', async () => {
  const at = emptyFolder();
  const path = join(at, 'news.db');
  const counter = join(at, 'counter');
  writeFileSync(counter, '0');
  const turns = `for (let n = 0; n < 25; n++) {
    const lock = take(20_000);
    const before = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, n % 3);
    writeFileSync(${JSON.stringify(counter)}, String(before + 1));
    lock.release();
  }`;
  const children = Array.from({ length: 4 }, () => elsewhere(path, turns));
  expect(await Promise.all(children.map(ended))).toEqual([0, 0, 0, 0]);
  expect(readFileSync(counter, 'utf8')).toBe('100');
  expect(readdirSync(at)).toEqual(['counter']);
});

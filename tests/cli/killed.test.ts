import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { archiveContents } from './archive-contents.ts';
import { jianbao, LOGIN, page, start, writePages } from './jianbao.ts';

/** Archives, and how often the ingest into each is killed. All 40 of the proof: JIANBAO_KILLS=40 npx vitest run tests/cli/killed.test.ts */
const ROUNDS: readonly (readonly number[])[] =
  process.env.JIANBAO_KILLS === undefined
    ? [[1, 2, 3]]
    : Array.from({ length: Number(process.env.JIANBAO_KILLS) }, (_, seed) => [seed]);

const pages = join(emptyFolder(), 'pages');
mkdirSync(pages);
writePages(pages, 230);
for (const n of [1, 2, 3]) {
  writeFileSync(join(pages, `page-${n}-again.html`), page(n));
  writeFileSync(join(pages, `empty-${n}.html`), ' '.repeat(n));
}
writeFileSync(join(pages, 'login.html'), LOGIN);
const INGEST = ['ingest', '--jsonl', '--fail-on', 'never', pages];

/** 0 ≤ x < 1, the same for the same seed (mulberry32). */
function random(seed: number): number {
  let t = (seed + 1) * 0x6d2b79f5;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

interface Undisturbed {
  /** From the moment at which the archive is there. */
  readonly ms: number;
  /** Bytes that the write-ahead log grows to. */
  readonly log: number;
  readonly contents: string;
}

async function undisturbed(): Promise<Undisturbed> {
  const cwd = emptyFolder();
  let began = Number.POSITIVE_INFINITY;
  const child = start(INGEST, { cwd });
  child.stdout?.resume();
  let log = 0;
  const watch = setInterval(() => {
    began = Math.min(began, logSize(cwd) > 0 ? performance.now() : Number.POSITIVE_INFINITY);
    log = Math.max(log, logSize(cwd));
  }, 5);
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  clearInterval(watch);
  return { ms: performance.now() - began, log, contents: archiveContents(join(cwd, 'jianbao.db')) };
}

function logSize(cwd: string): number {
  return statSync(join(cwd, 'jianbao.db-wal'), { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * A third of the kills come at a time, a third when the log has grown to a size (so while something is being written), a third when
 * so much has been acknowledged. Gives what was acknowledged.
 */
async function killed(cwd: string, seed: number, { ms, log }: Undisturbed): Promise<readonly string[]> {
  const child = start(INGEST, { cwd });
  let said = '';
  child.stdout?.on('data', (data) => {
    said += String(data);
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let began = Number.POSITIVE_INFINITY;
  const due = [
    () => performance.now() - began >= random(seed) * ms,
    () => logSize(cwd) >= 1 + random(seed) * log,
    () => said.split('\n').length > 1 + random(seed) * 200,
  ][seed % 3];
  const watch = setInterval(() => {
    began = Math.min(began, logSize(cwd) > 0 ? performance.now() : Number.POSITIVE_INFINITY);
    if (due?.()) child.kill('SIGKILL');
  }, 1);
  await ended;
  clearInterval(watch);
  const lines = said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line).id);
}

/** True where not even the tables were committed. */
function notBegun(path: string): boolean {
  if (!existsSync(path)) return true;
  const db = new Database(path);
  const tables = db.prepare('SELECT 1 FROM sqlite_schema').all().length;
  db.close();
  return tables === 0;
}

test('kill -9 loses nothing that was acknowledged, harms nothing, and the run after it ends as if there had been none', async () => {
  const whole = await undisturbed();
  const acknowledged: number[] = [];
  for (const [round, seeds] of ROUNDS.entries()) {
    const cwd = emptyFolder();
    const path = join(cwd, 'jianbao.db');
    const kept = new Set<string>();
    for (const seed of seeds) {
      for (const id of await killed(cwd, seed, whole)) kept.add(id);
      acknowledged.push(kept.size);
      if (kept.size === 0 && notBegun(path)) continue;
      const archive = openArchive(path, { mode: 'read' });
      expect([...kept].filter((id) => archive.find(id).kind === 'none')).toEqual([]);
      expect(archive.check()).toEqual([]);
      archive.close();
    }
    expect([round, jianbao(INGEST, { cwd }).code]).toEqual([round, 0]);
    expect(archiveContents(path) === whole.contents ? round : 'another').toBe(round);
  }
  if (ROUNDS.length > 1) console.log(`acknowledged before each kill: ${acknowledged.join(' ')}`);
  expect(Math.max(...acknowledged)).toBeGreaterThan(0);
}, 1_200_000);

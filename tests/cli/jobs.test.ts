import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { archiveContents } from './archive-contents.ts';
import { FIXTURES, jianbao, start, writePages } from './jianbao.ts';

/** Refusals of every kind among them. */
const SOME = join(FIXTURES, '[a-dv-w]*', 'page.*');
const pages = join(emptyFolder(), 'pages');
mkdirSync(pages);
writePages(pages, 260);
const RULE = `name = "东港新闻网"
hosts = ["donggang.example"]

[select]
title = "h1"
`;

/** Processes that this one began; Linux. */
function workersOf(pid: number | undefined): readonly number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await setTimeout(5);
}

describe('two jobs give what one gives', () => {
  it('extract: records and refusals, byte for byte', () => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'rules'));
    writeFileSync(join(cwd, 'rules', 'donggang.toml'), RULE);
    const [one, two] = ['1', '2'].map((jobs) =>
      jianbao(['extract', '--site-rules', 'rules', '--jobs', jobs, SOME], { cwd }),
    );
    expect(two).toEqual(one);
    expect(one?.stdout.split('\n').length).toBeGreaterThan(10);
  });

  const archives = ['1', '2'].map((jobs) => ({ jobs, cwd: emptyFolder() }));

  it('ingest: every row of every table, and the report', () => {
    const [one, two] = archives.map(({ jobs, cwd }) => {
      const { code, stdout } = jianbao(['ingest', '--json', '--jobs', jobs, SOME], { cwd });
      return { code, stdout, rows: archiveContents(join(cwd, 'jianbao.db')) };
    });
    expect(two).toEqual(one);
  });

  // In the whole proof only, JIANBAO_PROOF=1: the other commands go the same way.
  it.skipIf(process.env.JIANBAO_PROOF === undefined)('reprocess: the report and every row', () => {
    const [one, two] = archives.map(({ jobs, cwd }) => {
      const archive = openArchive(join(cwd, 'jianbao.db'), { mode: 'read' });
      const ids = archive.list({}, { limit: 8 }).rows.map(({ id }) => id);
      archive.close();
      const { stdout } = jianbao(['reprocess', '--json', '--jobs', jobs, ...ids], { cwd });
      return { stdout, rows: archiveContents(join(cwd, 'jianbao.db')) };
    });
    expect(two).toEqual(one);
    expect(JSON.parse(one?.stdout ?? '')).toMatchObject({ read: 8 });
  });

  it('annotate: good lines and bad ones', () => {
    const cwd = emptyFolder();
    const input = Array.from({ length: 60 }, (_, n) =>
      n % 7 === 3
        ? `{"id": ${n}, "text": ${n}}`
        : `{"id": ${n}, "text": "去年东港区培训社工${n}人，市民政局说。\\ud842"}`,
    );
    const [one, two] = ['1', '2'].map((jobs) =>
      jianbao(['annotate', '--jobs', jobs], { cwd, input: ['no json', ...input].join('\n') }),
    );
    expect(two).toEqual(one);
    expect(one?.stdout.split('\n')).toHaveLength(62);
  });
});

describe('--jobs', () => {
  it.each([['0'], ['two'], ['1.5'], ['65']])('%s is wrong usage', (jobs) => {
    expect(jianbao(['extract', '--jobs', jobs, '-'], { cwd: emptyFolder() })).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('workers', () => {
  it('that are killed cost nothing', async () => {
    const cwd = emptyFolder();
    const child = start(['ingest', '--jsonl', '--jobs', '2', pages], { cwd });
    let lines = 0;
    child.stdout?.on('data', (data) => {
      lines += String(data).split('\n').length - 1;
    });
    child.stdout?.once('data', () => {
      for (const pid of workersOf(child.pid)) process.kill(pid, 'SIGKILL');
    });
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(lines).toBe(260);
  });

  // Of two signals at one moment, either may come first; the second one ends it.
  it.each<[readonly NodeJS.Signals[], readonly (number | null)[], string | null]>([
    [['SIGINT', 'SIGTERM'], [130, 143], null],
    [['SIGKILL'], [null], null],
  ])('end with the process that began them, at %j, without a word of their own', async (signals, exits, ended) => {
    const cwd = emptyFolder();
    const child = start(['ingest', '--jsonl', '--jobs', '2', pages], { cwd });
    let workers: readonly number[] = [];
    let said = '';
    child.stderr?.on('data', (data) => {
      said += String(data);
    });
    child.stdout?.once('data', () => {
      workers = workersOf(child.pid);
      for (const signal of ['SIGSTOP', ...signals, 'SIGCONT'] as const) {
        // As a terminal does: to all of them.
        for (const pid of signal === 'SIGKILL' ? [] : workers) process.kill(pid, signal);
        child.kill(signal);
      }
    });
    child.stdout?.resume();
    expect(exits).toContain(await new Promise((resolve) => child.on('close', resolve)));
    expect(workers).toHaveLength(2);
    await until(() => !workers.some(isAlive));
    expect(said).toBe(ended === null ? '' : 'interrupted: what was committed stays\n');
    const archive = openArchive(join(cwd, 'jianbao.db'), { mode: 'read' });
    expect(archive.runs()).toMatchObject([{ ended }]);
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('leave nothing behind where the reader has seen enough', async () => {
    const cwd = emptyFolder();
    const child = start(['extract', '--jobs', '2', pages], { cwd });
    let workers: readonly number[] = [];
    child.stdout?.once('data', () => {
      workers = workersOf(child.pid);
      child.stdout?.destroy();
    });
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    expect(workers.length).toBeGreaterThan(0);
    await until(() => !workers.some(isAlive));
    expect(readdirSync(cwd)).toEqual([]);
  });
});

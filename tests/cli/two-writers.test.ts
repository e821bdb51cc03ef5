import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao, type Ran, start, writePages } from './jianbao.ts';

function ended(args: readonly string[], cwd: string): Promise<Ran> {
  const child = start(args, { cwd });
  const said = { stdout: '', stderr: '' };
  child.stdin?.end();
  child.stdout?.on('data', (data) => {
    said.stdout += String(data);
  });
  child.stderr?.on('data', (data) => {
    said.stderr += String(data);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
}

function counts(cwd: string): Record<string, unknown> {
  return JSON.parse(jianbao(['db', 'info', '--json'], { cwd }).stdout);
}

test('two that ingest the same pages at once store each of them once, and never hear of a locked database', async () => {
  const cwd = emptyFolder();
  mkdirSync(join(cwd, 'pages'));
  writePages(join(cwd, 'pages'), 130);
  const args = ['ingest', '--wait', '100', '--json', 'pages'];
  const ran = await Promise.all([ended(args, cwd), ended(args, cwd)]);
  expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  for (const { stderr } of ran) expect(stderr).not.toMatch(/locked|SQLITE/);
  const stored: readonly { readonly new: number; readonly known: number }[] = ran.map(
    ({ stdout }) => JSON.parse(stdout).stored,
  );
  expect(stored.map((one) => [one.new, one.known]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual([
    [0, 130],
    [130, 0],
  ]);
  expect(counts(cwd)).toMatchObject({ clippings: 130, captures: 130, runs: 2, writer: null });
  expect(jianbao(['db', 'check'], { cwd }).code).toBe(0);
});

test('who does not wait leaves with 75 and one line that says who holds the archive and since when', () => {
  const cwd = emptyFolder();
  writePages(cwd, 1);
  const held = openArchive(join(cwd, 'jianbao.db'), { mode: 'write', command: 'reprocess', now: () => new Date(0) });
  const busy = jianbao(['ingest', '--wait', '0', 'page-0001.html'], { cwd, env: { TZ: 'Asia/Shanghai' } });
  const zh = jianbao(['ingest', '--wait', '0', 'page-0001.html', '--lang', 'zh'], { cwd });
  expect(counts(cwd)).toMatchObject({ clippings: 0, writer: { pid: process.pid, command: 'reprocess' } });
  expect(jianbao(['db', 'info'], { cwd }).stdout).toMatch(/^writer +reprocess \(process \d+ on \S+\) has been/m);
  held.close();
  expect(busy).toMatchObject({ code: 75, stdout: '' });
  expect(busy.stderr).toMatch(
    /^error: \S*jianbao\.db: reprocess \(process \d+ on \S+\) has been writing to it since 1970-01-01 08:00:00; .*--wait SECONDS\n$/,
  );
  expect(zh.stderr).toMatch(/^错误：\S*jianbao\.db：reprocess（\S+ 上的进程 \d+）从 .* 起正在写这个档案库；.*\n$/);
  expect(jianbao(['db', 'info'], { cwd }).stdout).toMatch(/^writer +nobody$/m);
  expect(jianbao(['ingest', 'page-0001.html'], { cwd }).code).toBe(0);
});

test('a signal ends the waiting', async () => {
  const cwd = emptyFolder();
  writePages(cwd, 1);
  const held = openArchive(join(cwd, 'jianbao.db'), { mode: 'write' });
  const child = start(['ingest', '--wait', '100', 'page-0001.html'], { cwd });
  await new Promise((resolve) => child.stderr?.once('data', resolve));
  child.kill('SIGINT');
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  held.close();
});

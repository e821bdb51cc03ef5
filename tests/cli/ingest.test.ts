import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao, LOGIN, page, start, writePages } from './jianbao.ts';

/** A folder of pages, some of them broken, and an image. */
function folder(good: number, broken: number): string {
  const cwd = emptyFolder();
  const pages = join(cwd, 'pages');
  mkdirSync(pages);
  writePages(pages, good);
  for (let n = 1; n <= broken; n++) writeFileSync(join(pages, `broken-${n}.html`), ' '.repeat(n));
  writeFileSync(join(pages, 'logo.gif'), 'GIF89a\u0001');
  return cwd;
}

function report(stdout: string): Readonly<Record<string, unknown>> {
  return JSON.parse(stdout);
}

/** All rows of all tables but `runs`, as one text. */
function contents(path: string): string {
  const database = new Database(path, { readonly: true });
  const names = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'runs'")
    .pluck()
    .all();
  const rows = names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).raw().all()]);
  database.close();
  return JSON.stringify(rows);
}

describe('ingest', () => {
  const cwd = folder(110, 2);
  const db = join(cwd, 'jianbao.db');

  it('stores the good pages, refuses the broken ones with a reason, and exits with 3; the second time with 0', () => {
    const first = jianbao(['ingest', 'pages', '--json'], { cwd });
    expect(first.code).toBe(3);
    expect(report(first.stdout)).toMatchObject({
      pages: 112,
      clipped: 110,
      refused: 2,
      skipped: 1,
      stored: { new: 110, 'refused-new': 2 },
      refused_by_code: { empty: 2 },
      skipped_by_reason: { image: 1 },
      by_decade: { 2010: 110 },
      with_title: 110,
      with_date: 110,
      with_source: 110,
    });
    expect(first.stderr.match(/^refused empty pages\/broken-\d\.html: /gm)).toHaveLength(2);
    const before = contents(db);
    const second = jianbao(['ingest', 'pages', '--json'], { cwd });
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(report(second.stdout)).toMatchObject({
      stored: { new: 0, known: 110, 'refused-new': 0, 'refused-known': 2 },
    });
    expect(contents(db)).toBe(before);
    const runs = jianbao(['export', 'runs', '--json'], { cwd });
    expect(JSON.parse(runs.stdout)).toMatchObject([
      { id: 1 },
      { id: 2, arguments: ['pages', '--json'], ended: 'done' },
    ]);
  });

  /** Nine of the good ones, and the broken ones. */
  const some = ['pages/page-000*.html', 'pages/broken-*.html'];

  it('closes with a report for people', () => {
    const { stdout } = jianbao(['ingest', ...some, '--lang', 'zh'], { cwd });
    expect(stdout).toMatch(/^已读入 .*jianbao\.db\n/);
    expect(stdout).toMatch(/ {2}剪报 +9 {2}\(known 9\)\n/);
    expect(stdout).toMatch(/ {2}拒收 +2 {2}\(empty 2\)\n/);
  });

  it('-q says nothing', () => {
    expect(jianbao(['ingest', '-q', ...some], { cwd })).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it.each([
    [['--strict'], LOGIN, 3],
    [[], LOGIN, 0],
    [['--fail-if-empty'], LOGIN, 4],
    [[], '', 3],
    [['--fail-on', 'never'], '', 0],
  ])('%j of %j', (flags, text, exit) => {
    const fresh = emptyFolder();
    writeFileSync(join(fresh, 'p.html'), text);
    expect(jianbao(['ingest', ...flags, 'p.html'], { cwd: fresh }).code).toBe(exit);
  });

  it('leaves no archive behind where an input can not be used', () => {
    const fresh = emptyFolder();
    expect(jianbao(['ingest', 'nowhere'], { cwd: fresh }).code).toBe(2);
    expect(readdirSync(fresh)).toEqual([]);
  });

  it('is exit 5 where the archive is none', () => {
    const fresh = emptyFolder();
    writeFileSync(join(fresh, 'p.html'), page(1));
    writeFileSync(join(fresh, 'notes.txt'), '不是档案库'.repeat(500));
    const { code, stderr } = jianbao(['ingest', '--db', 'notes.txt', 'p.html'], { cwd: fresh });
    expect(code).toBe(5);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.skipIf(process.env.JIANBAO_PROOF === undefined)('is exit 75 while another writer holds the archive', () => {
    const database = new Database(db);
    database.exec('BEGIN IMMEDIATE');
    const { code, stderr } = jianbao(['ingest', 'pages'], { cwd });
    database.close();
    expect(code).toBe(75);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('--dry-run', () => {
  const cwd = folder(30, 1);

  it('reports the same and writes nothing', () => {
    const { code, stdout } = jianbao(['ingest', '--dry-run', '--json', 'pages'], { cwd });
    expect(code).toBe(3);
    expect(report(stdout)).toMatchObject({ pages: 31, clipped: 30, refused: 1, skipped: 1, stored: null });
    expect(existsSync(join(cwd, 'jianbao.db'))).toBe(false);
  });

  it('--sample draws the same pages each time', () => {
    const args = ['ingest', '--dry-run', '--sample', '7', '--fail-on', 'never', 'pages'];
    const { code, stdout } = jianbao(args, { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Dry run: nothing was written\. Sample: 7 of 31 pages\n/);
    expect(jianbao(args, { cwd }).stdout).toBe(stdout);
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, exit) => {
  it('finishes what is begun, closes the run and is exit %i; the next run goes on', async () => {
    const cwd = folder(3, 0);
    const child = start(['ingest', 'pages', '-'], { cwd });
    await new Promise((resolve) => setTimeout(resolve, 3000));
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(exit);
    const [run] = JSON.parse(jianbao(['export', 'runs', '--json'], { cwd }).stdout);
    expect(run).toMatchObject({ ended: 'interrupted' });
    expect(jianbao(['ingest', 'pages'], { cwd }).code).toBe(0);
    expect(JSON.parse(jianbao(['list', '--json'], { cwd }).stdout)).toHaveLength(3);
  });
});

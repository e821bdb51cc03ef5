import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao, LOGIN, page } from './jianbao.ts';

const cwd = emptyFolder();
for (const n of [1, 2, 3]) writeFileSync(join(cwd, `p${n}.html`), page(n));
writeFileSync(join(cwd, 'login.html'), LOGIN);
jianbao(['ingest', 'p1.html', 'p2.html', 'p3.html', 'login.html'], { cwd });

function json(...args: readonly string[]): ReturnType<typeof JSON.parse> {
  return JSON.parse(jianbao([...args, '--json'], { cwd }).stdout);
}

const [newest] = json('list');
const id: string = newest.id;

describe('list', () => {
  it('shows articles, newest first', () => {
    const { code, stdout } = jianbao(['list'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n').map((line) => line.replace(/ {2,}/g, '|'))).toEqual([
      'id|published|title|source|site',
      expect.stringMatching(/^c[0-9a-f]{8}\|2019-03-04\|东港区第3号社区食堂开张\|东港晚报\|–$/),
      expect.stringContaining('2019-03-03'),
      expect.stringContaining('2019-03-02'),
      '',
    ]);
  });

  it.each([
    [['--since', '2019-03-03'], 2],
    [['--until', '2019-03-03'], 2],
    [['--since', '2019-03-03', '--until', '2019-03-03'], 1],
    [['--since', '2020'], 0],
    [['--source', '东港晚报'], 3],
    [['--source', '西港晚报'], 0],
    [['--text', '第2号'], 1],
    [['--limit', '2'], 2],
  ])('%j gives %i', (args, count) => {
    const { stdout } = jianbao(['list', '--jsonl', ...args], { cwd });
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(count);
  });

  it('--json is one array of what --jsonl gives a line each', () => {
    const { stdout } = jianbao(['list', '--jsonl'], { cwd });
    const lines = stdout.trimEnd().split('\n');
    expect(json('list')).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it('says where there is more', () => {
    expect(jianbao(['list', '--limit', '1'], { cwd }).stderr).toBe('1 of 3; --limit shows more\n');
    expect(jianbao(['list', '--since', '2020'], { cwd }).stdout).toBe('no articles\n');
  });
});

describe('show', () => {
  it('sets an article for people', () => {
    const { stdout } = jianbao(['show', id.slice(0, 6)], { cwd });
    expect(stdout).toMatch(
      /^东港区第3号社区食堂开张\nc[0-9a-f]{16} · 2019-03-04 09:03 · 东港晚报\np3\.html\n\n东港区民政局/,
    );
    expect(stdout).toMatch(/\nFigures\n(?: .*\n)* {2}约1\.5亿元 {2}\(≈ 150000000 元\) {2}区民政局负责人表示，.*\n/);
  });

  it('--json is the line of extract', () => {
    const line = jianbao(['extract', 'p3.html'], { cwd }).stdout;
    expect(json('show', id)).toEqual(JSON.parse(line));
    expect(jianbao(['show', id, '--jsonl'], { cwd }).stdout).toBe(line);
  });

  it('--raw is the page, byte for byte', () => {
    expect(jianbao(['show', id, '--raw'], { cwd }).stdout).toBe(page(3));
    jianbao(['show', id, '--raw', '-o', 'raw.html'], { cwd });
    expect(readFileSync(join(cwd, 'raw.html'), 'utf8')).toBe(page(3));
  });

  it.each([
    ['c', 'could be'],
    ['cffffffffffffffff', 'no article'],
    ['../p1.html', 'no article'],
  ])('%s is exit 2', (prefix, words) => {
    const { code, stderr } = jianbao(['show', prefix], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('search', () => {
  it('finds a part of a word, and shows it', () => {
    const { stdout } = jianbao(['search', '第2号'], { cwd });
    expect(stdout).toMatch(/^东港区第2号社区食堂开张\n {2}c[0-9a-f]{8} · 2019-03-03 · 东港晚报\n {2}.*第2号/);
  });

  it('takes several words, and text that is no query', () => {
    expect(json('search', '东港', '第1号')).toHaveLength(1);
    expect(jianbao(['search', '%_*"\'; DROP'], { cwd })).toMatchObject({ code: 0, stdout: 'nothing found\n' });
  });
});

describe('refusals and stats', () => {
  it('lists what was refused and why', () => {
    expect(json('refusals')).toMatchObject([{ code: 'login-page', expected: true, locator: 'login.html' }]);
    expect(jianbao(['refusals', '--lang', 'zh'], { cwd }).stdout).toMatch(/login-page +login\.html +要求登录/);
    expect(jianbao(['refusals', '--code', 'crash'], { cwd }).stdout).toBe('no refusals\n');
  });

  it('shows a refusal and its bytes by its id', () => {
    const [refusal] = json('refusals');
    expect(jianbao(['show', refusal.id], { cwd }).stdout).toMatch(/^refused login-page/);
    expect(jianbao(['show', refusal.id, '--raw'], { cwd }).stdout).toBe(LOGIN);
  });

  it('counts', () => {
    expect(json('stats')).toEqual([{ articles: 3, stories: 3, figures: expect.any(Number), refusals: 1 }]);
    expect(json('stats', '--by', 'year,source')).toMatchObject([{ year: '2019', source: '东港晚报', articles: 3 }]);
    expect(jianbao(['stats', '--by', 'year'], { cwd }).stdout).toMatch(
      /^year +articles +stories +figures +refusals\n2019 +3 /,
    );
    expect(jianbao(['stats', '--by', 'code,year'], { cwd }).code).toBe(2);
  });
});

describe('export', () => {
  it.each([
    'clippings',
    'credits',
    'captions',
    'blocks',
    'dates',
    'figures',
    'agencies',
    'mentions',
    'captures',
    'refusals',
    'runs',
  ])('%s comes as CSV and JSON with the same columns', (name) => {
    const csv = jianbao(['export', name], { cwd });
    const rows = json('export', name);
    expect(csv.code).toBe(0);
    expect(csv.stdout.split(/\r?\n/)[0]?.split(',')).toEqual(
      rows.length > 0 ? Object.keys(rows[0]) : expect.any(Array),
    );
  });

  it('JSON Lines are the rows of JSON', () => {
    const lines = jianbao(['export', 'figures', '--format', 'jsonl'], { cwd }).stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(json('export', 'figures'));
  });

  it('figures are the wide table, --narrow the bare relation', () => {
    const [wide] = json('export', 'figures');
    const [narrow] = json('export', 'figures', '--narrow');
    expect(wide).toMatchObject({ sentence: expect.any(String), source: '东港晚报' });
    expect(narrow).not.toHaveProperty('sentence');
  });

  it('beside a CSV file stands a datapackage.json with every column', () => {
    expect(jianbao(['export', 'figures', '--since', '2019', '-o', 'figures.csv'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    });
    const facts = JSON.parse(readFileSync(join(cwd, 'datapackage.json'), 'utf8'));
    const [head = ''] = readFileSync(join(cwd, 'figures.csv'), 'utf8').split(/\r?\n/);
    expect(facts.resources[0].path).toBe('figures.csv');
    expect(facts.resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(head.split(','));
    expect(JSON.stringify(facts)).toContain('jianbao export figures --since 2019 -o figures.csv');
  });

  it('the datapackage.json of a folder has every CSV file in it, and what else it says', () => {
    const folder = join(cwd, 'tables');
    mkdirSync(folder);
    const path = join(folder, 'datapackage.json');
    const own = { title: '论文附表', resources: [{ name: 'cities', path: 'cities.csv' }] };
    writeFileSync(path, JSON.stringify(own));
    const described = (): { title: string; resources: { name: string; path: string }[] } =>
      JSON.parse(readFileSync(path, 'utf8'));
    const exported = (relation: string, file: string) =>
      expect(jianbao(['export', relation, '-q', '-o', join('tables', file)], { cwd }).code).toBe(0);
    for (const file of ['a.csv', 'b.csv', 'a.csv']) exported('figures', file);
    exported('clippings', 'c.csv');
    expect(described()).toMatchObject({ title: '论文附表' });
    expect(described().resources.map(({ name, path }) => [name, path])).toEqual([
      ['cities', 'cities.csv'],
      ['figure-table-2', 'b.csv'],
      ['figure-table', 'a.csv'],
      ['clippings', 'c.csv'],
    ]);
    rmSync(join(folder, 'b.csv'));
    exported('runs', 'd.csv');
    expect(described().resources.map(({ path }) => path)).toEqual(['cities.csv', 'a.csv', 'c.csv', 'd.csv']);
    writeFileSync(path, '[1]');
    const { code, stderr } = jianbao(['export', 'runs', '-o', join('tables', 'd.csv'), '--lang', 'en'], { cwd });
    expect([code, readFileSync(path, 'utf8')]).toEqual([0, '[1]']);
    expect(stderr).toContain('is no data package');
  });

  it('the format follows the name of the file', () => {
    jianbao(['export', 'runs', '-o', 'runs.jsonl'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'runs.jsonl'), 'utf8'))).toMatchObject({ command: 'ingest' });
  });

  it('writes Parquet to a file or a pipe, and references', () => {
    expect(jianbao(['export', 'figures', '-q', '-o', 'figures.parquet'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const file = readFileSync(join(cwd, 'figures.parquet'), 'latin1');
    expect([file.slice(0, 4), file.slice(-4)]).toEqual(['PAR1', 'PAR1']);
    expect(jianbao(['export', '--format', 'parquet'], { cwd }).stdout).toMatch(/^PAR1/);
    const references = jianbao(['export', '--format', 'gbt7714'], { cwd }).stdout.trimEnd().split('\n');
    expect(references).toHaveLength(3);
    expect(references[0]).toBe('东港区第1号社区食堂开张[N]. 东港晚报, 2019-03-02.');
    expect(JSON.parse(jianbao(['export', '--format', 'csl'], { cwd }).stdout)).toMatchObject([
      {},
      {},
      { id, type: 'article-newspaper', 'container-title': '东港晚报' },
    ]);
  });

  it('bag holds the whole archive in a new folder, the same each time, or nothing', () => {
    mkdirSync(join(cwd, 'deposit-2'));
    for (const name of ['deposit', 'deposit-2/']) {
      expect(jianbao(['export', 'bag', '-o', name, '--lang', 'en'], { cwd })).toEqual({
        code: 0,
        stdout: '',
        stderr: expect.stringMatching(/^deposit\S*: 4 pages, 3 clippings; \d+ files, \d+ bytes\n$/),
      });
    }
    const filesOf = (folder: string) =>
      readdirSync(join(cwd, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(join(cwd, folder), join(parentPath, name)))
        .toSorted();
    const files = filesOf('deposit');
    expect(filesOf('deposit-2')).toEqual(files);
    for (const file of files) {
      expect(readFileSync(join(cwd, 'deposit-2', file))).toEqual(readFileSync(join(cwd, 'deposit', file)));
    }
    const [hash] = /(?<=captures\/..\/)[0-9a-f]{64}/.exec(files.join()) ?? [];
    const name = `data/captures/${hash?.slice(0, 2)}/${hash}.html`;
    expect(
      createHash('sha256')
        .update(readFileSync(join(cwd, 'deposit', name)))
        .digest('hex'),
    ).toBe(hash);
    const before = readdirSync(cwd);
    for (const [args, words] of [
      [['-o', 'deposit'], 'deposit is not empty'],
      [['-o', 'p1.html'], 'p1.html is no folder'],
      [[], 'name a new one with -o'],
      [['-o', 'x', '--since', '2019'], '--since does not go with bag'],
      [['-o', join('nowhere', 'x')], "can't write"],
    ] as const) {
      const { code, stderr } = jianbao(['export', 'bag', ...args], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    }
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('--excel adds the mark that Excel needs', () => {
    expect(jianbao(['export', '--excel'], { cwd }).stdout.startsWith('\ufeff')).toBe(true);
    expect(jianbao(['export'], { cwd }).stdout.startsWith('\ufeff')).toBe(false);
  });
});

describe('explain', () => {
  it('shows every block with its role, and every value with its words and rule', () => {
    const { code, stdout } = jianbao(['explain', 'p1.html'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^p1\.html\nclipped c[0-9a-f]{16}\nhtml · utf-8/);
    for (const role of ['title', 'credit', 'paragraph', 'furniture'])
      expect(stdout).toMatch(new RegExp(`^  ${role} +[a-z-]+ `, 'm'));
    expect(stdout).toMatch(/^ {2}published +2019-03-02T09:01/m);
    expect(stdout).toMatch(/^ {2}source +东港晚报/m);
    expect(stdout).toMatch(/^ {2}2\.5元 +2\.5 元 /m);
  });

  it('reads a page of the archive again by its id, also a refused one', () => {
    const again = jianbao(['explain', id], { cwd }).stdout;
    expect(again).toBe(jianbao(['explain', 'p3.html'], { cwd }).stdout);
    const [refusal] = json('refusals');
    expect(jianbao(['explain', refusal.id], { cwd }).stdout).toMatch(
      /^login\.html\nrefused login-page: asks for a login/,
    );
  });

  it('--json gives blocks and the clipping', () => {
    const facts = json('explain', 'p1.html');
    expect(facts).toMatchObject({ outcome: 'clipped', form: 'html', clipping: { title: '东港区第1号社区食堂开张' } });
    expect(facts.blocks.map(({ role }: { role: string }) => role)).toContain('furniture');
  });

  it('says why a page was refused', () => {
    expect(jianbao(['explain', 'login.html', '--lang', 'zh'], { cwd }).stdout).toMatch(/拒收 login-page：要求登录/);
  });
});

describe('db, schema, rules', () => {
  it('checks the archive', () => {
    expect(jianbao(['db', 'check'], { cwd })).toMatchObject({ code: 0, stdout: 'nothing wrong was found\n' });
    expect(json('db', 'check')).toEqual([]);
  });

  it('says what it holds, and what named it', () => {
    const env = { JIANBAO_DB: 'jianbao.db' };
    const { stdout } = jianbao(['db', 'info', '--json'], { cwd, env });
    expect(JSON.parse(stdout)).toMatchObject({ clippings: 3, refusals: 1, runs: 1, path_from: '$JIANBAO_DB' });
    expect(jianbao(['db', 'info'], { cwd }).stdout).toMatch(/^clippings +3$/m);
  });

  it.each([['list'], ['search', '东港'], ['db', 'check'], ['export']])(
    '%s of no archive is exit 2 and makes none',
    (...args) => {
      const fresh = emptyFolder();
      const { code, stderr } = jianbao(args, { cwd: fresh });
      expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    },
  );

  it('prints the schema of a clipping and of the archive', () => {
    const schema = JSON.parse(jianbao(['schema'], { cwd }).stdout);
    expect(schema.properties).toHaveProperty('figures');
    expect(jianbao(['schema', 'sql'], { cwd }).stdout).toMatch(/CREATE TABLE/);
  });

  it('lists the rules, each with an example', () => {
    const rules = json('rules', 'list');
    expect(rules.length).toBeGreaterThan(30);
    for (const rule of rules)
      expect(rule).toMatchObject({
        room: expect.stringMatching(/./),
        name: expect.stringMatching(/./),
        example: expect.stringMatching(/./),
      });
  });
});

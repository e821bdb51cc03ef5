import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeAll, expect, test } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { ingest, newArchive } from '../store/archive-in.ts';
import { article } from '../store/naming-article.ts';
import { jianbao } from './jianbao.ts';

const PAGES = [
  article('p1', '2012-05-01', '深圳市社会工作者协会@440300 association = 社工协会/bare-name', '深圳市民政局@440300'),
  article(
    'p2',
    '2015-06-01',
    '深圳市社工协会@440300 association',
    '深圳民政局@440300',
    '深圳社工联盟@440300 association',
  ),
  article('p3', '2019-06-01', '鼓楼区民政局@320106', '市民政局'),
  article('p4', '2019-06-02', '鼓楼区民政局@350102'),
];

const made = join(emptyFolder(), 'jianbao.db');
beforeAll(() => {
  const archive = newArchive(made);
  ingest(archive, ...PAGES);
  archive.close();
});

/** A folder with an archive of these pages, and the commands in it. */
function place() {
  const cwd = emptyFolder();
  copyFileSync(made, join(cwd, 'jianbao.db'));
  const run = (...args: readonly string[]) => jianbao(['agencies', ...args], { cwd });
  return { cwd, run };
}

test('a person lists, merges, splits, names, and takes it back', () => {
  const { run } = place();
  const listed = () => JSON.parse(run('list', '--json').stdout).map(({ name }: { name: string }) => name);
  const machine = listed();
  expect(machine).toHaveLength(5);
  expect(run('merge', '深圳社工联盟', '社工协会', '--who', '林一')).toMatchObject({ code: 0, stdout: '' });
  expect(run('alias', '深圳市民政局', '市民政局').code).toBe(0);
  expect(run('former', '深圳市民政局', '深圳市民政厅', '--until', '1992-12').code).toBe(0);
  expect(run('set', '深圳市民政局', '--note', '见市志').code).toBe(0);
  expect(listed()).toHaveLength(4);
  const shown = JSON.parse(run('show', '深圳市民政厅', '--json').stdout);
  expect(shown.agency).toMatchObject({ name: '深圳市民政局', status: 'person', note: '见市志', articles: 3 });
  expect(shown.aliases).toContainEqual(
    expect.objectContaining({ alias: '深圳市民政厅', kind: 'former', until: '1992-12' }),
  );
  expect(run('split', '深圳市社工协会').code).toBe(0);
  const log = JSON.parse(run('log', '--json').stdout);
  expect(
    log.map(({ id, decision, made_by }: { id: number; decision: { kind: string }; made_by: string }) => [
      id,
      decision.kind,
      made_by === '林一',
    ]),
  ).toEqual([
    [5, 'split', false],
    [4, 'set', false],
    [3, 'former', false],
    [2, 'alias', false],
    [1, 'merge', true],
  ]);
  for (const id of ['5', '4', '3', '2', '1']) expect(run('undo', id).code).toBe(0);
  expect(listed()).toEqual(machine);
  expect(run('log').stdout).toContain('undone');
});

test.each([
  [['show', '海角社'], '海角社'],
  [['show', '鼓楼区民政局'], '鼓楼区民政局@320106, 鼓楼区民政局@350102'],
  [['merge', '深圳市民政局'], 'two agencies'],
  [['split', '社工协会'], '社工协会'],
  [['split', '鼓楼区民政局@320106'], 'no-effect'],
  [['set', '深圳市民政局'], '--name'],
  [['set', '深圳市民政局', '--region', '深圳'], '440300'],
  [['set', '深圳市民政局', '--type', 'bureau'], 'government'],
  [['undo', '7'], '7'],
  [['alias', '深圳市民政局', ' '], 'empty'],
  [['list', '--year', '19'], '19'],
  [['import', 'nowhere.csv'], 'nowhere.csv'],
])('%j is wrong usage in one line', (args, told) => {
  const { run } = place();
  const { code, stderr, stdout } = run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(told);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('an authority file goes out and comes in the same, in any archive of these pages', () => {
  const [one, two] = [place(), place()];
  one.run('merge', '深圳社工联盟', '深圳市社工协会');
  one.run('former', '深圳市民政局', '深圳市民政厅', '--until', '1992');
  one.run('set', '鼓楼区民政局@320106', '--note', '南京, "鼓楼"');
  const file = join(one.cwd, 'authority.csv');
  expect(one.run('export', '-o', file).code).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text.split('\r\n')[0]).toBe('name,aliases,type,region,former_names,note');
  expect(two.run('import', file)).toMatchObject({ code: 0 });
  expect(two.run('export').stdout).toBe(text);
  // As a spreadsheet in China saves it, and with a BOM and plain line ends.
  writeFileSync(file, iconv.encode(text, 'gb18030'));
  expect(one.run('import', file).code).toBe(0);
  writeFileSync(file, `\uFEFF${text.replaceAll('\r\n', '\n')}`);
  expect(one.run('import', file).code).toBe(0);
  expect(one.run('export').stdout).toBe(text);
});

test('an authority file with bad lines is not taken by halves', () => {
  const { cwd, run } = place();
  const lines = [
    'name,aliases,type,region,former_names',
    '深圳市民政局,深民,government,440300,',
    ',无名,,,',
    '青禾社,,club,,',
    '青禾社,,,44,',
    '鼓楼区民政局,深民,,440300,',
    '北山会,,,,北山社（至昨天）',
  ];
  writeFileSync(join(cwd, 'bad.csv'), lines.join('\n'));
  const { code, stderr } = run('import', 'bad.csv');
  expect(code).toBe(2);
  for (const line of [3, 4, 5, 6, 7]) expect(stderr).toContain(`bad.csv:${line}: `);
  expect(stderr).not.toContain('bad.csv:2: ');
  expect(run('log', '--json').stdout.trim()).toBe('[]');
  writeFileSync(join(cwd, 'odd.csv'), 'name,alias\n甲,乙\n');
  expect(run('import', 'odd.csv').stderr).toContain('alias');
});

test('stats agencies counts by year and together, as a table, CSV and JSON', () => {
  const { cwd } = place();
  const stats = (...args: readonly string[]) => jianbao(['stats', 'agencies', ...args], { cwd });
  const years = stats('--years', '--agency', '社工协会', '--csv').stdout.split('\r\n');
  expect(years.slice(1).map((line) => line.split(',').slice(1))).toEqual([
    ['深圳市社会工作者协会', 'association', '440300', '2012', '1', '2'],
    ['深圳市社会工作者协会', 'association', '440300', '2015', '1', '1'],
    [],
  ]);
  const pairs = JSON.parse(stats('--pairs', '--since', '2012', '--until', '2015', '--json').stdout);
  const told = pairs.map(
    ({ a_name, b_name, articles }: Record<string, unknown>) => `${[a_name, b_name].toSorted().join()} ${articles}`,
  );
  expect(told[0]).toBe('深圳市民政局,深圳市社会工作者协会 2');
  expect(told.slice(1).toSorted()).toEqual(['深圳市民政局,深圳社工联盟 1', '深圳市社会工作者协会,深圳社工联盟 1']);
  // A bureau of no known city is nobody in particular.
  expect(stats('--since', '2019').stdout).not.toContain('\n市民政局');
  expect(stats('--figures').code).toBe(0);
  expect(stats('--by', 'year').code).toBe(2);
  expect(jianbao(['stats', '--years'], { cwd }).code).toBe(2);
});

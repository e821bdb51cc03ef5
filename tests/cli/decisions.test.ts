import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { FIXTURES, jianbao, page } from './jianbao.ts';

const cwd = emptyFolder();

function run(...args: readonly string[]) {
  return jianbao(args, { cwd });
}

function rows(...args: readonly string[]): readonly Record<string, unknown>[] {
  const { stdout, stderr } = run(...args, '--jsonl');
  expect(stderr.replace(/^\d+ articles have come or changed.*\n/u, '')).toBe('');
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

beforeAll(() => {
  writeFileSync(join(cwd, 'one.html'), page(1));
  copyFileSync(join(FIXTURES, 'list-page', 'page.html'), join(cwd, 'list.html'));
  copyFileSync(join(FIXTURES, 'empty-body', 'page.html'), join(cwd, 'empty.html'));
  writeFileSync(join(cwd, 'nothing.html'), '');
  mkdirSync(join(cwd, 'rules'));
  writeFileSync(
    join(cwd, 'rules', 'other.toml'),
    'name = "other"\nhosts = ["other.example"]\n[select]\ntitle = "h1"\n',
  );
  writeFileSync(join(cwd, 'pages.csv'), 'path,url,source\nlist.html,http://a.example/list.html,东湖日报\n');
  expect(
    run('ingest', '-q', 'one.html', 'list.html', 'empty.html', 'nothing.html', '--manifest', 'pages.csv').code,
  ).toBe(3);
});

describe('edit', () => {
  it('corrects, lists and takes back', () => {
    const [{ id } = {}] = rows('list');
    const edited = rows(
      'edit',
      String(id),
      '--title',
      '=正',
      '--section',
      '新闻 > 本地',
      '--who',
      '林一',
      '--note',
      '依纸版',
    );
    expect(edited.map(({ field, value, who, note }) => [field, value, who, note])).toEqual([
      ['title', '=正', '林一', '依纸版'],
      ['section', ['新闻', '本地'], '林一', '依纸版'],
    ]);
    expect(run('export', '--excel').stdout).toContain("'=正");
    expect(rows('export', 'figures')[0]).toMatchObject({ title: '=正', section: ['新闻', '本地'] });
    expect(run('show', String(id)).stdout).toContain('title: corrected; read as 东港区第1号社区食堂开张');
    expect(rows('edit', '--undo', '1', '--who', '林一')).toMatchObject([{ id: 1, taken_back_at: expect.any(String) }]);
    expect(rows('list')[0]).toMatchObject({ title: '东港区第1号社区食堂开张' });
    expect(rows('edit', String(id), '--log')).toHaveLength(2);
    expect(rows('export', 'runs').map(({ command, ended }) => [command, ended])).toEqual([
      ['ingest', 'done'],
      ['edit', 'done'],
      ['edit', 'done'],
    ]);
  });

  it.each([
    [['edit', '--undo', '99'], 'no correction 99'],
    [['edit', 'cffff', '--title', '甲'], 'no article or refusal cffff'],
    [['accept', 'r'], 'could be'],
  ])('%j is wrong usage', (args, words) => {
    const { code, stderr } = run(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('accept', () => {
  it('clips a refused page with what its owner said of it, and it stays an article', () => {
    const [refused] = rows('refusals', '--code', 'list-page');
    const [accepted] = rows('accept', String(refused?.id), '--who', '林一', '--site-rules', 'rules');
    expect(accepted?.warnings).toContain('accepted-by-person');
    const clipping = JSON.parse(run('show', '--json', String(accepted?.id)).stdout);
    expect(clipping).toMatchObject({
      url: 'http://a.example/list.html',
      source: '东湖日报',
      given: { source: '东湖日报' },
    });
    expect(rows('export', 'runs').at(-1)).toMatchObject({
      command: 'accept',
      rules: expect.stringMatching(/\+[0-9a-f]{8}$/u),
      segmenter: clipping.extractor.segmenter,
      segmenter_version: clipping.extractor.segmenter_version,
    });
    expect(rows('refusals', '--code', 'list-page')).toEqual([]);
    expect(run('show', String(refused?.id)).stdout).toContain(`is an article already: ${accepted?.id}`);
    expect(run('ingest', '-q', 'list.html').code).toBe(0);
    expect(run('accept', String(refused?.id)).stderr).toContain('is an article already');
    expect(run('db', 'check').code).toBe(0);
  });

  it('takes all or none, and says what can’t be clipped', () => {
    const [empty, body] = ['empty', 'no-body'].map((code) => String(rows('refusals', '--code', code)[0]?.id));
    const { code, stderr } = run('accept', String(body), String(empty));
    expect(code).toBe(2);
    expect(stderr).toContain(`${empty} can't be clipped (empty:`);
    expect(rows('refusals', '--code', 'no-body')).toHaveLength(1);
  });
});

describe('remove', () => {
  it('hides, shows again, destroys', () => {
    const id = String(rows('list', '--text', '社区食堂')[0]?.id);
    const [removed] = rows('remove', id, '--reason', '应要求', '--who', '林一');
    expect(removed).toMatchObject({ articles: 1, refusals: 0 });
    expect(rows('list', '--text', '社区食堂')).toEqual([]);
    expect(run('show', id).stdout).toContain('removed from sight');
    expect(rows('show', id, '--provenance')).toMatchObject([
      {
        was_derived_from: [{ locator: 'one.html' }],
        charset: { name: 'utf-8', from: 'content' },
        was_generated_by: [{ command: 'ingest' }, { command: 'edit' }],
        corrections: [{ field: 'title', taken_back_by: '林一' }, { field: 'section' }],
      },
    ]);
    expect(rows('remove', '--undo', '--run', String(removed?.run))).toMatchObject([{ articles: 1 }]);
    expect(rows('list', '--text', '社区食堂')).toHaveLength(1);
    expect(rows('remove', id, '--reason', '判令', '--purge', '--yes')).toMatchObject([{ articles: 1 }]);
    const { code, stdout } = run('ingest', 'one.html');
    expect(code).toBe(0);
    expect(stdout).toContain('(removed 1)');
    expect(rows('remove', '--log').map(({ reason, purged }) => [reason, purged])).toEqual([['判令', true]]);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedWords } from '../../src/cli/changed-words.ts';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao } from './jianbao.ts';

const cwd = emptyFolder();
const run = (...args: readonly string[]) => jianbao(args, { cwd });

const page = (
  title: string,
  day: string,
  url: string,
  more = '',
) => `<html><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${url}"></head><body><h1>${title}</h1><div>${day} 10:00 来源：东港晚报 记者：陶镕</div>
<p>本报讯 东港市今年将新建社区工作站12个，总投资约3000万元，居民办事更方便。</p>
<p>市民政局介绍，工作站周末也开放，居民可以在家门口办理二十多项事务，不必再到区里去。</p>
<p>目前已有三个工作站动工，预计年底建成，届时将招聘社工五十名。${more}</p></body></html>`;

beforeAll(() => {
  mkdirSync(join(cwd, 'pages'));
  const put = (name: string, text: string) => writeFileSync(join(cwd, 'pages', name), text);
  put('1.html', page('东港今年新建社区工作站', '2018-05-03', 'http://a.example/1'));
  put('2.html', page('东港年内新建社区工作站', '2018-05-04', 'http://a.example/1').replace('12个', '15个'));
  put('3.html', page('社区工作站多起来', '2018-05-05', 'http://b.example/3').replace('12个', '15个'));
  expect(run('ingest', '-q', 'pages').code).toBe(0);
});

describe('stories', () => {
  it('links, lists, shows and counts; says what is not linked yet', () => {
    expect(run('stats', '--json').stderr).toBe(
      '2 articles have come or changed since stories were last linked, or others of their story have; link them with jianbao stories\n',
    );
    expect(run('export', '-q').stderr).toBe('');
    const linked = run('stories');
    expect(linked).toMatchObject({ code: 0, stderr: '' });
    expect(linked.stdout).toBe(
      '2 articles tell 1 stories; 1 of these are told several times\n1 articles repeat another to the letter, 0 with changes\n',
    );
    expect(JSON.parse(run('stats', '--json').stdout)).toMatchObject([{ articles: 2, stories: 1 }]);
    const [story] = JSON.parse(run('stories', 'list', '--json').stdout);
    expect(story).toMatchObject({ members: 2, sites: 2, title: '东港年内新建社区工作站' });
    const shown = run('stories', 'show', story.id, '--lang', 'zh');
    expect(shown.stdout).toMatch(/2 篇，见于 2 个站点[\s\S]*最早[\s\S]*全同/u);
    expect(JSON.parse(run('stories', 'show', story.first_clipping_id, '--json').stdout)).toMatchObject({
      id: story.id,
    });
    expect(JSON.parse(run('list', '--one-per-story', '--json').stdout)).toMatchObject([{ story_id: story.id }]);
    expect(JSON.parse(run('search', '社区', '--one-per-story', '--json').stdout)).toHaveLength(1);
    expect(JSON.parse(run('export', 'stories', '--json').stdout)).toMatchObject([{ id: story.id, members: 2 }]);
  });

  it.each([
    [['stories', 'show', 's0000'], 2],
    [['stories', 'show', 'r0'], 2],
    [['stories', 'nothing'], 2],
    [['stories', '--db', 'elsewhere.db'], 2],
  ])('%j ends with %i', (args, code) => {
    expect(run(...args)).toMatchObject({ code, stdout: '' });
  });
});

describe('diff', () => {
  it('shows the words that changed, with the revision before', () => {
    const [{ id }] = JSON.parse(run('list', '--site', 'a.example', '--json').stdout);
    const { stdout } = run('diff', id);
    expect(stdout).toContain('东港[-今年-]{+年内+}新建社区工作站');
    expect(stdout).toContain('社区工作站[-12-]{+15+}个');
    expect(stdout).toContain('… 2 paragraphs unchanged');
    const { before, after, fields } = JSON.parse(run('diff', id, '--json').stdout);
    expect([after, fields.map(({ field }: { field: string }) => field)]).toEqual([id, ['title', 'published', 'body']]);
    expect(run('diff', before, id).stdout).toBe(stdout);
    expect(run('diff', id, id).stdout).toMatch(/no difference\n$/);
    expect(run('diff', before)).toMatchObject({ code: 2, stdout: '' });
  });

  it('of texts without anything in common shows both whole', () => {
    const words = (start: number) => Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(start + i));
    const [one, other] = [words(0x4e00).join(''), words(0x6e00).join('')];
    expect(changedWords(one, other, (text) => [...text])).toEqual([
      { kind: 'removed', text: one },
      { kind: 'added', text: other },
    ]);
  });
});

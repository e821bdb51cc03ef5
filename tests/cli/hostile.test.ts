import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao, LOGIN } from './jianbao.ts';

/** A terminal would obey it; a database, a search or a spreadsheet might. */
const STEER = '\u001b]0;x\u0007\u001b[31m\u009b2J\u202e\u2066';
const SQL = "'); DROP TABLE clipping_rows; --";
const FTS = '" OR title:* NEAR(a b) {body}: ^';
const FORMULA = '=HYPERLINK("http://x.example","点我")';
const ENTITIES = '&#27;[31m&#x9b;2J&#x202e;&#8294;';

const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>北岸区${STEER}${ENTITIES}供水恢复</title></head><body>
<h1>北岸区${STEER}${ENTITIES}供水${SQL.replaceAll("'", '&#39;')}恢复</h1>
<div class="info">2020年5月6日 08:00　来源：北岸${STEER}${ENTITIES}日报　记者：陆${ENTITIES}明远　责任编辑：${FORMULA}</div>
<div class="content"><p>${FORMULA}北岸区水务局${STEER}${ENTITIES}昨日介绍，受影响的3200户居民已恢复供水，抢修人员${SQL}连续工作18小时。</p>
<p>北岸区水务局表示，${FTS}将在本月底前检查全区${ENTITIES}120公里管网，预计投入约600万元，确保供水安全。</p></div></body></html>`;

const cwd = emptyFolder();
const name = `${STEER}${SQL}.html`.replaceAll('/', '');
let id = '';
beforeAll(() => {
  writeFileSync(join(cwd, name), PAGE);
  writeFileSync(join(cwd, `登录${STEER}.html`), LOGIN);
  const ran = jianbao(['ingest', '--jsonl', '.'], { cwd });
  steersNothing(ran);
  id = ran.stdout.split('\n').flatMap((line) => /"id":"(c[0-9a-f]{16})"/u.exec(line)?.[1] ?? [])[0] ?? '';
  expect(id).not.toBe('');
});

function steersNothing({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): void {
  expect(stdout + stderr).not.toMatch(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  );
}

test.each<[readonly string[]]>([
  [['list']],
  [['show', 'ID']],
  [['show', 'ID', '--json']],
  [['explain', 'ID']],
  [['search', '供水']],
  [['stats', '--by', 'source,site,agency,section']],
  [['refusals']],
  [['edit', 'ID', '--title', `${STEER}改`, '--who', `${STEER}人`]],
  [['edit', '--log']],
  [['show', STEER]],
  [['--db', `${STEER}.db`, 'list']],
  [['db', 'backup', join(STEER, 'copy.db')]],
])('%j shows nothing that a terminal would obey', (args) => {
  steersNothing(
    jianbao(
      args.map((arg) => (arg === 'ID' ? id : arg)),
      { cwd },
    ),
  );
});

test('what looks like SQL or a search is text in every filter, name and value', () => {
  const text = `${SQL}${FTS}`;
  const filters = ['--source', text, '--site', text, '--agency', text, '--text', text];
  expect(jianbao(['list', '--json', ...filters], { cwd })).toMatchObject({ code: 0, stdout: '[]\n', stderr: '' });
  expect(jianbao(['export', 'figures', '--json', ...filters], { cwd }).code).toBe(0);
  expect(jianbao(['search', text], { cwd }).code).toBe(0);
  expect(jianbao(['refusals', '--site', text], { cwd })).toMatchObject({ code: 0, stdout: 'no refusals\n' });
  expect(jianbao(['show', text], { cwd }).code).toBe(2);
  expect(jianbao(['edit', id, '--source', text, '--who', text, '--note', text], { cwd }).code).toBe(0);
  expect(JSON.parse(jianbao(['show', id, '--json'], { cwd }).stdout).source).toBe(text);
  expect(jianbao(['db', 'check'], { cwd })).toMatchObject({ code: 0, stdout: 'nothing wrong was found\n' });
  expect(JSON.parse(jianbao(['db', 'info', '--json'], { cwd }).stdout)).toMatchObject({ clippings: 1, refusals: 1 });
});

test('what looks like a formula is text in a spreadsheet', () => {
  jianbao(['edit', id, '--title', FORMULA, '--who', FORMULA], { cwd });
  for (const relation of ['clippings', 'edits']) {
    const { code, stdout } = jianbao(['export', relation, '--excel'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/(?:^|,)"'=HYPERLINK/mu);
    expect(stdout).not.toMatch(/,"?=HYPERLINK/u);
  }
});

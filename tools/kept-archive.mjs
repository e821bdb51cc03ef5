// Keeps an archive as today's jianbao makes it, for the tests of later migrations: fixtures/archives/schema-N.db.br.
// Run it once, before a migration is released that comes after schema N; an old one can't be made again by new code.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';

const ROOT = join(import.meta.dirname, '..');
const cwd = mkdtempSync(join(tmpdir(), 'jianbao-kept-'));

/** An article with everything that has rows of its own; `more` makes another revision of it. */
function page(n, more = '') {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>东港区第${n}号社区食堂开张_东港新闻网</title></head>
<body><div class="nav"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/life">生活</a></div>
<h1>东港区第${n}号社区食堂开张</h1>
<div class="info">2019年3月${n}日 09:0${n}　来源：东港晚报　记者：林一帆　责任编辑：周小满</div>
<div class="content"><p>东港区民政局昨日介绍，第${n}号社区食堂正式开张，可同时接待居民${n + 30}人用餐，老人每餐优惠2.5元。${more}</p>
<p>食堂由东港区社会福利中心运营，首日供应午餐${n + 100}份。居民王阿姨说，菜式清淡，价格公道，以后不必再为一日三餐发愁了。</p>
<table><tr><th>项目</th><th>数量（份）</th></tr><tr><td>午餐</td><td>${n + 100}</td></tr><tr><td>晚餐</td><td>${n + 60}</td></tr></table>
<p>区民政局负责人表示，今年底前全区还将新建12家社区食堂，总投资约1.5亿元，覆盖超过8万名老年居民。</p></div>
<div class="foot">版权所有 东港新闻网</div></body></html>`;
}

const LOGIN = `<html><head><title>用户登录</title></head><body><form action="/login"><p>请登录后查看</p>用户名 <input name="u"> 密码 \
<input type="password" name="p"><input type="submit" value="登录"></form></body></html>`;

const PAGES = [
  ['p1.html', page(1), 'http://news.example/1.html', '2020-01-01', '食堂'],
  ['p2.html', page(2), 'http://news.example/2.html', '2020-01-01', '食堂'],
  ['p3.html', page(3), 'http://news.example/3.html', '2020-01-01', '食堂'],
  ['p3-later.html', page(3, '周末照常开放。'), 'http://news.example/3.html', '2020-02-01', '食堂'],
  ['login.html', LOGIN, 'http://news.example/login', '2020-01-01', ''],
  ['empty.html', '  ', 'http://news.example/empty', '2020-01-01', ''],
];

try {
  mkdirSync(join(cwd, 'pages'));
  for (const [name, text] of PAGES) writeFileSync(join(cwd, 'pages', name), text);
  const rows = PAGES.map(([name, , ...known]) => [`pages/${name}`, ...known].join(','));
  writeFileSync(join(cwd, 'pages.csv'), ['path,url,retrieved_at,collection', ...rows, ''].join('\n'));
  const bin = join(ROOT, 'bin', 'jianbao.js');
  const args = [bin, '--db', 'kept.db', 'ingest', '-q', '--manifest', 'pages.csv', '--fail-on', 'never'];
  execFileSync(process.execPath, args, { cwd, env: { ...process.env, JIANBAO_SEGMENTER: 'node-rs' } });

  const db = new Database(join(cwd, 'kept.db'));
  const version = db.pragma('user_version', { simple: true });
  db.pragma('journal_mode = DELETE');
  db.exec('VACUUM');
  db.close();
  const kept = join(ROOT, 'fixtures', 'archives', `schema-${version}.db.br`);
  const packed = brotliCompressSync(readFileSync(join(cwd, 'kept.db')));
  writeFileSync(kept, packed);
  console.log(`${kept}: ${packed.length} bytes`);
} finally {
  rmSync(cwd, { recursive: true });
}

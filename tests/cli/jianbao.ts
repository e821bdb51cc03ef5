import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const BIN = join(ROOT, 'bin', 'jianbao.js');
export const FIXTURES = join(ROOT, 'fixtures', 'pages');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** Surroundings in which nothing of the machine's own shows. The engine is the one that starts in a quarter of a second. */
export function environment(cwd: string, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { PATH, TMPDIR } = process.env;
  return { PATH, TMPDIR, HOME: cwd, LANG: 'C.UTF-8', JIANBAO_SEGMENTER: 'node-rs', ...more };
}

/** Runs the command as a user does and waits for its end. */
export function jianbao(args: readonly string[], { cwd, env, input = '' }: Place): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: environment(cwd, env),
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Starts the command, for what happens while it runs. */
export function start(args: readonly string[], { cwd, env }: Omit<Place, 'input'>): ReturnType<typeof spawn> {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: environment(cwd, env), stdio: ['pipe', 'pipe', 'pipe'] });
}

/** A page that is an article, told from others by its number. */
export function page(n: number): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>东港区第${n}号社区食堂开张_东港新闻网</title></head>
<body><div class="nav"><a href="/">首页</a> <a href="/news">新闻</a> <a href="/life">生活</a></div>
<h1>东港区第${n}号社区食堂开张</h1>
<div class="info">2019年3月${(n % 28) + 1}日 09:${String(n % 60).padStart(2, '0')}　来源：东港晚报</div>
<div class="content"><p>东港区民政局昨日介绍，第${n}号社区食堂正式开张，可同时接待居民${n + 30}人用餐，老人每餐优惠2.5元。</p>
<p>食堂由东港区社会福利中心运营，首日供应午餐${n + 100}份。居民王阿姨说，菜式清淡，价格公道，以后不必再为一日三餐发愁了。</p>
<p>区民政局负责人表示，今年底前全区还将新建12家社区食堂，总投资约1.5亿元，覆盖超过8万名老年居民。</p></div>
<div class="foot">版权所有 东港新闻网</div></body></html>`;
}

export function writePages(folder: string, count: number): void {
  for (let n = 1; n <= count; n++) writeFileSync(join(folder, `page-${String(n).padStart(4, '0')}.html`), page(n));
}

export const LOGIN = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>用户登录</title></head><body>
<form action="/login"><p>请登录后查看</p>用户名 <input name="u"> 密码 <input type="password" name="p"><input type="submit" value="登录"></form>
</body></html>`;

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { article, type NewsSite, newsSite, printOverPages } from '../pipeline/round/news-site.ts';
import { type Ran, start } from './jianbao.ts';

let site: NewsSite;
beforeAll(async () => {
  site = await newsSite(6);
});
afterAll(() => site.close());

/** The site answers from this process, so the command must not be waited for in it. */
function ran(args: readonly string[], cwd: string): Promise<Ran> {
  const child = start(args, { cwd });
  const out = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => {
    out.stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    out.stderr += String(chunk);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...out })));
}

function folder(more = ''): string {
  const cwd = emptyFolder();
  writeFileSync(
    join(cwd, 'jianbao.toml'),
    `contact = "mailto:archive@example.org"
log = "logs/round.log"
report = "last-round.json"
alarm_after = 2
[fetch]
delay = "0s"
retries = 0
allow_private = ["127.0.0.1"]
[[site]]
name = "linhai"
lists = ["${site.origin}/list.htm"]
example = "${site.origin}/news/1.htm"
${more}`,
  );
  return cwd;
}

describe('run', () => {
  it('tells what it would ask for, then does, then is quiet', async () => {
    const cwd = folder();
    const planned = await ran(['run', '--dry-run'], cwd);
    expect(planned.stdout).toContain('linhai: 6 new addresses');
    expect(existsSync(join(cwd, 'jianbao.db'))).toBe(false);

    const first = await ran(['run'], cwd);
    expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/linhai +good +6 +6 +0 +6/u)]);
    expect(JSON.parse(readFileSync(join(cwd, 'last-round.json'), 'utf8')).sites[0]).toMatchObject({ clipped: 6 });
    const log = readFileSync(join(cwd, 'logs', 'round.log'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(log.filter(({ purpose }) => purpose === 'page')).toHaveLength(6);

    expect(await ran(['run', '--cron'], cwd)).toEqual({ code: 0, stdout: '', stderr: '' });
    // Once a day, not once a round.
    expect(site.asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(2);
    expect((await ran(['sites', '--json'], cwd)).stdout).toContain('"with_date":1');
  });

  it('leaves an archive that another holds with 75, at once and under cron quietly', async () => {
    const cwd = folder();
    const holder = openArchive(join(cwd, 'jianbao.db'), { mode: 'write', command: 'run' });
    const loud = await ran(['run'], cwd);
    expect([loud.code, loud.stderr]).toEqual([75, expect.stringContaining('has been writing to it since')]);
    expect(await ran(['run', '--cron'], cwd)).toEqual({ code: 75, stdout: '', stderr: '' });
    expect((await ran(['run', '--cron', '--deadline', '1ms'], cwd)).stderr).toContain('has been writing to it since');
    holder.close();
  });

  it('tells once what fails night after night', async () => {
    const cwd = folder(`[[site]]\nname = "gone"\nfeeds = ["${site.origin}/nowhere.xml"]\n`);
    const nights = [];
    for (let night = 0; night < 3; night++) nights.push(await ran(['run', '--cron'], cwd));
    expect(nights.map(({ code }) => code)).toEqual([0, 3, 0]);
    expect(nights[1]?.stdout).toMatch(
      /^gone: nothing could be fetched \(.*404.*\)\n {2}since .*\n {2}for example .*nowhere/u,
    );
    expect(nights.map(({ stdout, stderr }) => (stdout + stderr).length > 0)).toEqual([false, true, false]);
  });

  it.each([
    ['min_free = "100000 TB"\n', [], 3, 'only'],
    ['', ['--site', 'other'], 2, 'has no site other'],
    ['delay = 3\n', [], 2, 'jianbao.toml:13: site.0.delay'],
    ['tls = "none"\n', [], 2, 'tls'],
    ['within = "ul["\n', [], 2, 'is no CSS selector'],
    ['pages = ["http://a.example/{day}"]\n', [], 2, '{day} is not known'],
    ['colour = "red"\n', [], 2, 'there is no such key'],
    ['[[site]]\nname = "b"\n', [], 2, 'nothing to ask for'],
    ['[[site]]\nname = "linhai"\nfeeds = ["http://a.example/"]\n', [], 2, 'two sites'],
  ])('%j %j: exit %i', async (more, args, code, message) => {
    const cwd = folder(more.startsWith('min_free') ? '' : more);
    const file = join(cwd, 'jianbao.toml');
    if (more.startsWith('min_free')) writeFileSync(file, more + readFileSync(file, 'utf8'));
    const result = await ran(['run', ...args], cwd);
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(message)]);
  });
});

describe('fetch', () => {
  it('stores pages by their address and says what did not come', async () => {
    const cwd = folder();
    const result = await ran(['fetch', `${site.origin}/news/1.htm`, `${site.origin}/none`, '--json'], cwd);
    expect(result.code).toBe(3);
    expect(result.stderr).toContain(`not fetched gone ${site.origin}/none: 404`);
    expect(JSON.parse(result.stdout)).toMatchObject({ clipped: 1, failed: 1, stored: { new: 1 } });
    const archive = openArchive(join(cwd, 'jianbao.db'), { mode: 'read' });
    const [listed] = archive.list().rows;
    expect(archive.show(listed?.id ?? '')?.clipping).toMatchObject({
      url: `${site.origin}/news/1.htm`,
      origin: { kind: 'http', retrieved_from: 'http', charset: 'utf-8' },
    });
    archive.close();
  });

  it('names what is doubtful so that `explain` finds it', async () => {
    const undated = await newsSite(1);
    undated.articles.set(1, article(1, { date: null }));
    const cwd = folder();
    const { stdout } = await ran(['fetch', `${undated.origin}/news/1.htm`], cwd);
    await undated.close();
    const [, id = ''] = /look into them with `jianbao explain (c[0-9a-f]{16})`/u.exec(stdout) ?? [];
    expect(await ran(['explain', id], cwd)).toMatchObject({ code: 0, stdout: expect.stringContaining('no-date') });
  });

  it('gives the bytes of every page of an article', async () => {
    const paged = await newsSite(1);
    printOverPages(paged, ['第一部分。', '第二部分。', '第三部分。']);
    const cwd = folder();
    await ran(['fetch', '-q', `${paged.origin}/news/1.htm`], cwd);
    const archive = openArchive(join(cwd, 'jianbao.db'), { mode: 'read' });
    const { clipping, captures } = archive.show(archive.list().rows[0]?.id ?? '') ?? {};
    archive.close();
    const [first, second, third] = captures ?? [];
    const raw = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await ran(['show', '--raw', ...args], cwd);
      return [code, /第.部分/u.exec(stdout)?.[0], stderr];
    };
    const note = `the first of 3 pages; --raw gives the others by their captures: ${second?.id} ${third?.id}\n`;
    expect(await raw(clipping?.id ?? '')).toEqual([0, '第一部分', note]);
    expect(await raw(first?.id ?? '')).toEqual([0, '第一部分', '']);
    expect(await raw(second?.id.slice(0, 12) ?? '')).toEqual([0, '第二部分', '']);
    expect(await raw(third?.sha256 ?? '')).toEqual([0, '第三部分', '']);
    expect(await ran(['show', second?.id ?? ''], cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`${second?.id} is a capture`),
    });
    await paged.close();
  });

  it('writes what it exchanged as WARC, which can be read again', async () => {
    const cwd = folder();
    await ran(['fetch', `${site.origin}/news/1.htm`, '--warc-dir', 'warc', '-q'], cwd);
    const [name = ''] = readdirSync(join(cwd, 'warc'));
    expect(name).toMatch(/^jianbao-\d{17}-00001\.warc\.gz$/u);
    const again = await ran(['extract', join('warc', name)], cwd);
    expect(JSON.parse(again.stdout)).toMatchObject({ url: `${site.origin}/news/1.htm`, origin: { kind: 'warc' } });
    const text = gunzipSync(readFileSync(join(cwd, 'warc', name))).toString('latin1');
    expect(text.match(/^WARC-Type: \w+/gmu)).toEqual(
      ['warcinfo', 'response', 'request', 'response', 'request'].map((type) => `WARC-Type: ${type}`),
    );
    expect(text).toContain('GET /robots.txt HTTP/1.1');
  });

  it.each([
    [['fetch'], 'no address'],
    [['fetch', 'ftp://a.example/'], 'no http or https address'],
  ])('%j is wrong usage', async (args, message) => {
    expect(await ran(args, emptyFolder())).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});

describe('init', () => {
  it.each(['en', 'zh'])('writes a configuration that can be read, once (%s)', async (lang) => {
    const cwd = emptyFolder();
    expect((await ran(['init', '--lang', lang], cwd)).code).toBe(0);
    expect((await ran(['init'], cwd)).stderr).toContain('is there already');
    const file = join(cwd, 'jianbao.toml');
    expect((await ran(['run'], cwd)).stderr).toContain('names no [[site]]');
    // Every key that it shows is one that can be set.
    const all = readFileSync(file, 'utf8').replaceAll(/^# (?=\[\[|\w+ = )/gmu, '');
    writeFileSync(file, all);
    expect((await ran(['run', '--site', 'none'], cwd)).stderr).toContain('has no site none');
  });
});

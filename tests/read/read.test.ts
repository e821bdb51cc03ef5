import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE, read, scratch, summary } from './scratch.ts';

const GBK_NAME = Buffer.from('d0c2cec52e68746d', 'hex'); // 新闻.htm
const usage = (words: string | RegExp) =>
  expect.objectContaining({ name: 'UsageProblem', message: expect.stringMatching(words) });

describe('a page', () => {
  it('arrives with its bytes and nothing else', async () => {
    const folder = scratch({ 'a.asp': PAGE });
    const [arrival] = await read({ inputs: [`${folder}/a.asp`] });
    expect(arrival).toEqual({
      kind: 'page',
      page: {
        origin: {
          kind: 'file',
          locator: `${folder}/a.asp`,
          sha256: '2961c977a3969b6967859299f23f97fb284711559d743850d680b141084d22ea',
          bytes: Buffer.byteLength(PAGE),
          retrievedAt: null,
          retrievedFrom: null,
        },
        bytes: Buffer.from(PAGE),
      },
    });
  });

  it('comes from stdin', async () => {
    const arrivals = await read({ inputs: ['-'], charset: 'gbk' }, [Buffer.from('<p>'), Buffer.from([0xd0, 0xc2])]);
    expect(arrivals).toMatchObject([
      { kind: 'page', page: { origin: { kind: 'stdin', locator: '-', bytes: 5 }, given: { charset: 'gbk' } } },
    ]);
  });

  it('may be empty: that is for decoding to refuse', async () => {
    const folder = scratch({ 'a.htm': '' });
    expect(summary(await read({ inputs: [`${folder}/a.htm`] }), folder)).toEqual(['page a.htm']);
  });

  it('is whole also where it is long', async () => {
    const long = '本市昨日举行座谈会。\n'.repeat(50_000);
    const folder = scratch({ 'a.txt': long });
    const [arrival] = await read({ inputs: [`${folder}/a.txt`] });
    expect(arrival?.kind === 'page' && Buffer.from(arrival.page.bytes).equals(Buffer.from(long))).toBe(true);
  });

  it('over the bound is refused, from a file and from stdin', async () => {
    const folder = scratch({ 'a.htm': PAGE });
    const arrivals = await read({ inputs: [`${folder}/a.htm`, '-'], maxBytes: 20 }, PAGE);
    expect(summary(arrivals, folder)).toEqual(['refused a.htm too-large', 'refused - too-large']);
    expect(arrivals).toMatchObject([{ bytes: null, origin: { sha256: '' } }, { bytes: null }]);
  });

  it('has its own memory, so that it can be handed to another thread', async () => {
    const folder = scratch({ 'a.htm': PAGE });
    const [arrival] = await read({ inputs: [`${folder}/a.htm`] });
    expect(arrival?.kind === 'page' && arrival.page.bytes.buffer.byteLength).toBeLessThanOrEqual(4096);
  });
});

describe('a folder', () => {
  it('is walked in the order of bytes, and what is no page is named with a reason', async () => {
    const folder = scratch({
      'b.htm': PAGE,
      'a/2.shtml': PAGE,
      'a/10': PAGE,
      '新闻.html': PAGE,
      'B.htm': PAGE,
      'logo.htm': Buffer.from('89504e470d0a1a0a', 'hex'),
      '.git/config': 'x',
      '.DS_Store': 'x',
      'feed.xml': '<?xml version="1.0"?><rss></rss>',
      'old.db': 'SQLite format 3\0',
    });
    expect(summary(await read({ inputs: [folder] }), folder)).toEqual([
      'skipped .DS_Store hidden',
      'skipped .git hidden',
      'page B.htm',
      'page a/10',
      'page a/2.shtml',
      'page b.htm',
      'skipped feed.xml xml',
      'skipped logo.htm image',
      'skipped old.db database',
      'page 新闻.html',
    ]);
  });

  it('keeps the parts of saved pages apart', async () => {
    const folder = scratch({
      '新闻.htm': PAGE,
      '新闻_files/frame.htm': PAGE,
      '新闻_files/deep/a.js': 'var a=1',
      'Old.HTM': PAGE,
      'old.files/x.htm': PAGE,
      'other_files/x.htm': PAGE,
    });
    expect(summary(await read({ inputs: [folder] }), folder)).toEqual([
      'page Old.HTM',
      'skipped old.files/x.htm part-of-saved-page',
      'page other_files/x.htm',
      'page 新闻.htm',
      'skipped 新闻_files/deep/a.js part-of-saved-page',
      'skipped 新闻_files/frame.htm part-of-saved-page',
    ]);
    expect(summary(await read({ inputs: [`${folder}/新闻_files/`] }), folder)).toContain('page 新闻_files/frame.htm');
  });

  it.skipIf(process.platform === 'win32')('is walked once, whatever symbolic links there are', async () => {
    const folder = scratch({ 'in/a.htm': PAGE, 'in/sub/b.htm': PAGE, 'out/c.htm': PAGE, 'out/deep/d.htm': PAGE });
    symlinkSync('.', join(folder, 'in/self'));
    symlinkSync('..', join(folder, 'in/sub/up'));
    symlinkSync('a.htm', join(folder, 'in/again.htm'));
    symlinkSync('loop', join(folder, 'in/loop'));
    symlinkSync('nothing', join(folder, 'in/broken'));
    symlinkSync('../out', join(folder, 'in/x'));
    symlinkSync('../out/deep', join(folder, 'in/y'));
    symlinkSync('../in', join(folder, 'out/back'));
    expect(summary(await read({ inputs: [`${folder}/in`] }), folder)).toEqual([
      'page in/a.htm',
      'page in/again.htm',
      'refused in/broken unreadable',
      'skipped in/loop symlink-loop',
      'skipped in/self symlink-loop',
      'page in/sub/b.htm',
      'skipped in/sub/up symlink-loop',
      'skipped in/x/back symlink-loop',
      'page in/x/c.htm',
      'page in/x/deep/d.htm',
      'skipped in/y symlink-loop',
    ]);
  });

  it.skipIf(process.platform === 'win32')('with pipes and sockets does not wait for them', async () => {
    const folder = scratch({ 'a.htm': PAGE });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const server = createServer().listen(join(folder, 'socket'));
    await new Promise((resolve) => server.once('listening', resolve));
    const arrivals = await read({ inputs: [folder, `${folder}/socket`], from: '-' }, `${folder}/pipe\n`);
    server.close();
    expect(summary(arrivals, folder)).toEqual([
      'page a.htm',
      'skipped pipe not-a-file',
      'skipped socket not-a-file',
      'skipped socket not-a-file',
      'skipped pipe not-a-file',
    ]);
  });

  it.skipIf(process.platform === 'win32')('a pipe that was typed is read', async () => {
    const folder = scratch();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    spawn('sh', ['-c', `printf '%s' '${PAGE}' > '${folder}/pipe'`]);
    expect(await read({ inputs: [`${folder}/pipe`] })).toMatchObject([
      { kind: 'page', page: { origin: { kind: 'file', bytes: Buffer.byteLength(PAGE) } } },
    ]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('what may not be read is refused', async () => {
    const folder = scratch({ 'a.htm': PAGE, 'closed/b.htm': PAGE, 'c.htm': PAGE });
    chmodSync(join(folder, 'a.htm'), 0);
    chmodSync(join(folder, 'closed'), 0);
    const arrivals = await read({ inputs: [folder] });
    chmodSync(join(folder, 'closed'), 0o700);
    expect(summary(arrivals, folder)).toEqual(['refused a.htm unreadable', 'page c.htm', 'refused closed unreadable']);
  });

  it.skipIf(process.platform !== 'linux')('a file whose bytes can not be had is refused', async () => {
    expect(await read({ from: '-' }, '/proc/self/mem\n')).toMatchObject([
      { kind: 'refused', code: 'unreadable', message: expect.stringMatching(/^E[A-Z]+: [a-z/ ]+$/) },
    ]);
  });

  it('is in the same order each time', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `${(at * 37) % 60}/${at}.htm`);
    const folder = scratch(Object.fromEntries(names.map((name) => [name, PAGE])));
    const once = summary(await read({ inputs: [folder] }), folder);
    expect(once).toHaveLength(60);
    expect(summary(await read({ inputs: [folder] }), folder)).toEqual(once);
    expect(once).toEqual([...once].sort());
  });
});

describe.skipIf(process.platform !== 'linux')('a name that is not UTF-8', () => {
  const folder = scratch({ 'b.htm': PAGE });
  mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('d2aacec5', 'hex')])); // 要闻
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), GBK_NAME]), PAGE);
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('d2aacec5', 'hex'), Buffer.from('/一.htm')]),
    PAGE,
  );

  it('is opened in a walk, its bytes shown as %XX', async () => {
    expect(summary(await read({ inputs: [folder] }), folder)).toEqual([
      'page b.htm',
      'page %D0%C2%CE%C5.htm',
      'page %D2%AA%CE%C5/一.htm',
    ]);
  });

  it('is found as it is shown', async () => {
    const inputs = [`${folder}/%D2%AA%CE%C5/一.htm`, `${folder}/%D2%AA%CE%C5`];
    expect(summary(await read({ inputs }), folder)).toEqual(['page %D2%AA%CE%C5/一.htm', 'page %D2%AA%CE%C5/一.htm']);
  });

  it('is found as the shell hands it over', async () => {
    expect(summary(await read({ inputs: [`${folder}/${GBK_NAME.toString()}`] }), folder)).toEqual([
      'page %D0%C2%CE%C5.htm',
    ]);
  });

  it('is found by a glob and in a list of bytes', async () => {
    const list = Buffer.concat([Buffer.from(`${folder}/`), GBK_NAME, Buffer.from('\r\n')]);
    expect(summary(await read({ inputs: [`${folder}/*.htm`], from: '-' }, [list]), folder)).toEqual([
      'page b.htm',
      'page %D0%C2%CE%C5.htm',
      'page %D0%C2%CE%C5.htm',
    ]);
  });
});

describe('a glob', () => {
  const folder = scratch({
    'p/1.htm': PAGE,
    'p/2.html': PAGE,
    'p/q/3.htm': PAGE,
    'p/q/r/4.htm': PAGE,
    'p/[1].htm': PAGE,
    'p/x.png': Buffer.from('89504e47', 'hex'),
  });
  it.each([
    ['p/*.htm', ['page p/1.htm', 'page p/[1].htm']],
    ['p/*.{htm,html}', ['page p/1.htm', 'page p/2.html', 'page p/[1].htm']],
    ['p/**/*.htm', ['page p/1.htm', 'page p/[1].htm', 'page p/q/3.htm', 'page p/q/r/4.htm']],
    ['*/*/[0-9].htm', ['page p/q/3.htm']],
    ['p/[1].htm', ['page p/[1].htm']],
    ['p/?.*', ['page p/1.htm', 'page p/2.html', 'skipped p/x.png image']],
  ])('%s', async (pattern, found) => {
    expect(summary(await read({ inputs: [`${folder}/${pattern}`] }), folder)).toEqual(found);
  });
});

describe('a list', () => {
  it('names inputs, one a line; a missing one is refused and the rest is read', async () => {
    const folder = scratch({ 'p/1.htm': PAGE, 'p/2.htm': PAGE });
    const list = `\uFEFF${folder}/p\r\n\n${folder}/gone.htm\n${folder}/p/2*\n${folder}/x*`;
    writeFileSync(join(folder, 'list.txt'), list);
    const expected = [
      'page p/1.htm',
      'page p/2.htm',
      'refused gone.htm unreadable',
      'page p/2.htm',
      'refused x* unreadable',
    ];
    expect(summary(await read({ from: '-' }, list), folder)).toEqual(expected);
    expect(summary(await read({ from: join(folder, 'list.txt') }), folder)).toEqual(expected);
    const bytes = [...Buffer.from(list)].map((byte) => Buffer.of(byte));
    expect(summary(await read({ from: '-' }, bytes), folder)).toEqual(expected);
  });

  it('in the folder that is read is no page', async () => {
    const folder = scratch({ 'a.htm': PAGE, 'list.txt': '' });
    expect(summary(await read({ inputs: [folder], from: join(folder, 'list.txt') }), folder)).toEqual(['page a.htm']);
  });
});

describe('wrong usage, told before anything is read', () => {
  const folder = scratch({ 'a.htm': PAGE });
  it.each([
    [{ inputs: [`${folder}/a.htm`, `${folder}/gone.htm`] }, /gone\.htm: no such file or folder$/],
    [{ inputs: [''] }, /no such file/],
    [{ inputs: [`${folder}/*.txt`] }, /\*\.txt: no file matches$/],
    [{ inputs: ['https://example.org/a.htm'] }, /an address, no file/],
    [{ inputs: [] }, /nothing to read/],
    [{ inputs: ['-', '-'] }, /stdin/],
    [{ inputs: ['-'], from: '-' }, /stdin/],
    [{ inputs: [], from: `${folder}/gone.txt` }, /the list .*gone\.txt can't be read/],
    [{ inputs: [], from: folder }, /is a folder/],
    [{ inputs: [], manifest: `${folder}/gone.csv` }, /the manifest .*gone\.csv can't be read/],
    [{ inputs: [folder], charset: 'gb2313', knowsCharset: () => false }, /no charset is called "gb2313"/],
  ])('%j', async (settings, words) => {
    await expect(read(settings)).rejects.toEqual(usage(words));
  });

  it('a URL in a list', async () => {
    await expect(read({ from: '-' }, 'http://example.org/\n')).rejects.toEqual(usage(/an address, no file/));
  });
});

it('an input with nothing to read in it is told, by name and by what was skipped', async () => {
  const folder = scratch({
    'a.pdf': '%PDF-1.4',
    'b/2.pdf': '%PDF-1.4',
    'c.htm': PAGE,
  });
  mkdirSync(join(folder, 'd'));
  const notes: string[] = [];
  const inputs = ['a.pdf', 'b', 'c.htm', 'd'].map((name) => join(folder, name));
  await read({ inputs, note: (message) => notes.push(message.replace(`${folder}/`, '')) });
  expect(notes).toEqual([
    'a.pdf: nothing to read in it; skipped: 1 pdf',
    expect.stringMatching(/^b: nothing to read in it; skipped: \d/),
    'd: nothing to read in it',
  ]);
});

it('a page is a page by whatever name, and what is named a WARC or ZIP is told where it is none', async () => {
  const folder = scratch({
    'a.zip': PAGE,
    'b.warc': PAGE,
    'c.warc.gz': '',
    'd.zip': '',
    'e.mht': PAGE,
    'f.warc': 'XARC/1.0\r\n',
  });
  expect(summary(await read({ inputs: [folder] }), folder)).toEqual([
    'page a.zip',
    'page b.warc',
    'refused d.zip unreadable',
    'page e.mht',
    'refused f.warc@0 unreadable',
  ]);
});

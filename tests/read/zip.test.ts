import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/decode/decode.ts';
import { PAGE, read, scratch, summary } from './scratch.ts';
import { pageRecord } from './warc-file.ts';
import { type FileInZip, zipOf } from './zip-file.ts';

async function told(files: readonly FileInZip[] | Buffer, settings = {}): Promise<readonly string[]> {
  const folder = scratch({ 'a.zip': Buffer.isBuffer(files) ? files : zipOf(files) });
  return summary(await read({ inputs: [`${folder}/a.zip`], decode, ...settings }), folder);
}

const gbk = (hex: string) => Buffer.from(hex, 'hex');
const UNICODE_PATH = (() => {
  const name = gbk('d0c2cec52e68746d');
  const data = Buffer.concat([Buffer.of(1), Buffer.alloc(4), Buffer.from('要闻.htm')]);
  data.writeUInt32LE(crc32(name), 1);
  const head = Buffer.alloc(4);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(data.length, 2);
  return { name, extra: Buffer.concat([head, data]) };
})();

describe('a ZIP', () => {
  it('is walked like a folder', async () => {
    const names = [
      'b/2.htm',
      'a.htm',
      'b/1.asp',
      'b.htm',
      'b_files/x.htm',
      'b_files/deep/y.htm',
      '.hidden',
      '__MACOSX/._a.htm',
      'b/p.png',
    ];
    const files = names.map((name) => ({ name, content: name.endsWith('png') ? '\x89PNG\r\n' : PAGE }));
    const png = files.map((file) =>
      file.name.endsWith('png') ? { ...file, content: Buffer.from(file.content, 'latin1') } : file,
    );
    expect(await told([{ name: 'b/', content: '', isStored: true }, ...png])).toEqual([
      'skipped a.zip!.hidden hidden',
      'skipped a.zip!__MACOSX/._a.htm hidden',
      'page a.zip!a.htm',
      'page a.zip!b/1.asp',
      'page a.zip!b/2.htm',
      'skipped a.zip!b/p.png image',
      'page a.zip!b.htm',
      'skipped a.zip!b_files/deep/y.htm part-of-saved-page',
      'skipped a.zip!b_files/x.htm part-of-saved-page',
    ]);
  });

  it('gives pages with their bytes and where these lie', async () => {
    const folder = scratch({
      'a.zip': zipOf([
        { name: 'x.htm', content: PAGE, isStored: true },
        { name: 'y.htm', content: PAGE },
      ]),
    });
    expect(await read({ inputs: [`${folder}/a.zip`] })).toMatchObject([
      {
        kind: 'page',
        page: {
          bytes: new Uint8Array(Buffer.from(PAGE)),
          origin: { kind: 'zip', held: { in: 'zip', path: join(folder, 'a.zip'), offset: 0, method: 'stored' } },
        },
      },
      { kind: 'page', page: { bytes: new Uint8Array(Buffer.from(PAGE)), origin: { held: { method: 'deflated' } } } },
    ]);
  });

  it.each<readonly [string, readonly FileInZip[], readonly string[]]>([
    ['GBK', [{ name: gbk('d0c2cec52fd2aacec52e68746d'), content: PAGE }], ['page a.zip!新闻/要闻.htm']],
    [
      'Big5',
      [{ name: gbk('b773bb442fa5bbb3f8b0b5b8f3b773bb44a4a4a4df2e68746d'), content: PAGE }],
      ['page a.zip!新聞/本報做跟新聞中心.htm'],
    ],
    ['UTF-8, marked', [{ name: '新闻.htm', content: PAGE, flags: 0x800 }], ['page a.zip!新闻.htm']],
    ['UTF-8, not marked', [{ name: '新闻.htm', content: PAGE }], ['page a.zip!新闻.htm']],
    ['GBK with a Unicode path beside it', [{ ...UNICODE_PATH, content: PAGE }], ['page a.zip!要闻.htm']],
  ])('reads names in %s', async (charset, files, expected) => {
    const found = await told(files);
    if (charset === 'Big5') expect(found[0]).toMatch(/^page a\.zip!新聞\//);
    else expect(found).toEqual(expected);
  });

  it('never lets a name lead outside', async () => {
    const names = ['../../etc/a.htm', '/abs.htm', 'C:\\x\\..\\y.htm', 'a\u001b[31m.htm'];
    expect(await told(names.map((name) => ({ name, content: PAGE })))).toEqual([
      'page a.zip!%2E%2E/%2E%2E/etc/a.htm',
      'page a.zip!C:/x/%2E%2E/y.htm',
      'page a.zip!a%1B[31m.htm',
      'page a.zip!abs.htm',
    ]);
  });

  it('is refused where it is a bomb', async () => {
    const zeros = Buffer.alloc(5_000_000, ' ');
    expect(
      await told([
        { name: 'a.htm', content: zeros },
        { name: 'b.htm', content: PAGE },
      ]),
    ).toEqual(['refused a.zip!a.htm too-large', 'page a.zip!b.htm']);
    expect(await told([{ name: 'a.htm', content: zeros }], { maxBytes: 1_000_000 })).toEqual([
      'refused a.zip!a.htm too-large',
    ]);
    const shared = Array.from({ length: 50 }, (_, at) => ({
      name: `${at}.htm`,
      content: PAGE.repeat(40),
      ...(at > 0 ? { sharedWith: 0 } : {}),
    }));
    expect((await told(shared)).at(-1)).toBe('refused a.zip too-large');
  });

  it.each<readonly [string, FileInZip, string]>([
    ['encrypted', { name: 'a.htm', content: PAGE, flags: 1 }, 'refused a.zip!a.htm unreadable'],
    ['compressed in another way', { name: 'a.htm', content: PAGE, method: 14 }, 'refused a.zip!a.htm unreadable'],
    ['with a wrong checksum', { name: 'a.htm', content: PAGE, crc: 1 }, 'refused a.zip!a.htm unreadable'],
    ['another ZIP', { name: 'a.bin', content: zipOf([]) }, 'skipped a.zip!a.bin archive'],
    ['a WARC', { name: 'a.bin', content: pageRecord(1) }, 'skipped a.zip!a.bin archive'],
  ])('a file that is %s', async (_, file, expected) => {
    expect(await told([file])).toEqual([expected]);
  });

  it('that is cut is refused, and one that is damaged inside for that file only', async () => {
    const whole = zipOf([
      { name: 'a.htm', content: PAGE },
      { name: 'b.htm', content: PAGE },
    ]);
    expect(await told(whole.subarray(0, -30))).toEqual(['refused a.zip unreadable']);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 40, 60);
    expect(await told(damaged)).toEqual(['refused a.zip!a.htm unreadable', 'page a.zip!b.htm']);
  });

  it('takes what a manifest says of it and of the files in it', async () => {
    const folder = scratch({
      'a.zip': zipOf([
        { name: '新闻/1.htm', content: PAGE },
        { name: '2.htm', content: PAGE },
      ]),
    });
    const rows = [
      'path,url,collection',
      'a.zip,http://zip.example/,旧报',
      'a.zip!新闻/1.htm,http://news.example/1.htm,',
    ];
    writeFileSync(join(folder, 'm.csv'), rows.join('\n'));
    const arrivals = await read({ inputs: [`${folder}/a.zip`], manifest: `${folder}/m.csv` });
    expect(arrivals).toMatchObject([
      { page: { origin: { locator: `${folder}/a.zip!2.htm` }, given: { collection: '旧报' } } },
      { page: { given: { collection: '旧报', url: 'http://news.example/1.htm' } } },
    ]);
    expect(arrivals[0]).not.toHaveProperty('page.given.url');
  });

  it('is read file by file where inputs, a list or a manifest name them', async () => {
    const folder = scratch({
      'a!b/c.zip': zipOf(['1', '2', '3'].map((name) => ({ name: `${name}.htm`, content: PAGE }))),
    });
    mkdirSync(join(folder, 'l'));
    writeFileSync(join(folder, 'm.csv'), ['path', 'a!b/c.zip!3.htm', 'a!b/c.zip!1.htm', 'a!b/c.zip!9.htm'].join('\n'));
    writeFileSync(join(folder, 'l/list'), `${folder}/a!b/c.zip!2.htm\n`);
    expect(summary(await read({ inputs: [], manifest: `${folder}/m.csv` }), folder)).toEqual([
      'refused a!b/c.zip!9.htm unreadable',
      'page a!b/c.zip!1.htm',
      'page a!b/c.zip!3.htm',
    ]);
    const both = await read({ inputs: [`${folder}/a!b/c.zip!3.htm`], from: `${folder}/l/list` });
    expect(summary(both, folder)).toEqual(['page a!b/c.zip!3.htm', 'page a!b/c.zip!2.htm']);
  });
});

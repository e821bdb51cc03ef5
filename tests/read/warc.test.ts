import { tmpdir } from 'node:os';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../src/model/arrival.ts';
import { cpuMs, numbers } from './numbers.ts';
import { PAGE, read, scratch, summary } from './scratch.ts';
import { http, page, pageRecord, record, sha1, warcOf } from './warc-file.ts';

async function readWarc(bytes: Buffer, settings = {}): Promise<readonly Arrival[]> {
  return read({ inputs: [`${scratch({ 'a.warc': bytes })}/a.warc`], ...settings });
}

/** "page a.warc@0", "skipped a.warc@12 image" */
async function told(bytes: Buffer, settings = {}): Promise<readonly string[]> {
  return lines(await readWarc(bytes, settings));
}

function lines(arrivals: readonly Arrival[]): readonly string[] {
  return summary(arrivals, tmpdir()).map((line) => line.replace(/ \S*\//, ' '));
}

const text = (arrival: Arrival | undefined) =>
  arrival?.kind === 'page' ? Buffer.from(arrival.page.bytes).toString() : null;

describe.each([false, true])('a WARC, gzip %s', (isGzip) => {
  it('gives pages with address, time, place and what the server said', async () => {
    const { bytes, offsets } = warcOf(
      [record('software: test', { type: 'warcinfo' }), pageRecord(1), pageRecord(2)],
      isGzip,
    );
    const arrivals = await readWarc(bytes);
    expect(arrivals).toMatchObject([
      { kind: 'skipped', reason: 'warcinfo' },
      {
        kind: 'page',
        page: {
          claimedCharset: 'utf-8',
          origin: {
            kind: 'warc',
            locator: expect.stringMatching(`a\\.warc@${offsets[1]}$`),
            url: 'http://news.example/1.htm',
            retrievedAt: '2018-12-18T02:19:00Z',
            retrievedFrom: 'warc',
            http: {
              status: 200,
              headers: [
                ['Content-Type', 'text/html; charset=utf-8'],
                ['Content-Length', expect.any(String)],
              ],
            },
            held: { in: 'warc', path: expect.stringMatching(/a\.warc$/), offset: offsets[1] },
          },
        },
      },
      { kind: 'page' },
    ]);
    expect(arrivals.map(text)).toEqual([null, page(1), page(2)]);
  });

  it('keeps every whole record before and behind a cut, at twenty places', async () => {
    const records = [1, 2, 3, 4, 5].map((number) => pageRecord(number));
    const { bytes, offsets } = warcOf(records, isGzip);
    const random = numbers(7);
    for (let turn = 0; turn < 20; turn += 1) {
      const cut = 1 + random(bytes.length - 1);
      const arrivals = await readWarc(bytes.subarray(0, cut));
      const before = offsets
        .slice(1)
        .concat(bytes.length)
        .filter((stop) => stop <= cut).length;
      const pages = arrivals.flatMap((one) => text(one) ?? []);
      expect(pages.slice(0, before)).toEqual([1, 2, 3, 4, 5].slice(0, before).map(page));
      if (pages.length > before) expect(pages).toEqual([1, 2, 3, 4, 5].slice(0, before + 1).map(page));
      else if (!offsets.includes(cut)) {
        const last = offsets.findLast((offset) => offset < cut);
        expect(lines(arrivals).at(-1)).toMatch(new RegExp(`^refused .*@${last} unreadable$`));
      }
    }
  });

  it('keeps every other record where a bit is flipped, and names the place of the loss', async () => {
    const all = [1, 2, 3, 4, 5, 6];
    const { bytes, offsets } = warcOf(
      all.map((number) => pageRecord(number)),
      isGzip,
    );
    const random = numbers(11);
    for (let turn = 0; turn < 60; turn += 1) {
      const at = random(bytes.length);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
      const hit = offsets.findLastIndex((offset) => offset <= at);
      const arrivals = await readWarc(flipped);
      const pages = arrivals.flatMap((one) => text(one) ?? []);
      const others = all.filter((_, index) => index !== hit).map(page);
      expect(
        pages.filter((one) => one !== page(hit + 1)),
        `bit at ${at}`,
      ).toEqual(others);
      if (!pages.includes(page(hit + 1)))
        expect(lines(arrivals).join('\n'), `bit at ${at}`).toMatch(
          new RegExp(`(?:refused|skipped) \\S*@${offsets[hit]}\\b`),
        );
    }
  });

  it('goes on behind lengths that are too small, too large or no numbers', async () => {
    const wrong = (length: number | string) => record(http(page(2)), { length });
    const proven = (length: number) => {
      const block = http(page(2));
      return record(block, { length, fields: [`WARC-Block-Digest: ${sha1(block)}`] });
    };
    const rows: readonly (readonly [Buffer, string])[] = [
      [wrong(50), 'refused'],
      [wrong(5000), 'refused'],
      [wrong(99_999_999_999), 'refused'],
      [wrong('many'), 'refused'],
      [proven(50), 'page'],
      [proven(5000), 'page'],
    ];
    for (const [bad, expected] of rows) {
      const { bytes, offsets } = warcOf([pageRecord(1), bad, pageRecord(3)], isGzip);
      expect((await told(bytes)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
        `page a.warc@0`,
        `${expected} a.warc@${offsets[1]}`,
        `page a.warc@${offsets[2]}`,
      ]);
    }
  });

  it('is read again from one record', async () => {
    const { bytes, offsets } = warcOf([pageRecord(1), pageRecord(2), pageRecord(3)], isGzip);
    const folder = scratch({ 'a.warc': bytes });
    const arrivals = await read({ inputs: [`${folder}/a.warc@${offsets[1]}`, `${folder}/a.warc@7`] });
    expect(arrivals.map(text)).toEqual([page(2), null]);
    expect(summary(arrivals, folder)[1]).toBe('refused a.warc@7 unreadable');
  });
});

describe('what else is in a WARC', () => {
  const one = async (bytes: Buffer) => (await told(bytes))[0]?.replace(' a.warc@0', '');

  it.each([
    ['request', record('GET / HTTP/1.1\r\n\r\n', { type: 'request' }), 'skipped request'],
    ['metadata', record('via: x', { type: 'metadata' }), 'skipped metadata'],
    ['revisit', record(http(''), { type: 'revisit' }), 'skipped revisit'],
    ['conversion', record('text', { type: 'conversion' }), 'skipped conversion'],
    ['a type that no one knows', record('text', { type: 'respnse' }), 'refused unreadable'],
    ['a name resolved', record('1.2.3.4', { type: 'response', url: 'dns:news.example' }), 'skipped dns'],
    ['robots.txt', record(http('User-agent: *'), { url: 'https://news.example/robots.txt' }), 'skipped robots'],
    ['a redirect', record(http(PAGE, ['Location: /b'], 302)), 'skipped redirect'],
    ['not found', record(http(PAGE, [], 404)), 'refused error-page'],
    ['nothing', record(http('', ['Content-Type: application/octet-stream'])), 'skipped no-content'],
    ['an empty page', record(http('')), 'page'],
    ['a picture', record(http('\x89PNG\r\n', ['Content-Type: image/png'])), 'skipped image'],
    ['a picture called HTML', record(http(Buffer.from('\x89PNG\r\n', 'latin1'))), 'skipped image'],
    ['a script', record(http('var a = 1;', ['Content-Type: application/javascript'])), 'skipped script'],
    ['a page called text', record(http(PAGE, ['Content-Type: text/plain'])), 'page'],
    ['a resource', record(PAGE, { type: 'resource', fields: ['Content-Type: text/html; charset=gb2312'] }), 'page'],
    ['a body without HTTP', record(PAGE), 'page'],
  ])('%s', async (_, bytes, expected) => {
    expect(await one(bytes)).toBe(expected);
  });

  it('a page over the bound, passed over without a look at the rest', async () => {
    const { bytes } = warcOf([record(http(page(1).repeat(50_000))), pageRecord(2)], false);
    expect((await told(bytes, { maxBytes: 4096 })).map((line) => line.replace(/@\d+/, ''))).toEqual([
      'refused a.warc too-large',
      'page a.warc',
    ]);
  });

  it('a gzip member of a hundred records, and one record over many members', async () => {
    const records = Array.from({ length: 100 }, (_, at) => pageRecord(at));
    const all = Buffer.concat(records);
    const pages = records.map((_, at) => page(at));
    const single = await readWarc(gzipSync(all));
    expect(single.map(text)).toEqual(pages);
    expect(lines(single)[1]).toMatch(new RegExp(`@0\\+${records[0]?.length}$`));
    const blocks = Array.from({ length: Math.ceil(all.length / 1000) }, (_, at) =>
      gzipSync(all.subarray(at * 1000, at * 1000 + 1000)),
    );
    expect((await readWarc(Buffer.concat(blocks))).map(text)).toEqual(pages);
  });

  it('a single gzip member that is larger than the bound for a page', async () => {
    const records = Array.from({ length: 8000 }, (_, at) => pageRecord(at));
    const arrivals = await readWarc(gzipSync(Buffer.concat(records)), { maxBytes: 4096 });
    expect(arrivals.map(text)).toEqual(records.map((_, at) => page(at)));
  });

  it('records between rubbish, and zeros at the end', async () => {
    const bytes = Buffer.concat([pageRecord(1), Buffer.from('rubbish\r\nmore\n'), pageRecord(2), Buffer.alloc(512)]);
    expect((await told(bytes)).map((line) => line.split(' ')[0])).toEqual(['page', 'refused', 'page']);
  });
});

describe('the codings of a body', () => {
  const gzip = gzipSync(PAGE);
  const chunks = (bytes: Buffer) =>
    Buffer.concat([
      Buffer.from('10;x=y\r\n'),
      bytes.subarray(0, 16),
      Buffer.from(`\r\n${(bytes.length - 16).toString(16)}\r\n`),
      bytes.subarray(16),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
  const html = 'Content-Type: text/html';

  it.each<readonly [string, Buffer, readonly string[]]>([
    ['none', Buffer.from(PAGE), []],
    ['gzip', gzip, ['Content-Encoding: gzip']],
    ['x-gzip', gzip, ['Content-Encoding: x-gzip']],
    ['deflate', deflateSync(PAGE), ['Content-Encoding: deflate']],
    ['raw deflate', deflateRawSync(PAGE), ['Content-Encoding: deflate']],
    ['br', brotliCompressSync(PAGE), ['Content-Encoding: br']],
    ['chunked', chunks(Buffer.from(PAGE)), ['Transfer-Encoding: chunked']],
    ['chunked gzip', chunks(gzip), ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']],
    ['twice', brotliCompressSync(gzip), ['Content-Encoding: gzip, br']],
    [
      'undone already',
      Buffer.from(PAGE),
      ['Transfer-Encoding: chunked', 'Content-Encoding: gzip', 'Content-Length: 12'],
    ],
    ['undone br', Buffer.from(PAGE), ['Content-Encoding: br']],
    ['an unknown one that is undone', Buffer.from(PAGE), ['Content-Encoding: zstd']],
  ])('%s', async (_, body, headers) => {
    const [arrival] = await readWarc(record(http(body, [html, ...headers])));
    expect(text(arrival)).toBe(PAGE);
    expect(arrival).not.toMatchObject({ page: { origin: { isCut: true } } });
  });

  it.each<readonly [string, Buffer, readonly string[]]>([
    ['fewer bytes than announced', Buffer.from(PAGE), ['Content-Length: 5000']],
    ['a chunk that breaks off', chunks(Buffer.from(PAGE)).subarray(0, 50), ['Transfer-Encoding: chunked']],
    ['a compression that breaks off', gzipSync(page(1).repeat(9)).subarray(0, 100), ['Content-Encoding: gzip']],
  ])('%s: the page is told to be cut', async (_, body, headers) => {
    const [arrival] = await readWarc(record(http(body, [html, ...headers])));
    expect(arrival).toMatchObject({ kind: 'page', page: { origin: { isCut: true } } });
  });

  it('a bomb is refused, and an unknown coding', async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000, ' '));
    const records = [
      record(http(bomb, [html, 'Content-Encoding: gzip'])),
      record(http(Buffer.from('(\xB5/\xFD', 'latin1'), [html, 'Content-Encoding: zstd'])),
    ];
    const found = await told(Buffer.concat(records), { maxBytes: 1_000_000 });
    expect(found.map((line) => line.replace(/@\d+/, ''))).toEqual([
      'refused a.warc too-large',
      'refused a.warc unreadable',
    ]);
  });
});

describe.each(['plain', 'a gzip member each', 'one gzip member'])('lengths that lie, %s', (how) => {
  it('do not make a file of many records slow', async () => {
    const lying = (length: number) => record(http('x'.repeat(300)), { length });
    async function spent(count: number): Promise<number> {
      const records = Array.from({ length: count }, (_, at) => lying(at % 2 === 0 ? 400_000 : 40_000_000));
      const all = how === 'one gzip member' ? gzipSync(Buffer.concat(records)) : warcOf(records, how !== 'plain').bytes;
      const began = cpuMs();
      const arrivals = await readWarc(all);
      expect(arrivals).toHaveLength(count);
      return cpuMs() - began;
    }
    await spent(500);
    const once = await spent(1000);
    expect(await spent(4000)).toBeLessThan(once * 8 + 100);
  });
});

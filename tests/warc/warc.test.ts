import { createReadStream, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { type Exchange, openWarcWriter, type WarcSettings } from '../../src/warc/warc.ts';
import { PAGE, read, scratch, summary } from '../read/scratch.ts';

const AT = new Date('2018-12-18T02:19:00.123Z');

function settings(folder: string, more: Partial<WarcSettings> = {}): WarcSettings {
  let count = 0;
  const uuid = () => `00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`;
  return { folder, software: 'jianbao/0.1.0', now: () => AT, uuid, ...more };
}

function exchange(more: Partial<Exchange> = {}): Exchange {
  return {
    url: 'http://news.example/a.htm?x=1',
    sent: [
      ['Host', 'news.example'],
      ['User-Agent', 'jianbao/0.1.0 (+mailto:desk@news.example)'],
    ],
    startedAt: AT,
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['Content-Encoding', 'gzip'],
      ['Transfer-Encoding', 'chunked'],
    ],
    payload: gzipSync(PAGE),
    ...more,
  };
}

const NAME = 'jianbao-20181218021900123-00001.warc.gz';

/** Another tool's reading: type and fields of the record, its block as text, and what the digests say. */
async function others(path: string) {
  const found = [];
  for await (const record of new WARCParser(createReadStream(path), { keepHeadersCase: true, parseHttp: false })) {
    const block = Buffer.from(await record.readFully(false));
    found.push({
      type: record.warcType,
      fields: Object.fromEntries(record.warcHeaders.headers.entries()),
      block,
      version: record.warcHeaders.statusline,
    });
  }
  return found;
}

describe('a WARC file that is written', () => {
  it('is read back by another tool, record by record', async () => {
    const folder = scratch();
    const writer = openWarcWriter(settings(folder, { about: { operator: '本报资料室' } }));
    const written = writer.write(exchange({ metadata: { fetchTimeMs: '12', tls: 'unverified' }, ip: '192.0.2.1' }));
    writer.close();
    expect(readdirSync(folder)).toEqual([NAME]);
    const records = await others(join(folder, NAME));
    expect(records.map(({ type, version }) => `${version} ${type}`)).toEqual(
      ['warcinfo', 'response', 'request', 'metadata'].map((type) => `WARC/1.0 ${type}`),
    );
    const [info, response, request, metadata] = records;
    expect(info?.block.toString()).toMatch(
      /^software: jianbao\/0\.1\.0\r\nformat: WARC File Format 1\.0\r\n[\s\S]*operator: 本报资料室\r\n$/,
    );
    expect(response?.fields).toMatchObject({
      'WARC-Target-URI': 'http://news.example/a.htm?x=1',
      'WARC-Date': '2018-12-18T02:19:00Z',
      'WARC-Warcinfo-ID': info?.fields['WARC-Record-ID'],
      'WARC-IP-Address': '192.0.2.1',
      'Content-Type': 'application/http; msgtype=response',
    });
    expect(request?.fields).toMatchObject({ 'WARC-Concurrent-To': response?.fields['WARC-Record-ID'] });
    expect(request?.block.toString()).toBe(
      'GET /a.htm?x=1 HTTP/1.1\r\nHost: news.example\r\nUser-Agent: jianbao/0.1.0 (+mailto:desk@news.example)\r\n\r\n',
    );
    expect(metadata?.block.toString()).toBe('fetchTimeMs: 12\r\ntls: unverified\r\n');
    expect(written).toEqual({ file: NAME, offset: expect.any(Number) });
  });

  it('is read back by ourselves, from the place that was told', async () => {
    const folder = scratch();
    const writer = openWarcWriter(settings(folder));
    writer.write(exchange());
    const { file, offset } = writer.write(exchange({ url: 'http://news.example/b.htm' }));
    writer.close();
    const [arrival] = await read({ inputs: [join(folder, `${file}@${offset}`)] });
    expect(arrival).toMatchObject({
      kind: 'page',
      page: { origin: { url: 'http://news.example/b.htm', retrievedAt: '2018-12-18T02:19:00Z' } },
    });
    expect(arrival?.kind === 'page' && Buffer.from(arrival.page.bytes).toString()).toBe(PAGE);
    expect(
      summary(await read({ inputs: [join(folder, file)] }), folder).map((line) => line.replace(/ \S*@\d+/, '')),
    ).toEqual(['skipped warcinfo', 'page', 'skipped request', 'page', 'skipped request']);
  });

  it('is called .open until it is done; what a crash leaves is read as far as it goes', async () => {
    const folder = scratch();
    const writer = openWarcWriter(settings(folder));
    writer.write(exchange());
    const size = readFileSync(join(folder, `${NAME}.open`)).length;
    writer.write(exchange());
    const open = readFileSync(join(folder, `${NAME}.open`));
    writeFileSync(join(folder, 'crashed.open'), open.subarray(0, size + 50));
    const found = summary(await read({ inputs: [join(folder, 'crashed.open')] }), folder);
    expect(found.map((line) => line.split(' ')[0])).toEqual(['skipped', 'page', 'skipped', 'refused']);
    expect(found.at(-1)).toBe(`refused crashed.open@${size} unreadable`);
    writer.close();
    writer.close();
    expect(existsSync(join(folder, NAME))).toBe(true);
  });

  it('gives way to the next one when it is full, and never writes over another', async () => {
    const folder = scratch({ [NAME]: 'mine', [`${NAME.replace('00001', '00002')}.open`]: 'crashed' });
    const writer = openWarcWriter(settings(folder, { maxBytes: 1 }));
    const files = [1, 2, 3].map(() => writer.write(exchange()).file);
    writer.close();
    expect(files.map((name) => name.slice(-13, -8))).toEqual(['00003', '00004', '00005']);
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toHaveLength(5);
  });

  it('begins no file where nothing is written', () => {
    const folder = scratch();
    openWarcWriter(settings(folder)).close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<readonly [string, Partial<Exchange>, string]>([
    [
      'that nothing has changed',
      { status: 304, statusText: 'Not Modified', payload: Buffer.alloc(0) },
      'skipped revisit',
    ],
    ['that it was cut', { truncated: 'length' }, 'page'],
    [
      'headers in GBK',
      {
        headers: [
          ['Content-Type', 'text/html'],
          ['X-Name', '\xd0\xc2\xce\xc5'],
        ],
        payload: Buffer.from(PAGE),
      },
      'page',
    ],
    [
      'headers that would begin others',
      {
        headers: [
          ['Content-Type', 'text/html'],
          ['X', 'a\r\nWARC/1.0\r\n\r\n'],
          ['Y: z\r\n', 'b'],
        ],
        payload: Buffer.from(PAGE),
      },
      'page',
    ],
    ['an address with more than ASCII', { url: 'http://news.example/新闻.htm' }, 'page'],
  ])('says %s', async (_, more, expected) => {
    const folder = scratch();
    const writer = openWarcWriter(settings(folder));
    writer.write(exchange(more));
    writer.close();
    const records = await others(join(folder, NAME));
    expect(records).toHaveLength(3);
    const arrivals = await read({ inputs: [join(folder, NAME)] });
    expect(summary(arrivals, folder)[1]?.replace(/ \S*@\d+/, '')).toBe(expected);
    if (more.truncated !== undefined) expect(arrivals[1]).toMatchObject({ page: { origin: { isCut: true } } });
  });
});

import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { formOf } from '../../src/export/capture-form.ts';
import { dublinCoreLine } from '../../src/export/dublin-core.ts';
import { type BagContents, exportBag } from '../../src/export/export.ts';
import { clippingSchema } from '../../src/model/clipping.ts';
import { ingest, newArchive } from '../store/archive-in.ts';
import { clippingOf, pageOf, published, refusedOf, sha256 } from '../store/clipping-of.ts';
import { fullClipping } from '../store/full-clipping.ts';

const archive = newArchive();
const PAGE = new TextEncoder().encode('full');
ingest(
  archive,
  { bytes: PAGE, outcome: { kind: 'clipped', clipping: fullClipping() } },
  pageOf('two'),
  refusedOf('three'),
);

const encoder = new TextEncoder();
const pages = new Map(['full', 'two', 'three'].map((page) => [sha256(encoder.encode(page)), encoder.encode(page)]));
const clippings = [
  { clipping: fullClipping(), current: true },
  { clipping: clippingOf('two'), current: false },
];

function contents(changes: Partial<BagContents> = {}): BagContents {
  return {
    hashes: [...pages.keys()].toSorted(),
    bytesOf: (hash) => pages.get(hash) ?? null,
    clippings,
    tables: [archive.rows('captures'), archive.rows('refusals'), archive.rows('runs')],
    agent: 'jianbao 0.1.0',
    day: '2024-05-06',
    ...changes,
  };
}

async function bagged(changes: Partial<BagContents> = {}) {
  const files = new Map<string, Buffer>();
  const report = await exportBag(contents(changes), {
    create: async (path) => {
      const parts: Uint8Array[] = [];
      if (files.has(path)) throw new Error(`${path} twice`);
      files.set(path, Buffer.alloc(0));
      return {
        write: async (bytes) => void parts.push(bytes.slice()),
        close: async () => void files.set(path, Buffer.concat(parts)),
      };
    },
  });
  return { files, report };
}

/** What RFC 8493, section 3, asks of a complete and valid bag; empty where it is one. */
function faultsOf(files: ReadonlyMap<string, Buffer>): readonly string[] {
  const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
  const manifest = (path: string) =>
    new Map(
      text(path)
        .split('\n')
        .slice(0, -1)
        .map((line): [string, string] => {
          const [, hash = '', name = ''] = /^([0-9a-f]{64}) {2}([^%\r\n]+)$/u.exec(line) ?? [];
          return [name, hash];
        }),
    );
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  const tags = [...files.keys()].filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
  const faults: string[] = [];
  if (text('bagit.txt') !== 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n') faults.push('bagit.txt');
  for (const [name, paths] of [
    ['manifest-sha256.txt', payload],
    ['tagmanifest-sha256.txt', tags],
  ] as const) {
    const listed = manifest(name);
    if ([...listed.keys()].toSorted().join() !== paths.toSorted().join()) faults.push(`${name} lists other files`);
    for (const [path, hash] of listed) {
      const found = createHash('sha256')
        .update(text(path) === '' ? '' : (files.get(path) ?? ''))
        .digest('hex');
      if (found !== hash) faults.push(path);
    }
  }
  const octets = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  if (!text('bag-info.txt').includes(`\nPayload-Oxum: ${octets}.${payload.length}\n`)) faults.push('Payload-Oxum');
  return faults;
}

test('the bag is complete and valid, and the validator sees what is not', async () => {
  const { files, report } = await bagged();
  expect(faultsOf(files)).toEqual([]);
  expect(report).toMatchObject({ files: 9, pages: 3, clippings: 2, missing: 0 });
  expect(faultsOf(new Map([...files, ['data/more.txt', Buffer.from('x')]]))).toHaveLength(2);
  expect(faultsOf(new Map([...files, ['data/README.txt', Buffer.from('x')]]))).toContain('data/README.txt');
});

test('every byte is a function of the archive', async () => {
  const [first, again] = [await bagged(), await bagged()];
  expect([...again.files]).toEqual([...first.files]);
  expect(first.files.get('bag-info.txt')?.toString()).toMatch(
    /^Bag-Software-Agent: jianbao 0\.1\.0\nBagging-Date: 2024-05-06\n/,
  );
});

test('pages are there byte for byte, records can be read back', async () => {
  const { files } = await bagged();
  const hash = sha256(PAGE);
  expect(files.get(`data/captures/${hash.slice(0, 2)}/${hash}.txt`)).toEqual(Buffer.from(PAGE));
  const lines = (path: string) =>
    (files.get(path)?.toString() ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const records = lines('data/records/clippings.jsonl');
  expect(records.map((record) => clippingSchema.parse(record))).toEqual(clippings.map(({ clipping }) => clipping));
  expect(records.map(({ current }) => current)).toEqual([true, false]);
  expect(lines('data/records/refusals.jsonl')).toMatchObject([{ code: 'no-body', expected: false }]);
  expect(lines('data/records/captures.jsonl')).toHaveLength(3);
});

test('without bytes a page is counted, and its clipping names no file', async () => {
  const { files, report } = await bagged({ bytesOf: () => null, day: null });
  expect(faultsOf(files)).toEqual([]);
  expect(report).toMatchObject({ pages: 0, missing: 3 });
  expect(files.get('data/dublin-core.csv')?.toString()).toContain('\r\n,北山区社工站增至12个');
  expect(files.get('bag-info.txt')?.toString()).not.toContain('Bagging-Date');
});

it.each([
  ['damaged bytes', sha256(PAGE), encoder.encode('other')],
  ['a name that leads elsewhere', '../../../etc/passwd', PAGE],
])('%s end it', async (_, hash, bytes) => {
  await expect(bagged({ hashes: [hash], bytesOf: () => bytes })).rejects.toThrow('db check');
});

describe('Dublin Core', () => {
  const columns = 'filename title creator contributor publisher date identifier source language format type rights';
  const core = (...args: Parameters<typeof dublinCoreLine>): Record<string, string> | undefined =>
    parse<Record<string, string>>(dublinCoreLine(...args), { columns: columns.split(' ') })[0];

  it('of a full clipping', () => {
    const file = { path: 'data/captures/ab/ab.html', mediaType: 'text/html' };
    expect(core(fullClipping(), file)).toEqual({
      filename: file.path,
      title: '北山区社工站增至12个: 老年人占六成',
      creator: '林一；何二',
      contributor: '王三',
      publisher: '北山日报',
      date: '2020-02-29T10:19+08:00',
      identifier: fullClipping().id,
      source: 'http://news.example.cn/2020/1.html',
      language: 'zh-Hans',
      format: 'text/html',
      type: 'Text',
      rights: '',
    });
  });

  it.each([
    ['2018-12-18T10:19', '2018-12-18'],
    ['2018-12', '2018-12'],
    ['2018', '2018'],
  ])('a time without zone, %s, is %s', (value, date) => {
    expect(core(clippingOf('x', { published: published(value) }), null)?.date).toBe(date);
  });

  it('names each person once, in one element', () => {
    const text = '';
    const clipping = clippingOf('x', {
      authors: ['林一'],
      editors: ['王三'],
      script: 'hant',
      title: '=1+1, "题"\n',
      credits: [
        { role: 'reporter', name: '林一', affiliation: null, text },
        { role: 'editor', name: '王三', affiliation: null, text },
        { role: 'photographer', name: '林一', affiliation: null, text },
        { role: 'photographer', name: '何二', affiliation: null, text },
      ],
    });
    expect(core(clipping, null)).toMatchObject({
      title: '=1+1, "题"\n',
      creator: '林一',
      contributor: '王三；何二',
      language: 'zh-Hant',
    });
  });
});

describe('the form of a page', () => {
  const html = '<!DOCTYPE html><html><body>题</body></html>';
  const text = '临江晚报\n首页 > 新闻\n题\n' + '正文。'.repeat(99);
  it.each([
    ['html', 'html', Buffer.from(html)],
    ['html with a mark', 'html', Buffer.from(`\ufeff${html}`)],
    ['html in UTF-16', 'html', Buffer.from(`\ufeff${html}`, 'utf16le')],
    ['html in UTF-16, big end first', 'html', Buffer.from(`\ufeff${html}`, 'utf16le').swap16()],
    ['a piece of html', 'html', Buffer.from('<p>一<br>二<br>三<font color=red>四</font><a href=x>五</a>')],
    ['text', 'txt', Buffer.from(text)],
    ['text in GB 18030', 'txt', Buffer.from('c1d9bdadcdedb1a80ad5fdcec4', 'hex')],
    ['text in UTF-16', 'txt', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['text with a tag in it', 'txt', Buffer.from(`${text}<br>`)],
    ['anything else', 'bin', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7) % 251))],
    ['nothing', 'txt', Buffer.alloc(0)],
  ])('%s is %s', (_, suffix, bytes) => {
    expect(formOf(bytes).suffix).toBe(suffix);
  });
});

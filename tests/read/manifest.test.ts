import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE, read, scratch, summary } from './scratch.ts';

const files = { 'pages/1.htm': PAGE, 'pages/2.htm': PAGE, 'pages/页 3.htm': PAGE };

describe('a manifest', () => {
  const CSV = [
    'path,url,retrieved_at,charset,source,collection,identifier,site,note',
    'pages/2.htm,https://example.org/2,2018-12-18T10:19:00+08:00,gbk,本市日报,报纸,P2,example.org," 第 ""2"" 页"',
    'pages/1.htm,,,,,,,,',
    'pages/gone.htm,,,,,,,,',
  ];
  const JSONL = [
    '{"path":"pages/2.htm","url":"https://example.org/2","retrieved_at":"2018-12-18T10:19:00+08:00","charset":"gbk","source":"本市日报","collection":"报纸","identifier":"P2","site":"example.org","note":" 第 \\"2\\" 页"}',
    '{"path":"pages/1.htm","url":null}',
    '',
    '{"path":"pages/gone.htm"}',
  ];
  const GIVEN = {
    url: 'https://example.org/2',
    site: 'example.org',
    charset: 'gbk',
    source: '本市日报',
    retrievedAt: '2018-12-18T10:19:00+08:00',
    collection: '报纸',
    identifier: 'P2',
    more: { note: ' 第 "2" 页' },
  };

  it.each([
    ['csv', CSV.join('\n')],
    ['csv of a spreadsheet', `\uFEFF${CSV.join('\r\n')}\r\n`],
    ['JSON Lines', JSONL.join('\n')],
    ['JSON Lines with a mark', `\uFEFF${JSONL.join('\r\n')}\r\n`],
  ])('as %s alone lists the inputs, from its own folder', async (_, text) => {
    const folder = scratch({ ...files, 'list.x': text });
    const arrivals = await read({ manifest: join(folder, 'list.x') });
    expect(summary(arrivals, folder)).toEqual([
      'page pages/2.htm',
      'page pages/1.htm',
      'refused pages/gone.htm unreadable',
    ]);
    expect(arrivals[0]).toMatchObject({
      page: { given: GIVEN, origin: { retrievedAt: '2018-12-18T10:19:00+08:00', retrievedFrom: 'given' } },
    });
    expect(arrivals[1]).toMatchObject({ page: { given: {}, origin: { retrievedAt: null, retrievedFrom: null } } });
  });

  it('beside inputs gives what it knows of them, and says which rows were of no use', async () => {
    const folder = scratch({
      ...files,
      'pages/list.csv': 'path,source,charset\n1.htm,甲报,big5\n./页 3.htm,乙报,\ngone.htm,丙报,\n',
    });
    const notes: string[] = [];
    const arrivals = await read({
      inputs: [join(folder, 'pages')],
      manifest: join(folder, 'pages/list.csv'),
      charset: 'gbk',
      note: (message) => notes.push(message),
    });
    expect(summary(arrivals, folder)).toEqual(['page pages/1.htm', 'page pages/2.htm', 'page pages/页 3.htm']);
    expect(arrivals).toMatchObject([
      { page: { given: { source: '甲报', charset: 'big5' } } },
      { page: { given: { charset: 'gbk' } } },
      { page: { given: { source: '乙报', charset: 'gbk' } } },
    ]);
    expect(notes).toEqual([expect.stringMatching(/list\.csv: 1 rows match no input; .*gone\.htm is the first$/)]);
  });

  it('that fits says nothing', async () => {
    const folder = scratch({ ...files, 'list.csv': 'path\npages/1.htm\n' });
    const notes: string[] = [];
    await read({
      inputs: [join(folder, 'pages')],
      manifest: join(folder, 'list.csv'),
      note: (message) => notes.push(message),
    });
    expect(notes).toEqual([]);
  });

  it('names pages by whole paths too', async () => {
    const folder = scratch(files);
    writeFileSync(join(folder, 'list.csv'), `path\n${folder}/pages/1.htm\n`);
    expect(summary(await read({ manifest: join(folder, 'list.csv') }), folder)).toEqual(['page pages/1.htm']);
  });

  it('with nothing in it reads nothing', async () => {
    const folder = scratch({ 'list.csv': 'path\n' });
    expect(await read({ manifest: join(folder, 'list.csv') })).toEqual([]);
  });
});

describe('a manifest that can not be used', () => {
  it.each([
    ['no column', 'file,url\na.htm,x\n', /list\.x:1: no column is called "path"; the columns are file, url$/],
    ['empty', '', /list\.x:1: no column is called "path"; there is none$/],
    ['column twice', 'path,url,url\na,b,c\n', /list\.x:1: two columns are called "url"$/],
    ['short row', 'path,url\na.htm,x\nb.htm\n', /list\.x:3: .*expect 2, got 1/],
    ['open quote', 'path,url\na.htm,"x\n', /list\.x:\d: Quote Not Closed/],
    ['row without path', 'path,url\na.htm,x\n,y\n', /list\.x:3: the row has no path$/],
    ['row twice', 'path,url\na.htm,x\n./a.htm,y\n', /list\.x:3: \.\/a\.htm has a row already$/],
    ['URL as path', 'path\nhttps://example.org/\n', /list\.x:2: .*an address, no file/],
    ['day in words', 'path,retrieved_at\na.htm,2018年3月\n', /list\.x:2: retrieved_at is "2018年3月"; write it as/],
    ['charset', 'path,charset\na.htm,gb2313\n', /list\.x:2: no charset is called "gb2313"$/],
    ['bad JSON', '{"path":"a.htm"}\n{"path":\n', /list\.x:2: not a JSON object/],
    ['nested JSON', '{"path":"a.htm","more":{}}\n', /list\.x:1: not a JSON object of plain values/],
    ['GBK', Buffer.from('706174680a612e68746d0ad0c2cec52e68746d0a', 'hex'), /list\.x:3: not UTF-8/],
    ['UTF-16', Buffer.from('\uFEFFpath\n', 'utf16le'), /list\.x:1: not UTF-8/],
  ])('%s', async (_, text, message) => {
    const folder = scratch({ 'list.x': text });
    const settings = { manifest: join(folder, 'list.x'), knowsCharset: (label: string) => label === 'gbk' };
    const problem = { name: 'UsageProblem', message: expect.stringMatching(message) };
    await expect(read(settings)).rejects.toEqual(expect.objectContaining(problem));
    await expect(read(settings)).rejects.toEqual(
      expect.objectContaining({ message: expect.not.stringContaining('\n') }),
    );
  });
});

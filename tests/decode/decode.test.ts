import { describe, expect, it } from 'vitest';
import { decode, knowsCharset } from '../../src/decode/decode.ts';
import { inCharset, rawPage } from './raw-page.ts';

const HANS = '本市昨日举行座谈会，三百多名居民参加，讨论了老旧小区改造的办法。';
const HANT = '本市昨日舉行座談會，三百多名居民參加，討論了老舊社區改造的辦法。';
const page = (label: string, text: string): string =>
  `<html><head><meta charset="${label}"></head><body>${text}</body></html>`;
const mark = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('the charset of a page', () => {
  const rows: readonly {
    readonly name: string;
    readonly bytes: Buffer;
    readonly http?: string;
    readonly given?: string;
    readonly charset: string;
    readonly from: string;
    readonly claimed?: string;
    readonly text: string;
  }[] = [
    { name: 'utf-8', bytes: inCharset(HANS, 'utf8'), charset: 'utf-8', from: 'content', text: HANS },
    { name: 'gbk without label', bytes: inCharset(HANS, 'gbk'), charset: 'gb18030', from: 'content', text: HANS },
    { name: 'Traditional text in gbk', bytes: inCharset(HANT, 'gbk'), charset: 'gb18030', from: 'content', text: HANT },
    { name: 'big5 without label', bytes: inCharset(HANT, 'big5'), charset: 'big5', from: 'content', text: HANT },
    {
      name: 'label of the markup',
      bytes: inCharset(page('gb2312', HANS), 'gbk'),
      charset: 'gb18030',
      from: 'markup',
      text: page('gb2312', HANS),
    },
    {
      name: 'label of the header',
      bytes: inCharset(HANS, 'gbk'),
      http: 'GBK',
      charset: 'gb18030',
      from: 'http',
      text: HANS,
    },
    {
      name: 'header before markup',
      bytes: inCharset(page('big5', HANS), 'gbk'),
      http: 'gbk',
      charset: 'gb18030',
      from: 'http',
      claimed: 'big5',
      text: page('big5', HANS),
    },
    {
      name: 'a page in gbk that says utf-8',
      bytes: inCharset(page('utf-8', HANS), 'gbk'),
      charset: 'gb18030',
      from: 'content',
      claimed: 'utf-8',
      text: page('utf-8', HANS),
    },
    {
      name: 'a page in utf-8 that says gb2312',
      bytes: inCharset(page('gb2312', HANS), 'utf8'),
      charset: 'utf-8',
      from: 'content',
      claimed: 'gb2312',
      text: page('gb2312', HANS),
    },
    {
      name: 'a page in big5 that says gb2312',
      bytes: inCharset(page('gb2312', HANT), 'big5'),
      charset: 'big5',
      from: 'content',
      claimed: 'gb2312',
      text: page('gb2312', HANT),
    },
    {
      name: 'a page in gbk that says big5',
      bytes: inCharset(page('big5', HANS), 'gbk'),
      charset: 'gb18030',
      from: 'content',
      claimed: 'big5',
      text: page('big5', HANS),
    },
    {
      name: 'a page in gbk that says iso-8859-1',
      bytes: inCharset(page('iso-8859-1', HANS), 'gbk'),
      charset: 'gb18030',
      from: 'content',
      claimed: 'iso-8859-1',
      text: page('iso-8859-1', HANS),
    },
    {
      name: 'a page in gbk that says windows-1252',
      bytes: inCharset(page('windows-1252', HANS), 'gbk'),
      charset: 'gb18030',
      from: 'content',
      claimed: 'windows-1252',
      text: page('windows-1252', HANS),
    },
    {
      name: 'a page in big5 that says shift_jis',
      bytes: inCharset(page('shift_jis', HANT), 'big5'),
      charset: 'big5',
      from: 'content',
      claimed: 'shift_jis',
      text: page('shift_jis', HANT),
    },
    {
      name: 'a page in gbk with a label that names nothing',
      bytes: inCharset(page('gb2313', HANS), 'gbk'),
      charset: 'gb18030',
      from: 'content',
      claimed: 'gb2313',
      text: page('gb2313', HANS),
    },
    {
      name: 'both labels wrong',
      bytes: inCharset(page('big5', HANS), 'gbk'),
      http: 'ISO-8859-1',
      charset: 'gb18030',
      from: 'content',
      claimed: 'ISO-8859-1',
      text: page('big5', HANS),
    },
    {
      name: 'a Japanese page as it says',
      bytes: inCharset(page('shift_jis', '日本の新聞です。今日はよい天気でした。'), 'shift_jis'),
      charset: 'shift_jis',
      from: 'markup',
      text: page('shift_jis', '日本の新聞です。今日はよい天気でした。'),
    },
    {
      name: 'a Korean page as it says',
      bytes: inCharset(page('euc-kr', '안녕하세요 한국 신문입니다'), 'euc-kr'),
      charset: 'euc-kr',
      from: 'markup',
      text: page('euc-kr', '안녕하세요 한국 신문입니다'),
    },
    {
      name: 'a French page',
      bytes: inCharset('Le café était fermé, déjà.', 'latin1'),
      charset: 'windows-1252',
      from: 'content',
      text: 'Le café était fermé, déjà.',
    },
    {
      name: 'ASCII alone, whatever it says',
      bytes: inCharset(page('gb2312', 'news'), 'ascii'),
      charset: 'utf-8',
      from: 'content',
      text: page('gb2312', 'news'),
    },
    {
      name: 'mark of utf-8',
      bytes: Buffer.concat([mark('efbbbf'), inCharset(HANS, 'utf8')]),
      charset: 'utf-8',
      from: 'bom',
      text: HANS,
    },
    {
      name: 'mark of utf-16le',
      bytes: Buffer.concat([mark('fffe'), inCharset(HANS, 'utf-16le')]),
      charset: 'utf-16le',
      from: 'bom',
      text: HANS,
    },
    {
      name: 'mark of utf-16be',
      bytes: Buffer.concat([mark('feff'), inCharset(HANS, 'utf-16be')]),
      charset: 'utf-16be',
      from: 'bom',
      text: HANS,
    },
    {
      name: 'mark of gb18030',
      bytes: Buffer.concat([mark('84319533'), inCharset(HANS, 'gb18030')]),
      charset: 'gb18030',
      from: 'bom',
      text: HANS,
    },
    {
      name: 'mark of utf-8 before gbk',
      bytes: Buffer.concat([mark('efbbbf'), inCharset(HANS, 'gbk')]),
      charset: 'gb18030',
      from: 'content',
      text: HANS,
    },
    {
      name: 'utf-16le without mark',
      bytes: inCharset(`${HANS}\n第2段\n`, 'utf-16le'),
      charset: 'utf-16le',
      from: 'content',
      text: `${HANS}\n第2段\n`,
    },
    {
      name: 'utf-16be without mark',
      bytes: inCharset(`<p>${HANS}</p>`, 'utf-16be'),
      charset: 'utf-16be',
      from: 'content',
      text: `<p>${HANS}</p>`,
    },
    {
      name: 'given before all',
      bytes: inCharset(page('utf-8', HANT), 'big5'),
      given: 'cp950',
      charset: 'big5',
      from: 'given',
      claimed: 'utf-8',
      text: page('utf-8', HANT),
    },
    {
      name: 'given utf-16',
      bytes: Buffer.concat([mark('feff'), inCharset(HANS, 'utf-16be')]),
      given: 'UTF-16',
      charset: 'utf-16be',
      from: 'given',
      text: HANS,
    },
    {
      name: 'two characters that are utf-8 as well',
      bytes: inCharset('一些', 'gbk'),
      charset: 'gb18030',
      from: 'content',
      text: '一些',
    },
    {
      name: 'western letters in utf-8',
      bytes: inCharset('Ærøskøbing déjà', 'utf8'),
      charset: 'utf-8',
      from: 'content',
      text: 'Ærøskøbing déjà',
    },
    { name: 'one short word', bytes: inCharset('联通', 'gbk'), charset: 'gb18030', from: 'content', text: '联通' },
    {
      name: 'rare characters',
      bytes: inCharset('饕餮貔貅犄角旮旯蹉跎踟蹰', 'gbk'),
      charset: 'gb18030',
      from: 'content',
      text: '饕餮貔貅犄角旮旯蹉跎踟蹰',
    },
    {
      name: 'four bytes a character',
      bytes: inCharset(`${HANS}𠮷㐀`, 'gb18030'),
      charset: 'gb18030',
      from: 'content',
      text: `${HANS}𠮷㐀`,
    },
    {
      name: 'Hong Kong',
      bytes: Buffer.concat([inCharset(HANT, 'big5'), mark('fb48')]),
      charset: 'big5',
      from: 'content',
      text: `${HANT}嘅`,
    },
  ];
  it.each(rows)('$name', ({ bytes, http, given, charset, from, claimed, text }) => {
    const read = decode(rawPage(bytes, http, given === undefined ? undefined : { charset: given }));
    expect(read.charset).toEqual({ name: charset, from });
    expect(read.claimedCharset).toBe(claimed ?? null);
    expect(read.text).toBe(text);
    expect(read.unreadable).toBe(0);
  });
});

describe('damaged bytes', () => {
  const utf8 = inCharset(HANS, 'utf8');
  const gbk = inCharset(HANS, 'gbk');
  it.each([
    { name: 'utf-8, cut in its last character', bytes: utf8.subarray(0, -1), charset: 'utf-8', unreadable: 1 },
    {
      name: 'utf-8 with one bad byte',
      bytes: Buffer.concat([utf8, mark('ff'), utf8]),
      charset: 'utf-8',
      unreadable: 1,
    },
    { name: 'gbk, cut in its last character', bytes: gbk.subarray(0, -1), charset: 'gb18030', unreadable: 1 },
    { name: 'gbk with one bad byte', bytes: Buffer.concat([gbk, mark('ff'), gbk]), charset: 'gb18030', unreadable: 1 },
    {
      name: 'a replacement character that was saved',
      bytes: inCharset(`${HANS}\uFFFD`, 'utf8'),
      charset: 'utf-8',
      unreadable: 1,
    },
    {
      name: 'half of a surrogate pair',
      bytes: Buffer.concat([mark('fffe'), inCharset(HANS, 'utf-16le'), mark('00d8')]),
      charset: 'utf-16le',
      unreadable: 1,
    },
  ])('$name', ({ bytes, charset, unreadable }) => {
    const read = decode(rawPage(bytes));
    expect(read.charset.name).toBe(charset);
    expect(read.unreadable).toBe(unreadable);
    expect(read.text.startsWith(HANS.slice(0, -1))).toBe(true);
    expect(read.text.split('\uFFFD').length - 1).toBe(unreadable);
    expect(read.text.isWellFormed()).toBe(true);
  });

  it('never swallows the markup after half a character', () => {
    const bytes = Buffer.concat([inCharset(HANS, 'gbk'), mark('d6'), Buffer.from('</p>')]);
    expect(decode(rawPage(bytes)).text).toBe(`${HANS}\uFFFD</p>`);
  });
});

describe('tidying', () => {
  it.each([
    ['line ends', '一段。\r\n二段。\r三段。\n', '一段。\n二段。\n三段。\n'],
    ['NULs', '一\0段。\0\0二段', '一段。二段'],
    ['marks of joined files', '\uFEFF\uFEFF一段。', '一段。'],
  ])('%s', (_, written, read) => {
    expect(decode(rawPage(inCharset(written, 'utf8'))).text).toBe(read);
  });

  it.each([
    ['a8bc', 'ḿ'],
    ['a6d9', '︐'],
    ['a6f3', '︙'],
    ['fe59', '龴'],
    ['fea0', '龻'],
    ['fe51', '𠂇'],
    ['fe91', '𤇾'],
    ['a3a0', '\u3000'],
  ])('0x%s has a standard place since GB 18030-2022', (hex, character) => {
    const bytes = Buffer.concat([inCharset(HANS, 'gbk'), mark(hex), inCharset('。', 'gbk')]);
    expect(decode(rawPage(bytes)).text).toBe(`${HANS}${character}。`);
  });

  it('leaves other private-use characters', () => {
    expect(decode(rawPage(inCharset(`${HANS}\uE000`, 'utf8'))).text).toBe(`${HANS}\uE000`);
  });
});

describe('labels in the markup', () => {
  const gbk = inCharset(HANS, 'gbk').toString('latin1');
  it.each([
    ['<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', 'markup'],
    ["<META CONTENT='text/html;charset=GB_2312-80' HTTP-EQUIV=content-type>", 'markup'],
    ['<meta http-equiv=Content-Type content=text/html;charset=x-gbk>', 'markup'],
    ['<meta charset=chinese />', 'markup'],
    ['<?xml version="1.0" encoding="GBK"?>', 'markup'],
    ['<!-- <meta charset="gbk"> -->', 'content'],
    ['<script src="a.js" charset="gbk"></script>', 'content'],
    [`${' '.repeat(5000)}<meta charset="gbk">`, 'content'],
  ])('%s', (head, from) => {
    const read = decode(rawPage(Buffer.from(`${head}${gbk}`, 'latin1')));
    expect(read.charset).toEqual({ name: 'gb18030', from });
    expect(read.claimedCharset).toBeNull();
  });

  it.each([
    ['gb2312', true],
    ['CP936', true],
    ['x-x-big5', true],
    ['Big5-HKSCS', true],
    ['UTF-8', true],
    ['utf-16', true],
    ['windows-1251', true],
    ['hex', false],
    ['base64', false],
    ['gb2313', false],
    ['', false],
  ])('%s is known: %s', (label, known) => {
    expect(knowsCharset(label)).toBe(known);
  });
});

describe('what is no text', () => {
  const random = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) & 0xff));
  it.each([
    ['no bytes', Buffer.alloc(0), undefined, 'empty'],
    ['white space', Buffer.from(' \r\n\t\0 '), undefined, 'empty'],
    ['ideographic space', inCharset('\u3000\u3000\n', 'gbk'), undefined, 'empty'],
    ['any bytes', random, undefined, 'undecodable'],
    ['a charset that is none', inCharset(HANS, 'gbk'), 'gb2313', 'undecodable'],
    ['gbk given as utf-8', inCharset(HANS, 'gbk'), 'utf-8', 'undecodable'],
    [
      'gbk given as utf-8, in much markup',
      inCharset(`<i>${'<b></b>'.repeat(999)}${HANS}`, 'gbk'),
      'utf-8',
      'undecodable',
    ],
  ])('%s', (_, bytes, charset, code) => {
    expect(() => decode(rawPage(bytes, undefined, charset === undefined ? undefined : { charset }))).toThrow(
      expect.objectContaining({ name: 'PageProblem', code }),
    );
  });
});

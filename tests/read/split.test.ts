import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawPage } from '../../src/model/origin.ts';
import { PageProblem } from '../../src/model/problem.ts';
import type { TextPage } from '../../src/model/text-page.ts';
import { cpuMs } from './numbers.ts';
import { read, scratch, summary } from './scratch.ts';

/** Stands for the room that decodes: a charset for all, line ends as "\n". */
function decoding(charset: string): (page: RawPage) => TextPage {
  return ({ origin, bytes, given }) => {
    const text = new TextDecoder(charset).decode(bytes).replaceAll('\0', '').replace(/\r\n?/g, '\n');
    if (text.trim() === '') throw new PageProblem('empty', 'white space only');
    return {
      origin,
      given: given ?? {},
      text,
      charset: { name: charset, from: 'content' },
      claimedCharset: null,
      unreadable: 0,
    };
  };
}

async function cutInto(bytes: string | Uint8Array, split: string, charset = 'utf-8'): Promise<readonly string[]> {
  const folder = scratch({ 'a.txt': bytes });
  const arrivals = await read({ inputs: [join(folder, 'a.txt')], split, decode: decoding(charset) });
  return arrivals.map((arrival) =>
    arrival.kind === 'page' ? new TextDecoder(charset).decode(arrival.page.bytes) : arrival.kind,
  );
}

describe('--split', () => {
  it.each([
    ['at a title', '标题：一\n甲\n标题：二\n乙\n', '^标题：', ['标题：一\n甲\n', '标题：二\n乙\n']],
    ['at a line of signs, which is left out', '一\n甲\n=====\n二\n乙', '^={3,}$', ['一\n甲\n', '二\n乙']],
    [
      'at full-width signs, at both ends too',
      '＝＝＝＝\r\n一\r\n＝＝＝＝\r\n二\r\n＝＝＝＝\r\n',
      '＝{4}',
      ['一\r\n', '二\r\n'],
    ],
    ['at empty lines', '一\n甲\n\n\n\n二\n乙\n', '\\n\\n\\n+', ['一\n甲\n\n\n\n', '二\n乙\n']],
    [
      'with words before the first cut',
      '目录\n【1】一\n甲\n【2】二\n',
      '^【\\d+】',
      ['目录\n', '【1】一\n甲\n', '【2】二\n'],
    ],
    ['where it looks ahead', '第一篇\n甲\n第二篇\n乙', '^(?=第.篇)', ['第一篇\n甲\n', '第二篇\n乙']],
    ['twice in one line', '一、二、\n甲\n', '[一二]、', ['一、二、\n甲\n']],
    ['old line ends', '标题：一\r甲\r标题：二\r', '^标题：', ['标题：一\r甲\r', '标题：二\r']],
    ['nowhere', '一\n甲\n', '^标题：', ['一\n甲\n']],
    [
      'not in markup',
      '<html><p>标题：一</p>\n<p>标题：二</p>\n',
      '标题：',
      ['<html><p>标题：一</p>\n<p>标题：二</p>\n'],
    ],
    ['not in what is no text', ' \n ', '标题：', [' \n ']],
  ])('%s', async (_, text, split, parts) => {
    expect(await cutInto(text, split)).toEqual(parts);
  });

  it('works on the characters of GBK and keeps their bytes', async () => {
    const title = 'b1eacce2a3ba'; // 标题：
    const bytes = Buffer.from(`${title}d2bb0ab3cfd2bb0a${title}b6fe0a`, 'hex');
    expect(await cutInto(bytes, '^标题：', 'gb18030')).toEqual(['标题：一\n诚一\n', '标题：二\n']);
  });

  it.each(['utf-16le', 'utf-16be'])(
    'cuts %s between characters, and tells the charset of the parts',
    async (charset) => {
      const text = Buffer.from('\uFEFF标题：一\r\n਍甲ഊ\r\n标题：二\r\n', 'utf16le');
      const bytes = charset === 'utf-16le' ? text : text.swap16();
      const folder = scratch({ 'a.txt': bytes });
      const arrivals = await read({ inputs: [join(folder, 'a.txt')], split: '^标题：', decode: decoding(charset) });
      expect(summary(arrivals, folder)).toEqual(['page a.txt#1', 'page a.txt#2']);
      expect(arrivals).toMatchObject([{ page: { given: { charset } } }, { page: { given: { charset } } }]);
      expect(
        arrivals.map((arrival) => arrival.kind === 'page' && new TextDecoder(charset).decode(arrival.page.bytes)),
      ).toEqual(['标题：一\r\n਍甲ഊ\r\n', '标题：二\r\n']);
    },
  );

  it('gives each part its own place, hash and memory', async () => {
    const arrivals = await read({ inputs: ['-'], split: '^#', decode: decoding('utf-8') }, '#一\n#一\n');
    const [first, second] = arrivals.map((arrival) => (arrival.kind === 'page' ? arrival.page : undefined));
    expect(first?.origin).toMatchObject({ kind: 'stdin', locator: '-#1', bytes: 5 });
    expect(second?.origin).toEqual({ ...first?.origin, locator: '-#2' });
    expect(first?.bytes.buffer.byteLength).toBe(5);
  });

  it('refuses a file whose lines can not be found again', async () => {
    const folder = scratch({ 'a.txt': '#一\r\0\n#二\n' });
    const arrivals = await read({ inputs: [join(folder, 'a.txt')], split: '^#', decode: decoding('utf-8') });
    expect(arrivals).toMatchObject([
      { kind: 'refused', code: 'undecodable', origin: { locator: join(folder, 'a.txt') } },
    ]);
  });

  it.each([
    ['(', /^--split: Invalid regular expression/],
    ['^', /matches where there is nothing/],
    ['\\s*', /matches where there is nothing/],
    ['x'.repeat(1001), /longer than 1000/],
  ])('that can not cut is wrong usage: %.10s', async (split, message) => {
    await expect(read({ inputs: ['-'], split, decode: decoding('utf-8') })).rejects.toEqual(
      expect.objectContaining({ name: 'UsageProblem', message: expect.stringMatching(message) }),
    );
  });

  it('takes four times as long for four times the lines', async () => {
    const timeOf = async (articles: number): Promise<number> => {
      const text = '标题：一\n甲乙丙\n\n'.repeat(articles);
      const started = cpuMs();
      expect(await read({ inputs: ['-'], split: '^标题：', decode: decoding('utf-8') }, text)).toHaveLength(articles);
      return cpuMs() - started;
    };
    await timeOf(2_000);
    const once = Math.min(await timeOf(10_000), await timeOf(10_000));
    const fourfold = Math.min(await timeOf(40_000), await timeOf(40_000));
    expect(fourfold).toBeLessThan(once * 12 + 100);
  });
});

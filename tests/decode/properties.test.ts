import { expect, it } from 'vitest';
import { decode } from '../../src/decode/decode.ts';
import { cpuMs, inCharset, numbers, rawPage } from './raw-page.ts';

/** All ideographs of a plane: leads and trails from first to last. */
function plane(charset: string, leads: readonly [number, number], trails: readonly number[]): readonly string[] {
  const found: string[] = [];
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const trail of trails) {
      const text = new TextDecoder(charset).decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && text !== '\uFFFD' && inCharset(text, charset).equals(Buffer.of(lead, trail)))
        found.push(text);
    }
  }
  return found;
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);
/** GB 2312 level 1 and Big5 level 1: the characters of schoolbooks, rare ones among them, each as likely as the others. */
const GB_LEVEL_1 = plane('gb18030', [0xb0, 0xd6], range(0xa1, 0xfe));
const BIG5_LEVEL_1 = plane('big5', [0xa4, 0xc5], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]);
const UTF8 = [...GB_LEVEL_1, ...BIG5_LEVEL_1];

it.each([
  { charset: 'gb18030', from: GB_LEVEL_1, seed: 1 },
  { charset: 'big5', from: BIG5_LEVEL_1, seed: 2 },
  { charset: 'utf-8', from: UTF8, seed: 3 },
])('any text of thirty characters is read as $charset', ({ charset, from, seed }) => {
  const next = numbers(seed);
  for (let round = 0; round < 500; round += 1) {
    const text = Array.from({ length: 30 }, () => from[next(from.length)]).join('');
    const read = decode(rawPage(inCharset(text, charset)));
    expect({ charset: read.charset.name, text: read.text }).toEqual({ charset, text });
  }
});

it.each(['utf-8', 'gb18030', 'big5'])('a page in %s cut anywhere keeps its charset', (charset) => {
  const bytes = inCharset('本市昨日舉行座談會，三百多名居民參加，討論改造的辦法。'.repeat(3), charset);
  for (let length = 12; length <= bytes.length; length += 1) {
    const read = decode(rawPage(bytes.subarray(0, length)));
    expect([length, read.charset.name]).toEqual([length, charset]);
    expect(read.unreadable).toBeLessThanOrEqual(1);
  }
});

it.each([
  ['gb18030', '<td>本市昨日举行座谈会。</td>\r\n'],
  ['big5', '<td>本市昨日舉行座談會。</td>\r\n'],
  ['utf-8', '<!-- <meta charset=\r'],
  ['utf-8', '<meta '],
  ['latin1', 'é '],
  ['latin1', '\0\xff'],
])('four times the bytes take about four times as long (%s, %j)', (charset, piece) => {
  const timeOf = (repeats: number): number => {
    const raw = rawPage(inCharset(piece.repeat(repeats), charset));
    const started = cpuMs();
    for (let round = 0; round < 3; round += 1) {
      try {
        decode(raw);
      } catch (error) {
        expect(error).toMatchObject({ code: 'undecodable' });
      }
    }
    return cpuMs() - started;
  };
  timeOf(20_000);
  const once = Math.min(timeOf(20_000), timeOf(20_000));
  const fourfold = Math.min(timeOf(80_000), timeOf(80_000));
  expect(fourfold).toBeLessThan(once * 12 + 50);
});

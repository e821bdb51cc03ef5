import { describe, expect, it } from 'vitest';
import { keywordsOf, openSegmenter, segmentBody } from '../../src/segment/segment.ts';
import { growth } from '../cpu-time.ts';

const ENGINES = ['nodejieba', 'node-rs'] as const;

const TEXTS = [
  '深圳市社会工作者协会共培训1.5万余人次。',
  '臺北市「社會工作」　２０２２年，民眾達７２％……',
  'ABC-123，e-mail：a@b.cn 😀𠮷野家\t第二格',
  '控制\u0007符与\u200b零宽，á é 组合',
  '   ',
  '',
];

describe.each(ENGINES)('%s', async (engine) => {
  const segmenter = await openSegmenter({ engine });

  it.each(TEXTS)('joined, the words of %j are the text', (text) => {
    expect(segmenter.cut(text).join('')).toBe(text);
  });

  it.each([
    ['in paragraphs', '\n'],
    ['in one', ''],
  ])('cuts and weighs four times the text %s in about four times the time', (_, between) => {
    const work = (n: number) => {
      const text = Array.from({ length: n }, (_, i) => `第${i}次会议在临江市召开，社工${i}名参加。`).join(between);
      return () => void keywordsOf(segmentBody(text, segmenter), segmenter);
    };
    expect(growth(work(2_000), work(8_000))).toBeLessThan(8);
  });

  it('knows Traditional words by their Simplified twins and prints them as they stand', () => {
    expect(segmenter.cut('臺灣社會工作')).toEqual(['臺灣', '社會工作']);
    expect(segmenter.idf('社會')).toBe(segmenter.idf('社会'));
  });

  it.each([
    ['深圳社工\n  服务 1.5万人\n', /^深圳 社工\n服务 1\.5 万人\n$/],
    ['甲\t乙', /^甲 乙$/],
    ['\n\n', /^\n\n$/],
  ])('keeps the lines of %j and doubles no space', (text, words) => {
    const segmented = segmentBody(text, segmenter);
    expect(segmented).toMatch(words);
    expect(segmented.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  it('finds the words that the text is about', () => {
    const text = '禁毒社工走进学校，禁毒宣传由社工主持。我们认为，禁毒工作需要2018人次、三千人，的的的。';
    const keywords = keywordsOf(segmentBody(text, segmenter), segmenter);
    expect(keywords[0]?.word).toBe('禁毒');
    expect(keywords.map(({ word }) => word)).not.toEqual(expect.arrayContaining(['我们']));
    for (const { word, weight } of keywords) {
      expect([...word].length).toBeGreaterThan(1);
      expect(weight).toBe(Number(weight.toFixed(4)));
    }
  });
});

describe('idf', async () => {
  const { idf } = await openSegmenter({ engine: 'node-rs' });

  it.each(['我们', '的', '2018', '１.５', '三千', '，', '……', 'the', 'The', '', '𠮷', '98%'])(
    '%j is no keyword',
    (word) => {
      expect(idf(word)).toBeUndefined();
    },
  );

  it('gives a rarer word more, and an unknown one the median', () => {
    const common = idf('工作');
    const rare = idf('灯光师');
    expect(common).toBeGreaterThan(0);
    expect(rare).toBeGreaterThan(common ?? Number.POSITIVE_INFINITY);
    expect(idf('甲乙丙丁戊己')).toBe(idf('庚辛壬癸子丑寅'));
  });
});

describe('keywords', () => {
  const idf = (word: string): number | undefined => (word === '的' ? undefined : 2);

  it('are ordered by weight, then by word, whatever the order of the text', () => {
    const words = ['乙乙 甲甲 丙丙 丙丙 的', '的 丙丙 甲甲 乙乙 丙丙'];
    const expected = [
      { word: '丙丙', weight: 1 },
      { word: '乙乙', weight: 0.5 },
      { word: '甲甲', weight: 0.5 },
    ];
    for (const segmented of words) expect(keywordsOf(segmented, { idf })).toEqual(expected);
  });

  it('are none in an empty text and twenty in a long one', () => {
    expect(keywordsOf('', { idf: () => undefined })).toEqual([]);
    const many = Array.from({ length: 50 }, (_, i) => `词${i}`).join(' ');
    expect(keywordsOf(many, { idf })).toHaveLength(20);
  });
});

describe('openSegmenter', () => {
  it('takes nodejieba unless told otherwise', async () => {
    const warnings: string[] = [];
    const segmenter = await openSegmenter({ warn: (message) => warnings.push(message) });
    expect(segmenter.name).toBe('nodejieba');
    expect(segmenter.version).toMatch(/^\d+\.\d+/);
    expect(warnings).toEqual([]);
  });

  it('names the engines there are', async () => {
    await expect(openSegmenter({ engine: 'jeiba' })).rejects.toThrow('nodejieba and node-rs');
  });
});

import { expect, test } from 'vitest';
import { lineOf, sentenceAround, sentencesOf } from '../../src/store/sentences.ts';

/** The sentence around the first place of some words. */
function around(text: string, words: string): string {
  const characters = Array.from(text);
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  const { start: from, stop } = sentenceAround(sentencesOf(text), start, start + Array.from(words).length);
  return characters.slice(from, stop).join('');
}

test.each([
  ['一句。二句有3个。三句', '3个', '二句有3个。'],
  ['他说：“好。”走了', '好', '他说：“好。”'],
  ['真的？！对', '对', '对'],
  ['等等……后来', '等', '等等……'],
  ['约1.5万人到场。', '1.5万', '约1.5万人到场。'],
  ['版本1.2.3好.下一句', '版本', '版本1.2.3好.'],
  ['用 Node.js写成。', 'Node', '用 Node.js写成。'],
  ['标题\n正文一句', '正文', '正文一句'],
  ['标题\n正文一句', '标题', '标题'],
  ['甲；乙', '乙', '乙'],
  ['𠮷祥。第二句', '第二', '第二句'],
  ['', '', ''],
  ['行一\n\n行三。', '行三', '行三。'],
])('%s: around %s', (text, words, sentence) => {
  expect(around(text, words)).toBe(sentence);
});

test('words across an end lie in both sentences', () => {
  expect(around('至12月31日。前后', '日。前')).toBe('至12月31日。前后');
});

test('a sentence without end is cut at a comma, then anywhere, and never within the words', () => {
  const endless = `${'字'.repeat(450)}，${'词'.repeat(2000)}`;
  expect(around(endless, '字')).toBe(`${'字'.repeat(450)}，`);
  expect(Array.from(around(endless, '词')).length).toBeLessThanOrEqual(802);
  expect(around(endless, '词'.repeat(1900))).toContain('词'.repeat(1900));
});

test('lines', () => {
  const sentences = sentencesOf('一。二\n三');
  expect([0, 2, 3, 4].map((offset) => lineOf(sentences, offset))).toEqual([0, 0, 0, 1]);
});

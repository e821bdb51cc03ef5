import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decode } from '../../src/decode/decode.ts';
import { rawPage } from './raw-page.ts';

/** Files in fixtures/bytes whose bytes must stay as they are. */
it.each([
  ['gbk-labelled-iso-8859-1.htm', 'gb18030', 'content', 'iso-8859-1', 0, '图书馆延长开放时间'],
  ['big5-labelled-gb2312.htm', 'big5', 'content', 'gb2312', 0, '圖書館延長開放時間'],
  ['gbk-after-utf8-mark.htm', 'gb18030', 'markup', null, 0, '图书馆延长开放时间'],
  ['utf8-cut-off.txt', 'utf-8', 'content', null, 1, '图书馆延长开放时间\n本市'],
  ['utf16le-unmarked.txt', 'utf-16le', 'content', null, 0, '图书馆延长开放时间\n本市'],
  ['gbk-with-nuls.txt', 'gb18030', 'content', null, 0, '图书馆延长开放时间\n本市'],
])('%s', (name, charset, from, claimed, unreadable, words) => {
  const read = decode(rawPage(readFileSync(new URL(`../../fixtures/bytes/${name}`, import.meta.url))));
  expect(read).toMatchObject({ charset: { name: charset, from }, claimedCharset: claimed, unreadable });
  expect(read.text).toContain(words);
  expect(read.text).not.toMatch(/[\r\0\uFEFF]/);
});

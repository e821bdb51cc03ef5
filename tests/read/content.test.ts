import { expect, it } from 'vitest';
import { notAPage } from '../../src/read/content.ts';
import { cpuMs, numbers } from './numbers.ts';

const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');
const random = (): Buffer => {
  const next = numbers(7);
  return Buffer.from(Array.from({ length: 4096 }, () => next(256)));
};

it.each([
  ['png', hex('89504e470d0a1a0a'), 'image'],
  ['jpeg', hex('ffd8ffe000104a464946'), 'image'],
  ['gif', Buffer.from('GIF89a\x01\x00'), 'image'],
  ['bmp', hex('424d 36100e00 00000000'), 'image'],
  ['webp', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 '), 'image'],
  ['svg', Buffer.from('<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="http://www.w3.org/2000/svg">'), 'image'],
  ['svg without declaration', Buffer.from('  <svg viewBox="0 0 1 1">'), 'image'],
  ['pdf', Buffer.from('%PDF-1.4'), 'pdf'],
  ['doc, xls, Thumbs.db', hex('d0cf11e0a1b11ae1'), 'office'],
  ['docx', Buffer.from('PK\x03\x04\x14\x00[Content_Types].xml'), 'office'],
  ['odt', Buffer.from('PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text'), 'office'],
  ['rtf', Buffer.from('{\\rtf1\\ansi'), 'office'],
  ['zip', Buffer.from('PK\x03\x04\x14\x00pages/a.htm'), 'archive'],
  ['gzip', hex('1f8b0800'), 'archive'],
  ['warc', Buffer.from('WARC/1.0\r\nWARC-Type: warcinfo'), 'archive'],
  [
    'mhtml',
    Buffer.from('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'),
    'archive',
  ],
  ['woff2', Buffer.from('wOF2\x00\x01'), 'font'],
  ['mp3', Buffer.from('ID3\x03\x00'), 'media'],
  ['mp4', Buffer.from('\x00\x00\x00\x18ftypmp42'), 'media'],
  ['swf', Buffer.from('CWS\x09'), 'media'],
  ['sqlite', Buffer.from('SQLite format 3\x00'), 'database'],
  ['rss', Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><title>x</title>'), 'xml'],
  ['sitemap', Buffer.from('<urlset xmlns="x">'), 'xml'],
  ['json', Buffer.from('{"title": "本市消息"}'), 'json'],
  ['json lines', Buffer.from('{"id":1}\n{"id":2}'), 'json'],
  ['json array', Buffer.from('[{"id":1}]'), 'json'],
  ['css', Buffer.from('body{margin:0;padding:0}'), 'style'],
  ['css after a comment', Buffer.from('/* 全站样式 */\n@charset "gb2312";'), 'style'],
  ['css of many names', Buffer.from('.nav li a:hover, #top .x > p {\n  color : red;\n}'), 'style'],
  ['script', Buffer.from('var page = 1;\nfunction go(){}'), 'script'],
  ['script that writes', Buffer.from('document.write("<div>x</div>");'), 'script'],
  ['script, minified', Buffer.from('!function(a,b){"use strict"}(window)'), 'script'],
  ['jsonp', Buffer.from('callback({"a":1})'), 'script'],
  ['jquery', Buffer.from('/*! jQuery v1.7 */\n(function(a,b){})(window);'), 'script'],
  ['any bytes', random(), 'binary'],
  ['elf', hex('7f454c460201'), 'binary'],
])('%s', (_, head, reason) => {
  expect(notAPage(head, 'news.htm')).toBe(reason);
});

it.each([
  ['html', 'news.js', '<!DOCTYPE html><html><script>var a=1;</script>'],
  ['html after a script', 'a.htm', '<script>var a = 1;</script><p>本市消息'],
  ['html in capitals', 'a.css', '<HTML><BODY>'],
  ['xhtml', 'a.xml', '<?xml version="1.0" encoding="gb2312"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">\n<html>'],
  ['a fragment', 'a', '<div class="text">本市消息</div>'],
  ['text', 'a.txt', '首页 > 新闻\n本市昨日举行座谈会。'],
  ['text with brackets', 'a.txt', '[首页] [新闻] [论坛]\n本市昨日举行座谈会。'],
  ['text with a number in brackets', 'a.txt', '[2018] 12号文件'],
  ['text with a list in brackets', 'a.txt', '[1,000人参加] 本市昨日举行座谈会。'],
  ['text with NULs', 'a.txt', `本市消息${'\0'.repeat(9)}昨日举行座谈会。`],
  ['text with braces', 'a.txt', '{本报讯} 本市昨日举行座谈会。'],
  ['text in English', 'a.txt', 'Home (index) | News; the city held a meeting.'],
  ['text that begins with BM, MZ, PAR', 'a.txt', 'BMW 中国公司昨日宣布，召回部分汽车，涉及三千辆。'],
  ['text that begins with ID3', 'a.txt', 'ID3 标签的历史：这种标签用于音乐文件。'],
  ['a letter in a newspaper', 'a.txt', 'From: 读者来信\n编辑同志：'],
  ['text after slashes', 'a.txt', '//本报记者 张三\n本市昨日举行座谈会。'],
  ['nothing', 'a.htm', ''],
])('%s may be a page', (_, name, text) => {
  expect(notAPage(Buffer.from(text), name)).toBeUndefined();
});

it.each(['utf16le', 'ucs2'] as const)('text in UTF-16 may be a page (%s)', (charset) => {
  const text = '本市一家图书馆开放。\r\n一共三百多名居民参加，讨论了老旧小区改造的办法。开始于上午。';
  expect(notAPage(Buffer.from(text, charset), 'a.txt')).toBeUndefined();
  expect(notAPage(Buffer.from(text, charset).swap16(), 'a.txt')).toBeUndefined();
});

it.each(['.js', '.css'])('a suffix settles what the bytes leave open: %s', (suffix) => {
  const text = '/* 第一版 */\nfoo.bar; a={x:(1)};';
  expect(notAPage(Buffer.from(text), `a${suffix}`)).toBe(suffix === '.js' ? 'script' : 'style');
});

it.each(['a,', '.a ', '{', '[', '/*', '//\n', '<meta ', 'content-type: ', 'x.y ', '"a",', ' '])(
  'is quick on %j',
  (piece) => {
    const started = cpuMs();
    for (let round = 0; round < 20; round += 1) notAPage(Buffer.from(piece.repeat(4096).slice(0, 4096)), 'a.js');
    expect(cpuMs() - started).toBeLessThan(1500);
  },
);

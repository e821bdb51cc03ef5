import { describe, expect, it } from 'vitest';
import { readCreditLine } from '../../src/chinese/credit-line.ts';

/** "source=南桥日报": the parts of a line, in order. */
const parts = (line: string): readonly string[] =>
  readCreditLine(line).parts.map(({ kind, value }) => `${kind}=${value}`);

describe('labels with their values', () => {
  it.each([
    ['来源：南桥日报', ['source=南桥日报']],
    ['来　源：南桥日报　编 辑：何青山', ['source=南桥日报', 'editor=何青山']],
    ['来源｜南桥日报', ['source=南桥日报']],
    ['来源>>南桥日报', ['source=南桥日报']],
    ['來源：南橋日報　記者：劉小禾', ['source=南橋日報', 'reporter=劉小禾']],
    ['Source: South Bridge Daily', ['source=South Bridge Daily']],
    ['来源：新华社 来源：人民网', ['source=新华社', 'source=人民网']],
    ['来源：来源：南桥日报', ['source=', 'source=南桥日报']],
    ['来源：南桥日报-青河网', ['source=南桥日报-青河网']],
    ['来源：《南桥日报》', ['source=《南桥日报》']],
    ['作者／刘小禾 编辑／何青山', ['author=刘小禾', 'editor=何青山']],
    ['文/刘小禾 图/何青山', ['author=刘小禾', 'photographer=何青山']],
    ['文|刘小禾', ['author=刘小禾']],
    ['文：刘小禾 摄：何青山', ['author=刘小禾', 'photographer=何青山']],
    ['刘小禾/文 何青山/图', ['author=刘小禾', 'photographer=何青山']],
    ['刘小禾 / 摄', ['photographer=刘小禾']],
    ['图：何青山', ['photographer=何青山']],
    ['（记者 刘小禾 通讯员 何青山）', ['reporter=刘小禾', 'correspondent=何青山']],
    ['■本报记者 刘小禾', ['reporter=刘小禾']],
    ['青河新闻记者 刘小禾', ['reporter=刘小禾']],
    ['记者刘小禾', ['reporter=刘小禾']],
    ['（责任编辑：何青山）', ['editor=何青山']],
    ['【责任编辑：何青山】', ['editor=何青山']],
    ['[编辑：何青山]', ['editor=何青山']],
    ['(责编：何青山、刘小禾)', ['editor=何青山、刘小禾']],
    ['校对：何青山 审核：刘小禾 监制：陈一木', ['proofreader=何青山', 'reviewer=刘小禾', 'reviewer=陈一木']],
    ['翻译：刘小禾 整理：何青山', ['translator=刘小禾', 'compiler=何青山']],
    ['供稿：南桥社区 摄影：刘小禾', ['provider=南桥社区', 'photographer=刘小禾']],
    ['浏览次数：533次', ['views=533次']],
    ['点击：12万', ['views=12万']],
    ['来源：南桥日报 | 作者：刘小禾 | 责任编辑：何青山', ['source=南桥日报', 'author=刘小禾', 'editor=何青山']],
    ['作者：', ['author=']],
    ['来源： 作者：刘小禾', ['source=', 'author=刘小禾']],
    ['发布时间：2018-12-18 来源：', ['published=', 'source=']],
    ['来源：南桥日报2018-12-18 10:19', ['source=南桥日报']],
  ])('%s', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });
});

describe('labels without a colon', () => {
  it.each([
    ['来源 南桥日报', ['source=南桥日报']],
    ['转自南桥日报', ['source=南桥日报']],
    ['摘自《南桥日报》', ['source=《南桥日报》']],
    ['编辑 何青山', ['editor=何青山']],
    ['摄影 刘小禾', ['photographer=刘小禾']],
    ['阅读533次', ['views=533次']],
    ['发布于2018-12-18', ['published=']],
    ['文字 刘小禾 图片 何青山', ['author=刘小禾', 'photographer=何青山']],
  ])('%s', (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it.each([
    '来源于生活',
    '来源地',
    '编辑部主任',
    '作者认为这是好事',
    '记者了解到，这个社区有三百人。',
    '阅读是一种享受',
    '发布于众',
    '原标题：某某',
    '图书馆：周末开放',
    '文化：古镇新生',
  ])('%s is none', (line) => {
    expect(parts(line)).toEqual([]);
  });
});

describe('tools are cut off', () => {
  it.each([
    ['来源：青河网参与互动', ['source=青河网']],
    ['来源：青河网 分享到：', ['source=青河网', 'tool=']],
    ['来源：青河网 字号：大 中 小', ['source=青河网', 'tool=大']],
    ['来源：青河网字号:大中小', ['source=青河网', 'tool=大中小']],
    ['来源：青河网 打印 收藏', ['source=青河网']],
    ['来源：青河网打印本页关闭窗口', ['source=青河网']],
    ['来源：青河网 A- A+', ['source=青河网']],
  ])('%s', (line, expected) => {
    expect(parts(line)).toEqual(expected);
    expect(readCreditLine(line).rest).toEqual([]);
  });
});

describe('what is left of a line', () => {
  it.each([
    ['2018-12-18 10:19 南桥日报 打印 收藏', ['南桥日报']],
    ['2018-12-18 10:19 来源：南桥日报 浏览：533', []],
    ['缩小字体放大字体收藏微博', []],
    ['【大 中 小】【打印】【关闭】', []],
    ['我有话说(1307人参与)', []],
    ['6条评论 12次阅读', []],
    ['2018-12-18 https://www.example.cn/a.html?b=1', []],
    ['青河新闻记者 刘小禾', ['青河新闻']],
    ['收藏家协会年会', ['收藏家协会年会']],
  ])('%s', (line, rest) => {
    expect(readCreditLine(line).rest).toEqual(rest);
  });
});

it('quotes its values from the line, label first', () => {
  const line = '2018-12-18 10:19　來源：南橋日報（網絡版）　責任編輯：何青山 浏览：533';
  for (const { value, start, stop } of readCreditLine(line).parts) expect(line.slice(start, stop)).toContain(value);
});

it('leaves prose alone: a line over 400 characters holds no credits', () => {
  const line = `来源：南桥日报 ${'社区志愿者在广场为老人读报。'.repeat(40)}`;
  const { text, times, parts, rest } = readCreditLine(line);
  expect({ text, times, parts, rest }).toEqual({ text: line, times: [], parts: [], rest: [line] });
});

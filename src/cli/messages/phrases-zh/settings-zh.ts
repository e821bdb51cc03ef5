import type { Phrases } from '../phrases.ts';

/** What is wrong with what a person wrote: configuration, rules for sites, authority files, coding sheets, corrections. */
export const SETTINGS_ZH: Phrases = {
  'there is no such key': '没有这个键',
  '"{text}" is not a time such as "90s", "30m", "6h", "1d"': '“{text}”不是时间，应如 "90s"、"30m"、"6h"、"1d"',
  '"{text}" is not a size such as "500 MB"': '“{text}”不是大小，应如 "500 MB"',
  'is not an http or https address': '不是 http 或 https 地址',
  'names no feeds, sitemaps, lists or pages: there would be nothing to ask for':
    '没有写 feeds、sitemaps、lists 或 pages：无从抓取',
  'needs example = "…" (the address of an article) or links = "…" (a pattern with stars) beside it':
    '还要写 example = "…"（一篇文章的地址）或 links = "…"（带星号的样式）',
  'is neither "mailto:name@example.org" nor a web address': '既不是 "mailto:name@example.org"，也不是网址',
  'there are two sites "{name}"': '有两个站点都叫“{name}”',
  'a GB/T 2260 code of six digits, such as "440300"': '应为六位行政区划代码（GB/T 2260），如 "440300"',

  'more than {n} site rules': '站点规则超过 {n} 条',
  'site rules: {@why}': '站点规则：{@why}',
  'no file of up to {n} bytes': '不是 {n} 字节以内的文件',
  'site rule "{name}": {@why}': '站点规则“{name}”：{@why}',
  'no day, as in "2019-06-30"': '不是日期，应如 "2019-06-30"',
  'no selector of up to 200 characters, nor a list of up to 20':
    '不是 200 字以内的选择器，也不是至多 20 个选择器的列表',
  'no host in lower case, as in "news.example.com"': '不是小写的主机名，应如 "news.example.com"',
  '{until} is before since, {since}': '{until} 早于 since（{since}）',
  'the rule says nothing: give it select or lines': '规则没有内容：请写 select 或 lines',
  'more than {n} selectors': '选择器超过 {n} 个',
  'more than {n} of :nth-child, :nth-of-type and their like': ':nth-child、:nth-of-type 之类超过 {n} 个',
  "the selector {selector} can't be read: {@why}": '选择器 {selector} 无法读懂：{@why}',
  "the selector {selector} can't be read": '选择器 {selector} 无法读懂',
  'the selector {selector} is no selector': '{selector} 不是选择器',
  'the selector {selector} has :{name}; only :{names} are taken': '选择器 {selector} 含 :{name}；只可用 :{names}',
  'the selector {selector} has ~, which looks at all before it; use +':
    '选择器 {selector} 含 ~，要查看前面的全部元素；请改用 +',
  'the selector {selector} has more than two +': '选择器 {selector} 含两个以上的 +',
  'the selector {selector} has more than {n} steps': '选择器 {selector} 超过 {n} 步',
  'the expression {source} has {@what}; write it without': '表达式 {source} 里有{@what}；请去掉',
  'a back-reference': '反向引用',
  'a look-around': '环视',
  'a repeat of over {n}': '超过 {n} 次的重复',
  'a repeated group with a choice in it': '含有选择的重复组',
  "the expression {source} can't be read: {@why}": '表达式 {source} 无法读懂：{@why}',
  'the expression {source} could take too long; begin it with ^, or bound its repeats: {1,20} for * and +':
    '表达式 {source} 可能费时过久；请以 ^ 开头，或给重复次数加上限：把 * 和 + 写成 {1,20}',
  'the expression {source} names {group}; it may name {groups}': '表达式 {source} 用了组名 {group}；只可用 {groups}',
  'the expression {source} names nothing; write (?<source>…) around what it finds':
    '表达式 {source} 没有组名；请用 (?<source>…) 括住要找的内容',
  'no such file': '没有这个文件',
  'a page': '网页',
  clipped: '剪报',

  'no column is called "{column}"; there are {columns}': '没有名为“{column}”的列；可用的列有 {columns}',
  'holds no line below the names of its columns': '列名之下没有任何一行',
  '… {n} more': '……另有 {n} 处',
  'the row has no name': '此行没有 name',
  'type is "{type}"; it is one of {types}': 'type 为“{type}”；应为 {types} 之一',
  'region is "{region}"; it is a GB/T 2260 code such as 440300':
    'region 为“{region}”；应为行政区划代码（GB/T 2260），如 440300',
  '"{text}" is no day; write 2015, 2015-06 or 2015-06-30': '“{text}”不是日期；请写作 2015、2015-06 或 2015-06-30',
  '"{name}" stands in line {n} too': '“{name}”也在第 {n} 行',
  '{id} stands on line {n} too': '{id} 也在第 {n} 行',
  '"correct" is filled in, but "right" is empty': '填了 correct，却没有填 right',
  '"right" is "{text}"; write y or n, 对 or 错': 'right 为“{text}”；请写 y 或 n，对或错',
  '"kind" is "{kind}"; it is one of {kinds}': 'kind 为“{kind}”；应为 {kinds} 之一',
  '"id" is "{id}", not as the sheet had it': 'id 为“{id}”，与发出的表不同',
  '"start" is "{start}", not as the sheet had it': 'start 为“{start}”，与发出的表不同',
  '"correct" is "{text}"; for a figure it is a number': 'correct 为“{text}”；数字一类应填数',
  'it is right, and yet "correct" is filled in': '既然判为对，就不应填 correct',

  'is empty or holds control characters': '是空的，或含控制字符',
  'is not a day: 2018-12-18': '不是日期，应如 2018-12-18',
  'is no time: 2018-12-18T10:19, 2018-12-18, 2018-12 or 2018':
    '不是时间，应如 2018-12-18T10:19、2018-12-18、2018-12 或 2018',
  'segmenter "{name}": there are nodejieba and node-rs': '没有分词器“{name}”：可用的有 nodejieba 和 node-rs',
  "nodejieba can't be loaded: {@why}": 'nodejieba 无法载入：{@why}',
  'nodejieba can\'t be loaded, @node-rs/jieba takes its place (only "segmented" and "keywords" may differ): {@why}':
    'nodejieba 无法载入，改用 @node-rs/jieba（只有 segmented 和 keywords 可能不同）：{@why}',
};

import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/extract/credits/credits.ts';
import { strip } from '../../src/strip/strip.ts';
import { pageOf } from '../parse/page-of.ts';

/** One article with the last lines of many kinds of sites, as HTML and as a dump: nothing of them is the body. */

const TITLE = '城东区启动老旧小区改造 三十六幢楼将换新';
const CREDIT = '2018-12-18 10:19 来源：临州晚报';
const PARAGRAPHS = [
  '城东区昨天启动老旧小区改造，涉及楼栋三十六幢、居民两千余户，工程预计在明年六月底前全部完工，届时楼道、管线和电梯都会换新。',
  '区住建局负责人介绍，改造资金由市区两级财政分担，居民只需承担加装电梯费用的一成，各社区已经开始收集意见，并邀请居民代表参加方案讨论。',
  '家住幸福里的居民说，楼里的水管用了三十年，一到冬天就爆，这次终于盼来了改造，希望施工队能早点进场，也希望工期不要拖得太久。',
];

type Row = readonly [tail: readonly string[], editors: readonly string[], authors: readonly string[]];

const ROWS: readonly Row[] = [
  [['（完）', '【编辑:王建国】'], ['王建国'], []],
  [['责任编辑：王建国'], ['王建国'], []],
  [['（原标题：老旧小区换新颜）', '（责任编辑：王建国_NB12345）', '本文来源：临州晚报'], ['王建国'], []],
  [['编辑：王建国', '校对：李志强', '审核：张立三'], ['王建国'], []],
  [['文/张立三 图/李志强'], [], ['张立三']],
  [['（作者：张立三，系临州大学教授）'], [], ['张立三']],
  [['（作者单位：临州大学）'], [], []],
  [['声明：本文仅代表作者个人观点，与本网无关。其原创性以及文中陈述文字和内容未经本站证实。'], [], []],
  [['更多精彩内容，请关注临州晚报微信公众号。'], [], []],
  [['长按二维码关注我们'], [], []],
  [['点赞', '在看', '阅读 10万+'], [], []],
  [['相关链接：', '某地推进加装电梯', '某市出台改造新规'], [], []],
  [['延伸阅读', '某地推进加装电梯'], [], []],
  [['打印 关闭'], [], []],
  [['【打印】【关闭】【顶部】'], [], []],
  [['上一篇：某地推进加装电梯', '下一篇：没有了'], [], []],
  [['标签：老旧小区 改造'], [], []],
  [['分享到：', '微信 微博 QQ空间'], [], []],
  [['返回搜狐，查看更多', '责任编辑：'], [], []],
  [['来源：临州晚报', '作者：张立三'], [], ['张立三']],
  [['新闻热线：0000-1234567', '投稿邮箱：abc@example.cn'], [], []],
  [['（记者 张立三 通讯员 李志强）'], [], ['张立三', '李志强']],
  [['记者 张立三 实习生 李志强 摄影报道'], [], ['张立三', '李志强']],
  [['版权声明：凡注明来源为临州晚报的作品，未经授权不得转载。'], [], []],
  [['我要评论', '用户名：', '密码：', '匿名发表'], [], []],
  [['本文转自《临州晚报》', '编辑｜王建国'], ['王建国'], []],
  [['监制：李志强', '责编：王建国', '编辑：张立三'], ['王建国', '张立三'], []],
  [['供稿：区住建局', '编辑：王建国'], ['王建国'], []],
  [['[1] [2] [3] 下一页'], [], []],
  [['已有12人参与 网友评论仅供其表达个人看法，并不表明本站立场。'], [], []],
  [['热门推荐', '某明星现身机场', '某地发现古墓', '十大美食排行榜'], [], []],
  [['查看原文', '阅读原文'], [], []],
  [['图片来自网络，如有侵权请联系删除'], [], []],
  [['投稿、报料请联系我们：邮箱abc@example.cn'], [], []],
  [['编 辑：王建国', '终 审：李志强'], ['王建国'], []],
  [['初审编辑：王建国', '责任编辑：张立三'], ['王建国', '张立三'], []],
  [['（临州日报记者张立三）'], [], ['张立三']],
  [['中国临州网 版权所有 ICP备12345678号'], [], []],
  [['分享让更多人看到'], [], []],
  [['免责声明：以上内容为本网站转自其它媒体，相关信息仅为传递更多信息之目的。'], [], []],
  [['—END—', '来源 | 临州晚报', '作者 | 张立三', '编辑 | 王建国'], ['王建国'], ['张立三']],
  [['记者：张立三 编辑：王建国 主编：李志强'], ['王建国', '李志强'], ['张立三']],
  [['撰文｜张立三', '摄影｜李志强'], [], ['张立三']],
  [['（本报记者张立三、李志强）'], [], ['张立三', '李志强']],
  [['延伸阅读：某地推进加装电梯', '【责任编辑:王建国】'], ['王建国'], []],
];

function dump(tail: readonly string[]): string {
  const above = ['首页', '新闻', '体育', '当前位置：首页 > 新闻 > 国内', TITLE, CREDIT, ''];
  const below = [
    '',
    '热点新闻',
    '某地暴雨致多条道路中断',
    '某市公布新规 明年起施行',
    '关于我们 | 联系我们',
    '版权所有 某某网',
  ];
  return [...above, ...PARAGRAPHS.flatMap((line) => [`　　${line}`, '']), ...tail, ...below].join('\n');
}

function html(tail: readonly string[]): string {
  const lines = [...PARAGRAPHS.map((line) => `　　${line}`), ...tail].map((line) => `<p>${line}</p>`).join('\n');
  return `<html><head><title>${TITLE}_临州网</title></head><body>
<div class="menu"><a href="/">首页</a><a href="/n">新闻</a><a href="/t">体育</a></div>
<div class="main"><h1>${TITLE}</h1><div class="info">${CREDIT}</div><div class="text">${lines}</div></div>
<div class="more"><h3>热点新闻</h3><ul><li><a href="/1">某地暴雨致多条道路中断</a></li><li><a href="/2">某市公布新规</a></li></ul></div>
<div class="foot"><a href="/a">关于我们</a> | <a href="/b">联系我们</a><p>版权所有 某某网</p></div></body></html>`;
}

describe.each([
  ['dump', dump],
  ['html', html],
] as const)('%s', (_, page) => {
  it.each(ROWS)('%j', (tail, editors, authors) => {
    const article = articleOf(strip(pageOf(page(tail))));
    expect(article.title).toBe(TITLE);
    expect(article.body).toBe(PARAGRAPHS.join('\n'));
    expect(article.source).toBe('临州晚报');
    expect([...article.editors].sort()).toEqual([...editors].sort());
    expect([...article.authors].sort()).toEqual([...authors].sort());
  });
});

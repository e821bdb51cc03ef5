import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/strip/strip.ts';
import { article, bodyOf, CREDIT, judgedDump, judgementOf, PROSE, paragraphs, TITLE } from './judged-page.ts';

const [first, second, third, fourth] = PROSE;
const text = paragraphs(PROSE);

describe('each judge has its page', () => {
  const dumpHead = `${TITLE}\n${CREDIT}\n\n`;
  const indented = (lines: readonly string[]): string => lines.map((line) => `\u3000\u3000${line}`).join('\n\n');
  it.each([
    ['title-line', article(text), TITLE, 'title'],
    [
      'subtitle-line',
      article(text, { title: `${TITLE}</h1><h2>——旧书换出新邻里</h2><h1 hidden>` }),
      '——旧书换出新邻里',
      'subtitle',
    ],
    ['credit-line', article(text), CREDIT, 'credit'],
    ['signature-of-notice', article(`${text}<p>南桥街道办事处</p><p>2018年12月18日</p>`), '2018年12月18日', 'credit'],
    ['signature-of-notice', article(`${text}<p>南桥街道办事处</p><p>2018年12月18日</p>`), '南桥街道办事处', 'credit'],
    [
      'signature-of-notice',
      article(`<p>南街办〔2018〕12号</p>${paragraphs([first + second, third])}`),
      '南街办〔2018〕12号',
      'credit',
    ],
    [
      'head-line',
      article(text, { title: `${TITLE}</h1><div>字号：大 中 小</div><div>打印 收藏</div><h1 hidden>` }),
      '打印 收藏',
      'furniture',
    ],
    ['outside', article(text), '首页 新闻 生活', 'furniture'],
    [
      'furniture-original-title',
      article(`${paragraphs([first, second])}<p>（原标题：榕树下的读书会）</p>${paragraphs([third, fourth])}`),
      '（原标题：榕树下的读书会）',
      'furniture',
    ],
    [
      'furniture-advertisement',
      article(`${paragraphs([first, second])}<p>广告</p>${paragraphs([third, fourth])}`),
      '广告',
      'furniture',
    ],
    ['title-again', article(`<p>${TITLE}</p>${text}`), TITLE, 'title'],
    ['abstract-again', article(`<p>摘要：${first}</p>${text}`), `摘要：${first}`, 'furniture'],
    ['abstract-again', article(`<p>摘要</p><p>【${TITLE}】${first}</p>${text}`), `【${TITLE}】${first}`, 'furniture'],
    [
      'links',
      article(`${paragraphs([first, second])}<p>[热点]<a href="/1">东港书市开张</a></p>${paragraphs([third, fourth])}`),
      '[热点]东港书市开张',
      'furniture',
    ],
    [
      'furniture-applause',
      article(`${text}<p>喜欢这篇文章，记得点赞、转发、关注哦！</p>`),
      '喜欢这篇文章，记得点赞、转发、关注哦！',
      'furniture',
    ],
    [
      'furniture-consent',
      article(
        `${paragraphs([first, second])}<p>请同意本网站的隐私权规范，才能收听新闻。</p>${paragraphs([third, fourth])}`,
      ),
      '请同意本网站的隐私权规范，才能收听新闻。',
      'furniture',
    ],
    [
      'caption-words',
      article(`${paragraphs([first, second])}<p>居民在交换旧书。（文化站提供）</p>${paragraphs([third, fourth])}`),
      '居民在交换旧书。（文化站提供）',
      'caption',
    ],
    [
      'caption-words',
      article(`${paragraphs([first, second])}<p>居民在交换旧书 图自南桥文化站</p>${paragraphs([third, fourth])}`),
      '居民在交换旧书 图自南桥文化站',
      'caption',
    ],
    [
      'captions-first',
      article(`<p>居民在文化站交换旧书。</p><p>孩子们挑选图画书。</p>${paragraphs([first + second, third + fourth])}`),
      '孩子们挑选图画书。',
      'caption',
    ],
    [
      'caption-words',
      article(`${paragraphs([first, second])}<p>图为居民在交换旧书。</p>${paragraphs([third, fourth])}`),
      '图为居民在交换旧书。',
      'caption',
    ],
    [
      'caption-under-image',
      article(
        `${paragraphs([first, second])}<p><img src="a.jpg"></p><p align="center">居民在交换旧书</p>${paragraphs([third, fourth])}`,
      ),
      '居民在交换旧书',
      'caption',
    ],
    [
      'caption-by-spacers',
      judgedDump(`${dumpHead}${indented([first, second])}\n\n居民交换旧书\n\u3000\n\n${indented([third, fourth])}`),
      '居民交换旧书',
      'caption',
    ],
    [
      'links',
      article(`${paragraphs([first, second])}<p><a href="/a">榕树下的老故事</a></p>${paragraphs([third, fourth])}`),
      '榕树下的老故事',
      'furniture',
    ],
    [
      'table-row',
      article(
        `${paragraphs([first, second])}<table><tr><td>月份</td><td>借书</td></tr><tr><td>十月</td><td>30本</td></tr></table>${paragraphs([third, fourth])}`,
      ),
      '月份\t借书',
      'table',
    ],
    [
      'subhead',
      article(`${paragraphs([first, second])}<p>二、走进校园</p>${paragraphs([third, fourth])}`),
      '二、走进校园',
      'subhead',
    ],
    [
      'subhead',
      article(`${paragraphs([first, second])}<p><b>走进校园</b></p>${paragraphs([third, fourth])}`),
      '走进校园',
      'subhead',
    ],
    [
      'subhead',
      article(`${paragraphs([first, second])}<h3>走进校园</h3>${paragraphs([third, fourth])}`),
      '走进校园',
      'subhead',
    ],
    [
      'list-item',
      article(
        `${paragraphs([first, second])}<ul><li>自带一本旧书</li><li>填写登记卡片</li></ul>${paragraphs([third, fourth])}`,
      ),
      '填写登记卡片',
      'list',
    ],
    ['paragraph', article(text), first, 'paragraph'],
  ])('%s', (rule, page, line, role) => {
    const expected = rule === 'title-again' ? 'title by title-line' : `${role} by ${rule}`;
    expect(judgementOf(page, line)).toBe(expected);
  });

  it('the title once more at the head of the text is furniture', () => {
    const page = article(`<p>${TITLE}</p>${text}`);
    expect(page.blocks.filter((block) => block.text === TITLE).map((block) => block.rule)).toEqual([
      'title-line',
      'title-again',
    ]);
  });

  it('every rule is told once, with an example', () => {
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
    for (const { name, example } of RULES) expect([name, example.length > 0]).toEqual([name, true]);
  });

  it('every rule that judges is told', () => {
    const told = new Set(RULES.map((rule) => rule.name));
    const page = article(
      `<p>广告</p><p>图为文化站。</p>${text}<p>相关阅读</p><p>扫一扫</p><p>（责任编辑：何青山）</p>`,
    );
    for (const { rule } of page.blocks) expect([...told]).toContain(rule);
  });
});

describe('what stays in the body', () => {
  it.each([
    ['a quotation that ends a line', `“这里的书都有故事。”何青山说`],
    [
      'a paragraph with 来源 in it',
      '这些旧书的来源：有的是家里多年的藏书，有的是搬家时邻居送来的，也有人专门去旧书摊上买。',
    ],
    ['a paragraph with a day', '2018年12月18日，文化站的门口排起了长队，人人手里都有一本旧书，等着和别人交换。'],
    ['a short paragraph', '他笑了。'],
    ['a line of a verse', '一座城'],
    [
      'a word of the tools as the head of a sentence',
      '打印店老板说，读书会的海报是他印的，没有收钱，只要了两本旧书作纪念。',
    ],
    ['another', '收藏家何青山说，读书会里也有好书。'],
    ['a third', '分享会上，孩子们说起自己最喜欢的一本书，说着说着就笑了，大人们也跟着笑。'],
    ['a sentence about 评论', '评论区里，有人写道，这样的读书会应该多办几场，让更多的人把旧书带出来分享。'],
    ['a sentence about 广告', '广告牌换成了读书角，路过的人停下脚步，翻开一本旧书，读上几页再走。'],
    ['a sentence about 转载', '转载一篇文章容易，写一篇难，何青山说，他写了三十年，写的都是身边的小事。'],
    [
      'a paragraph with one link',
      '详情见<a href="/">南桥街道</a>的公告，居民可以在周六上午到文化站的前台登记领取借书卡。',
    ],
    ['编者按', '编者按：旧书换新知，邻里成书友。本报从今日起介绍身边的读书会，欢迎读者来信讲述自己的故事。'],
    ['a bold paragraph', '<b>读书会是一扇窗，它让彼此不相识的邻居坐到了一起，也让孩子们知道，书可以这样读。</b>'],
    ['a paragraph that ends in 图', '大家一起动手，为文化站画了一张很大的藏书图。'],
  ])('%s', (_name, line) => {
    const page = article(`${paragraphs([first, second])}<p>${line}</p>${paragraphs([third, fourth])}`);
    expect(bodyOf(page)).toEqual([first, second, line.replace(/<[^>]+>/g, ''), third, fourth]);
  });
});

describe('what goes out of the body', () => {
  it.each([
    '广告',
    '点击进入专题',
    '（原标题：榕树下的读书会）',
    '欢迎关注南桥日报微信公众号',
    '视频加载中，请稍候……',
    '▲居民在交换旧书',
    '何青山 摄',
  ])('%s', (line) => {
    const page = article(`${paragraphs([first, second])}<p>${line}</p>${paragraphs([third, fourth])}`);
    expect(bodyOf(page)).toEqual([...PROSE]);
  });
});

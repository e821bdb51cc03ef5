import { describe, expect, it } from 'vitest';
import { PROSE, paragraphs } from '../../strip/judged-page.ts';
import { articleWith, TEXT } from './article-of.ts';

const DAY = '2018-12-18 10:19';
const [first, second, third, fourth] = PROSE;

describe('source', () => {
  it.each([
    [`${DAY} 来源：南桥日报`, '南桥日报', 'source-labelled'],
    [`${DAY} 来源：《南桥日报》`, '南桥日报', 'source-labelled'],
    [`${DAY} 来源：“南桥日报”`, '南桥日报', 'source-labelled'],
    [`${DAY} 来源：南桥日报（北京）`, '南桥日报', 'source-labelled'],
    [`${DAY} 来源：南桥日报 东港网`, '南桥日报', 'source-labelled'],
    [`${DAY} 来源：南桥日报 http://www.example.cn`, '南桥日报', 'source-labelled'],
    [`${DAY} 来源：东港市民政局`, '东港市民政局', 'source-labelled'],
    [`${DAY} 转自：南桥日报`, '南桥日报', 'source-labelled'],
    [`${DAY} 來源：南橋日報`, '南橋日報', 'source-labelled'],
    [`${DAY} 南桥日报`, '南桥日报', 'source-beside-time'],
    [`${DAY} 南桥日报 刘小禾`, '南桥日报', 'source-beside-time'],
    [`<div>南桥发布</div><div>${DAY}</div>`, '南桥发布', 'source-own-line'],
    [`<div>刘小禾/南桥日报</div><div>${DAY}</div>`, '南桥日报', 'source-beside-author'],
    [`<div>青河新闻记者 刘小禾</div><div>${DAY}</div>`, '青河新闻', 'source-before-reporter'],
  ])('%s', (credit, source, rule) => {
    const article = articleWith({ credit });
    expect([article.source, article.evidence.source?.rule]).toEqual([source, rule]);
    expect(article.warnings).not.toContain('no-source');
  });

  it.each([
    '来源：',
    '来源：无',
    '来源：网络',
    '来源：本站',
    '来源：本站原创',
    '来源：http://www.example.cn',
    '来源：-',
    '打印 收藏',
    '刘小禾',
    '星期二',
    '第03版',
    '正文',
    '2018年第12期',
  ])('%s names none', (words) => {
    const article = articleWith({ credit: `${DAY} ${words}` });
    expect(article.source).toBeNull();
    expect(article.warnings).toContain('no-source');
  });

  it('of two labelled ones the first, and the difference is told', () => {
    const article = articleWith({ credit: `${DAY} 来源：新华社 来源：南桥日报` });
    expect(article.source).toBe('新华社');
    expect(article.warnings).toContain('source-disagrees');
    expect(article.credits.filter((credit) => credit.role === 'source').map((credit) => credit.name)).toEqual([
      '新华社',
      '南桥日报',
    ]);
  });

  it.each([
    ['printed below the text', { credit: DAY, below: '<p>来源：南桥日报</p>' }, 'source-labelled'],
    ['claimed', { credit: DAY, head: '<meta name="ContentSource" content="南桥日报">' }, 'source-claimed'],
    ['given', { credit: `${DAY} 来源：东港网`, given: { source: '南桥日报' } }, 'source-given'],
    [
      '本报 on its own page',
      { credit: DAY, head: '<title>读书会_南桥日报</title>', text: `<p>本报讯${first}</p>${TEXT}` },
      'source-own-newspaper',
    ],
    [
      'its own name before 讯',
      { credit: DAY, head: '<title>读书会__南桥日报</title>', text: `<p>南桥日报讯（记者 刘小禾）${first}</p>${TEXT}` },
      'source-own-newspaper',
    ],
    [
      'a reporter’s bracket without a medium',
      { credit: DAY, head: '<title>读书会 - 南桥日报</title>', text: `<p>〔记者刘小禾／东港报导〕${first}</p>${TEXT}` },
      'source-own-newspaper',
    ],
    [
      'beside the role of the reporter',
      { credit: `<div>刘小禾</div><div>南桥日报特约记者</div><div>${DAY}</div>` },
      'source-own-line',
    ],
  ])('%s', (_name, parts, rule) => {
    const article = articleWith(parts);
    expect([article.source, article.evidence.source?.rule]).toEqual(['南桥日报', rule]);
  });
});

describe('the name before a dateline', () => {
  it.each([
    ['（东岛社记者江宜蓁台北5日电）', ['江宜蓁']],
    ['（東島社記者徐薇東京5日綜合外電報導）', ['徐薇']],
    ['（記者林朗華盛頓3日專電）', ['林朗']],
    ['（记者方舟、田野高雄5日电）', ['方舟', '田野']],
    ['东港3月7日电 (刘小禾 何青山)', ['刘小禾', '何青山']],
    ['东港3月7日电 (综合消息)', []],
  ])('%s', (lead, authors) => {
    expect(articleWith({ credit: DAY, text: `<p>${lead}${first}</p>${TEXT}` }).authors).toEqual(authors);
  });

  it('a dateline that names another medium than the page’s own is no source', () => {
    const head = '<title>读书会_南桥日报</title>';
    expect(articleWith({ credit: DAY, head, text: `<p>青河网3月7日电 ${first}</p>${TEXT}` }).source).toBeNull();
  });

  it('the name above the role of a medium is its reporter, and the line no subtitle', () => {
    const found = articleWith({ credit: `<div>司徒小禾</div><div>南桥日报特约记者</div><div>${DAY}</div>` });
    expect([found.authors, found.subtitle]).toEqual([['司徒小禾'], null]);
  });

  it('the login of an editor is no name', () => {
    expect(articleWith({ credit: DAY, below: '<p>[责任编辑：kevinqiao]</p>' }).editors).toEqual([]);
    expect(articleWith({ credit: DAY, below: '<p>[责任编辑：Kevin]</p>' }).editors).toEqual(['Kevin']);
  });
});

describe('people by role', () => {
  const named = (credit: string): readonly string[] =>
    articleWith({ credit: `${DAY} 来源：南桥日报 ${credit}` })
      .credits.filter((one) => one.role !== 'source')
      .map(({ role, name }) => `${role} ${name}`);
  it.each([
    ['作者：刘小禾', ['author 刘小禾']],
    ['作者：一叶知秋', ['author 一叶知秋']],
    ['作者：刘小禾、何青山', ['author 刘小禾', 'author 何青山']],
    ['作者：刘 禾', ['author 刘禾']],
    ['作者：刘小禾（南桥大学教授）', ['author 刘小禾']],
    ['记者：刘小禾 何青山 通讯员：陈一木', ['reporter 刘小禾', 'reporter 何青山', 'correspondent 陈一木']],
    ['文/刘小禾 图/何青山', ['author 刘小禾', 'photographer 何青山']],
    ['摄影：何青山', ['photographer 何青山']],
    ['编译：刘小禾', ['translator 刘小禾']],
    ['校对：何青山 审核：陈一木', ['proofreader 何青山', 'reviewer 陈一木']],
    ['责任编辑：何青山', ['editor 何青山']],
    ['编辑：何青山 NN123', ['editor 何青山']],
    ['作者：南桥日报', []],
    ['作者：', []],
    ['作者：佚名', []],
    ['编辑：管理员', []],
    ['责任编辑：NN123', []],
  ])('%s', (credit, people) => {
    expect(named(credit)).toEqual(people);
  });

  it.each([
    ['记者：刘小禾 编译：何青山', ['刘小禾']],
    ['编译：何青山', ['何青山']],
    ['整理：何青山', ['何青山']],
    ['作者：刘小禾 责任编辑：何青山', ['刘小禾']],
    ['摄影：何青山', []],
  ])('authors of %s', (credit, authors) => {
    expect(articleWith({ credit: `${DAY} 来源：南桥日报 ${credit}` }).authors).toEqual(authors);
  });

  it('quotes the printed line', () => {
    const line = `${DAY} 来源：南桥日报 作者：刘小禾`;
    const credit = articleWith({ credit: line }).credits.find((one) => one.role === 'author');
    expect(credit).toEqual({ role: 'author', name: '刘小禾', affiliation: null, text: line });
  });
});

describe('people without a label of their own line', () => {
  it.each([
    ['beside the time', { credit: `${DAY} 刘小禾` }, 'author 刘小禾'],
    ['before their medium', { credit: `<div>刘小禾/南桥日报</div><div>${DAY}</div>` }, 'author 刘小禾'],
    ['in brackets at the head', { text: `<p>本报讯（记者 刘小禾）${first}</p>${TEXT}` }, 'reporter 刘小禾'],
    [
      'in brackets at the end',
      { text: `${paragraphs([first, second, third])}<p>${fourth}（刘小禾）</p>` },
      'author 刘小禾',
    ],
    ['at the head of a paragraph', { text: `<p>南桥日报记者 刘小禾</p>${TEXT}` }, 'reporter 刘小禾'],
    [
      'under an image',
      { text: `${paragraphs([first, second])}<p>▲居民在交换旧书。何青山 摄</p>${paragraphs([third, fourth])}` },
      'photographer 何青山',
    ],
    ['below the text', { text: `${TEXT}<p>（责任编辑：何青山）</p>` }, 'editor 何青山'],
  ])('%s', (_name, parts, expected) => {
    const people = articleWith({ credit: DAY, ...parts }).credits.map(({ role, name }) => `${role} ${name}`);
    expect(people).toContain(expected);
  });

  it.each([
    ['a closing word', `${paragraphs([first, second, third])}<p>${fourth}（完）</p>`],
    ['an aside', `${paragraphs([first, second, third])}<p>${fourth}（文中均为化名）</p>`],
    ['a reporter in the story', `<p>刘小禾曾是记者，如今在文化站里和居民一起整理旧书，也写下他们的故事。</p>${TEXT}`],
  ])('%s names nobody', (_name, text) => {
    expect(articleWith({ credit: `${DAY} 来源：南桥日报`, text }).authors).toEqual([]);
  });

  it('everybody once a role', () => {
    const article = articleWith({
      credit: `${DAY} 来源：南桥日报 记者：刘小禾`,
      text: `<p>南桥日报讯（记者 刘小禾）${first}</p>${TEXT}<p>责任编辑：刘小禾</p>`,
    });
    expect(article.authors).toEqual(['刘小禾']);
    expect(article.editors).toEqual(['刘小禾']);
  });
});

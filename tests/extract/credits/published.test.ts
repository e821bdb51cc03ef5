import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/model/article.ts';
import { articleWith, TEXT } from './article-of.ts';

const at = (moment: Moment | null): string | null => moment && `${moment.value}${moment.zone ?? ''}`;
const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;
const claim = (content: string): string => meta('article:published_time', content);
const saved = { retrievedAt: '2019-01-02T03:00:00Z', retrievedFrom: 'given' } as const;

describe('the printed time', () => {
  it.each([
    ['2018-12-18 10:19', '2018-12-18T10:19', 'minute'],
    ['2018-12-18 10:19:05', '2018-12-18T10:19:05', 'second'],
    ['2018-12-18', '2018-12-18', 'day'],
    ['2018年12月 来源：南桥日报', '2018-12', 'month'],
    ['2018-12-18 24:00', '2018-12-18', 'day'],
    ['2018-12-18 10:19+08:00', '2018-12-18T10:19+08:00', 'minute'],
    ['中華民國107年12月18日', '2018-12-18', 'day'],
    ['<div>2018</div><div>12/18</div><div>10:19</div>', '2018-12-18T10:19', 'minute'],
    ['2012年12月10日, 格林尼治标准时间10:41', '2012-12-10T10:41+00:00', 'minute'],
    ['<span>2018-12-18</span><span>10:19</span>', '2018-12-18T10:19', 'minute'],
  ])('%s', (credit, value, precision) => {
    const { published, warnings } = articleWith({ credit });
    expect([at(published), published?.precision, published?.supplied]).toEqual([value, precision, []]);
    expect(warnings.filter((warning) => warning.includes('date'))).toEqual([]);
  });

  it('comes with its words, its place and its rule', () => {
    const { published, evidence } = articleWith({ credit: '发布时间：2018-12-18 10:19 来源：南桥日报' });
    expect(published).toMatchObject({ text: '2018-12-18 10:19', rule: 'printed-head-full' });
    expect(evidence.published).toEqual({
      text: published?.text,
      place: published?.place,
      rule: published?.rule,
    });
  });
});

describe('decoys beside the printed time', () => {
  const credit = '2018-12-18 10:19 来源：南桥日报';
  it.each([
    ['the day of the visit', { above: '<p>今天是2024年3月5日 星期二</p>' }],
    ['a date in the head of the page', { above: '<p>2024年3月5日 星期二</p>' }],
    ['comments', { below: '<h3>网友评论</h3><p>阿禾 2019-01-02 08:00</p><p>我也想去</p>' }],
    ['teasers', { below: '<h3>相关阅读</h3><ul><li><a href="/1">东港书市</a> 2019-02-03</li></ul>' }],
    ['an event in the text', { text: `<p>2017年5月1日，文化站的门口排起了长队，人人手里都有一本旧书。</p>${TEXT}` }],
    ['a law in the text', { text: `<p>（2015年3月1日南桥街道办事处第三次会议通过）</p>${TEXT}` }],
    ['a copyright line', { below: '<p>Copyright 2001-2020-01-01</p>' }],
    ['a claimed upload', { head: claim('2018-12-18T22:00:00+08:00') }],
    ['a telephone number', { below: '<p>电话：0755-20190102</p>' }],
  ])('%s', (_name, parts) => {
    expect(at(articleWith({ credit, ...parts }).published)).toBe('2018-12-18T10:19');
  });

  it.each([
    [
      'a law in force',
      `<p>2015年3月1日起施行的办法规定，读书会每年举行一次，由街道组织，居民自愿参加，不收费用。</p>${TEXT}`,
    ],
    ['the day of a decision', `<p>（2015年3月1日南桥街道办事处第三次会议通过）</p>${TEXT}`],
    ['an event', `<p>2017年5月1日，文化站的门口排起了长队，人人手里都有一本旧书，等着和别人交换。</p>${TEXT}`],
  ])('%s is no time of publication, even alone', (_name, text) => {
    const { published, warnings } = articleWith({ credit: '来源：南桥日报', text });
    expect(published).toBeNull();
    expect(warnings).toContain('no-date');
  });

  it('the table of a notice: published, not signed', () => {
    const above =
      '<table><tr><td>索引号</td><td>AB-1</td></tr><tr><td>成文日期</td><td>2018年12月1日</td></tr><tr><td>发布日期</td><td>2018年12月18日</td></tr></table>';
    expect(at(articleWith({ above, credit: '来源：南桥街道办事处' }).published)).toBe('2018-12-18');
  });

  it('below the text it counts where it is labelled', () => {
    const below = '<p>发布日期：2018-12-18</p>';
    expect(articleWith({ credit: '来源：南桥日报', below }).published).toMatchObject({
      value: '2018-12-18',
      rule: 'printed-foot-full',
    });
    expect(articleWith({ credit: '来源：南桥日报', below: '<p>Copyright 2001-2020</p>' }).published).toBeNull();
  });
});

describe('updates', () => {
  it.each([
    ['发布时间：2018-12-18 10:19 更新时间：2018-12-19 08:30', '', '2018-12-18T10:19', '2018-12-19T08:30'],
    ['2018-12-18 10:19 最后更新：2018-12-19 08:30', '', '2018-12-18T10:19', '2018-12-19T08:30'],
    ['更新时间：2018-12-19 08:30', '', '2018-12-19T08:30', null],
    ['2018/12/18 16:42（12/19 08:30 更新）', '', '2018-12-18T16:42', '2018-12-19T08:30'],
    ['2018/12/30 16:42（1/2 08:30 更新）', '', '2018-12-30T16:42', '2019-01-02T08:30'],
    [
      '2018-12-18 10:19',
      meta('article:modified_time', '2018-12-19T08:00:00+08:00'),
      '2018-12-18T10:19',
      '2018-12-19T08:00:00+08:00',
    ],
    ['2018-12-18 10:19', meta('article:modified_time', '2018-12-17T08:00:00+08:00'), '2018-12-18T10:19', null],
    ['2018-12-18 10:19', meta('article:modified_time', '2018-12-18'), '2018-12-18T10:19', null],
  ])('%s %s', (credit, head, published, updated) => {
    const found = articleWith({ credit, head });
    expect([at(found.published), at(found.updated)]).toEqual([published, updated]);
  });
});

describe('claims', () => {
  it.each([
    [claim('2018-12-18T20:19:00Z'), '2018-12-19T04:19:00+08:00', 'claimed-utc-as-beijing-time'],
    [claim('2018-12-18T20:19:00+0000'), '2018-12-19T04:19:00+08:00', 'claimed-utc-as-beijing-time'],
    [claim('2018-12-31T20:19Z'), '2019-01-01T04:19+08:00', 'claimed-utc-as-beijing-time'],
    [claim('2018-12-18T10:19:00+08:00'), '2018-12-18T10:19:00+08:00', 'claimed'],
    [claim('2018-12-18 10:19'), '2018-12-18T10:19', 'claimed'],
    [claim('2018-12-18'), '2018-12-18', 'claimed'],
    [`${claim('soon')}${claim('2018-12-18')}`, '2018-12-18', 'claimed'],
    ['<script>var ct = "1545099540";</script>', '2018-12-18T10:19:00+08:00', 'claimed-epoch-as-beijing-time'],
    ['<script>var ct = "1545099540000";</script>', '2018-12-18T10:19:00+08:00', 'claimed-epoch-as-beijing-time'],
  ])('%s', (head, value, rule) => {
    const { published, warnings } = articleWith({ credit: '来源：南桥日报', head });
    expect([at(published), published?.rule]).toEqual([value, rule]);
    expect(warnings).toContain('date-from-claim');
  });

  it.each(['soon', '2018-13-45', '0', '99'])('%s claims no time', (content) => {
    expect(articleWith({ credit: '来源：南桥日报', head: claim(content) }).published).toBeNull();
  });

  it('print wins, and the difference is told', () => {
    const { published, warnings } = articleWith({ credit: '2018-12-18 10:19', head: claim('2018-12-25') });
    expect(at(published)).toBe('2018-12-18T10:19');
    expect(warnings).toContain('date-disagrees');
  });
});

describe('what is not printed is supplied, and marked', () => {
  const url = 'http://www.example.cn/2018/1218/c1.html';
  it.each([
    ['the year of the URL', { credit: '12-18 10:19', given: { url } }, '2018-12-18T10:19', ['year']],
    ['the year of a claim', { credit: '12-18 10:19', head: claim('2018-12-18') }, '2018-12-18T10:19', ['year']],
    ['the year of retrieval', { credit: '01-02 10:19', origin: saved }, '2019-01-02T10:19', ['year']],
    ['the year before retrieval', { credit: '12-30 10:19', origin: saved }, '2018-12-30T10:19', ['year']],
    ['昨天', { credit: '昨天 10:19', origin: saved }, '2019-01-01T10:19', ['year', 'month', 'day']],
    [
      '今天, by Beijing time',
      { credit: '今天 08:19', origin: { ...saved, retrievedAt: '2019-01-01T20:00:00Z' } },
      '2019-01-02T08:19',
      ['year', 'month', 'day'],
    ],
    [
      '前天 over the turn of the year',
      { credit: '前天 23:59', origin: { ...saved, retrievedAt: '2019-01-01' } },
      '2018-12-30T23:59',
      ['year', 'month', 'day'],
    ],
  ])('%s', (_name, parts, value, supplied) => {
    const { published, warnings } = articleWith(parts);
    expect([at(published), published?.supplied]).toEqual([value, supplied]);
    expect(warnings).toContain('date-supplied');
  });

  it.each([
    ['no year anywhere', { credit: '12-18 10:19 来源：南桥日报' }],
    ['a URL of another day', { credit: '12-18 10:19', given: { url: 'http://www.example.cn/2018/1220/c1.html' } }],
    ['昨天 of an unknown day', { credit: '昨天 10:19 来源：南桥日报' }],
  ])('never from the clock: %s', (_name, parts) => {
    expect(articleWith(parts).published).toBeNull();
  });
});

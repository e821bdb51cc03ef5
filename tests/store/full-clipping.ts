import type { Clipping } from '../../src/model/clipping.ts';
import { clippingOf, published, spanIn } from './clipping-of.ts';
import { BARE_FIGURE } from './figure-in.ts';

export const BODY = [
  '本报讯（记者 林一）北山区民政局昨日表示：“去年全区新增社工站12个，服务居民约1.5万人次。”其中，老年人占六成。',
  '服务下沉',
  '东湖社工服务中心负责人说，计划到2021年投入300万元𠮷祥基金。',
].join('\n');

/** A clipping in which nothing is empty; with a character beyond the BMP before a finding, and a caption with one. */
export function fullClipping(page = 'full'): Clipping {
  const lines = BODY.split('\n');
  const first = Array.from(lines[0] ?? '').length;
  const second = first + 1 + Array.from(lines[1] ?? '').length;
  const caption = '图为𠮷祥路社工站，3名社工在值班。';
  return clippingOf(page, {
    url: 'http://news.example.cn/2020/1.html',
    site: 'news.example.cn',
    at: '2020-03-01T08:00:00+08:00',
    given: { collection: '样本', identifier: '7' },
    title: '北山区社工站增至12个',
    subtitle: '老年人占六成',
    published: { ...published('2020-02-29T10:19'), zone: '+08:00', supplied: ['year'] },
    updated: published('2020-03'),
    source: '北山日报',
    authors: ['林一', '何二'],
    editors: ['王三'],
    credits: [
      { role: 'source', name: '北山日报', affiliation: null, text: '来源：北山日报' },
      { role: 'reporter', name: '林一', affiliation: '北山日报', text: '北山日报记者 林一' },
    ],
    section: ['新闻', '本地'],
    edition: 'A03',
    document: {
      number: '北民〔2020〕3号',
      index: null,
      issuer: '北山区民政局',
      signed_on: '2020-02-28',
      effective_on: null,
    },
    views: 533,
    script: 'hans',
    body: BODY,
    blocks: [
      { role: 'paragraph', start: 0, stop: first },
      { role: 'subhead', start: first + 1, stop: second },
      { role: 'paragraph', start: second + 1, stop: Array.from(BODY).length },
    ],
    captions: [caption, '另一图'],
    segmented: '本报讯 记者',
    keywords: [{ word: '社工', weight: 0.5 }],
    evidence: { title: { text: '北山区社工站增至12个', place: 'line 1', rule: 'heading' } },
    dates: [
      {
        ...spanIn(BODY, '去年'),
        earliest: '2019-01-01',
        latest: '2019-12-31',
        edtf: '2019',
        resolved: true,
        anchor: '2020-02-29',
        anchor_from: 'published',
        supplied: ['year'],
        rule: 'year-relative',
      },
      {
        ...spanIn(BODY, '2021年'),
        earliest: null,
        latest: null,
        edtf: null,
        resolved: false,
        anchor: null,
        anchor_from: null,
        supplied: [],
        rule: 'year',
      },
    ],
    figures: [
      {
        ...spanIn(BODY, '12个'),
        ...BARE_FIGURE,
        number: 12,
        value: 12,
        bound: 'exact',
        unit: '个',
        kind: 'count',
        rule: 'count',
        counted: { ...placeOf('社工站') },
        direction: 'rise',
        row_label: '北山区',
        column_label: '社工站（个）',
        compared_with: 'yoy',
        status: 'reported',
        date: 0,
        agency: 0,
      },
      {
        ...spanIn(BODY, '约1.5万人次'),
        ...BARE_FIGURE,
        number: 15000,
        value: 15000,
        bound: 'about',
        unit: '人次',
        kind: 'count',
        rule: 'count',
        part_of: 0,
      },
      {
        ...spanIn(BODY, '300万元'),
        ...BARE_FIGURE,
        number: 3e6,
        value: 3e6,
        bound: 'exact',
        unit: '元',
        currency: 'CNY',
        kind: 'money',
        rule: 'money',
        date: 0,
        agency: 0,
      },
      {
        field: 'captions/0',
        start: 9,
        stop: 11,
        text: '3名',
        ...BARE_FIGURE,
        number: 3,
        value: 3,
        low: 0.1,
        high: 1e21,
        bound: 'range',
        unit: '名',
        kind: 'count',
        rule: 'count',
        agency: 1,
      },
    ],
    agencies: [
      {
        name: '北山区民政局',
        type: 'government',
        region: '440399',
        mentions: [{ ...spanIn(BODY, '北山区民政局'), rule: 'head', resolved_by: 'as-printed', certainty: 'certain' }],
      },
      {
        name: '东湖社工服务中心',
        type: 'service',
        region: null,
        mentions: [
          { ...spanIn(BODY, '东湖社工服务中心'), rule: 'head', resolved_by: 'as-printed', certainty: 'likely' },
          {
            field: 'captions/0',
            start: 2,
            stop: 8,
            text: '𠮷祥路社工站',
            rule: 'head',
            resolved_by: 'place',
            certainty: 'likely',
          },
        ],
      },
    ],
    warnings: ['date-supplied'],
  });
}

function placeOf(text: string): { start: number; stop: number; text: string } {
  const { start, stop } = spanIn(BODY, text);
  return { start, stop, text };
}

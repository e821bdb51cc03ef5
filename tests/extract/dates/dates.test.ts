import { describe, expect, it } from 'vitest';
import { findDates, RULES } from '../../../src/extract/dates/dates.ts';
import type { DateFinding } from '../../../src/model/finding.ts';

function body(text: string, published: string | null = '2018-12-18T10:19'): readonly DateFinding[] {
  return findDates([{ field: 'body', text }], { published, taiwan: false });
}
function only(text: string, published: string | null = '2018-12-18T10:19'): DateFinding {
  const [date, ...more] = body(text, published);
  expect(more).toEqual([]);
  if (date === undefined) throw new Error(`nothing found in ${text}`);
  return date;
}

describe('EDTF', () => {
  it.each([
    ['2007年', '2007'],
    ['2007年3月', '2007-03'],
    ['2007年3月5日', '2007-03-05'],
    ['上世纪90年代', '199X'],
    ['十九世纪', '18XX'],
    ['“十三五”期间', '2016/2020'],
    ['2017年上半年', '2017-01/2017-06'],
    ['5月28日至30日', '2018-05-28/2018-05-30'],
    ['11月下旬', '2018-11-21/2018-11-30'],
    ['2020年前', '../2019'],
    ['2019年3月底前', '../2019-03'],
    ['明年3月5日起', '2019-03-05/..'],
    ['明年3月起', '2019-03/..'],
    ['昨晚8时', null],
    ['毕业两年后', null],
  ])('%s is %s', (text, edtf) => {
    expect(only(text).edtf).toBe(edtf);
  });
});

describe('what a date was read against', () => {
  it.each([
    ['2007年3月', null, null, []],
    ['3月5日', '2018-12-18', 'published', ['year']],
    ['15日，', '2018-12-18', 'published', ['year', 'month']],
    ['上午9时30分', '2018-12-18', 'published', ['year', 'month', 'day']],
    ['今年', '2018-12-18', 'published', []],
    ['2007年以来', '2018-12-18', 'published', []],
    ['春节', '2018-12-18', 'published', ['year']],
  ] as const)('%s', (text, anchor, anchorFrom, supplied) => {
    expect(only(text)).toMatchObject({ resolved: true, anchor, anchorFrom, supplied });
  });

  it('a date before it in the text', () => {
    expect(body('2008年6月成立，同年9月注册。')[1]).toMatchObject({
      anchor: '2008-06',
      anchorFrom: 'text',
      supplied: [],
    });
    expect(body('5月28日集合，31日返回。')[1]).toMatchObject({ anchor: '2018-05-28', anchorFrom: 'text' });
  });

  it('the dateline, which takes its own year from publication', () => {
    const [dateline, yesterday, month] = body('（新华社北京12月30日电）昨日，大桥通车。7月开工。', '2019-01-02');
    expect(dateline).toMatchObject({
      earliest: '2018-12-30',
      anchor: '2019-01-02',
      supplied: ['year'],
      rule: 'dateline',
    });
    expect(yesterday).toMatchObject({ earliest: '2018-12-29', anchor: '2018-12-30', anchorFrom: 'dateline' });
    expect(month).toMatchObject({ earliest: '2018-07-01', anchorFrom: 'dateline' });
  });

  it('of a title is publication, whatever the body says', () => {
    const found = findDates(
      [
        { field: 'title', text: '昨日通车' },
        { field: 'body', text: '新华社北京3月17日电 昨日通车' },
        { field: 'captions/0', text: '当日的现场' },
      ],
      { published: '2019-03-20', taiwan: false },
    );
    expect(found.map(({ field, earliest }) => [field, earliest])).toEqual([
      ['title', '2019-03-19'],
      ['body', '2019-03-17'],
      ['body', '2019-03-16'],
      ['captions/0', '2019-03-20'],
    ]);
  });

  it('nothing, where nothing is known', () => {
    expect(only('昨天，', null)).toMatchObject({
      earliest: null,
      latest: null,
      edtf: null,
      resolved: false,
      anchor: null,
      anchorFrom: null,
    });
    expect(only('2007年以来', null)).toMatchObject({
      earliest: '2007-01-01',
      latest: null,
      resolved: true,
      anchor: null,
    });
    expect(only('昨天，', 'gestern').resolved).toBe(false);
    expect(only('昨天，', '2018-13-40').resolved).toBe(false);
  });

  it('an hour ago, where publication has its minute', () => {
    expect(only('两小时前', '2018-12-18T01:30:25').earliest).toBe('2018-12-17T23:30');
    expect(only('两小时前', '2018-12-18').resolved).toBe(false);
  });
});

describe('spans', () => {
  it('count UTF-16 units of the text as printed', () => {
    const text = '𠮷田：１２月５日、㊗去年１０月底';
    for (const date of body(text)) expect(text.slice(date.start, date.stop)).toBe(date.text);
    expect(body(text).map((date) => date.text)).toEqual(['１２月５日', '去年１０月底']);
  });

  it('leave 自, 截至, 起, 以来, 期间 and 上午 outside, keep 前 inside', () => {
    expect(['自7月1日起', '截至12月', '春节期间', '昨日上午', '2020年前'].map((text) => only(text).text)).toEqual([
      '7月1日',
      '12月',
      '春节',
      '昨日',
      '2020年前',
    ]);
  });
});

describe('the list of rules', () => {
  it('has every name that a finding gives, once', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const used = body('（新华社北京3月17日电）自2012年成立以来，5月28日至30日，2020年前。').flatMap(({ rule }) =>
      rule.split('+'),
    );
    for (const name of used) expect(names).toContain(name);
  });

  it('has examples that are found by the rule itself', () => {
    for (const { name, example } of RULES) {
      const rules = body(`${example}，`).flatMap(({ rule }) => rule.split('+'));
      expect(rules, name).toContain(name);
    }
  });
});

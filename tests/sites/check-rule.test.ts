import { describe, expect, it } from 'vitest';
import { checkRule } from '../../src/sites/check-rule.ts';
import { canonicalText } from '../../src/sites/sites.ts';

const GOOD = { name: '临江晚报', hosts: ['paper.example'], select: { body: '#text > p' } };

describe('a rule', () => {
  it.each([
    {},
    { since: '2010-01-01', until: '2010-01-01' },
    { hosts: ['paper.example', '.papers.example', 'localhost'] },
    { select: { remove: ['.ad', 'p:not(.text)', 'a[href*="~ad"]', 'div > p + p', 'td:nth-child(2)'] } },
    { select: undefined, lines: ['^来源：(?<source>.{2,20})'] },
    { example: [{ file: 'a.html', title: '题', authors: ['许岚'], url: 'http://paper.example/1.html' }] },
  ])('with %j is taken', (more) => {
    expect(checkRule({ ...GOOD, ...more }).problems).toBeUndefined();
  });

  it.each([
    [{ name: '' }, 'name', /./],
    [{ hosts: [] }, 'hosts', /./],
    [{ hosts: ['http://paper.example/'] }, 'hosts.0', /no host/],
    [{ hosts: ['Paper.example'] }, 'hosts.0', /lower case/],
    [{ until: '2019-02-30' }, 'until', /no day/],
    [{ until: '2019' }, 'until', /no day/],
    [{ since: '2020-01-01', until: '2019-12-31' }, 'until', /before since/],
    [{ select: { text: 'p' } }, 'select.text', /no such key/],
    [{ select: { body: '' } }, 'select.body', /./],
    [{ select: { body: 'p'.repeat(201) } }, 'select.body', /200 characters/],
    [{ select: { body: Array(21).fill('p') } }, 'select.body', /up to 20/],
    [
      { select: Object.fromEntries(['body', 'remove', 'title', 'source'].map((mark) => [mark, Array(20).fill('p')])) },
      'select',
      /more than 60/,
    ],
    [{ select: { remove: Array(7).fill('p:nth-child(2)') } }, 'select', /more than 6/],
    [{ select: { body: 'div:has(p)' } }, 'select.body', /:has/],
    [{ select: { body: 'p:contains(来源)' } }, 'select.body', /:contains/],
    [{ select: { body: 'i ~ p' } }, 'select.body', /~/],
    [{ select: { body: '* '.repeat(20) } }, 'select.body', /steps/],
    [{ select: { body: '<p>' } }, 'select.body', /no selector/],
    [{ select: undefined }, 'name', /says nothing/],
    [{ lines: ['来源：.{2,20}'] }, 'lines.0', /names nothing/],
    [{ lines: ['来源：(?<medium>.{2,20})'] }, 'lines.0', /names medium/],
    [{ lines: ['(?<source>a+)+'] }, 'lines.0', /repeated group/],
    [{ lines: ['(?<source>.)'.repeat(40)] }, 'lines.0', /./],
    [{ example: [{ title: '题' }] }, 'example.0.file', /./],
    [{ colour: 'red' }, 'colour', /no such key/],
  ])('with %j is not taken', (more, key, message) => {
    const [problem] = checkRule({ ...GOOD, ...more }).problems ?? [];
    expect(problem?.path.join('.')).toBe(key);
    expect(problem?.message).toMatch(message);
  });
});

describe('the canonical text of a rule', () => {
  it.each([
    [{ example: [{ file: 'a.html' }] }],
    [{ select: { body: ['#text > p'] } }],
    [{ hosts: ['paper.example'], since: undefined }],
  ])('is the same with %j', (more) => {
    expect(textOf(more)).toBe(textOf({}));
  });

  it.each([
    [{ name: '晚报' }],
    [{ hosts: ['paper.example', 'b.example'] }],
    [{ until: '2012-01-01' }],
    [{ select: { body: '#text p' } }],
    [{ select: { remove: '#text > p' } }],
    [{ lines: ['^(?<source>.)'] }],
  ])('is another with %j', (more) => {
    expect(textOf(more)).not.toBe(textOf({}));
  });
});

function textOf(more: object): string {
  const { rule } = checkRule({ ...GOOD, ...more });
  if (rule === undefined) throw new Error('not taken');
  return canonicalText(rule);
}

import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../src/model/site-rule.ts';
import { ruleFor } from '../../src/sites/sites.ts';

const RULES: readonly SiteRule[] = [
  { name: 'old', hosts: ['paper.example'], until: '2014-12-31' },
  { name: 'new', hosts: ['paper.example'], since: '2015-01-01' },
  { name: '晚报', hosts: ['.evening.example'] },
];
const at = (path: string): string => `http://www.paper.example/${path}`;

describe('the rule for a page', () => {
  it.each([
    ['http://paper.example/1.html', null, '2014-12-31', 'old'],
    ['https://www.paper.example/1.html', null, '2015-01-01', 'new'],
    // A page without a known day is taken by the first of its host.
    [at('1.html'), null, null, 'old'],
    [at('2016-03/05/content_1.htm'), null, null, 'new'],
    [at('20160305/1.shtml'), null, null, 'new'],
    [at('2016/0305/1.html'), null, null, 'new'],
    // The day that the page claims is surer than that in its URL.
    [at('2016/0305/1.html'), null, '2013-01-01', 'old'],
    ['http://a.b.evening.example/1', null, null, '晚报'],
    ['http://evening.example/1', null, null, '晚报'],
    [null, 'www.paper.example', '2016-01-01', 'new'],
    [null, 'Paper.Example', '2016-01-01', 'new'],
    [null, '晚报', null, '晚报'],
    ['http://elsewhere.example/', '晚报', null, '晚报'],
    ['http://evening.example/1', '另一家报', null, '晚报'],
    ['http://notpaper.example/1.html', null, null, undefined],
    ['http://paper.example.org/1.html', null, null, undefined],
    ['http://myevening.example/1', null, null, undefined],
    [null, null, null, undefined],
    ['paper.example/1.html', null, null, undefined],
  ])('%s, site %s, of %s is %s', (url, site, day, name) => {
    expect(ruleFor(RULES, { url, site }, day)?.name).toBe(name);
  });
});

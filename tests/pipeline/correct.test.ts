import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Clipping, clippingSchema } from '../../src/model/clipping.ts';
import { type Corrections, correctionSchema } from '../../src/model/corrections.ts';
import { corrected } from '../../src/pipeline/correct.ts';
import { clippingOf, published } from '../store/clipping-of.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'fixtures', 'pages');
const goldens = readdirSync(PAGES).flatMap((slug): (readonly [string, Clipping])[] => {
  const read = clippingSchema.safeParse(JSON.parse(readFileSync(join(PAGES, slug, 'clipping.json'), 'utf8')));
  return read.success ? [[slug, read.data]] : [];
});

describe('what is found anew in a record', () => {
  it.each(goldens)('%s is what was found on its page', (_, clipping) => {
    const { title, source } = clipping;
    // A section that says what it says already makes everything be read again.
    const again = corrected(clipping, { title, source, section: clipping.section });
    expect(again.dates).toEqual(clipping.dates);
    expect(again.figures).toEqual(clipping.figures);
    expect(again.agencies).toEqual(clipping.agencies);
  });

  it('is of many pages', () => expect(goldens.length).toBeGreaterThan(40));
});

const machine = clippingOf('one', {
  title: '东港区新增12个站点',
  published: published('2005-06-21T03:41'),
  body: '本报讯 昨日，东港区新建社区食堂8家。',
  warnings: ['title-disagrees', 'no-source', 'short-body'],
});

test('relative dates follow a corrected day of publication', () => {
  const { dates, published: moment } = corrected(machine, { published: '2015-06-21' });
  expect(dates.map(({ text, earliest }) => [text, earliest])).toContainEqual(['昨日', '2015-06-20']);
  expect(moment).toEqual({
    value: '2015-06-21',
    precision: 'day',
    zone: null,
    supplied: [],
    text: '2015-06-21',
    rule: 'corrected-by-person',
  });
});

test('figures of the title follow a corrected title, and keep the law of spans', () => {
  const { figures, title } = corrected(machine, { title: '新增13个站点' });
  const inTitle = figures.filter(({ field }) => field === 'title');
  expect(inTitle.map(({ text, value }) => [text, value])).toEqual([['13个', 13]]);
  for (const { start, stop, text } of inTitle) expect([...(title ?? '')].slice(start, stop).join('')).toBe(text);
});

test.each<[Corrections, readonly string[]]>([
  [{ title: '甲' }, ['no-source', 'short-body']],
  [{ title: null }, ['no-title', 'no-source', 'short-body']],
  [{ source: '晶报' }, ['title-disagrees', 'short-body']],
  [{ published: null }, ['no-date', 'title-disagrees', 'no-source', 'short-body']],
  [{ editors: ['乙'] }, ['title-disagrees', 'no-source', 'short-body']],
])('%j leaves the doubts %j', (said, warnings) => {
  const clipping = corrected(machine, said);
  expect(clipping.warnings).toEqual(warnings);
  for (const field of Object.keys(said)) expect(clipping.evidence[field]?.rule).toBe('corrected-by-person');
});

test('of a document only what is said is another', () => {
  const noticed = {
    ...machine,
    document: { number: '甲〔2017〕1号', index: '7', issuer: null, signed_on: null, effective_on: null },
  };
  expect(corrected(noticed, { document_number: '甲〔2017〕12号' }).document).toEqual({
    ...noticed.document,
    number: '甲〔2017〕12号',
  });
  expect(corrected(noticed, { document_number: null, document_index: null }).document).toBeNull();
});

test.each<[unknown, Corrections | null]>([
  [{ published: '2018-12-18 10:19' }, { published: '2018-12-18T10:19' }],
  [{ published: '2018' }, { published: '2018' }],
  [{ published: '2019-02-29' }, null],
  [{ published: '2019-02-28T24:00' }, null],
  [{ published: '18.12.2018' }, null],
  [{ title: '  题 ' }, { title: '题' }],
  [{ title: '   ' }, null],
  [{ title: 'a\u001b[31m' }, null],
  [{ title: 7 }, null],
  [{ authors: ['甲', ''] }, null],
  [{ authors: null }, null],
  [{ authors: [] }, { authors: [] }],
  [{ url: 'javascript:alert(1)' }, null],
  [
    { credits: [{ role: 'reporter', name: '甲' }] },
    { credits: [{ role: 'reporter', name: '甲', affiliation: null, text: '甲' }] },
  ],
  [{ credits: [{ role: 'boss', name: '甲' }] }, null],
  [{ body: '改' }, null],
  [{ document_signed_on: '2018-12' }, null],
])('%j is checked', (values, expected) => {
  const checked = correctionSchema.safeParse(values);
  expect(checked.success ? checked.data : null).toEqual(expected);
});

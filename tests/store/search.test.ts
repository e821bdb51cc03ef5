import { expect, test } from 'vitest';
import { fold } from '../../src/chinese/fold.ts';
import type { Clipping } from '../../src/model/clipping.ts';
import { ingest, newArchive } from './archive-in.ts';
import { clippingOf, pageOf } from './clipping-of.ts';

function archiveOf(...pages: readonly Partial<Clipping>[]) {
  const archive = newArchive();
  ingest(archive, ...pages.map((page, i) => pageOf(`page ${i}`, page)));
  const numberOf = new Map(pages.map((_, i) => [clippingOf(`page ${i}`).id, i]));
  const numbers = (rows: readonly { readonly id: string }[]) => rows.flatMap(({ id }) => numberOf.get(id) ?? []);
  return {
    archive,
    found: (query: string) => numbers(archive.search(query, {}, { limit: 1000 }).rows),
    listed: (query: string) => numbers(archive.list({ text: query }, { limit: 1000 }).rows),
  };
}

const { archive: small, found } = (() => {
  const pages = [
    { title: '社区服务', body: '深圳市社会工作者协会\n举办活动。GDP增长5%，（见图）。' },
    { title: '無關標題', body: '臺灣的社會工作與服務，ＡＢＣ公司。' },
    { title: '其他', body: '与此无关的服务。', captions: ['站在社', '区门口'], source: '北山日报' },
    { title: '服务服务服务', body: '𠮷祥路。' },
  ];
  return archiveOf(...pages);
})();

test.each([
  ['社会工作', [0, 1]],
  ['社會工作', [0, 1]],
  ['台湾', [1]],
  ['臺灣', [1]],
  ['abc', [1]],
  ['ＡＢＣ公司', [1]],
  ['gdp', [0]],
  ['GDP增长5%', [0]],
  ['5%,(见图)', [0]],
  ['协会举办', [0]],
  ['协 会', [0]],
  ['务 会', [0, 1]],
  ['深圳 GDP', [0]],
  ['深圳 AND 台湾', []],
  ['深圳 OR 台湾', [0, 1]],
  ['服务 NOT 社会', [2, 3]],
  ['NOT 社会', [2, 3]],
  ['"协会 举办"', [0]],
  ['"社会 GDP"', []],
  ['区', [0, 2]],
  ['𠮷', [3]],
  ['𠮷祥', [3]],
  ['站在社区门口', []],
  ['北山日报', [2]],
  ['。', [0, 1, 2, 3]],
])('%s', (query, expected) => {
  expect(found(query).toSorted()).toEqual(expected);
});

test('the title weighs most', () => {
  expect(found('服务').slice(0, 2).toSorted()).toEqual([0, 3]);
});

test.each([
  '""" OR',
  "'; DROP TABLE clippings; --",
  'title:社区',
  '{title body}: 社',
  '社* ^社 -社 +社',
  'NEAR(社 会, 5)',
  'AND',
  'OR OR OR',
  'NOT NOT NOT 社',
  '社 NOT',
  'NOT',
  '(((((',
  '社 AND (NOT 区) OR )',
  '%_\\',
  '\ue01f\ue01f 社',
  '社\u0000区',
  '\ud842',
  '字'.repeat(5000),
  Array.from({ length: 60 }, (_, i) => `字${i}`).join(' '),
  Array.from({ length: 30 }, () => '社').join(' OR '),
])('any text is safe: %j', (query) => {
  const { total, rows } = small.search(query);
  expect(rows.length).toBe(Math.min(20, total));
  expect(small.list({ text: query }).total).toBe(total);
});

test.each(['', '   ', '"', '""', '\u200b'])('a query without a word is refused: %j', (query) => {
  expect(() => small.search(query)).toThrow('nothing to search for');
});

test('an operator without its sides is a word', () => {
  const { found: inEnglish } = archiveOf({ body: 'Research and development' }, { body: 'or not' });
  expect(inEnglish('AND')).toEqual([0]);
  expect(inEnglish('NOT')).toEqual([1]);
  expect(inEnglish('development OR')).toEqual([]);
});

test('snippets are cut from the stored text around the words', () => {
  const body = `${'前文。'.repeat(60)}臺灣的社會\n工作，與\t此。${'後文。'.repeat(60)}`;
  const { archive } = archiveOf({ title: '社會工作論', body });
  const [hit] = archive.search('社会工作').rows;
  expect(hit?.title_parts).toEqual([
    { text: '社會工作', hit: true },
    { text: '論', hit: false },
  ]);
  expect(hit?.snippet_parts.filter(({ hit }) => hit)).toEqual([{ text: '社會 工作', hit: true }]);
  const text = hit?.snippet_parts.map((part) => part.text).join('') ?? '';
  expect(text.startsWith('…') && text.endsWith('…')).toBe(true);
  expect(body.replace(/\s/g, ' ')).toContain(text.slice(1, -1));
});

test('a snippet comes from where the words are, else from the beginning', () => {
  expect(small.search('站在社').rows[0]?.snippet_parts).toEqual([{ text: '站在社', hit: true }]);
  expect(small.search('社区服务').rows[0]?.snippet_parts[0]).toMatchObject({ hit: false });
});

/** Every substring of two characters or more is found, wherever lines break: the same as a plain scan. */
test('recall and precision are 1 against a plain scan', () => {
  const alphabet = Array.from('社会工作服务深圳市灣臺區區一二，。“”（）(): aAbＢ1２%\n \t𠮷');
  let state = 7;
  const next = (n: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
  const random = (n: number) => Array.from({ length: n }, () => alphabet[next(alphabet.length)]).join('');
  const bodies = Array.from({ length: 150 }, () => random(20 + next(80)));
  const { listed: hits } = archiveOf(...bodies.map((body) => ({ title: null, body })));
  const plain = (text: string) => fold(text).toLowerCase().replace(/\s/g, '');
  let tried = 0;
  for (let i = 0; i < 400; i++) {
    const characters = Array.from(bodies[next(bodies.length)] ?? '');
    const start = next(characters.length - 4);
    const query = characters.slice(start, start + 1 + next(4)).join('');
    if (plain(query) === '') continue;
    tried++;
    const expected = bodies.flatMap((body, n) => (plain(body).includes(plain(query)) ? [n] : []));
    expect(
      hits(`"${query}"`).toSorted((a, b) => a - b),
      query,
    ).toEqual(expected);
  }
  expect(tried).toBeGreaterThan(300);
});

test('a superseded revision is not found, unless all are asked for', () => {
  const url = 'http://a.cn/1';
  const { archive } = archiveOf();
  ingest(
    archive,
    pageOf('a', { url, at: '2020-01-01', title: '甲题' }),
    pageOf('b', { url, at: '2020-01-02', title: '乙题' }),
  );
  expect(archive.search('甲题').total).toBe(0);
  expect(archive.search('甲题', { revisions: 'all' }).total).toBe(1);
});

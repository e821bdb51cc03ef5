import { describe, expect, test } from 'vitest';
import type { Clipping } from '../../src/model/clipping.ts';
import { numbersDiffer, signatureOf } from '../../src/store/stories/signature.ts';
import { storyText } from '../../src/store/stories/story-text.ts';
import { randomOf } from '../../tools/corpus.mjs';
import { storySet } from '../../tools/story-families.mjs';
import { ingest, newArchive, RUN } from './archive-in.ts';
import { clippingOf, pageOf, published, refusedOf } from './clipping-of.ts';

const BODY = `临江市社会工作者协会昨日在青年广场举办公益集市，四十余家机构到场设摊，向居民介绍各自的项目。
集市持续了6个小时，共有1200名居民参加，募得善款35000元，全部用于社区食堂的改造。
协会负责人说，这样的集市今后每季度办一次，下一次将移到河西新区，届时会有更多机构加入。`;
const cut = BODY.split('\n').slice(0, 2).join('\n');
const traditional = BODY.replace(/会/gu, '會').replace(/协/gu, '協').replace(/机构/gu, '機構').replace(/区/gu, '區');

/** An archive of these bodies in this order; kinds by page. */
function linked(...pages: readonly (Partial<Clipping> & { readonly page?: string })[]) {
  const archive = newArchive();
  const items = pages.map(({ page, ...given }, i) => pageOf(page ?? `page ${i}`, given));
  ingest(archive, ...items);
  const report = archive.linkStories();
  const idOf = (i: number) => clippingOf(pages[i]?.page ?? `page ${i}`).id;
  const storyOf = (i: number) => archive.story(idOf(i));
  return { archive, report, idOf, storyOf };
}

describe('what is one story', () => {
  test.each<[string, string, string, boolean]>([
    ['the same', BODY, BODY, true],
    ['other layout and marks', BODY, BODY.replaceAll('，', ', ').replaceAll('\n', ''), true],
    ['Traditional', BODY, traditional, true],
    ['a menu and an editor left in', BODY, `首页 新闻 本地 社会 论坛\n${BODY}\n（责任编辑：谢堃）`, true],
    ['a paragraph cut', BODY, cut, true],
    ['another dateline', `本报临江3月17日讯 ${BODY}`, `某通讯社临江3月18日电 ${BODY}`, true],
    ['a bulletin of another month', BODY, BODY.replace('1200', '1873').replace('35000', '41200'), false],
    ['a notice of another day', `定于3月5日${cut}`, `定于6月9日${cut}`, false],
    ['a power cut of another day', `定于3月5日电力检修停电${cut}`, `定于6月9日电力检修停电${cut}`, false],
    [
      'another text',
      BODY,
      '南州图书馆新馆本周试运行，读者凭身份证即可入馆，三层的儿童区最受欢迎，周末座无虚席。'.repeat(3),
      false,
    ],
    ['short and the same', '图书馆今日闭馆。', '图书馆今日闭馆', true],
    ['short and nearly the same', '图书馆今日闭馆。', '图书馆今日开馆。', false],
  ])('%s', (_, one, other, same) => {
    const { report } = linked({ body: one }, { body: other });
    expect(report).toMatchObject({ articles: 2, stories: same ? 1 : 2 });
  });

  test('a short text under another title is another', () => {
    const { report } = linked({ body: '图片新闻。', title: '花开' }, { body: '图片新闻。', title: '花落' });
    expect(report.stories).toBe(2);
  });

  test('numbers are compared in their places', () => {
    const numbers = (text: string) => signatureOf({ title: null, body: text }).numbers;
    expect(numbersDiffer(numbers(BODY), numbers(cut))).toBe(false);
    expect(numbersDiffer(numbers(BODY), numbers(BODY.replace('1200', '1300')))).toBe(true);
    expect(storyText('ＧＤＰ 增長5%。')).toBe('gdp增长5');
  });
});

describe('the order within a story', () => {
  test('the earliest is first, the undated last, and it says what is like what', () => {
    const { storyOf, idOf } = linked(
      { body: BODY },
      { body: cut, published: published('2018-05-03') },
      { body: BODY, published: published('2018-05') },
      { body: BODY, published: published('2018-05-02T10:00') },
    );
    const story = storyOf(0);
    expect(story?.id).toBe(`s${idOf(3).slice(1)}`);
    expect(story?.members.map(({ clipping_id }) => clipping_id)).toEqual([idOf(3), idOf(1), idOf(2), idOf(0)]);
    expect(story?.members.map(({ kind }) => kind)).toEqual(['first', 'near', 'exact', 'exact']);
    expect(story?.members[1]).toMatchObject({ like_id: idOf(3), similarity: expect.closeTo(0.7, 0) });
  });

  test('a house is known by its site, and two portals are no source of each other', () => {
    const { storyOf, idOf } = linked(
      { body: BODY, published: published('2018-05-01'), site: '临江晚报', source: '临江晚报' },
      { body: BODY, published: published('2018-05-02'), site: 'a.example', source: '臨江晚報' },
      { body: BODY, published: published('2018-05-03'), site: 'b.example', source: '某网' },
      { body: BODY, published: published('2018-05-04'), site: 'c.example', source: '某网' },
    );
    expect(storyOf(0)?.members.map(({ reprint_of }) => reprint_of)).toEqual([null, idOf(0), null, null]);
  });
});

test('only current revisions take part, and what came since counts alone', () => {
  const url = 'http://a.example/1';
  const { archive, report } = linked(
    { page: 'old', body: BODY, url, published: published('2018-05-01') },
    { page: 'new', body: `${BODY}\n另讯：集市上还办了义诊。`, url, published: published('2018-05-02') },
    { page: 'copy', body: BODY },
  );
  expect(report).toMatchObject({ articles: 2, stories: 1, near: 1 });
  expect(archive.unlinked()).toBe(0);
  expect(archive.story(clippingOf('old').id)).toBeNull();
  ingest(archive, pageOf('late', { body: BODY }));
  expect(archive.unlinked()).toBe(1);
  expect(archive.stats()[0]).toMatchObject({ articles: 3, stories: 2 });
  expect(archive.linkStories()).toMatchObject({ articles: 3, stories: 1, signed: 0, changed: 2 });
  expect(archive.linkStories()).toMatchObject({ stories: 1, changed: 0 });
  expect(archive.linkStories({ rebuild: true })).toMatchObject({ stories: 1, signed: 4, changed: 0 });
  expect(archive.check()).toEqual([]);
});

describe('one of each story', () => {
  const { archive, idOf } = linked(
    { body: BODY, published: published('2018-05-01'), source: '甲报', title: '集市' },
    { body: BODY, published: published('2018-05-02'), source: '乙报', title: '公益集市' },
    { body: BODY, published: published('2018-05-03'), source: '乙报', title: '公益集市再来' },
    { body: '图书馆今日闭馆。', published: published('2018-05-04'), source: '乙报', title: '闭馆' },
  );
  const listed = (filter: object) =>
    archive.list({ onePerStory: true, ...filter }, { order: 'oldest' }).rows.map(({ id }) => id);

  test('the earliest that passes the rest of the filter', () => {
    expect(listed({})).toEqual([idOf(0), idOf(3)]);
    expect(listed({ source: '乙报' })).toEqual([idOf(1), idOf(3)]);
    expect(listed({ since: '2018-05-03' })).toEqual([idOf(2), idOf(3)]);
    expect(listed({ text: '再来 OR 闭馆' })).toEqual([idOf(2), idOf(3)]);
  });

  test('in search the query is a part of the filter', () => {
    const found = (query: string) => archive.search(query, { onePerStory: true }).rows.map(({ id }) => id);
    expect(found('集市')).toEqual([idOf(0)]);
    expect(found('再来')).toEqual([idOf(2)]);
  });

  test('counted both ways, and exported', () => {
    const bySource = archive.stats(['source']).map(({ keys, articles, stories }) => [...keys, articles, stories]);
    expect(bySource).toEqual([
      ['乙报', 3, 2],
      ['甲报', 1, 1],
    ]);
    expect(archive.stats([], { onePerStory: true })[0]).toMatchObject({ articles: 2, stories: 2 });
    expect([...archive.rows('clippings', { onePerStory: true }).rows]).toHaveLength(2);
    const { columns, rows } = archive.rows('stories');
    const members = columns.indexOf('members');
    expect([...rows].map((row) => row[members])).toEqual([3, 1]);
    expect([...archive.rows('story_members', { source: '甲报' }).rows]).toHaveLength(1);
    expect(archive.stories({ source: '甲报' }).rows).toMatchObject([{ members: 3, sources: 2 }]);
    expect(archive.stories({ text: '闭馆' }).total).toBe(0);
  });
});

describe('families of which it is known what is a reprint', () => {
  const set = storySet('floor', 600);
  const pages = set.map((one, i) =>
    pageOf(`page ${i}`, {
      title: one.title,
      body: one.lines.join('\n'),
      published: published(one.published),
      site: one.site,
      source: one.source,
    }),
  );
  const ids = set.map((_, i) => clippingOf(`page ${i}`).id);
  /** The archive's stories after these batches, linked after each. */
  const storiesAfter = (batches: readonly (readonly number[])[]) => {
    const archive = newArchive();
    for (const batch of batches) {
      ingest(archive, ...batch.flatMap((i) => pages[i] ?? []));
      archive.linkStories();
    }
    const { columns, rows } = archive.rows('story_members', {});
    return { columns, rows: [...rows] };
  };
  const all = storiesAfter([[...ids.keys()]]);

  test('nearly all are found, and hardly any that is none', () => {
    const at = (name: string) => all.columns.indexOf(name);
    const storyOf = new Map(all.rows.map((row) => [row[at('clipping_id')], row[at('story_id')]]));
    let [right, linkedPairs, wanted] = [0, 0, 0];
    for (const [a, one] of set.entries()) {
      for (const [b, other] of set.slice(0, a).entries()) {
        const [is, found] = [one.story === other.story, storyOf.get(ids[a]) === storyOf.get(ids[b])];
        wanted += Number(is);
        linkedPairs += Number(found);
        right += Number(is && found);
      }
    }
    expect(wanted).toBeGreaterThan(200);
    expect(right / linkedPairs).toBeGreaterThan(0.985);
    expect(right / wanted).toBeGreaterThan(0.94);
  });

  test('the order of arrival and the runs between make no difference', () => {
    const random = randomOf('shuffle');
    const shuffled = [...ids.keys()].map((i) => ({ i, key: random() })).toSorted((a, b) => a.key - b.key);
    const order = shuffled.map(({ i }) => i);
    const again = storiesAfter([order.slice(0, 250), order.slice(250, 500), order.slice(500)]);
    expect(again.rows).toEqual(all.rows);
  });
});

describe('links are known to be out of date', () => {
  const ME = { who: '林一', note: '有误' };
  type Linked = ReturnType<typeof linked>;
  const both = (): Linked =>
    linked(
      { body: BODY, published: published('2018-05-01'), url: 'http://a.example/1' },
      { body: BODY, published: published('2018-05-02') },
      { body: BODY, published: published('2018-05-03') },
      { body: '图书馆今日闭馆。' },
    );
  const decided = ({ archive }: Linked) => archive.beginRun(RUN);

  test.each<[string, number, (set: Linked) => unknown]>([
    ['nothing', 0, () => undefined],
    ['a new article', 1, ({ archive }) => ingest(archive, pageOf('late', { body: BODY }))],
    [
      'a new revision of the first: it, and the two that told the same',
      3,
      ({ archive }) =>
        ingest(archive, pageOf('rev', { body: cut, url: 'http://a.example/1', published: published('2018-06-01') })),
    ],
    [
      'an edit of one of three',
      3,
      (set) => set.archive.edit(decided(set), set.idOf(0), { published: '2019-05-01' }, ME),
    ],
    [
      'an edit of one that stands alone',
      1,
      (set) => set.archive.edit(decided(set), set.idOf(3), { title: '闭馆一天' }, ME),
    ],
    ['the first removed', 2, (set) => set.archive.remove(decided(set), { ids: [set.idOf(0)] }, ME)],
    ['one that stands alone removed', 0, (set) => set.archive.remove(decided(set), { ids: [set.idOf(3)] }, ME)],
    ['the first destroyed', 2, (set) => set.archive.purge(decided(set), { ids: [set.idOf(0)] }, ME)],
    [
      'a refused page accepted',
      1,
      (set) => {
        ingest(set.archive, refusedOf('short', 'short.html'));
        const [refused] = set.archive.refusals().rows;
        set.archive.accept(decided(set), refused?.id ?? '', clippingOf('short'), ME);
      },
    ],
  ])('%s', (_, expected, change) => {
    const set = both();
    change(set);
    expect(set.archive.unlinked()).toBe(expected);
    set.archive.linkStories();
    expect(set.archive.unlinked()).toBe(0);
    expect(set.archive.linkStories()).toMatchObject({ changed: 0 });
    expect(set.archive.check()).toEqual([]);
  });

  test('linked without what was removed, and as before once it is back', () => {
    const set = both();
    const { archive, idOf, storyOf } = set;
    const before = archive.stories().rows;
    expect(before).toMatchObject([{ first_clipping_id: idOf(0), members: 3 }]);
    archive.remove(decided(set), { ids: [idOf(0)] }, ME);
    archive.linkStories();
    expect(archive.stories().rows).toMatchObject([{ first_clipping_id: idOf(1), members: 2 }]);
    expect(storyOf(2)?.members.map(({ clipping_id, position }) => [clipping_id, position])).toEqual([
      [idOf(1), 0],
      [idOf(2), 1],
    ]);
    archive.takeBackRemoval(decided(set), { ids: [idOf(0)] }, ME);
    expect(archive.unlinked()).toBe(1);
    archive.linkStories();
    expect(archive.stories().rows).toEqual(before);
    expect(archive.unlinked()).toBe(0);
  });
});

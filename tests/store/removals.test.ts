import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { Archive, FurtherPage, Item } from '../../src/store/store.ts';
import { emptyFolder } from '../empty-folder.ts';
import { everything, ingest, newArchive, RUN } from './archive-in.ts';
import { clippingOf, pageOf, refusedOf, sha256 } from './clipping-of.ts';
import { fullClipping } from './full-clipping.ts';

const url = 'http://a.cn/1.html';
const ME = { who: '林一', note: '应本人要求' };
const secret = { url, title: '机密之事', body: '某人住在某处的隐秘之地。', source: '隐秘报' };

const remove = (archive: Archive, ...ids: string[]) => archive.remove(archive.beginRun(RUN), { ids }, ME);
const idOf = (page: string) => clippingOf(page).id;

/** Every public view and what it says, by any reader of SQLite. */
function publicText(path: string): string {
  const db = new Database(path, { readonly: true });
  const views = db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'view'").all();
  const text = views.map(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
  db.close();
  return text;
}

test('what is removed is seen by no reader, and comes back whole', () => {
  const path = join(emptyFolder(), 'news.db');
  const archive = newArchive(path);
  const clipping = { ...fullClipping(), id: idOf('full') };
  const full = {
    bytes: new TextEncoder().encode('full'),
    outcome: { kind: 'clipped', clipping: fullClipping() },
  } as const;
  const { id, body, title } = fullClipping();
  ingest(archive, full, refusedOf('full', 'elsewhere.html'), pageOf('other'));
  archive.edit(archive.beginRun(RUN), id, { edition: 'A07' }, ME);
  const before = everything(archive);
  const whole = publicText(path);
  expect(remove(archive, id)).toMatchObject({ articles: 1, refusals: 0, bytes: 0 });
  expect(publicText(path)).not.toContain(id);
  expect(publicText(path)).not.toContain(title);
  expect(publicText(path)).not.toContain(clipping.origin.locator);
  expect(archive.list({ revisions: 'all' }).rows.map(({ id: seen }) => seen)).toEqual([idOf('other')]);
  expect(archive.search(body.slice(0, 4), { revisions: 'all' }).total).toBe(0);
  expect(archive.stats()[0]?.articles).toBe(1);
  expect(archive.show(id)).toMatchObject({ removed: true, captures: [{ locator: clipping.origin.locator }] });
  expect(archive.check()).toEqual([]);
  archive.takeBackRemoval(archive.beginRun(RUN), { ids: [id] }, ME);
  expect(everything(archive)).toEqual(before);
  expect(publicText(path).length).toBe(whole.replace(/"counts":null/g, '"counts":null').length);
  expect(() => archive.takeBackRemoval(archive.beginRun(RUN), { ids: [id] }, ME)).toThrow(/nothing of this is removed/);
});

test.each([
  ['a reason', { who: '林一', note: ' ' }, 'what is removed needs a reason: "note" is empty'],
  ['a name', { who: '', note: '应本人要求' }, 'nobody is named who decides this: "who" is empty'],
])('nothing is removed without %s', (_, by, message) => {
  const archive = newArchive();
  ingest(archive, pageOf('other'));
  const run = archive.beginRun(RUN);
  const targets = { ids: [idOf('other')] };
  expect(() => archive.remove(run, targets, by)).toThrow(message);
  expect(() => archive.purge(run, targets, by)).toThrow(message);
  expect(archive.list().total).toBe(1);
});

test('a decision without a name is none', () => {
  const archive = newArchive();
  ingest(archive, pageOf('other'));
  const [run, by] = [archive.beginRun(RUN), { who: ' ', note: null }];
  expect(() => archive.edit(run, idOf('other'), { edition: 'A07' }, by)).toThrow(/nobody is named/);
  const mark = { kind: 'clippings', clippingId: idOf('other'), field: 'title', start: 0, text: '' } as const;
  expect(() => archive.mark(run, [{ ...mark, verdict: 'right', correct: null, ...by }])).toThrow(/nobody is named/);
});

test('later arrivals of a removed article stay hidden', () => {
  const archive = newArchive();
  ingest(archive, pageOf('a', { ...secret, at: '2020-01-01' }));
  remove(archive, idOf('a'));
  ingest(
    archive,
    pageOf('b', { ...secret, body: '另一版。', at: '2020-01-02' }),
    pageOf('a', { ...secret, locator: 'again.html' }),
  );
  expect(archive.list({ revisions: 'all' }).total).toBe(0);
  archive.takeBackRemoval(archive.beginRun(RUN), { ids: [idOf('b')] }, ME);
  expect(archive.list({ revisions: 'all' }).total).toBe(2);
  expect(archive.check()).toEqual([]);
});

test('of an article that was there before it, a run takes only its own revisions along', () => {
  const archive = newArchive();
  ingest(archive, pageOf('old', { url, title: '甲', at: '2020-01-01' }));
  ingest(archive, pageOf('new', { url, title: '乙', at: '2020-01-02' }), pageOf('alone'), refusedOf('none'));
  const run = archive.beginRun(RUN);
  expect(archive.remove(run, { run: 2 }, ME)).toMatchObject({ articles: 2, refusals: 1, bytes: 0 });
  expect(archive.list().rows.map(({ id, current }) => [id, current])).toEqual([[idOf('old'), true]]);
  expect(archive.refusals().total).toBe(0);
  ingest(archive, pageOf('newer', { url, title: '丙', at: '2020-01-03' }));
  expect(archive.list().rows.map(({ id }) => id)).toEqual([idOf('newer')]);
  archive.takeBackRemoval(archive.beginRun(RUN), { run }, ME);
  expect(archive.list({ revisions: 'all' }).total).toBe(4);
  expect(archive.refusals().total).toBe(1);
  expect(archive.check()).toEqual([]);
  expect(() => archive.remove(run, { run: 99 }, ME)).toThrow(/no run 99/);
});

test('what is purged leaves a tombstone and no word, and stays out', () => {
  const path = join(emptyFolder(), 'news.db');
  const archive = newArchive(path);
  const locator = 'secret-place.html';
  const agencies = [{ name: '隐秘协会', type: 'association', region: null, mentions: [] }] as const;
  ingest(
    archive,
    pageOf('隐秘之页', { ...secret, locator, agencies: agencies.map((one) => ({ ...one, mentions: [] })) }),
    pageOf('other'),
  );
  archive.edit(archive.beginRun(RUN), idOf('隐秘之页'), { title: '隐秘之题' }, ME);
  const removed = archive.purge(archive.beginRun(RUN), { ids: [idOf('隐秘之页')] }, ME);
  expect(removed).toMatchObject({ articles: 1, refusals: 0, bytes: 12 });
  for (const file of [path, `${path}-wal`]) {
    const text = readFileSync(file).toString('utf8');
    for (const word of ['隐秘', '机密', locator, url]) expect(text.includes(word) ? `${file}: ${word}` : '').toBe('');
  }
  expect(archive.removals()).toMatchObject([{ id: idOf('隐秘之页'), who: '林一', reason: '应本人要求', purged: true }]);
  expect(archive.rawBytes(idOf('隐秘之页'))).toBeNull();
  const stored = ingest(
    archive,
    pageOf('隐秘之页', { locator: 'again.html' }),
    pageOf('later', { ...secret, body: '新的一版。' }),
    refusedOf('隐秘之页', 'refused.html'),
    pageOf('free'),
  );
  expect(stored.map(({ result }) => result)).toEqual(['removed', 'removed', 'removed', 'new']);
  expect(archive.info()).toMatchObject({ clippings: 2, captures: 2, blobs: 2 });
  expect(archive.check()).toEqual([]);
});

/** An article over pages, each of which is what it says. */
function overPages(url: string, at: string, first: string, ...later: readonly string[]): Item {
  const further = later.map((page): FurtherPage => {
    const bytes = new TextEncoder().encode(page);
    const origin = { kind: 'http', locator: `${url}#${page}`, retrievedAt: at, retrievedFrom: 'http' } as const;
    return { bytes, origin: { ...origin, sha256: sha256(bytes), bytes: bytes.length }, given: null, facts: {} };
  });
  const body = [first, ...later].join('\n');
  const whole = sha256(
    new TextEncoder().encode([first, ...later].map((page) => sha256(new TextEncoder().encode(page))).join('')),
  );
  const one = pageOf(first, { url, at, body });
  if (one.outcome.kind !== 'clipped') throw new Error('is no clipping');
  return {
    ...one,
    outcome: { ...one.outcome, clipping: { ...one.outcome.clipping, id: `c${whole.slice(0, 16)}` } },
    further,
  };
}

test('a purged revision leaves the pages that the others have too', () => {
  const archive = newArchive();
  const [first] = ingest(archive, overPages(url, '2020-01-01', 'one', 'two', 'three'));
  const second = () => ingest(archive, overPages(url, '2020-01-02', 'one', 'two, changed', 'three'))[0];
  expect(second()?.result).toBe('revision');
  const id = first?.id ?? '';
  expect(archive.purge(archive.beginRun(RUN), { run: 2 }, ME)).toEqual({
    articles: 1,
    refusals: 0,
    bytes: 12,
    shared_with: [id],
  });
  const pages = archive.show(id)?.captures.map((capture) => archive.rawBytes(capture.id)?.length);
  expect(pages).toEqual([3, 3, 5]);
  expect(archive.removals()).toHaveLength(1);
  expect(second()?.result).toBe('removed');
  expect(archive.check()).toEqual([]);
});

test('a purged article leaves to another what is a page of it too, and comes in no more', () => {
  const archive = newArchive();
  const whole = () => ingest(archive, overPages(url, '2020-01-01', 'one', 'two'))[0];
  const alone = () => ingest(archive, pageOf('two', { url: `${url}?2`, at: '2020-01-03' }))[0];
  const [article, page] = [whole()?.id ?? '', alone()?.id ?? ''];
  expect(archive.purge(archive.beginRun(RUN), { ids: [page] }, ME)).toMatchObject({ bytes: 0, shared_with: [article] });
  expect(archive.show(article)?.captures.map(({ bytes }) => bytes)).toEqual([3, 3]);
  expect([whole()?.result, alone()?.result]).toEqual(['known', 'removed']);
  expect(archive.purge(archive.beginRun(RUN), { ids: [article] }, ME)).toMatchObject({ bytes: 6, shared_with: [] });
  expect(archive.info()).toMatchObject({ clippings: 0, captures: 0, blobs: 0 });
  expect(ingest(archive, overPages('http://a.cn/9.html', '2020-01-04', 'nine', 'two'))[0]?.result).toBe('removed');
  expect(archive.check()).toEqual([]);
});

test('a refused page is removed and purged too', () => {
  const archive = newArchive();
  const [stored] = ingest(archive, refusedOf('login'));
  const id = stored?.id ?? '';
  expect(remove(archive, id)).toMatchObject({ articles: 0, refusals: 1, bytes: 0 });
  expect([archive.refusals().total, archive.stats()[0]?.refusals, [...archive.rows('captures').rows].length]).toEqual([
    0, 0, 0,
  ]);
  archive.takeBackRemoval(archive.beginRun(RUN), { ids: [id] }, ME);
  expect(archive.refusals().total).toBe(1);
  expect(archive.purge(archive.beginRun(RUN), { ids: [id] }, ME)).toMatchObject({ articles: 0, refusals: 1, bytes: 5 });
  expect(ingest(archive, refusedOf('login'))[0]?.result).toBe('removed');
  expect(archive.check()).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { urlOf } from '../../src/extract/credits/url.ts';
import type { Given, Origin } from '../../src/model/origin.ts';
import { parse } from '../../src/parse/parse.ts';
import { originalOf } from '../../src/parse/replay.ts';
import { strip } from '../../src/strip/strip.ts';
import { pageOf } from './page-of.ts';

describe('an address at a replay service', () => {
  it.each([
    [
      'https://web.archive.org/web/20150301120000/http://news.example/a.htm?x=1',
      'http://news.example/a.htm?x=1',
      '2015-03-01T12:00:00Z',
    ],
    [
      'http://web.archive.org/web/20150301120000id_/https://news.example/',
      'https://news.example/',
      '2015-03-01T12:00:00Z',
    ],
    [
      '//webarchive.example/wayback/en/20150301120000mp_/http:/news.example/a',
      'http://news.example/a',
      '2015-03-01T12:00:00Z',
    ],
    ['/web/20150301120000/http://news.example/a', 'http://news.example/a', '2015-03-01T12:00:00Z'],
    ['https://arquivo.example/20159999999999/http://news.example/a', 'http://news.example/a', null],
  ])('%s', (url, original, takenAt) => {
    expect(originalOf(url)).toEqual({ url: original, takenAt });
  });
  it.each([
    'http://news.example/a.htm',
    'http://share.example/?u=/20150301120000/http://a.example',
    'http://news.example/20150301120000/a.htm',
    'http://share.example/2015/http://news.example/a',
  ])('%s is none', (url) => {
    expect(originalOf(url)).toBeUndefined();
  });
});

const WRAPPED = 'https://web.archive.org/web/20150301120000/http://news.example/a.htm';

function asked(origin: Partial<Origin>, given: Given = {}) {
  const { charset, claimedCharset, unreadable, origin: bare } = pageOf('<html><body><p>甲</p></body></html>');
  const page = parse({
    charset,
    claimedCharset,
    unreadable,
    given,
    origin: { ...bare, ...origin },
    text: '<!doctype html><html><link rel="canonical" href="http://news.example/b.htm"><body><p>甲</p></body></html>',
  });
  return {
    url: urlOf(strip(page)),
    at: page.origin.retrievedAt,
    from: page.origin.retrievedFrom,
    given: page.given.url,
  };
}

describe('a page that was fetched from a replay service', () => {
  it('has its own address and the time at which the service took it', () => {
    const crawled = { url: WRAPPED, retrievedAt: '2024-01-01T00:00:00Z', retrievedFrom: 'warc' } as const;
    expect(asked(crawled)).toEqual({
      url: 'http://news.example/a.htm',
      at: '2015-03-01T12:00:00Z',
      from: 'mark',
      given: undefined,
    });
    expect(asked({}, { url: WRAPPED })).toEqual({
      url: 'http://news.example/a.htm',
      at: '2015-03-01T12:00:00Z',
      from: 'mark',
      given: WRAPPED,
    });
  });
  it('keeps a time that its owner gave', () => {
    const given = { retrievedAt: '2015-03-02', retrievedFrom: 'given' } as const;
    expect(asked({ ...given, url: WRAPPED })).toMatchObject({ at: '2015-03-02', from: 'given' });
  });
});

describe('the bar of a replay service', () => {
  const texts = (body: string) =>
    pageOf(`<!doctype html><html><body>${body}</body></html>`).blocks.map(({ text }) => text);
  it.each([
    [
      'between its comments',
      '<!-- BEGIN WAYBACK TOOLBAR INSERT --><div><p>12 captures</p></div>text<!-- END WAYBACK TOOLBAR INSERT --><p>正文</p>',
    ],
    ['as pywb has it', '<!-- WB Insert --><div>banner</div><!-- End WB Insert --><p>正文</p>'],
    [
      'as a browser saved it',
      '<div id="wm-ipp-base" style="display: block"><p>Mar FEB</p></div><div><div id="donato">give</div></div><p>正文</p>',
    ],
  ])('is no part of the page: %s', (_, body) => {
    expect(texts(body)).toEqual(['正文']);
  });
  it('hides nothing where it does not end', () => {
    expect(texts('<!-- BEGIN WAYBACK TOOLBAR INSERT --><p>正文</p>')).toEqual(['正文']);
  });
});

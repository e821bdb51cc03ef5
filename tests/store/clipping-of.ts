import { createHash } from 'node:crypto';
import type { Clipping } from '../../src/model/clipping.ts';
import type { Item } from '../../src/store/store.ts';

const encoder = new TextEncoder();

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A clipping as it comes from the page `page`; its id is that of these bytes, everything else may be given. */
export function clippingOf(
  page: string,
  given: Partial<Clipping> & { readonly locator?: string; readonly at?: string } = {},
): Clipping {
  const { locator = `${page}.html`, at = null, ...values } = given;
  const bytes = encoder.encode(page);
  const hash = sha256(bytes);
  const id = `c${hash.slice(0, 16)}`;
  const body = values.body ?? '社区工作站在周末开放。\n居民可以前来办事。';
  return {
    schema: 'jianbao/clipping@1',
    id,
    article: values.url ?? id,
    url: null,
    site: null,
    origin: {
      kind: 'file',
      locator,
      sha256: hash,
      bytes: bytes.length,
      retrieved_at: at,
      retrieved_from: at === null ? null : 'given',
      charset: 'utf-8',
      charset_from: 'content',
      unreadable: 0,
    },
    given: null,
    title: '社区工作站周末开放',
    subtitle: null,
    published: null,
    updated: null,
    source: null,
    authors: [],
    editors: [],
    credits: [],
    section: [],
    edition: null,
    document: null,
    views: null,
    script: 'hans',
    body,
    blocks: [{ role: 'paragraph', start: 0, stop: Array.from(body).length }],
    captions: [],
    segmented: body,
    keywords: [],
    evidence: {},
    dates: [],
    figures: [],
    agencies: [],
    warnings: [],
    extractor: { version: '0.1.0', rules: 'r1', segmenter: 'none', segmenter_version: '0' },
    ...values,
  };
}

export function published(value: string): NonNullable<Clipping['published']> {
  const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : value.length === 10 ? 'day' : 'minute';
  return { value, precision, zone: null, supplied: [], text: value, rule: 'printed' };
}

export function pageOf(page: string, given: Parameters<typeof clippingOf>[1] = {}): Item {
  return { bytes: encoder.encode(page), outcome: { kind: 'clipped', clipping: clippingOf(page, given) } };
}

export function refusedOf(page: string, locator = `${page}.html`, code: 'no-body' | 'list-page' = 'no-body'): Item {
  const bytes = encoder.encode(page);
  const origin = {
    kind: 'file',
    locator,
    sha256: sha256(bytes),
    bytes: bytes.length,
    retrievedAt: null,
    retrievedFrom: null,
  } as const;
  return {
    bytes,
    outcome: {
      kind: 'refused',
      origin,
      code,
      message: 'nothing to read',
      url: 'http://news.example.cn/a',
      title: '目录',
    },
  };
}

/** A span of the body by its words. */
export function spanIn(body: string, text: string): { field: 'body'; start: number; stop: number; text: string } {
  const at = body.indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in the text`);
  const start = Array.from(body.slice(0, at)).length;
  return { field: 'body', start, stop: start + Array.from(text).length, text };
}

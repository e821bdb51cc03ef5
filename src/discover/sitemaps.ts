import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Lead } from '../model/link.ts';
import { pageAddress } from './addresses.ts';

export interface Sitemap {
  readonly leads: readonly Lead[];
  /** Further sitemaps that an index names, and when they changed. */
  readonly sitemaps: readonly { readonly url: string; readonly changed: string | null }[];
}

/** By the protocol: 50,000 addresses and 50 MB a file. */
const MOST_ENTRIES = 50_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a sitemap or an index of sitemaps as events, without a tree; gzip as it is, and the plain list of addresses that the
 * protocol allows. undefined for what is neither.
 */
export function readSitemap(bytes: Uint8Array, url: string): Sitemap | undefined {
  const text = textOf(bytes);
  if (text === undefined) return undefined;
  if (/^\s{0,100}https?:\/\//u.test(text)) return plainList(text, url);
  return /<(?:\w{1,20}:)?(?:urlset|sitemapindex)\b/u.test(text.slice(0, 10_000)) ? readXml(text, url) : undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return new TextDecoder('utf-8').decode(isPacked ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

function plainList(text: string, page: string): Sitemap {
  const urls = text.split(/\s+/u, MOST_ENTRIES).flatMap((line) => pageAddress(line, page) ?? []);
  return { leads: urls.map((url) => ({ url, title: null, date: null, from: 'sitemap' })), sitemaps: [] };
}

type Cells = Map<string, string>;

function readXml(text: string, page: string): Sitemap {
  const leads: Lead[] = [];
  const sitemaps: { url: string; changed: string | null }[] = [];
  let cells: Cells = new Map();
  let name = '';
  const parser = new Parser(
    {
      onopentag(tag) {
        name = localName(tag);
        if (name === 'url' || name === 'sitemap') cells = new Map();
      },
      ontext(data) {
        if (CELLS.has(name)) cells.set(name, (cells.get(name) ?? '') + data);
      },
      onclosetag(tag) {
        const closed = localName(tag);
        name = '';
        if (closed !== 'url' && closed !== 'sitemap') return;
        const url = pageAddress((cells.get('loc') ?? '').trim(), page);
        if (url === undefined || leads.length + sitemaps.length >= MOST_ENTRIES) return;
        if (closed === 'sitemap') sitemaps.push({ url, changed: cellOf(cells, 'lastmod') });
        else leads.push({ url, title: cellOf(cells, 'title'), date: dateOf(cells), from: 'sitemap' });
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return { leads, sitemaps };
}

const CELLS = new Set(['loc', 'lastmod', 'publication_date', 'title']);

/** "news:publication_date" */
function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1).toLowerCase();
}

function dateOf(cells: Cells): string | null {
  return cellOf(cells, 'publication_date') ?? cellOf(cells, 'lastmod');
}

function cellOf(cells: Cells, name: string): string | null {
  return cells.get(name)?.trim() || null;
}

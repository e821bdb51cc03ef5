import { parseFeed } from 'feedsmith';
import type { Lead } from '../model/link.ts';
import { pageAddress } from './addresses.ts';

/**
 * The articles that an RSS, Atom, RDF or JSON feed names, in its order. undefined for what is no feed.
 * @param text decoded: many a feed is in GBK and says so, or does not
 */
export function feedLeads(text: string, feedUrl: string): readonly Lead[] | undefined {
  const items = itemsOf(text);
  if (items === undefined) return undefined;
  const leads = items.flatMap(({ link, title, date }): readonly Lead[] => {
    const url = link === undefined ? undefined : pageAddress(link.trim(), feedUrl);
    return url === undefined
      ? []
      : [
          {
            url,
            title: title?.trim() || null,
            date: typeof date === 'string' ? date.trim() || null : null,
            from: 'feed',
          },
        ];
  });
  return [...new Map(leads.map((lead) => [lead.url, lead])).values()];
}

interface Item {
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly date: unknown;
}

function itemsOf(text: string): readonly Item[] | undefined {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text);
  } catch {
    // The library has one error for all that is no feed; the caller says which address it was.
    return undefined;
  }
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map(({ link, guid, title, pubDate, dc }) => ({
        link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
        title,
        date: pubDate ?? dc?.dates?.[0],
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map(({ links = [], title, published, updated }) => ({
        link: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href,
        title: title?.value,
        date: published ?? updated,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map(({ link, title, dc }) => ({ link, title, date: dc?.dates?.[0] }));
    case 'json':
      return (parsed.feed.items ?? []).map(({ url, title, date_published }) => ({
        link: url,
        title,
        date: date_published,
      }));
  }
}

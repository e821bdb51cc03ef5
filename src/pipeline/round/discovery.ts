import { decode } from '../../decode/decode.ts';
import { daysBack, feedLeads, listLeads, nextPage, readSitemap, templateOf } from '../../discover/discover.ts';
import type { FetchEnd, Fetched } from '../../fetch/fetch.ts';
import type { Lead } from '../../model/link.ts';
import { linksOf } from '../../parse/parse.ts';
import type { Purpose } from '../../store/store.ts';
import { pageOf } from './page-of.ts';
import type { SiteSettings } from './settings.ts';

/** A feed, sitemap or list page to be asked for. */
export interface Source {
  readonly url: string;
  readonly purpose: Exclude<Purpose, 'page' | 'recheck'>;
  /** Behind another page of the same list: it may be empty. */
  readonly isFurther?: true;
  /** For lists: how often 下一页 may still be followed. */
  readonly nextPages: number;
  /** Of a template with a counter: the next number is asked for as long as pages come. */
  readonly next?: () => Source | undefined;
}

/** What a source named. */
export interface Named {
  readonly leads: readonly Lead[];
  /** Sitemaps of an index, the next page of a list. */
  readonly further: readonly Source[];
  /** Why it could not be read, though it came. */
  readonly problem: string | null;
}

/** Where a site's addresses are named, today's templates filled in. `today`: "2018-12-18". */
export function sourcesOf(site: SiteSettings, sitemaps: readonly string[], today: string): readonly Source[] {
  return [
    ...site.feeds.map((url): Source => ({ url, purpose: 'feed', nextPages: 0 })),
    ...[...site.sitemaps, ...sitemaps].map(sitemapSource),
    ...site.lists.flatMap((list) => listSources(list, site, today)),
  ];
}

export function sitemapSource(url: string): Source {
  return { url, purpose: 'sitemap', nextPages: 0 };
}

function listSources(list: string, site: SiteSettings, today: string): readonly Source[] {
  const { at, hasDay, hasCounter } = templateOf(list);
  const { nextPages, from, count } = site;
  return daysOf(site, today, hasDay).map((day) => {
    const numbered = (n: number): Source => ({
      url: at(day, n),
      purpose: 'list',
      nextPages,
      ...(n === from ? {} : { isFurther: true }),
      next: () => (hasCounter && n + 1 < from + count ? numbered(n + 1) : undefined),
    });
    return numbered(from);
  });
}

/** Addresses of articles that templates give without asking. */
export function templateLeads(site: SiteSettings, today: string): readonly Lead[] {
  return site.pages.flatMap((page) => {
    const { at, hasDay, hasCounter } = templateOf(page);
    const numbers = hasCounter ? Array.from({ length: site.count }, (_, i) => site.from + i) : [site.from];
    return daysOf(site, today, hasDay).flatMap((day) =>
      numbers.map((n): Lead => ({ url: at(day, n), title: null, date: hasDay ? day : null, from: 'template' })),
    );
  });
}

function daysOf({ days }: SiteSettings, today: string, hasDay: boolean): readonly string[] {
  if (!hasDay) return [today];
  const first = new Date(Date.parse(`${today}T00:00Z`) - (days - 1) * DAY_MS).toISOString().slice(0, 10);
  return daysBack(first, today);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Reads a feed, sitemap or list page that came. */
export function namedIn(
  source: Source,
  fetched: Fetched,
  end: Extract<FetchEnd, { readonly kind: 'page' }>,
  site: SiteSettings,
): Named {
  const fits = ({ url }: Lead) => site.links.length === 0 || site.links.some((link) => link(url));
  if (source.purpose === 'sitemap') {
    const read = readSitemap(end.body, fetched.finalUrl);
    if (read === undefined) return { leads: [], further: [], problem: 'is no sitemap' };
    const further = read.sitemaps.map(({ url }) => sitemapSource(url));
    return { leads: read.leads.filter(fits), further, problem: null };
  }
  const { text } = decode(pageOf(fetched, end));
  if (source.purpose === 'feed') {
    const leads = feedLeads(text, fetched.finalUrl);
    return { leads: leads ?? [], further: [], problem: leads === undefined ? 'is no feed' : null };
  }
  const links = linksOf(text, site.within);
  const leads = listLeads(links, fetched.finalUrl, site.links);
  const next =
    source.nextPages > 0 ? nextPage(site.within === undefined ? links : linksOf(text), fetched.finalUrl) : undefined;
  const numbered = source.next?.();
  return {
    leads,
    further: [
      ...(next === undefined
        ? []
        : [{ url: next, purpose: 'list', isFurther: true, nextPages: source.nextPages - 1 } as const]),
      ...(numbered === undefined ? [] : [numbered]),
    ],
    problem: leads.length === 0 && source.isFurther !== true ? 'names no address of the pattern' : null,
  };
}

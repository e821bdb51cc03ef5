import type { LinkPattern } from '../../discover/discover.ts';
import type { Manners } from '../../fetch/fetch.ts';
import type { TlsMode } from '../../model/tls-mode.ts';

/** A `[[site]]` as it is written. */
export interface SiteFacts {
  readonly name: string;
  readonly feeds: readonly string[];
  readonly sitemaps: readonly string[];
  /** Whether the sitemaps that robots.txt names are read as well. */
  readonly robots_sitemaps: boolean;
  /** Addresses of list pages; may be templates. */
  readonly lists: readonly string[];
  /** Templates of addresses of articles. */
  readonly pages: readonly string[];
  /** What a link of a list or sitemap must look like: addresses of articles, or patterns with stars. All of a feed's are taken. */
  readonly example?: string | readonly string[] | undefined;
  readonly links?: string | readonly string[] | undefined;
  /** CSS selector: the part of list pages in which links count. */
  readonly within?: string | undefined;
  /** How often 下一页 is followed. */
  readonly next_pages: number;
  /** For templates: how many days back from today, today included. */
  readonly days: number;
  /** For templates: the first and the most of {n}. */
  readonly from: number;
  readonly count: number;
  /** Milliseconds. */
  readonly delay?: number | undefined;
  readonly per_host?: number | undefined;
  readonly tls?: TlsMode | undefined;
  /** Ages of a page, in milliseconds, at which it is asked for again. */
  readonly recheck?: readonly number[] | undefined;
}

/** A site ready for a round: checked, and with what is usual where it says nothing. */
export interface SiteSettings
  extends Pick<SiteFacts, 'name' | 'feeds' | 'sitemaps' | 'lists' | 'pages' | 'within' | 'days' | 'from' | 'count'> {
  readonly robotsSitemaps: boolean;
  readonly links: readonly LinkPattern[];
  readonly nextPages: number;
  readonly manners: Manners;
  /** Ascending. */
  readonly recheckMs: readonly number[];
}

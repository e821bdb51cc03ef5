import type { LinkPattern } from '../../discover/discover.ts';
import type { Manners } from '../../fetch/fetch.ts';

/** A site as the configuration has it, checked. */
export interface SiteSettings {
  readonly name: string;
  readonly feeds: readonly string[];
  readonly sitemaps: readonly string[];
  /** Whether the sitemaps that robots.txt names are read as well. */
  readonly robotsSitemaps: boolean;
  /** Addresses of list pages; may be templates. */
  readonly lists: readonly string[];
  /** Templates of addresses of articles. */
  readonly pages: readonly string[];
  /** What a link of a list or sitemap must look like; all of a feed's are taken. */
  readonly links: readonly LinkPattern[];
  /** CSS selector: the part of list pages in which links count. */
  readonly within?: string | undefined;
  /** How often 下一页 is followed. */
  readonly nextPages: number;
  /** For templates: how many days back from today, today included. */
  readonly days: number;
  /** For templates: the first and the most of {n}. */
  readonly from: number;
  readonly count: number;
  readonly manners: Manners;
  /** Ages of a page at which it is asked for again. */
  readonly recheckMs: readonly number[];
}

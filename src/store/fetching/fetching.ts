import type { FetchCode } from '../../model/codes.ts';
import type { Lead } from '../../model/link.ts';
import type { Item, StoredOutcome } from '../archive.ts';

export const PURPOSES = ['page', 'recheck', 'feed', 'sitemap', 'list'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A request and what came of it, as it is kept. Times are ISO 8601. */
export interface FetchFact {
  readonly site: string;
  readonly purpose: Purpose;
  readonly url: string;
  readonly finalUrl: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly tries: number;
  readonly result: 'page' | 'unchanged' | 'failed';
  readonly code: FetchCode | null;
  readonly status: number | null;
  readonly message: string | null;
  readonly retryAt: string | null;
  readonly tls: string;
  /** Of the body after content coding. */
  readonly bytes: number | null;
  readonly mediaType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly exchanges: readonly {
    readonly url: string;
    readonly sent: readonly (readonly [string, string])[];
    readonly status: number;
    readonly headers: readonly (readonly [string, string])[];
  }[];
}

export type LeadState = 'new' | 'stored' | 'refused' | 'skipped' | 'gone' | 'given-up';

/** What is to be done with an address after a request. */
export interface LeadFate {
  readonly state: LeadState;
  readonly storedAt: string | null;
  readonly tries: number;
  readonly rechecks: number;
  /** null: never again. */
  readonly nextAt: string | null;
}

/** An address whose time has come, and the validators of its last answer. */
export interface DueLead extends Lead, Omit<LeadFate, 'nextAt'> {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A robots.txt as it was answered. */
export interface KeptRobots {
  readonly askedAt: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

/** What one request brought; all of it is stored, or nothing. */
export interface FetchResult {
  readonly fact: FetchFact;
  readonly page: Item | null;
  /** Addresses that a feed, sitemap or list named. Those known already stay as they are. */
  readonly leads: readonly Lead[];
  /** Sitemaps that a sitemap named; null where it is none or did not change. */
  readonly further: readonly string[] | null;
  readonly fate: LeadFate | null;
  readonly absence: { readonly kind: '404' | '410' | 'soft-404'; readonly message: string } | null;
}

export interface StoredFetch {
  readonly stored: StoredOutcome | null;
  /** How many of the leads were new. */
  readonly newLeads: number;
}

/** How a site did in one round. */
export interface SiteRound {
  readonly site: string;
  readonly started_at: string;
  readonly ended_at: string;
  /** `cut-short`: the round's time was over, or it was stopped. */
  readonly ended: 'good' | 'failed' | 'cut-short';
  readonly message: string | null;
  /** An address that shows what is wrong. */
  readonly example: string | null;
  readonly requests: number;
  /** New addresses. */
  readonly found: number;
  /** Requests for pages, further tries aside. */
  readonly fetched: number;
  readonly failed: number;
  readonly clipped: number;
  /** Expected refusals aside. */
  readonly refused: number;
  readonly unchanged: number;
  readonly absent: number;
  /** Of the clipped ones. */
  readonly dated: number;
  readonly sourced: number;
}

/** The part of an archive that a round over the web needs. Each method is one transaction. */
export interface FetchStore {
  /** Stores what requests brought, in order; the results stand in that order. */
  addFetched(runId: number, results: readonly FetchResult[]): readonly StoredFetch[];
  /** Addresses that nobody had to be asked for; how many of them were new. */
  addLeads(site: string, leads: readonly Lead[]): number;
  /** Whether the last walk from a feed, sitemap or list came to its end; from here on one is under way. */
  beginWalk(url: string): boolean;
  endWalk(url: string): void;
  /** The sitemaps that a sitemap named last. */
  furtherOf(url: string): readonly string[];
  /** Those of the addresses that are not known yet. */
  unknownOf(urls: readonly string[]): readonly string[];
  /** Addresses of a site whose time has come by `now`; new ones first, in the order in which they were found. */
  dueLeads(site: string, now: string, limit: number): readonly DueLead[];
  /** The validators of the last answer to a request for this address. */
  validators(url: string): { readonly etag: string | null; readonly lastModified: string | null };
  robotsOf(origin: string): KeptRobots | null;
  keepRobots(origin: string, robots: KeptRobots): void;
  endSiteRound(runId: number, round: SiteRound): void;
  /** The latest first. */
  siteRounds(site: string, limit: number): readonly (SiteRound & { readonly run_id: number })[];
  /** Sites that there are rounds of. */
  knownSites(): readonly string[];
  openAlarms(): readonly { readonly site: string; readonly kind: string; readonly told_at: string }[];
  raiseAlarm(site: string, kind: string, at: string): void;
  endAlarm(site: string, kind: string, at: string): void;
}

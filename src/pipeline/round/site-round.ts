import type { Fetched, Fetcher, Wanted } from '../../fetch/fetch.ts';
import type { Lead } from '../../model/link.ts';
import { PageProblem } from '../../model/problem.ts';
import type { DueLead, FetchResult, FetchStore, Item, SiteRound, StoredFetch } from '../../store/store.ts';
import type { Clip } from '../ingest-steps.ts';
import { namedIn, type Source, sitemapSource, sourcesOf, templateLeads } from './discovery.ts';
import { type Came, judge } from './fate.ts';
import { factOf } from './fetch-fact.ts';
import { pageOf } from './page-of.ts';
import type { Recorder } from './recorder.ts';
import type { SiteSettings } from './settings.ts';
import { SiteTally } from './site-tally.ts';
import { skipReason } from './skip-reason.ts';
import { itemOf, wholeArticle } from './whole-article.ts';

/** What one site's round works with. */
export interface SiteRoundWork {
  readonly site: SiteSettings;
  readonly fetcher: Pick<Fetcher, 'get' | 'sitemapsOf'>;
  readonly store: Pick<FetchStore, 'addLeads' | 'dueLeads' | 'validators' | 'beginWalk' | 'endWalk' | 'furtherOf'>;
  readonly recorder: Pick<Recorder, 'record'>;
  readonly clip: Clip;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Pages at most. */
  readonly max: number;
  /** Leads claimed to be older than this day stay out. */
  readonly since?: string | undefined;
  readonly onFetched: (fetched: Fetched, result: FetchResult, stored: StoredFetch) => void;
  readonly onBug: (message: string) => void;
}

/** How many requests of a site wait for its host's turn at a time. */
const AT_A_TIME = 4;
/** Sources of one round: an index of sitemaps, or a list without end, could go on for ever. */
const MOST_SOURCES = 500;
const LEADS_AT_ONCE = 200;

/** Finds what is new on a site, asks for it, and for what is due again; clips and stores. */
export async function siteRound(work: SiteRoundWork): Promise<SiteRound> {
  const tally = new SiteTally(work.site.name, work.now());
  try {
    await discover(work, tally);
    await fetchDue(work, tally);
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    tally.problem(error.message, work.site.name);
  }
  return tally.end(work.now(), work.signal.aborted);
}

async function discover(work: SiteRoundWork, tally: SiteTally): Promise<void> {
  const { site, fetcher, now } = work;
  const today = chinaDay(now());
  const first = site.lists[0] ?? site.feeds[0] ?? site.sitemaps[0] ?? site.pages[0];
  const robots = site.robotsSitemaps && first !== undefined ? await fetcher.sitemapsOf(first, site.manners) : [];
  const asked = new Set<string>();
  for (const source of sourcesOf(site, robots, today)) await walk(source, work, tally, asked);
  const made = templateLeads(site, today);
  if (made.length > 0) tally.found += work.store.addLeads(site.name, made);
}

/**
 * Asks a feed, sitemap or list and what lies behind it. A list all of whose addresses are known has nothing new behind it –
 * unless the last walk was cut short between the two, which is why its end is kept.
 */
async function walk(root: Source, work: SiteRoundWork, tally: SiteTally, asked: Set<string>): Promise<void> {
  const { store, signal } = work;
  if (signal.aborted) return;
  const isWalked = store.beginWalk(root.url);
  const queue = [root];
  for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
    if (signal.aborted) return;
    if (asked.has(source.url) || asked.size >= MOST_SOURCES) continue;
    asked.add(source.url);
    const { further, newLeads } = await askSource(source, isWalked, work, tally);
    queue.push(...further.filter(({ purpose }) => purpose !== 'list' || newLeads > 0 || !isWalked));
  }
  store.endWalk(root.url);
}

interface Asked {
  readonly further: readonly Source[];
  readonly newLeads: number;
}

async function askSource(source: Source, isWalked: boolean, work: SiteRoundWork, tally: SiteTally): Promise<Asked> {
  const { site, fetcher, store, signal } = work;
  const fetched = await fetcher.get(
    { ...(isWalked ? store.validators(source.url) : {}), ...site.manners, url: source.url },
    signal,
  );
  const { end } = fetched;
  const named = end.kind === 'page' ? namedIn(source, fetched, end, site) : { leads: [], further: [], problem: null };
  const sitemaps = named.further.flatMap(({ purpose, url }) => (purpose === 'sitemap' ? [url] : []));
  const leads = named.leads.filter((lead) => isWanted(lead, work.since));
  const result: FetchResult = {
    fact: factOf(fetched, site.name, source.purpose),
    page: null,
    leads,
    further: end.kind === 'page' && source.purpose === 'sitemap' ? sitemaps : null,
    fate: null,
    absence: null,
  };
  const stored = await work.recorder.record(result);
  work.onFetched(fetched, result, stored);
  // A numbered list ends somewhere.
  const isEnd = end.kind === 'failed' && end.code === 'gone' && source.isFurther === true;
  const problem = end.kind === 'failed' && !isEnd ? end.message : named.problem;
  tally.source(problem === null, problem === null ? null : `${source.url}: ${problem}`, source.url);
  tally.found += stored.newLeads;
  // What an unchanged index named may itself have changed.
  const known = end.kind === 'unchanged' ? store.furtherOf(source.url).map(sitemapSource) : [];
  return { further: [...named.further, ...known], newLeads: stored.newLeads };
}

function isWanted({ date }: Lead, since: string | undefined): boolean {
  if (since === undefined || date === null) return true;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time + CHINA_MS).toISOString().slice(0, 10) >= since;
}

const CHINA_MS = 8 * 60 * 60 * 1000;

/** Newspapers date their pages by China's day. */
function chinaDay(now: Date): string {
  return new Date(now.getTime() + CHINA_MS).toISOString().slice(0, 10);
}

async function fetchDue(work: SiteRoundWork, tally: SiteTally): Promise<void> {
  const { site, store, now, signal, max } = work;
  const begun = now().toISOString();
  let left = max;
  const done = new Set<string>();
  while (left > 0 && !signal.aborted) {
    const due = store
      .dueLeads(site.name, begun, Math.min(left, LEADS_AT_ONCE) + done.size)
      .filter(({ url }) => !done.has(url));
    const batch = due.slice(0, left);
    if (batch.length === 0) return;
    left -= batch.length;
    for (const { url } of batch) done.add(url);
    await inParallel(batch, AT_A_TIME, (lead) => (signal.aborted ? Promise.resolve() : fetchLead(lead, work, tally)));
  }
}

async function fetchLead(lead: DueLead, work: SiteRoundWork, tally: SiteTally): Promise<void> {
  const { site, fetcher, now, signal } = work;
  const { url, etag, lastModified } = lead;
  const isRecheck = lead.storedAt !== null;
  const wanted: Wanted = { ...site.manners, url, ...(isRecheck ? { etag, lastModified } : {}) };
  const fetched = await fetcher.get(wanted, signal);
  const { came, page } = await cameOf(fetched, work);
  const { fate, absence, isStored } = judge(lead, came, now(), site.recheckMs);
  const result: FetchResult = {
    fact: factOf(fetched, site.name, isRecheck ? 'recheck' : 'page'),
    page: isStored ? page : null,
    leads: [],
    further: null,
    fate,
    absence,
  };
  const stored = await work.recorder.record(result);
  tally.page(came, absence !== null, url);
  work.onFetched(fetched, result, stored);
}

async function cameOf(fetched: Fetched, work: SiteRoundWork): Promise<{ came: Came; page: Item | null }> {
  const { site, clip, onBug } = work;
  const { end, finalUrl, url } = fetched;
  if (end.kind !== 'page') return { came: end, page: null };
  if (skipReason(end, finalUrl) !== undefined) return { came: { kind: 'skipped' }, page: null };
  const isNamed = site.name !== new URL(url).hostname;
  const first = pageOf(fetched, end, isNamed ? site.name : undefined);
  const step = await wholeArticle(first, finalUrl, clip, (next) => askFurther(next, work));
  if (step.bug !== undefined) onBug(step.bug);
  return { came: { kind: 'clipped', outcome: step.outcome, finalUrl }, page: itemOf(step) };
}

/** A later page of an article, noted like any other request. */
async function askFurther(
  url: string,
  { site, fetcher, recorder, signal, onFetched }: SiteRoundWork,
): Promise<Fetched> {
  const fetched = await fetcher.get({ ...site.manners, url }, signal);
  const fact = factOf(fetched, site.name, 'page');
  const result: FetchResult = { fact, page: null, leads: [], further: null, fate: null, absence: null };
  onFetched(fetched, result, await recorder.record(result));
  return fetched;
}

/** Works on all, so many at a time, in their order. */
async function inParallel<T>(items: readonly T[], many: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const hand = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: many }, hand));
}

import type { Fetcher } from '../../fetch/fetch.ts';
import type { Lead } from '../../model/link.ts';
import type { FetchStore, SiteRound } from '../../store/store.ts';
import type { SiteSettings } from './settings.ts';
import { siteRound } from './site-round.ts';

export interface Planned {
  readonly round: SiteRound;
  /** New addresses that a round would ask for. */
  readonly leads: readonly Lead[];
}

export interface DryRound {
  readonly sites: readonly SiteSettings[];
  readonly fetcher: Pick<Fetcher, 'get' | 'sitemapsOf'>;
  readonly unknownOf: FetchStore['unknownOf'];
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly since?: string | undefined;
}

/** Asks feeds, sitemaps and lists, and says what of it is new; nothing is written, no page is asked for. */
export function dryRound({ sites, fetcher, unknownOf, now, signal, since }: DryRound): Promise<readonly Planned[]> {
  return Promise.all(
    sites.map(async (site) => {
      const leads = new Map<string, Lead>();
      const add = (named: readonly Lead[]): number => {
        const fresh = new Set(unknownOf(named.map(({ url }) => url)).filter((url) => !leads.has(url)));
        for (const lead of named) if (fresh.has(lead.url)) leads.set(lead.url, lead);
        return fresh.size;
      };
      const round = await siteRound({
        site,
        fetcher,
        store: {
          addLeads: (_, named) => add(named),
          dueLeads: () => [],
          validators: () => NO_VALIDATORS,
          beginWalk: () => false,
          endWalk() {},
          furtherOf: () => [],
        },
        recorder: { record: async (result) => ({ stored: null, newLeads: add(result.leads) }) },
        clip: () => {
          throw new Error('a dry round asks for no page');
        },
        now,
        signal,
        max: 0,
        since,
        onFetched() {},
        onBug() {},
      });
      return { round, leads: [...leads.values()] };
    }),
  );
}

const NO_VALIDATORS = { etag: null, lastModified: null };

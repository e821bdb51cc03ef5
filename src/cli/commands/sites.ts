import type { SiteRound } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { type Look, printList } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { dayOf } from '../web/round-digest.ts';
import { configOrNone } from '../web/web-config.ts';
import { withArchive } from '../with-archive.ts';

/** Rounds over which a site's shares are counted. */
const ROUNDS = 30;

interface Health {
  readonly site: string;
  readonly rounds: number;
  readonly last_round: string | null;
  readonly last_good: string | null;
  readonly ended: SiteRound['ended'] | null;
  readonly clipped: number;
  /** Shares of the last rounds, 0–1; null where nothing was clipped. */
  readonly with_date: number | null;
  readonly with_source: number | null;
  readonly alarms: readonly string[];
  readonly message: string | null;
}

export const addSites: AddCommand = (program, context) => {
  addListOptions(program.command('sites').description(context.say.command.sites), context.say).action(
    (options: ListOptions) =>
      withArchive(context, async ({ fetching }) => {
        const { site: configured = [] } = await configOrNone(context);
        const names = [...new Set([...configured.map(({ name }) => name), ...fetching.knownSites()])];
        const open = fetching.openAlarms();
        const rows = names.map((site) => {
          const alarms = open.filter((alarm) => alarm.site === site).map(({ kind }) => kind);
          return healthOf(site, fetching.siteRounds(site, ROUNDS), alarms);
        });
        await printList(rows, options, context, (look) => sitesText(rows, look, context));
      }),
  );
};

function healthOf(site: string, rounds: readonly SiteRound[], alarms: readonly string[]): Health {
  const [last] = rounds;
  const clipped = sum(rounds, 'clipped');
  const share = (count: 'dated' | 'sourced') => (clipped === 0 ? null : sum(rounds, count) / clipped);
  return {
    site,
    rounds: rounds.length,
    last_round: last?.started_at ?? null,
    last_good: rounds.find(({ ended }) => ended === 'good')?.started_at ?? null,
    ended: last?.ended ?? null,
    clipped,
    with_date: share('dated'),
    with_source: share('sourced'),
    alarms,
    message: last?.message ?? null,
  };
}

function sum(rounds: readonly SiteRound[], count: 'clipped' | 'dated' | 'sourced'): number {
  return rounds.reduce((total, round) => total + round[count], 0);
}

function sitesText(rows: readonly Health[], look: Look, { say }: Context): string {
  if (rows.length === 0) return say.noRounds;
  const percent = (share: number | null) => (share === null ? '' : `${Math.round(share * 100)}%`);
  const time = (at: string | null) => (at === null ? say.never : dayOf(at));
  const columns: readonly Column<Health>[] = [
    { head: 'site', of: ({ site }) => site },
    { head: 'last_round', of: ({ last_round }) => time(last_round) },
    { head: 'ended', of: ({ ended }) => ended ?? '' },
    { head: 'last_good', of: ({ last_good }) => time(last_good) },
    { head: 'clipped', of: ({ clipped }) => String(clipped), side: 'right' },
    { head: 'with_date', of: ({ with_date }) => percent(with_date), side: 'right' },
    { head: 'with_source', of: ({ with_source }) => percent(with_source), side: 'right' },
    { head: 'alarms', of: ({ alarms }) => alarms.join(' ') },
    { head: say.column.message, of: ({ message }) => say.said(message ?? ''), gives: true },
  ];
  return table(rows, columns, look.colours, look.columns);
}

import type { Fetched, Fetcher } from '../../fetch/fetch.ts';
import type { Archive, FetchResult, RunStart, SiteRound, StoredFetch } from '../../store/store.ts';
import type { Clip } from '../ingest-steps.ts';
import { type Alarm, alarmsOf, BAND_ROUNDS } from './health.ts';
import { Recorder } from './recorder.ts';
import type { SiteSettings } from './settings.ts';
import { siteRound } from './site-round.ts';

export type { Fetched } from '../../fetch/fetch.ts';
export { type DryRound, dryRound, type Planned } from './dry-round.ts';
export { fetchPages, type PageRun, type PagesReport } from './fetch-pages.ts';
export type { Alarm, AlarmKind } from './health.ts';
export type { SiteFacts, SiteSettings } from './settings.ts';
export { siteSettings } from './site-settings.ts';
export { openWeb, type WebFacts } from './web.ts';

/** One round over the sites. */
export interface Round {
  readonly sites: readonly SiteSettings[];
  readonly fetcher: Pick<Fetcher, 'get' | 'sitemapsOf'>;
  readonly clip: Clip;
  readonly archive: Pick<Archive, 'beginRun' | 'endRun' | 'fetching'>;
  readonly run: RunStart;
  readonly now: () => Date;
  /** What is under way when it comes is finished or given up; nothing new is begun. */
  readonly signal: AbortSignal;
  /** Pages of one site at most. */
  readonly max: number;
  readonly since?: string | undefined;
  /** So many failed rounds of a site running are worth a letter. */
  readonly alarmAfter: number;
  readonly onFetched?: (site: string, fetched: Fetched, result: FetchResult, stored: StoredFetch) => void;
  readonly onBug?: (message: string) => void;
}

export interface RoundReport {
  readonly run_id: number;
  readonly sites: readonly SiteRound[];
  /** What is wrong and was not told before. */
  readonly alarms: readonly Alarm[];
}

/** Goes over all sites side by side; each keeps its host's pace. What was committed stays, whatever happens then. */
export async function runRound(round: Round): Promise<RoundReport> {
  const { archive, run, sites, signal } = round;
  const runId = archive.beginRun(run);
  try {
    const recorder = new Recorder(archive.fetching, runId);
    const rounds = await Promise.all(sites.map((site) => oneSite(site, round, recorder, runId)));
    const alarms = newAlarms(rounds, round);
    archive.endRun(runId, { ended: signal.aborted ? 'interrupted' : 'done', counts: countsOf(rounds) });
    return { run_id: runId, sites: rounds, alarms };
  } catch (error) {
    endAsFailed(archive, runId);
    throw error;
  }
}

async function oneSite(site: SiteSettings, round: Round, recorder: Recorder, runId: number): Promise<SiteRound> {
  const { fetcher, archive, clip, now, signal, max, since, onFetched, onBug } = round;
  const done = await siteRound({
    site,
    fetcher,
    store: archive.fetching,
    recorder,
    clip,
    now,
    signal,
    max,
    since,
    onFetched: (fetched, result, stored) => onFetched?.(site.name, fetched, result, stored),
    onBug: (message) => onBug?.(message),
  });
  archive.fetching.endSiteRound(runId, done);
  return done;
}

/** Alarms are told once; one whose cause is gone is ended, and may be told again another time. */
function newAlarms(rounds: readonly SiteRound[], { archive, now, alarmAfter }: Round): readonly Alarm[] {
  const { fetching } = archive;
  const open = fetching.openAlarms();
  const at = now().toISOString();
  return rounds.flatMap(({ site, ended }) => {
    if (ended === 'cut-short') return [];
    const due = alarmsOf(site, fetching.siteRounds(site, BAND_ROUNDS * 2), alarmAfter);
    const told = open.filter((alarm) => alarm.site === site);
    for (const { kind } of told) if (!due.some((alarm) => alarm.kind === kind)) fetching.endAlarm(site, kind, at);
    const fresh = due.filter(({ kind }) => !told.some((alarm) => alarm.kind === kind));
    for (const { kind } of fresh) fetching.raiseAlarm(site, kind, at);
    return fresh;
  });
}

const COUNTS = ['requests', 'found', 'fetched', 'failed', 'clipped', 'refused', 'unchanged', 'absent'] as const;

function countsOf(rounds: readonly SiteRound[]): Readonly<Record<string, number>> {
  const counts = COUNTS.map((name) => [name, rounds.reduce((sum, round) => sum + round[name], 0)] as const);
  return { sites: rounds.length, ...Object.fromEntries(counts) };
}

function endAsFailed(archive: Round['archive'], runId: number): void {
  try {
    archive.endRun(runId, { ended: 'failed', counts: {} });
  } catch {
    // The error that ended the round says more than this second one; a run without an end shows that it broke off.
  }
}

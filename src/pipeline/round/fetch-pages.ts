import type { Fetched, Fetcher } from '../../fetch/fetch.ts';
import type { TlsMode } from '../../model/tls-mode.ts';
import type { Archive, RunStart, StoredFetch } from '../../store/store.ts';
import type { Clip, ClippedStep } from '../ingest-steps.ts';
import { type Report, Tally } from '../report.ts';
import { factOf } from './fetch-fact.ts';
import { pageOf } from './page-of.ts';
import { Recorder } from './recorder.ts';
import { skipReason } from './skip-reason.ts';
import { itemOf, wholeArticle } from './whole-article.ts';

/** Pages asked for by name. */
export interface PageRun {
  readonly urls: readonly string[];
  readonly fetcher: Pick<Fetcher, 'get'>;
  readonly clip: Clip;
  readonly archive: Pick<Archive, 'beginRun' | 'endRun' | 'fetching'>;
  readonly run: RunStart;
  readonly signal: AbortSignal;
  readonly tls?: TlsMode | undefined;
  /** Told of each page as it is stored; `step` where one came. */
  readonly onFetched: (fetched: Fetched, step: ClippedStep | null, stored: StoredFetch) => void;
}

export interface PagesReport extends Report {
  /** Requests that brought no page. */
  readonly failed: number;
}

/** Asks for pages, each in its host's turn, clips and stores them. */
export async function fetchPages(work: PageRun): Promise<PagesReport> {
  const { archive, urls, signal } = work;
  const runId = archive.beginRun(work.run);
  const recorder = new Recorder(archive.fetching, runId);
  const tally = new Tally();
  const left = new Set(urls).values();
  let failed = 0;
  const hand = async () => {
    for (const url of left) {
      if (signal.aborted) return;
      if (!(await one(url, work, recorder, tally))) failed++;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, hand));
  const report = { ...tally.report(), failed };
  const { pages, clipped: clips, refused, skipped, stored } = report;
  const counts = { pages, clipped: clips, refused, skipped, failed, ...stored };
  archive.endRun(runId, { ended: signal.aborted ? 'interrupted' : 'done', counts });
  return report;
}

/** Most of them wait for their host's turn. */
const AT_A_TIME = 64;

/** False where no page came. */
async function one(url: string, work: PageRun, recorder: Recorder, tally: Tally): Promise<boolean> {
  const { fetcher, signal, tls, clip, onFetched } = work;
  const fetched = await fetcher.get({ url, ...(tls === undefined ? {} : { tls }) }, signal);
  const { end } = fetched;
  const fact = factOf(fetched, siteOf(url), 'page');
  const reason = end.kind === 'page' ? skipReason(end, fetched.finalUrl) : undefined;
  const ask = (next: string) => askFurther(next, work, recorder);
  const step =
    end.kind === 'page' && reason === undefined
      ? await wholeArticle(pageOf(fetched, end), fetched.finalUrl, clip, ask)
      : null;
  const page = step === null ? null : itemOf(step);
  const stored = await recorder.record({ fact, page, leads: [], further: null, fate: null, absence: null });
  if (step !== null) tally.see(step, stored.stored ?? undefined);
  if (reason !== undefined) tally.see({ kind: 'skipped', locator: url, reason });
  onFetched(fetched, step, stored);
  return end.kind === 'page';
}

async function askFurther(url: string, { fetcher, signal, tls }: PageRun, recorder: Recorder): Promise<Fetched> {
  const fetched = await fetcher.get({ url, ...(tls === undefined ? {} : { tls }) }, signal);
  const fact = factOf(fetched, siteOf(url), 'page');
  await recorder.record({ fact, page: null, leads: [], further: null, fate: null, absence: null });
  return fetched;
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url.slice(0, 100);
}

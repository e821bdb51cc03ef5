import { setImmediate } from 'node:timers/promises';
import type { Arrival } from '../model/arrival.ts';
import type { Archive, CaptureFacts, RunStart, StoredOutcome } from '../store/store.ts';
import { drawSample } from './ingest-sample.ts';
import { type Step, type Steps, until } from './ingest-steps.ts';
import { type Report, Tally } from './report.ts';

export { type Clip, here, type Step, type Steps, until } from './ingest-steps.ts';
export type { Report } from './report.ts';

/** What `ingest` needs of an archive. */
export type Writer = Pick<Archive, 'beginRun' | 'add' | 'endRun' | 'close'>;

export interface Journey {
  readonly arrivals: AsyncIterable<Arrival>;
  /** How pages are clipped: `here`, or by workers. */
  readonly steps: Steps;
  /** Where it comes, what is begun is finished and nothing more is read. */
  readonly signal?: AbortSignal;
  /** Told of everything that passes, in order; `stored` where there is an archive. */
  readonly onStep?: (step: Step, stored?: StoredOutcome) => void;
}

export interface Ingest extends Journey {
  /** Called after the first pages were read, so that an input that can't be used leaves no archive behind. */
  readonly open: () => Writer | Promise<Writer>;
  readonly run: RunStart;
  /** `refer` leaves the bytes of pages in WARC and ZIP files where they are. Default `keep`. */
  readonly captures?: 'keep' | 'refer';
}

export interface DryRun extends Journey {
  /** Draw so many pages instead of reading all. */
  readonly sample?: number | undefined;
}

const BATCH = 100;
/** Bytes of pages that wait for a transaction, at most one page more. */
const BATCH_BYTES = 64 * 1024 * 1024;

/** Reads, clips and stores; a transaction each hundred pages. What was committed stays, whatever happens then. */
export async function ingest(journey: Ingest): Promise<Report> {
  const { signal, open, run } = journey;
  const batches = inBatches(until(signal, journey.steps(journey.arrivals)));
  const first = await batches.next();
  const archive = await open();
  try {
    return await storeAll(first, batches, archive, archive.beginRun(run), journey);
  } finally {
    archive.close();
  }
}

async function storeAll(
  first: IteratorResult<readonly Step[], void>,
  batches: AsyncGenerator<readonly Step[], void>,
  archive: Writer,
  runId: number,
  { signal, onStep, captures = 'keep' }: Pick<Ingest, 'signal' | 'onStep' | 'captures'>,
): Promise<Report> {
  const tally = new Tally();
  try {
    for (let batch = first; !batch.done; batch = await batches.next()) {
      store(batch.value, archive, runId, captures, (step, stored) => {
        tally.see(step, stored);
        onStep?.(step, stored);
      });
      // Clipping here never waits: signals are heard now.
      await setImmediate();
    }
  } catch (error) {
    endAsFailed(archive, runId, tally);
    throw error;
  }
  const report = tally.report();
  archive.endRun(runId, { ended: signal?.aborted ? 'interrupted' : 'done', counts: numbersOf(report) });
  return report;
}

/** The same report without an archive. `of` is the number of pages drawn from, where a sample was. */
export async function dryRun(journey: DryRun): Promise<Report & { readonly sample_of: number | null }> {
  const { signal, sample } = journey;
  const arrivals = until(signal, journey.arrivals);
  const drawn = sample === undefined ? null : await drawSample(arrivals, sample);
  const tally = new Tally();
  for await (const step of until(signal, journey.steps(drawn === null ? arrivals : each(drawn.arrivals)))) {
    tally.see(step);
    journey.onStep?.(step);
    await setImmediate();
  }
  return { ...tally.report(), sample_of: drawn?.of ?? null };
}

function store(
  batch: readonly Step[],
  archive: Writer,
  runId: number,
  captures: 'keep' | 'refer',
  told: (step: Step, stored?: StoredOutcome) => void,
): void {
  const pages = batch.filter((step) => step.kind === 'page');
  const items = captures === 'refer' ? pages : pages.map((page) => ({ ...page, facts: withBytes(page.facts) }));
  const stored = new Map(archive.add(runId, items).map((result, i) => [pages[i], result]));
  for (const step of batch) told(step, step.kind === 'page' ? stored.get(step) : undefined);
}

/** A copy is kept, wherever else they lie. */
function withBytes({ held, ...facts }: CaptureFacts): CaptureFacts {
  return facts;
}

/** The run is closed where the archive still lets us. */
function endAsFailed(archive: Writer, runId: number, tally: Tally): void {
  try {
    archive.endRun(runId, { ended: 'failed', counts: numbersOf(tally.report()) });
  } catch {
    // The error that ended the run says more than this second one; a run without an end shows that it broke off.
  }
}

function numbersOf(report: Report): Readonly<Record<string, number>> {
  const { pages, clipped, refused, skipped, stored } = report;
  return { pages, clipped, refused, skipped, ...stored };
}

async function* inBatches(items: AsyncIterable<Step>): AsyncGenerator<readonly Step[], void> {
  let batch: Step[] = [];
  let bytes = 0;
  for await (const item of items) {
    batch.push(item);
    bytes += item.kind === 'page' ? (item.bytes?.length ?? 0) : 0;
    if (batch.length < BATCH && bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T, void> {
  yield* items;
}

import { setImmediate } from 'node:timers/promises';
import type { Arrival } from '../model/arrival.ts';
import {
  type Archive,
  type Change,
  changesBetween,
  type Reread,
  type Rereading,
  type RunStart,
  type StaleItem,
  type StaleQuery,
} from '../store/store.ts';
import type { Steps } from './ingest-steps.ts';
import { rawPageOf } from './kept-page.ts';

/** What `reprocess` needs of an archive. */
export type Rereader = Pick<Archive, 'stale' | 'keptPages' | 'machine' | 'reread' | 'beginRun' | 'endRun'>;

export interface Reprocessing {
  readonly archive: Rereader;
  readonly query: StaleQuery;
  /** How pages are clipped: here, or by workers. */
  readonly steps: Steps;
  /** null: only report what would change. */
  readonly run: RunStart | null;
  readonly signal?: AbortSignal;
  /** Told of everything that was read, and of defects of jianbao on the way. */
  readonly onRead?: (result: Reread) => void;
  readonly onBug?: (id: string, bug: string) => void;
}

/** What changed, field by field; ordered by count. */
export interface ReprocessReport {
  /** Articles and refused pages that were read again. */
  readonly read: number;
  readonly unchanged: number;
  readonly changed: number;
  /** Clippings that keep their values, though all of their pages are refused now. */
  readonly refused_by_new_rules: number;
  /** Refused pages that are articles now, and those that are none still. */
  readonly clipped_after_all: number;
  readonly still_refused: number;
  readonly by_field: Readonly<Record<string, number>>;
  /** The first three of each field. */
  readonly examples: readonly (Change & { readonly id: string })[];
  /** The number of the run; null where nothing was written. */
  readonly run: number | null;
}

const BATCH = 50;
const EXAMPLES = 3;

/**
 * Reads pages again by today's rules, a transaction each fifty articles. What was committed stays, and what is done is not done
 * again: after an interruption the next one goes on where this one ended.
 */
export async function reprocess(task: Reprocessing): Promise<ReprocessReport> {
  const { archive, query, run, signal } = task;
  const tally = new ChangeTally();
  let runId: number | null = null;
  let after: StaleItem | null = null;
  try {
    while (!signal?.aborted) {
      const items: readonly StaleItem[] = archive.stale(query, after, BATCH);
      after = items.at(-1) ?? null;
      if (items.length === 0) break;
      const readings = await readAgain(items, task);
      // A run begins with the first thing to be read: where there is nothing, nothing is written.
      if (run !== null) runId ??= archive.beginRun(run);
      const results = runId === null ? readings.map((one) => compared(one, archive)) : archive.reread(runId, readings);
      for (const result of results) {
        tally.see(result);
        task.onRead?.(result);
      }
      await setImmediate();
    }
  } catch (error) {
    if (runId !== null) archive.endRun(runId, { ended: 'failed', counts: tally.counts() });
    throw error;
  }
  if (runId !== null) {
    archive.endRun(runId, { ended: signal?.aborted ? 'interrupted' : 'done', counts: tally.counts() });
  }
  return tally.report(runId);
}

/** The pages of these articles, read from the archive one by one; a page that breaks the program is a refusal, as at ingest. */
async function readAgain(
  items: readonly StaleItem[],
  { archive, steps, onBug }: Reprocessing,
): Promise<readonly Rereading[]> {
  const readings = items.map(({ id }) => ({ id, readings: [] as Rereading['readings'][number][] }));
  const begun: { readonly capture: number; readonly of: (typeof readings)[number] }[] = [];
  async function* pages(): AsyncGenerator<Arrival, void> {
    for (const of of readings) {
      for (const kept of archive.keptPages(of.id)) {
        begun.push({ capture: kept.number, of });
        yield { kind: 'page', page: rawPageOf(kept) };
      }
    }
  }
  for await (const step of steps(pages())) {
    const one = begun.shift();
    if (one === undefined || step.kind !== 'page') continue;
    if (step.bug !== undefined) onBug?.(one.of.id, step.bug);
    one.of.readings.push({ capture: one.capture, outcome: step.outcome });
  }
  return readings;
}

/** What `reread` would say, but for pages of one article that would part. */
function compared({ id, readings }: Rereading, archive: Rereader): Reread {
  const before = archive.machine(id);
  const clipped = readings.flatMap(({ outcome }) => (outcome.kind === 'clipped' ? [outcome.clipping] : []));
  const after = clipped.find((one) => one.id === id) ?? clipped[0];
  if (before === null) return { id, result: after === undefined ? 'still-refused' : 'clipped', changes: [] };
  if (after === undefined) return { id, result: 'refused', changes: [] };
  const changes = changesBetween(before, after);
  return { id, result: changes.length === 0 ? 'unchanged' : 'changed', changes };
}

class ChangeTally {
  readonly #results = new Map<Reread['result'], number>();
  readonly #fields = new Map<string, number>();
  readonly #examples: (Change & { readonly id: string })[] = [];

  see({ id, result, changes }: Reread): void {
    this.#results.set(result, this.#of(result) + 1);
    for (const change of changes) {
      const seen = this.#fields.get(change.field) ?? 0;
      this.#fields.set(change.field, seen + 1);
      if (seen < EXAMPLES) this.#examples.push({ id, ...change });
    }
  }

  counts(): Readonly<Record<string, number>> {
    const { by_field, examples, run, ...counts } = this.report(null);
    return counts;
  }

  report(run: number | null): ReprocessReport {
    const fields = [...this.#fields].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const order = new Map(fields.map(([field], i) => [field, i]));
    const place = ({ field }: Change) => order.get(field) ?? 0;
    return {
      read: [...this.#results.values()].reduce((sum, n) => sum + n, 0),
      unchanged: this.#of('unchanged'),
      changed: this.#of('changed'),
      refused_by_new_rules: this.#of('refused'),
      clipped_after_all: this.#of('clipped'),
      still_refused: this.#of('still-refused'),
      by_field: Object.fromEntries(fields),
      examples: this.#examples.toSorted((a, b) => place(a) - place(b)),
      run,
    };
  }

  #of(result: Reread['result']): number {
    return this.#results.get(result) ?? 0;
  }
}

import type { Arrival } from '../../model/arrival.ts';
import type { RawPage } from '../../model/origin.ts';
import { explainPage } from '../clip-page.ts';
import { crashed, type PageRead, readPage, type Step, type Steps, stepOf, unclipped } from '../ingest-steps.ts';
import type { Kit } from '../kit.ts';
import { type KitSettings, openKit } from '../open-kit.ts';
import { type JobsSettings, openJobs } from './jobs.ts';
import { plainKit } from './plain-kit.ts';

export interface PageJobs {
  readonly kit: Kit;
  readonly steps: Steps;
  /** To be called in the end, whatever happened. */
  close(): Promise<void>;
}

const WORKER = new URL('./page-worker.js', import.meta.url);

/**
 * Clips pages here or by workers, each with a kit of its own from the same settings.
 * @throws UsageProblem for a site rule that can't be used.
 */
export async function openPageJobs(settings: KitSettings, jobsSettings: JobsSettings): Promise<PageJobs> {
  const kit = await openKit(settings);
  const jobs = openJobs<Arrival, RawPage, PageRead | Step>(
    {
      begin: (arrival) => (arrival.kind === 'page' ? { send: arrival.page } : { answer: unclipped(arrival) }),
      here: (raw) => readPage(raw, (page) => explainPage(page, kit)),
      entry: WORKER,
      settings: plainKit(settings, kit),
      lost: (raw, why) => crashed(raw, `worker lost: ${why}`),
      bytesOf: (arrival) => (arrival.kind === 'page' ? arrival.page.bytes.length : 0),
    },
    jobsSettings,
  );
  return {
    kit,
    steps: async function* steps(arrivals) {
      for await (const [arrival, answer] of jobs.answers(arrivals)) {
        if ('kind' in answer) yield answer;
        else if (arrival.kind === 'page') yield stepOf(arrival.page, answer);
      }
    },
    close: () => jobs.close(),
  };
}

import { type Jobs, type JobsSettings, openJobs } from '../pipeline/jobs/jobs.ts';
import { plainKit } from '../pipeline/jobs/plain-kit.ts';
import { type KitSettings, openKit } from '../pipeline/open-kit.ts';
import { type AnnotatedLine, annotatedLine, lostLine } from './annotated-line.ts';
import type { Line } from './json-lines.ts';

const WORKER = new URL('./annotate-worker.js', import.meta.url);

/** Annotates lines here or by workers, each with a kit of its own from the same settings. */
export async function openAnnotateJobs(settings: KitSettings, jobs: JobsSettings): Promise<Jobs<Line, AnnotatedLine>> {
  const kit = await openKit(settings);
  return openJobs<Line, Line, AnnotatedLine>(
    {
      begin: (line) => ('code' in line ? { answer: annotatedLine(line, kit) } : { send: line }),
      here: (line) => annotatedLine(line, kit),
      entry: WORKER,
      settings: plainKit(settings, kit),
      lost: lostLine,
      bytesOf: (line) => ('code' in line ? 0 : line.text.length * 2),
    },
    jobs,
  );
}

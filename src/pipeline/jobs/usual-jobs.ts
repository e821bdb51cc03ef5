import { availableParallelism } from 'node:os';

export interface Machine {
  /** Cores that this process may use. */
  readonly cores: number;
  /** Bytes of memory that it may still take. */
  readonly memory: number;
}

/** What a worker takes with nodejieba's dictionary and a large page in it. */
const JOB_BYTES = 600 * 1024 * 1024;
/** More than that one writer can't keep up with. */
const MOST = 6;

/** How many workers a machine bears: one a core, in no more than half of the memory that is free. */
export function usualJobs({ cores, memory }: Machine = thisMachine()): number {
  return Math.max(1, Math.min(cores, Math.floor(memory / 2 / JOB_BYTES), MOST));
}

function thisMachine(): Machine {
  return { cores: availableParallelism(), memory: process.availableMemory() };
}

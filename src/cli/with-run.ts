import type { Kit } from '../pipeline/kit.ts';
import type { Archive } from '../store/store.ts';
import type { Context } from './context.ts';
import { withWriter } from './open-writer.ts';
import { runStart } from './run-start.ts';

export interface Run {
  readonly command: string;
  /** Seconds. */
  readonly wait: number;
  /** What it reads pages with, where it does. */
  readonly kit?: Kit;
}

/** One run that writes into an archive which is there already. The run is closed whatever happens. */
export async function withRun<T>(
  { command, wait, kit }: Run,
  context: Context,
  work: (
    archive: Archive,
    run: () => number,
  ) => { readonly result: T; readonly counts: Readonly<Record<string, number>> },
): Promise<T> {
  const start = await runStart(command, context.argv, kit);
  return withWriter(context, { command, wait, create: false }, (archive) => {
    let begun: number | undefined;
    // Begun when it is first needed, so that what is wrong with the arguments leaves no run behind.
    const run = (): number => {
      begun ??= archive.beginRun(start);
      return begun;
    };
    try {
      const { result, counts } = work(archive, run);
      if (begun !== undefined) archive.endRun(begun, { ended: 'done', counts });
      return result;
    } catch (error) {
      if (begun !== undefined) archive.endRun(begun, { ended: 'failed', counts: {} });
      throw error;
    }
  });
}

import { setTimeout } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { ArchiveBusy } from '../model/problem.ts';
import type { Archive } from '../store/store.ts';
import { busyText } from './busy-text.ts';
import type { Context } from './context.ts';
import type { Interruption } from './interruption.ts';
import type { Messages } from './messages/messages.ts';
import { migratedText } from './migrated-text.ts';

export interface WaitOptions {
  /** Seconds. */
  readonly wait: number;
}

/** So that two commands of a moment do not refuse each other; whoever holds the archive for a whole run is not waited for. */
const GRACE_SECONDS = 5;
const LOOK_EVERY_MS = 200;

/** For every command that writes to the archive. */
export function addWaitOption(command: Command, say: Messages, graceSeconds = GRACE_SECONDS): Command {
  return command.option('--wait <seconds>', say.waitOption, seconds(say), graceSeconds);
}

function seconds(say: Messages): (value: string) => number {
  return (value) => {
    if (!/^\d{1,7}$/u.test(value)) throw new InvalidArgumentError(say.notSeconds(value));
    return Number(value);
  };
}

export interface Writing extends WaitOptions {
  /** What another writer is told it waits for: "ingest". */
  readonly command: string;
  /** Default true. */
  readonly create?: boolean;
  /** Nobody watches: an older archive that takes over a minute to be brought up to date is exit 2. Default false. */
  readonly unattended?: boolean;
  /** Ends the waiting, and the process. */
  readonly stopped?: Interruption;
}

/**
 * The archive of this run, open for writing. Waits for another writer without being deaf to signals.
 * @throws ArchiveBusy where that takes longer than `wait`.
 */
export async function openWriter(context: Context, writing: Writing): Promise<Archive> {
  const { wait, stopped, ...options } = writing;
  const [{ migrationAhead }, { openToWrite }, { path }] = await Promise.all([
    import('../store/store.ts'),
    import('../pipeline/open-to-write.ts'),
    context.archivePath(),
  ]);
  return whenFree(context, { wait, stopped }, () => {
    const ahead = migrationAhead(path);
    const archive = openToWrite(path, { waitMs: 0, ...options });
    if (ahead !== null) context.note(migratedText(path, ahead, context.say));
    return archive;
  });
}

/** Tries again and again while another writer holds the archive, for as long as it is to be waited for. */
export async function whenFree<T>(
  context: Context,
  { wait, stopped }: { readonly wait: number; readonly stopped?: Interruption | undefined },
  attempt: () => T,
): Promise<T> {
  const began = performance.now();
  for (let told = false; ; ) {
    try {
      return attempt();
    } catch (error) {
      const waited = performance.now() - began;
      if (!(error instanceof ArchiveBusy) || waited >= wait * 1000) throw error;
      if (!told && wait > GRACE_SECONDS) context.note(context.say.waiting(busyText(error, context.say), wait));
      told = true;
    }
    await setTimeout(LOOK_EVERY_MS);
    // Nothing is begun that would have to be finished.
    if (stopped?.exit() !== undefined) process.exit(stopped.exit());
  }
}

/** Opens the archive for writing, and closes it again whatever happens. */
export async function withWriter<T>(
  context: Context,
  writing: Writing,
  work: (archive: Archive) => T | Promise<T>,
): Promise<T> {
  const archive = await openWriter(context, writing);
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

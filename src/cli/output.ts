import { createWriteStream, mkdtempSync, realpathSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { UsageProblem } from '../model/problem.ts';
import { leaveOnSignal } from './interruption.ts';
import type { Messages } from './messages/messages.ts';

/** Where a command's data goes. */
export interface Output {
  readonly stream: Writable;
  /** Writes and waits where the reader is slow. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Everything was written: a file appears now. */
  keep(): Promise<void>;
  /** Something failed: no file appears, an older one stays as it was. */
  discard(): void;
}

export function toStream(stream: Writable): Output {
  return { stream, write: (chunk) => writeTo(stream, chunk), keep: async () => {}, discard: () => {} };
}

/**
 * A file that appears whole or not at all: written in a folder of its own beside it, then renamed.
 * Pipes and devices (`/dev/stdout`) are written to directly.
 * @throws UsageProblem where it can't be written.
 */
export function toFile(path: string, say: Messages): Output {
  const failed = (error: unknown): never => {
    throw new UsageProblem(say.outputFailed(path, say.said(error instanceof Error ? error.message : String(error))));
  };
  const target = targetOf(path, say, failed);
  if (target.special) {
    const stream = openStream(path);
    return {
      stream,
      write: (chunk) => writeTo(stream, chunk).catch(failed),
      keep: () => ending(stream).catch(failed),
      discard: () => stream.destroy(),
    };
  }
  const folder = makeFolder(target.path, failed);
  const stream = openStream(join(folder, 'part'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  leaveOnSignal();
  return {
    stream,
    write: (chunk) => writeTo(stream, chunk).catch(failed),
    keep: () =>
      ending(stream)
        .then(() => renameSync(join(folder, 'part'), target.path))
        .catch(failed)
        .finally(remove),
    discard: () => {
      stream.destroy();
      remove();
    },
  };
}

function targetOf(
  path: string,
  say: Messages,
  failed: (error: unknown) => never,
): { readonly path: string; readonly special: boolean } {
  const stats = statsOf(path, failed);
  if (path === '' || stats?.isDirectory()) throw new UsageProblem(say.outputIsFolder(path));
  if (stats === undefined) return { path, special: false };
  // Through a symbolic link, the file it names is replaced, not the link.
  return { path: realpathSync(path), special: !stats.isFile() };
}

/** undefined where nothing is there yet. */
function statsOf(path: string, failed: (error: unknown) => never): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return failed(error);
  }
}

function makeFolder(path: string, failed: (error: unknown) => never): string {
  try {
    return mkdtempSync(join(dirname(path), '.jianbao-'));
  } catch (error) {
    return failed(error);
  }
}

/** Errors come with the chunk that was to be written; the event that repeats them would end the process. */
function openStream(path: string): Writable {
  return createWriteStream(path).on('error', () => {});
}

async function ending(stream: Writable): Promise<void> {
  stream.end();
  await finished(stream);
}

function writeTo(stream: Writable, chunk: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}

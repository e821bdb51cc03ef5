import { existsSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Folder } from '../export/export.ts';
import { UsageProblem } from '../model/problem.ts';
import { leaveOnSignal } from './interruption.ts';
import type { Messages } from './messages/messages.ts';

export interface OutputFolder extends Folder {
  /** Everything was written: the folder appears now. */
  keep(): void;
  /** Something failed: no folder appears. */
  discard(): void;
}

/**
 * A folder that appears whole or not at all: filled beside its place, then renamed.
 * @throws UsageProblem where something is there already, or where it can't be written.
 */
export function toFolder(path: string, say: Messages): OutputFolder {
  const target = targetOf(path, say);
  const failed = (error: unknown): never => {
    throw new UsageProblem(say.outputFailed(path, say.said(error instanceof Error ? error.message : String(error))));
  };
  const beside = makeBeside(target, failed);
  // Within it, as it has permissions for its owner only.
  const part = join(beside, 'part');
  const remove = (): void => rmSync(beside, { recursive: true, force: true });
  process.once('exit', remove);
  leaveOnSignal();
  const made = new Set<string>();

  async function create(name: string) {
    const file = join(part, ...name.split('/'));
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    // Never over another: two files of one name would be a defect.
    const handle = await open(file, 'wx');
    return {
      write: (bytes: Uint8Array) => handle.writeFile(bytes).catch(failed),
      close: () => handle.close().catch(failed),
    };
  }

  return {
    create: (name) => create(name).catch(failed),
    keep: () => {
      try {
        if (existsSync(target)) rmdirSync(target);
        renameSync(part, target);
      } catch (error) {
        failed(error);
      } finally {
        remove();
      }
    },
    discard: remove,
  };
}

/** Through a symbolic link, the folder it names. */
function targetOf(path: string, say: Messages): string {
  const stats = path === '' ? undefined : statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return resolve(path);
  if (!stats.isDirectory()) throw new UsageProblem(say.outputIsNoFolder(path));
  if (readdirSync(path).length > 0) throw new UsageProblem(say.outputNotEmpty(path));
  return realpathSync(path);
}

function makeBeside(target: string, failed: (error: unknown) => never): string {
  try {
    return mkdtempSync(join(dirname(target), '.jianbao-'));
  } catch (error) {
    return failed(error);
  }
}

import type { ArchiveBusy, Holder } from '../model/problem.ts';
import { localTime } from './local-time.ts';
import type { Messages } from './messages/messages.ts';

/** "news.db: ingest (process 4242 on tower) has been writing to it since 2026-11-22 03:40:12" */
export function busyText({ path, holder }: ArchiveBusy, say: Messages): string {
  return holder === null ? say.busy(path) : say.line(path, holderText(holder, say));
}

export function holderText({ command, pid, host, since }: Holder, say: Messages): string {
  return say.busyWith(command, pid, host, localTime(since));
}

import type { Feed } from './feed.ts';
import { BEGINNING, beginsRecord } from './head.ts';

/** Moves to where the next record begins, at least `from` bytes on; false, at the end of the feed, where none does. */
export async function toNextRecord(feed: Feed, from: number): Promise<boolean> {
  if (await feed.fill(from)) feed.drop(from);
  else feed.drop(feed.bytes.length);
  while (await feed.fill(1)) {
    await feed.fill(SCANNED);
    const found = nextRecordIn(feed.bytes, 0);
    if (found >= 0) {
      feed.drop(found);
      return true;
    }
    const isEnd = feed.bytes.length < SCANNED;
    feed.drop(isEnd ? feed.bytes.length : feed.bytes.length - BEGINNING);
    if (isEnd && !(await feed.fill(1))) return false;
  }
  return false;
}

/** How much is looked through at a time. */
export const SCANNED = 64 * 1024;

/** Where a line begins a record, from `from` on; -1 where none does. */
export function nextRecordIn(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('WARC/', from); at >= 0; at = bytes.indexOf('WARC/', at + 1)) {
    if (at > 0 && bytes[at - 1] === 0x0a && beginsRecord(bytes.subarray(at))) return at;
  }
  return -1;
}

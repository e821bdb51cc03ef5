import type { Database } from 'better-sqlite3';
import type { Item, StoredOutcome } from './archive.ts';
import { type Blob, captureOf, captureOfPage, packed } from './captures.ts';
import { tombstoneFinder } from './tombstones.ts';
import type { Writers } from './writers.ts';

/**
 * Stores a batch in one transaction. What a page becomes depends on what is there: see `StoredOutcome`. Bytes are compressed
 * before the transaction begins, so that other writers do not wait for it.
 */
export function adder(
  db: Database,
  writers: Writers,
): (runId: number, items: readonly Item[]) => readonly StoredOutcome[] {
  const { captures, refusals, revisions, together } = writers;
  const tombstone = tombstoneFinder(db);
  const hang = db.prepare<[number, number, number]>(
    'INSERT OR IGNORE INTO further_page_rows (first, page, capture) VALUES (?, ?, ?)',
  );

  function store(runId: number, item: Item, packs: ReadonlyMap<string, Blob>): StoredOutcome {
    const { bytes, outcome, facts = {}, further = [] } = item;
    const capture = { ...captureOf(outcome), facts };
    const pages = [capture.sha256, ...further.map(({ origin }) => origin.sha256)];
    const buried = tombstone(pages, outcome.kind === 'clipped' ? outcome.clipping.article : null);
    if (buried !== undefined) return { result: 'removed', id: buried };
    const pack = bytes === null ? null : () => packs.get(capture.sha256) ?? packed(bytes);
    if (outcome.kind === 'clipped' && pack === null)
      throw new Error(`${capture.locator}: a clipping without its bytes`);
    const { number, blob } = captures.put(capture, runId, pack);
    for (const [i, page] of further.entries()) {
      const later = captures.put(captureOfPage(page), runId, () => packed(page.bytes));
      hang.run(number, i + 1, later.number);
    }
    return outcome.kind === 'clipped'
      ? revisions.put(outcome.clipping, { number, blob, runId, isFirstOfSeveral: further.length > 0 })
      : refusals.put(outcome, { number, blob, runId });
  }

  return (runId, items) => {
    const packs = new Map<string, Blob>();
    for (const { bytes, outcome, facts } of items) {
      const { sha256 } = captureOf(outcome);
      if (bytes === null || facts?.held !== undefined || packs.has(sha256) || captures.blobNumber(sha256) !== undefined)
        continue;
      packs.set(sha256, packed(bytes));
    }
    return together(runId, () => items.map((item) => store(runId, item, packs)));
  };
}

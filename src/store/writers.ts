import type { Database } from 'better-sqlite3';
import { type CaptureWriter, captureWriter } from './captures.ts';
import { type ClippingWriter, clippingWriter } from './clipping-writer.ts';
import { type Correct, correctionWriter } from './corrections.ts';
import { type Currency, currency } from './currency.ts';
import { markSettler } from './marks.ts';
import { type Past, pastKeeper } from './past.ts';
import { type RefusalWriter, refusalWriter } from './refusal-writer.ts';
import { removalWriter } from './removals.ts';
import { type RevisionWriter, revisionWriter } from './revisions.ts';
import { searchWriter } from './search-index.ts';

/** All that writes clippings, at work on one archive. */
export interface Writers {
  readonly captures: CaptureWriter;
  readonly clippings: ClippingWriter;
  readonly refusals: RefusalWriter;
  readonly revisions: RevisionWriter;
  readonly currency: Currency;
  readonly past: Past;
  /** An article may be another than before: what persons decided about it is applied at the end of the transaction. */
  readonly touch: (article: string) => void;
  /** One transaction: all of the work, with decisions applied and the search index written, or nothing. */
  readonly together: <T>(runId: number, work: () => T) => T;
}

export function writersOf(db: Database, correct: Correct | undefined): Writers {
  const touched = new Set<string>();
  const touch = (article: string): void => {
    touched.add(article);
  };
  const search = searchWriter(db);
  const past = pastKeeper(db);
  const clippings = clippingWriter(db, search, past);
  const refusals = refusalWriter(db);
  const current = currency(db, past);
  const removals = removalWriter(db, current);
  const settleMarks = markSettler(db);
  const corrections = correctionWriter(db, clippings, correct);
  return {
    captures: captureWriter(db),
    clippings,
    refusals,
    revisions: revisionWriter(db, refusals, clippings, current, past, touch),
    currency: current,
    past,
    touch,
    together: (runId, work) =>
      db
        .transaction(() => {
          db.pragma('defer_foreign_keys = ON');
          search.begin();
          past.begin(runId);
          touched.clear();
          const result = work();
          for (const article of touched) {
            corrections.settle(article);
            removals.settle(article);
            settleMarks(article);
          }
          search.flush();
          return result;
        })
        .immediate(),
  };
}

import type { Database } from 'better-sqlite3';
import type { Past } from './past.ts';
import { byCurrency, type Revision } from './rank.ts';
import { unlinker } from './stories/unlink.ts';

type Numbered = Revision & { readonly number: number };

export interface Currency {
  /** Makes room for a revision that is about to be stored: whether it will be the current one, and whether others are there. */
  readonly enter: (article: string, revision: Revision) => { readonly current: 0 | 1; readonly others: boolean };
  /** A revision was seen again, later: it may have become the current one. */
  readonly challenge: (article: string, number: number) => void;
  /** Looks at all revisions of an article, after one has changed, gone or been hidden: one that is seen comes first. */
  readonly settle: (article: string) => void;
}

/** Sees to it that each article has one current revision (see `byCurrency`), mostly without looking at the others. */
export function currency(db: Database, past: Past): Currency {
  const columns = 'number, id, last_retrieved_at, stated_at';
  const all = db.prepare<[string], Numbered & { hidden: number }>(
    `SELECT ${columns}, number IN (SELECT clipping FROM hidden_rows) AS hidden FROM clipping_rows WHERE article = ?`,
  );
  const current = db.prepare<[string], Numbered>(
    `SELECT ${columns} FROM clipping_rows WHERE article = ? AND current = 1`,
  );
  const one = db.prepare<[number], Numbered>(`SELECT ${columns} FROM clipping_rows WHERE number = ?`);
  const set = db.prepare<[number, number]>('UPDATE clipping_rows SET current = ? WHERE number = ?');
  const unlink = unlinker(db);

  function turn(value: 0 | 1, number: number): void {
    past.keepCells(number);
    unlink(number);
    set.run(value, number);
  }

  function replace(old: Numbered | undefined, next: Numbered | undefined): void {
    if (old?.number === next?.number) return;
    if (old !== undefined) turn(0, old.number);
    if (next !== undefined) turn(1, next.number);
  }

  return {
    enter(article, revision) {
      const old = current.get(article);
      const wins = old === undefined || byCurrency(revision, old) < 0;
      if (wins && old !== undefined) turn(0, old.number);
      return { current: wins ? 1 : 0, others: old !== undefined };
    },
    challenge(article, number) {
      const [old, next] = [current.get(article), one.get(number)];
      if (old !== undefined && next !== undefined && byCurrency(next, old) < 0) replace(old, next);
    },
    settle(article) {
      replace(current.get(article), all.all(article).toSorted((a, b) => a.hidden - b.hidden || byCurrency(a, b))[0]);
    },
  };
}

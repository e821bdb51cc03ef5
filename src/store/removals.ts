import type { Database } from 'better-sqlite3';
import type { Currency } from './currency.ts';
import type { ListedRemoval } from './listed.ts';
import { unlinker } from './stories/unlink.ts';

export interface RemovalWriter {
  /** Hides the revisions of an article that are removed, and no others; the current one is one that is seen, where any is. */
  readonly settle: (article: string) => void;
}

export function removalWriter(db: Database, currency: Currency): RemovalWriter {
  const any = db.prepare<[], { found: number }>('SELECT 1 AS found FROM removal_rows LIMIT 1');
  const revisions = db.prepare<[string], { number: number; hidden: number; wanted: number }>(
    `SELECT c.number, c.number IN (SELECT clipping FROM hidden_rows) AS hidden,
       EXISTS (SELECT 1 FROM removal_rows x
         JOIN clipping_capture_rows l ON l.capture = x.capture
         JOIN clipping_rows o ON o.number = l.clipping
         WHERE x.taken_back_at IS NULL AND o.article = c.article
           AND (x.what = 'article' OR (x.what = 'revision' AND o.number = c.number))) AS wanted
     FROM clipping_rows c WHERE c.article = ?`,
  );
  const hide = db.prepare<[number]>('INSERT INTO hidden_rows (clipping) VALUES (?)');
  const unhide = db.prepare<[number]>('DELETE FROM hidden_rows WHERE clipping = ?');
  const unlink = unlinker(db);
  return {
    settle(article) {
      if (any.get() === undefined) return;
      const all = revisions.all(article);
      const changed = all.filter(({ hidden, wanted }) => hidden !== wanted);
      for (const { number, wanted } of changed) {
        unlink(number);
        (wanted === 1 ? hide : unhide).run(number);
      }
      const seen = all.filter(({ wanted }) => wanted === 0).length;
      if (changed.length > 0 || (seen > 0 && seen < all.length)) currency.settle(article);
    },
  };
}

/** What was removed, the latest first; with what was destroyed, of which nothing but this is left. */
export function listRemovals(db: Database): readonly ListedRemoval[] {
  type Stored = Omit<ListedRemoval, 'purged'> & { purged: number };
  const all = db.prepare<[], Stored>(
    `SELECT x.run_id AS removal, x.what, coalesce(c.id, r.id) AS id, x.reason, x.who, x.at, x.taken_back_at, x.taken_back_by,
       0 AS purged
     FROM removal_rows x
     LEFT JOIN clipping_capture_rows l ON l.capture = x.capture
     LEFT JOIN clipping_rows c ON c.number = l.clipping AND x.what <> 'refusal'
     LEFT JOIN refusal_rows r ON r.capture = x.capture AND x.what = 'refusal'
     UNION ALL
     SELECT DISTINCT run_id, CASE WHEN id LIKE 'r%' THEN 'refusal' ELSE 'article' END, id, reason, who, at, NULL, NULL, 1
     FROM tombstones
     ORDER BY removal DESC, id`,
  );
  return all.all().map((row) => ({ ...row, purged: row.purged === 1 }));
}

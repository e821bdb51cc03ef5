import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Decided, PersonWithReason } from './archive.ts';
import { inserter } from './insert.ts';

/** What is left of a destroyed article or page. */
export interface Grave {
  readonly id: string;
  /** The key of the article, where nothing of it is to come again. */
  readonly article: string | null;
  /** Of bytes that are gone, and of pages that are not to come again together. */
  readonly hashes: readonly string[];
}

/** Writes down what was destroyed. What has no hash of its own, as its bytes stay for others, stands there by its id. */
export function gravedigger(db: Database): (grave: Grave, decided: Decided & PersonWithReason) => void {
  const bury = inserter(db, 'tombstones', 'sha256 id article_sha256 reason who at run_id'.split(' '));
  return ({ id, article, hashes }, { who, note, at, runId }) => {
    const article_sha256 = article === null ? null : sha256(article);
    for (const hash of new Set(hashes.length === 0 ? [id] : hashes))
      bury({ sha256: hash, id, article_sha256, reason: note, who, at, run_id: runId });
  };
}

/** Finds the tombstone that keeps an arrival out: by the bytes of any of its pages, by all of them together, or by its article. */
export function tombstoneFinder(
  db: Database,
): (pages: readonly string[], article: string | null) => string | undefined {
  const any = db.prepare<[], { found: number }>('SELECT 1 AS found FROM tombstones LIMIT 1');
  const byHash = db.prepare<[string], { id: string }>('SELECT id FROM tombstones WHERE sha256 = ?');
  const byArticle = db.prepare<[string], { id: string }>('SELECT id FROM tombstones WHERE article_sha256 = ?');
  return (pages, article) => {
    if (any.get() === undefined) return undefined;
    const found = [...pages, ...hashOfAll(pages)].map((hash) => byHash.get(hash)).find((one) => one !== undefined);
    return (found ?? (article === null ? undefined : byArticle.get(sha256(article))))?.id;
  };
}

/** The hash from which an article of several pages has its id; of one page there is none but its own. */
export function hashOfAll(pages: readonly string[]): readonly string[] {
  return pages.length > 1 ? [sha256(pages.join(''))] : [];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { relink } from './agencies/relink.ts';
import type { Decided, PersonWithReason, RemovalTargets, Removed } from './archive.ts';
import { inserter } from './insert.ts';
import { removalTargets } from './removal-targets.ts';
import type { Writers } from './writers.ts';

/** The addresses at which a capture was asked for. */
const URLS = 'SELECT url FROM fetch_rows WHERE capture = ?';

/** What of a capture goes with it. */
const WITH_CAPTURE = [
  `DELETE FROM absence_rows WHERE fetch IN (SELECT number FROM fetch_rows WHERE url IN (${URLS}))`,
  `DELETE FROM lead_rows WHERE url IN (${URLS})`,
  `DELETE FROM fetch_rows WHERE url IN (${URLS})`,
  'DELETE FROM edit_rows WHERE capture = ?',
  'DELETE FROM judged_rows WHERE mark IN (SELECT id FROM mark_rows WHERE capture = ?)',
  'DELETE FROM mark_rows WHERE capture = ?',
  'DELETE FROM removal_rows WHERE capture = ?',
  'DELETE FROM refusal_rows WHERE capture = ?',
  'DELETE FROM further_page_rows WHERE first = ?',
  'DELETE FROM further_page_rows WHERE capture = ?',
  'DELETE FROM clipping_capture_rows WHERE capture = ?',
  'DELETE FROM capture_rows WHERE number = ?',
];

const WITH_CLIPPING = [
  'DELETE FROM past_rows WHERE clipping = @number OR clipping_id = @id',
  'DELETE FROM change_rows WHERE clipping_id = @id',
];

/**
 * Destroys what is named: bytes, records, findings, what persons said of it, its words in the search index. What is left is a
 * tombstone. The file is then written anew, so that no free place in it and no log holds a word; that takes as long, and as much
 * room, as a copy of the archive.
 */
export function purger(
  db: Database,
  { clippings, currency, together }: Writers,
): (targets: RemovalTargets, decided: Decided & PersonWithReason) => Removed {
  const find = removalTargets(db);
  const revisions = db.prepare<{ capture: number; what: string }, { number: number; id: string; article: string }>(
    `SELECT c.number, c.id, c.article FROM clipping_capture_rows l JOIN clipping_rows o ON o.number = l.clipping
     JOIN clipping_rows c ON c.number = o.number OR (c.article = o.article AND @what = 'article') WHERE l.capture = @capture`,
  );
  const blobsOf = db.prepare<[number], { blob: number }>(
    `SELECT DISTINCT p.blob FROM clipping_capture_rows l
     LEFT JOIN further_page_rows f ON f.first = l.capture
     JOIN capture_rows p ON p.number = l.capture OR p.number = f.capture
     WHERE l.clipping = ? AND p.blob IS NOT NULL`,
  );
  const refused = db.prepare<[number], { id: string; blob: number | null }>(
    'SELECT r.id, p.blob FROM refusal_rows r JOIN capture_rows p ON p.number = r.capture WHERE r.capture = ?',
  );
  const capturesOf = db.prepare<[number], { number: number }>('SELECT number FROM capture_rows WHERE blob = ?');
  const hashOf = db.prepare<[number], { sha256: string; bytes: number }>(
    'SELECT sha256, bytes FROM blobs WHERE number = ?',
  );
  const bury = inserter(db, 'tombstones', 'sha256 id article_sha256 reason who at run_id'.split(' '));
  const withCapture = WITH_CAPTURE.map((sql) => db.prepare<[number]>(sql));
  const withClipping = WITH_CLIPPING.map((sql) => db.prepare<{ number: number; id: string }>(sql));
  const acceptance = db.prepare<[number]>('DELETE FROM accept_rows WHERE blob = ?');
  const bytes = db.prepare<[number]>('DELETE FROM blobs WHERE number = ?');
  const unresolve = db.prepare<[number]>('UPDATE refusal_rows SET resolved_by = NULL WHERE resolved_by = ?');
  const nameless = db.prepare('DELETE FROM agency_rows WHERE number NOT IN (SELECT agency FROM clipping_agency_rows)');
  const optimize = db.prepare("INSERT INTO search_index (search_index) VALUES ('optimize')");

  return (targets, { who, note, at, runId }) => {
    const removed = together(runId, () => {
      const counts = { articles: 0, refusals: 0, bytes: 0 };
      const facts = { reason: note, who, at, run_id: runId };

      function destroy(blob: number, id: string, article: string | null): void {
        const found = hashOf.get(blob);
        if (found === undefined) return;
        counts.bytes += found.bytes;
        bury({ sha256: found.sha256, id, article_sha256: article === null ? null : articleHash(article), ...facts });
        for (const { number } of capturesOf.all(blob)) for (const one of withCapture) one.run(number);
        acceptance.run(blob);
        bytes.run(blob);
      }

      for (const { capture, what } of find(targets)) {
        if (what === 'refusal') {
          const page = refused.get(capture);
          if (page === undefined) continue;
          if (page.blob !== null) destroy(page.blob, page.id, null);
          for (const one of withCapture) one.run(capture);
          counts.refusals++;
          continue;
        }
        const articles = new Set<string>();
        for (const { number, id, article } of revisions.all({ capture, what })) {
          for (const { blob } of blobsOf.all(number)) destroy(blob, id, what === 'article' ? article : null);
          unresolve.run(number);
          clippings.drop(number);
          for (const one of withClipping) one.run({ number, id });
          articles.add(article);
        }
        for (const article of articles) currency.settle(article);
        counts.articles += articles.size > 0 ? 1 : 0;
      }
      nameless.run();
      // Names that only this gave go now, not with the end of the run.
      relink(db);
      return counts;
    });
    optimize.run();
    // What was written anew in the course of time left its words in free places of the file, which only this empties.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return removed;
  };
}

/** A key of an article as a tombstone keeps it. */
export function articleHash(article: string): string {
  return createHash('sha256').update(article).digest('hex');
}

/** Finds the tombstone that keeps an arrival out, by its bytes or its article. */
export function tombstoneFinder(db: Database): (sha256: string, article: string | null) => string | undefined {
  const any = db.prepare<[], { found: number }>('SELECT 1 AS found FROM tombstones LIMIT 1');
  const find = db.prepare<[string, string | null], { id: string }>(
    'SELECT id FROM tombstones WHERE sha256 = ? UNION ALL SELECT id FROM tombstones WHERE article_sha256 = ? LIMIT 1',
  );
  return (sha256, article) =>
    any.get() === undefined ? undefined : find.get(sha256, article === null ? null : articleHash(article))?.id;
}

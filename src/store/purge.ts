import type { Database } from 'better-sqlite3';
import { relink } from './agencies/relink.ts';
import type { Decided, PersonWithReason, RemovalTargets, Removed } from './archive.ts';
import { type Page, pageDestroyer } from './page-destroyer.ts';
import { PAGES_OF_CLIPPING } from './pages-of-clipping.ts';
import { removalTargets } from './removal-targets.ts';
import { type Grave, gravedigger, hashOfAll } from './tombstones.ts';
import type { Writers } from './writers.ts';

const WITH_CLIPPING = [
  'DELETE FROM past_rows WHERE clipping = @number OR clipping_id = @id',
  'DELETE FROM change_rows WHERE clipping_id = @id',
];

/** What was named, with the captures of all of its pages, those of one arrival together. */
interface Doomed {
  readonly id: string;
  readonly article: string | null;
  readonly arrivals: readonly (readonly Page[])[];
}

/**
 * Destroys what is named: bytes, records, findings, what persons said of it, its words in the search index. Bytes that other
 * articles are made of too stay for them. What is left is a tombstone. The file is then written anew, so that no free place in it
 * and no log holds a word; that takes as long, and as much room, as a copy of the archive.
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
  const pagesOf = db.prepare<{ clipping: number }, Page & { first: number }>(
    `SELECT x.first, x.capture, p.blob, b.sha256 FROM (${PAGES_OF_CLIPPING}) x
     JOIN capture_rows p ON p.number = x.capture LEFT JOIN blobs b ON b.number = p.blob ORDER BY x.first, x.page`,
  );
  const refused = db.prepare<[number], Page & { id: string }>(
    `SELECT r.id, r.capture, p.blob, b.sha256 FROM refusal_rows r JOIN capture_rows p ON p.number = r.capture
     LEFT JOIN blobs b ON b.number = p.blob WHERE r.capture = ?`,
  );
  const takeApart = [
    'DELETE FROM further_page_rows WHERE first IN (SELECT capture FROM clipping_capture_rows WHERE clipping = ?)',
    'DELETE FROM clipping_capture_rows WHERE clipping = ?',
    'UPDATE refusal_rows SET resolved_by = NULL WHERE resolved_by = ?',
  ].map((sql) => db.prepare<[number]>(sql));
  const takeRefusal = [
    'DELETE FROM refusal_rows WHERE capture = ?',
    "DELETE FROM removal_rows WHERE capture = ? AND what = 'refusal'",
  ].map((sql) => db.prepare<[number]>(sql));
  const destroyPages = pageDestroyer(db);
  const bury = gravedigger(db);
  const withClipping = WITH_CLIPPING.map((sql) => db.prepare<{ number: number; id: string }>(sql));
  const nameless = db.prepare('DELETE FROM agency_rows WHERE number NOT IN (SELECT agency FROM clipping_agency_rows)');
  const optimize = db.prepare("INSERT INTO search_index (search_index) VALUES ('optimize')");

  /** The record goes; its captures hang on nothing. */
  function destroyRecord({ number, id }: { readonly number: number; readonly id: string }): Doomed['arrivals'] {
    const pages = pagesOf.all({ clipping: number });
    for (const one of takeApart) one.run(number);
    clippings.drop(number);
    for (const one of withClipping) one.run({ number, id });
    const arrivals = new Map<number, Page[]>();
    for (const page of pages) arrivals.set(page.first, [...(arrivals.get(page.first) ?? []), page]);
    return [...arrivals.values()];
  }

  return (targets, decided) => {
    const removed = together(decided.runId, () => {
      const doomed: Doomed[] = [];
      let articles = 0;
      let refusals = 0;
      for (const { capture, what } of find(targets)) {
        if (what === 'refusal') {
          const page = refused.get(capture);
          if (page === undefined) continue;
          for (const one of takeRefusal) one.run(capture);
          doomed.push({ id: page.id, article: null, arrivals: [[page]] });
          refusals++;
          continue;
        }
        const found = revisions.all({ capture, what });
        for (const revision of found) {
          const article = what === 'article' ? revision.article : null;
          doomed.push({ id: revision.id, article, arrivals: destroyRecord(revision) });
        }
        for (const article of new Set(found.map((revision) => revision.article))) currency.settle(article);
        articles += found.length > 0 ? 1 : 0;
      }
      const { bytes, shared } = destroyPages(doomed.flatMap(({ arrivals }) => arrivals.flat()));
      for (const one of doomed) bury(graveOf(one, shared), decided);
      nameless.run();
      // Names that only this gave go now, not with the end of the run.
      relink(db);
      return { articles, refusals, bytes, shared_with: [...new Set([...shared.values()].flat())].toSorted() };
    });
    optimize.run();
    // What was written anew in the course of time left its words in free places of the file, which only this empties.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return removed;
  };
}

function graveOf({ id, article, arrivals }: Doomed, shared: ReadonlyMap<number, unknown>): Grave {
  const gone = arrivals
    .flat()
    .flatMap(({ blob, sha256 }) => (blob === null || sha256 === null || shared.has(blob) ? [] : [sha256]));
  const whole = arrivals.flatMap((pages) => hashOfAll(pages.flatMap(({ sha256 }) => sha256 ?? [])));
  return { id, article, hashes: [...gone, ...whole] };
}

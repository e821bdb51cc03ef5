import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import type { StoredOutcome } from './archive.ts';
import { contentKey, identityOf } from './clipping-row.ts';
import type { ClippingWriter } from './clipping-writer.ts';
import type { Currency } from './currency.ts';
import type { Past } from './past.ts';
import { type Arrived, arrived, byRank, later } from './rank.ts';
import type { Arrival, RefusalWriter } from './refusal-writer.ts';

interface Home extends Arrived {
  readonly number: number;
  readonly article: string;
  readonly content_key: string;
  readonly last_retrieved_at: string | null;
  readonly run_id: number;
}

const HOME = `SELECT c.number, c.id, c.article, c.content_key, c.given, c.origin_retrieved_at, c.origin_locator,
  c.last_retrieved_at, c.run_id FROM clipping_rows c`;

export interface RevisionWriter {
  readonly put: (clipping: Clipping, arrival: Arrival) => StoredOutcome;
  /** Another reading of the pages that stand under a number takes the place of the old one. */
  readonly replace: (number: number, clipping: Clipping, rules: string) => void;
}

/**
 * Finds the revision that a reading belongs to, or makes it. One revision holds all readings of an article with the same
 * title, body and credits and shows the first by rank, so the archive is the same whichever came first.
 * `touch` is told of every article that may be another than before.
 */
export function revisionWriter(
  db: Database,
  refusals: RefusalWriter,
  writer: ClippingWriter,
  { enter, challenge, settle }: Currency,
  past: Past,
  touch: (article: string) => void,
): RevisionWriter {
  const linked = db.prepare<[number], { id: string; number: number }>(
    'SELECT c.id, c.number FROM clipping_capture_rows l JOIN clipping_rows c ON c.number = l.clipping WHERE l.capture = ?',
  );
  const rulesOfRun = db.prepare<[number], { rules: string }>('SELECT rules FROM runs WHERE id = ?');
  const byNumber = db.prepare<[number], Home>(`${HOME} WHERE c.number = ?`);
  const seenAt = db.prepare<[number], { retrieved_at: string | null }>(
    'SELECT p.retrieved_at FROM clipping_capture_rows l JOIN capture_rows p ON p.number = l.capture WHERE l.clipping = ?',
  );
  const byId = db.prepare<[string], Home>(`${HOME} WHERE c.id = ?`);
  const byBytes = db.prepare<[number | null], Home>(
    `${HOME} JOIN clipping_capture_rows l ON l.clipping = c.number JOIN capture_rows p ON p.number = l.capture
     WHERE p.blob = ? ORDER BY c.number LIMIT 1`,
  );
  const byContent = db.prepare<[string, string], Home>(
    `${HOME} WHERE c.article = ? AND c.content_key = ? ORDER BY c.number`,
  );
  const link = db.prepare<[number, number]>(
    'INSERT INTO clipping_capture_rows (capture, clipping, page) VALUES (?, ?, 0)',
  );
  const relink = db.prepare<[number, number]>('UPDATE clipping_capture_rows SET clipping = ? WHERE clipping = ?');
  const rerefuse = db.prepare<[number, number]>('UPDATE refusal_rows SET resolved_by = ? WHERE resolved_by = ?');
  const sawLast = db.prepare<[string | null, number]>(
    'UPDATE clipping_rows SET last_retrieved_at = ? WHERE number = ?',
  );

  /** Shows another reading of the same revision; the number stays, and with it all that points there. */
  function show(home: Home, clipping: Clipping, rules: string | null): void {
    const { number, last_retrieved_at, run_id } = home;
    writer.drop(number);
    writer.put(clipping, { current: 0, last_retrieved_at, run_id, read_rules: rules }, number);
  }

  function sawAt(time: string | null, number: number): void {
    past.keepCells(number);
    sawLast.run(time, number);
  }

  function rulesOf(runId: number): string | null {
    return rulesOfRun.get(runId)?.rules ?? null;
  }

  /** A clipping that moved to another article may find its revision there already: the first by rank stays. */
  function join(article: string, key: string): void {
    const [first, ...rest] = byContent.all(article, key).toSorted(byRank);
    if (first === undefined) return;
    for (const other of rest) {
      relink.run(first.number, other.number);
      rerefuse.run(first.number, other.number);
      writer.drop(other.number);
    }
    const last = rest.reduce(
      (latest: string | null, other) => later(latest, other.last_retrieved_at),
      first.last_retrieved_at,
    );
    if (last !== first.last_retrieved_at) sawAt(last, first.number);
  }

  function attach(home: Home, clipping: Clipping, arrival: Arrival, key: string): string {
    link.run(arrival.number, home.number);
    const last = later(home.last_retrieved_at, clipping.origin.retrieved_at);
    if (last !== home.last_retrieved_at) sawAt(last, home.number);
    const same = home.id === clipping.id || (home.article === clipping.article && home.content_key === key);
    if (same && byRank(arrived(clipping), home) < 0) {
      show({ ...home, last_retrieved_at: last }, clipping, rulesOf(arrival.runId));
      if (home.article !== clipping.article) join(clipping.article, key);
      settle(clipping.article);
      settle(home.article);
    } else if (last !== home.last_retrieved_at) {
      challenge(home.article, home.number);
    }
    return linked.get(arrival.number)?.id ?? home.id;
  }

  return {
    replace(number, clipping, rules) {
      const home = byNumber.get(number);
      if (home === undefined) throw new Error(`there is no clipping number ${number}`);
      touch(home.article);
      touch(clipping.article);
      const last = seenAt.all(number).reduce((latest: string | null, one) => later(latest, one.retrieved_at), null);
      show({ ...home, last_retrieved_at: last }, clipping, rules);
      join(clipping.article, contentKey(clipping));
      settle(clipping.article);
      settle(home.article);
    },
    put(clipping, arrival) {
      const known = linked.get(arrival.number);
      if (known !== undefined) return { result: 'known', id: known.id };
      const key = contentKey(clipping);
      touch(clipping.article);
      const home =
        byId.get(clipping.id) ??
        (arrival.isFirstOfSeveral ? undefined : byBytes.get(arrival.blob)) ??
        byContent.get(clipping.article, key);
      if (home !== undefined) {
        touch(home.article);
        const id = attach(home, clipping, arrival, key);
        resolve(arrival, clipping);
        return { result: 'capture', id };
      }
      const { id, origin } = clipping;
      const revision = { id, last_retrieved_at: origin.retrieved_at, stated_at: identityOf(clipping).stated_at };
      const { current, others } = enter(clipping.article, revision);
      const { runId } = arrival;
      const added = { current, last_retrieved_at: origin.retrieved_at, run_id: runId, read_rules: rulesOf(runId) };
      link.run(arrival.number, writer.put(clipping, added));
      resolve(arrival, clipping);
      return { result: others ? 'revision' : 'new', id };
    },
  };

  function resolve(arrival: Arrival, clipping: Clipping): void {
    const number = linked.get(arrival.number)?.number;
    if (number !== undefined) refusals.resolve(number, arrival.blob, clipping.origin.locator);
  }
}

import type { Database } from 'better-sqlite3';
import type { Cell } from '../model/table.ts';
import type { StaleItem, StaleQuery } from './archive.ts';
import { conditions } from './filter.ts';

/**
 * What is to be read again, clippings in the order of their numbers, then refused pages that have bytes: those that were not last
 * read by these rules, or those named. `after`: the last of the batch before.
 */
export function staleItems(
  db: Database,
  query: StaleQuery,
  after: StaleItem | null,
  limit: number,
): readonly StaleItem[] {
  const number = after?.number ?? 0;
  const clippings = after?.kind === 'refusal' ? [] : staleClippings(db, query, number, limit);
  const left = limit - clippings.length;
  if (left === 0) return clippings;
  return [...clippings, ...staleRefusals(db, query, after?.kind === 'refusal' ? number : 0, left)];
}

function staleClippings(
  db: Database,
  { rules, since, ids, filter }: StaleQuery,
  after: number,
  limit: number,
): StaleItem[] {
  const all: string[] = ['c.number > ?'];
  const values: Cell[] = [after];
  const add = (sql: string, ...more: readonly Cell[]): void => {
    all.push(sql);
    values.push(...more);
  };
  if (ids === undefined) add('(c.read_rules IS NULL OR c.read_rules <> ?)', rules);
  else add('c.id IN (SELECT value FROM json_each(?))', JSON.stringify(ids));
  if (since !== undefined) add('coalesce(c.read_rules, c.extractor_rules) >= ?', since);
  if (filter !== undefined) {
    const { sql, values: filtered } = conditions(db, { ...filter, revisions: 'all' });
    add(sql, ...filtered);
  }
  const rows = db.prepare<unknown[], StaleItem>(
    `SELECT 'clipping' AS kind, c.number, c.id FROM clipping_rows c WHERE ${all.join(' AND ')} ORDER BY c.number LIMIT ?`,
  );
  return rows.all(...values, limit);
}

function staleRefusals(
  db: Database,
  { rules, since, ids, filter }: StaleQuery,
  after: number,
  limit: number,
): StaleItem[] {
  // What was refused has no source, date or text to filter by.
  if (filter !== undefined) return [];
  const rows = db.prepare<
    { after: number; rules: string; since: string | null; ids: string | null; limit: number },
    StaleItem
  >(
    `SELECT 'refusal' AS kind, r.number, r.id FROM refusal_rows r JOIN capture_rows p ON p.number = r.capture
     WHERE r.number > @after AND p.blob IS NOT NULL AND r.resolved_by IS NULL
       AND (@since IS NULL OR r.read_rules >= @since)
       AND CASE WHEN @ids IS NULL THEN r.read_rules IS NOT @rules ELSE r.id IN (SELECT value FROM json_each(@ids)) END
     ORDER BY r.number LIMIT @limit`,
  );
  const wanted = ids === undefined ? null : JSON.stringify(ids);
  return rows.all({ after, rules, since: since ?? null, ids: wanted, limit });
}

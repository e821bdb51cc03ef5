import type { Database } from 'better-sqlite3';
import type { Cell } from '../model/table.ts';
import type { Filter, Page } from './archive.ts';
import { conditions, earliestOfStory } from './filter.ts';
import { listedClipping, PAGE_LENGTH } from './list.ts';
import type { Hit, SearchListing } from './listed.ts';
import { compileQuery } from './query.ts';
import { indexIsStale } from './search-index.ts';
import { marked, snippet } from './snippet.ts';

/** Ranking looks at every hit; beyond so many the newest come first instead. */
const RANKED = 10_000;

/** A word in the title weighs ten times one in the body; subtitle, source, credits and captions three times. */
const WEIGHTS = '10.0, 3.0, 1.0';

export function search(db: Database, query: string, filter: Filter = {}, page: Page = {}): SearchListing {
  const { match, words } = compileQuery(query);
  const { limit = PAGE_LENGTH, offset = 0 } = page;
  const within = withinFilter(db, match, filter);
  // One pass: of a word in half of all articles each further one would take as long again.
  const all = db
    .prepare<unknown[], number>(`SELECT rowid FROM search_index WHERE search_index MATCH ? AND ${within.sql}`)
    .pluck();
  const numbers = all.all(match, ...within.values);
  const total = numbers.length;
  const order = total > RANKED ? 'date' : 'score';
  const found = order === 'date' ? newest(db, new Set(numbers), limit, offset) : ranked();
  const show = shownHit(db, words);
  return {
    total,
    order,
    stale: indexIsStale(db),
    rows: found.map(({ number, score }) => show(number, score)),
  };

  function ranked(): readonly Found[] {
    const best = db.prepare<unknown[], Found>(
      `SELECT rowid AS number, -bm25(search_index, ${WEIGHTS}) AS score FROM search_index
       WHERE search_index MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
       ORDER BY score DESC, number DESC LIMIT ? OFFSET ?`,
    );
    return best.all(match, JSON.stringify(numbers), limit, offset);
  }
}

interface Found {
  readonly number: number;
  readonly score: number | null;
}

/** Where there are so many hits, a walk from the newest article back soon meets enough of them. */
function newest(db: Database, hits: ReadonlySet<number>, limit: number, offset: number): readonly Found[] {
  const walk = db.prepare<[], { number: number }>(
    'SELECT number FROM clipping_rows ORDER BY current DESC, published_value DESC, id DESC',
  );
  const found: Found[] = [];
  let passed = 0;
  for (const { number } of walk.iterate()) {
    if (!hits.has(number)) continue;
    if (passed++ < offset) continue;
    found.push({ number, score: null });
    if (found.length >= limit) break;
  }
  return found;
}

/**
 * Superseded revisions are few: to leave them out costs less than to look up every hit. The plus before `rowid` keeps SQLite from asking
 * the index once for each article that passes the filter, which takes seconds: all hits are read, and each looked up in the filter.
 */
function withinFilter(
  db: Database,
  match: string,
  { onePerStory, ...filter }: Filter,
): { readonly sql: string; readonly values: readonly Cell[] } {
  if (onePerStory) return earliestHits(db, match, filter);
  const { sql, values } = conditions(db, { ...filter, revisions: 'all' });
  const all: string[] = ['rowid NOT IN (SELECT clipping FROM hidden_rows)'];
  if (filter.revisions !== 'all') all.push('rowid NOT IN (SELECT number FROM clipping_rows WHERE current = 0)');
  if (values.length > 0) all.push(`+rowid IN (SELECT c.number FROM clipping_rows c WHERE ${sql})`);
  return { sql: all.join(' AND '), values };
}

function earliestHits(db: Database, match: string, filter: Filter): ReturnType<typeof conditions> {
  const { sql, values } = conditions(db, filter);
  const earliest = earliestOfStory({
    sql: `(${sql}) AND c.number IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)`,
    values: [...values, match],
  });
  return { sql: `+rowid IN (SELECT c.number FROM clipping_rows c WHERE ${earliest.sql})`, values: earliest.values };
}

function shownHit(db: Database, words: readonly string[]): (number: number, score: number | null) => Hit {
  const rowOf = listedClipping(db);
  const texts = db.prepare<[number], { body: string; subtitle: string | null; source: string | null }>(
    'SELECT body, subtitle, source FROM clipping_rows WHERE number = ?',
  );
  const more = db.prepare<[number, number], { text: string }>(
    `SELECT text FROM caption_rows WHERE clipping = ? UNION ALL SELECT text FROM credit_rows WHERE clipping = ?`,
  );
  return (number, score) => {
    const row = rowOf(number);
    const { body = '', subtitle = null, source = null } = texts.get(number) ?? {};
    const others = [subtitle, source, ...more.all(number, number).map(({ text }) => text)];
    const candidates = [body, ...others.filter((text) => text !== null)];
    return { ...row, score, title_parts: marked(row.title ?? '', words), snippet_parts: snippet(candidates, words) };
  };
}

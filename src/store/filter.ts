import type { Database } from 'better-sqlite3';
import { UsageProblem } from '../model/problem.ts';
import type { Cell } from '../model/table.ts';
import type { Filter, RefusalFilter } from './archive.ts';
import { stringsOf } from './json-cells.ts';
import { compileQuery } from './query.ts';
import { seenText } from './search-text.ts';
import { SHOWN } from './views/shown.ts';

/** Conditions that all must hold, with the values for their question marks. */
export interface Conditions {
  readonly sql: string;
  readonly values: readonly Cell[];
}

type Condition = readonly [sql: string, ...values: Cell[]];

/**
 * The filter as conditions on `clipping_rows c`. The index `clippings_published` has every column that is compared, so the rows
 * themselves, with their long texts, need not be read; one column alone is counted in an index of its own. A set of numbers
 * is made only for agencies and words: of what nearly all articles fulfil it costs more than to look at each of them.
 */
export function conditions(db: Database, filter: Filter = {}): Conditions {
  const { since, until, source, site, agency, text, section, script, ids, revisions, onePerStory } = filter;
  const all: Condition[] = [[SHOWN]];
  if (revisions !== 'all') all.push(['c.current = 1']);
  // '~' sorts behind digits, "-" and "T": "2018" reaches to the end of its year, and "2018-12" to that of its month.
  if (since !== undefined)
    all.push(["c.published_value >= ? AND c.published_value || '~' >= ?", day(since).slice(0, 4), since]);
  if (until !== undefined) all.push(['c.published_value <= ?', `${day(until)}~`]);
  if (source !== undefined) all.push(oneOf(db, 'source', source));
  if (site !== undefined) all.push(oneOf(db, 'site', site));
  if (section !== undefined) all.push(oneOf(db, 'section', section));
  if (script !== undefined) all.push(['c.script = ?', script]);
  if (ids !== undefined) all.push(['c.id IN (SELECT value FROM json_each(?))', JSON.stringify(ids)]);
  if (agency !== undefined) all.push(ofAgency(db, agency));
  if (text !== undefined) {
    const { match } = compileQuery(text);
    all.push(['c.number IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)', match]);
  }
  return onePerStory ? earliestOfStory(joined(all)) : joined(all);
}

/** Of each story the earliest that fulfils the conditions; the alias `c` of the inner query hides that of the outer one. */
export function earliestOfStory({ sql, values }: Conditions): Conditions {
  const later = `SELECT later.clipping FROM story_rows earlier
    JOIN clipping_rows c ON c.number = earlier.clipping
    JOIN story_rows later ON later.story = earlier.story AND later.place > earlier.place
    WHERE ${sql}`;
  return { sql: `${sql} AND c.number NOT IN (${later})`, values: [...values, ...values] };
}

export function refusalConditions({ code, site, expected, resolved }: RefusalFilter = {}): Conditions {
  const all: Condition[] = [];
  if (resolved !== true) all.push(['r.resolved_by IS NULL']);
  if (code !== undefined) all.push(['r.code = ?', code]);
  if (site !== undefined) all.push(['instr(r.site, ?) > 0', site.toLowerCase()]);
  if (expected !== undefined) all.push(['r.expected = ?', expected ? 1 : 0]);
  return joined(all);
}

function joined(all: readonly Condition[]): Conditions {
  if (all.length === 0) return { sql: '1', values: [] };
  return { sql: all.map(([sql]) => `(${sql})`).join(' AND '), values: all.flatMap(([, ...values]) => values) };
}

function day(text: string): string {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return text;
  throw new UsageProblem(`"${text}" is not a day: write 2018-12-18, 2018-12 or 2018`);
}

/** The values of a column are few; they are compared folded, and the index finds their rows. */
function oneOf(db: Database, column: 'source' | 'site' | 'section', wanted: string): Condition {
  const sought = soughtIn(wanted);
  const fits = (value: string): boolean =>
    column === 'section'
      ? stringsOf(value).some((part) => seenText(part).includes(sought))
      : seenText(value).includes(sought);
  return [`c.${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(valuesOf(db, column).filter(fits))];
}

/** From each value straight to the next in the index, past all rows that have it. */
function valuesOf(db: Database, column: string): readonly string[] {
  const values = db.prepare<[], { value: string }>(
    `WITH RECURSIVE found (value) AS (
       SELECT min(${column}) FROM clipping_rows
       UNION ALL
       SELECT (SELECT min(${column}) FROM clipping_rows WHERE ${column} > found.value) FROM found WHERE found.value IS NOT NULL
     )
     SELECT value FROM found WHERE value IS NOT NULL`,
  );
  return values.all().map(({ value }) => value);
}

/** Whatever an agency is called, all its names are found by it; a short form (市局) must be given whole. */
export function agenciesCalled(db: Database, wanted: string): readonly string[] {
  const sought = soughtIn(wanted);
  const called = db.prepare<[string, string, string, string], { id: string }>(
    `SELECT agency_id AS id FROM agency_rows WHERE instr(folded, ?) > 0 AND agency_id IS NOT NULL
     UNION SELECT id FROM authority_rows WHERE instr(folded, ?) > 0
     UNION SELECT agency_id FROM agency_alias_rows WHERE folded = ? OR kind <> 'short' AND instr(folded, ?) > 0`,
  );
  return called.all(sought, sought, sought, sought).map(({ id }) => id);
}

function ofAgency(db: Database, wanted: string): Condition {
  return [
    `c.number IN (SELECT l.clipping FROM clipping_agency_rows l JOIN agency_rows a ON a.number = l.agency
       WHERE a.agency_id IN (SELECT value FROM json_each(?)) OR a.agency_id IS NULL AND instr(a.folded, ?) > 0)`,
    JSON.stringify(agenciesCalled(db, wanted)),
    soughtIn(wanted),
  ];
}

function soughtIn(wanted: string): string {
  const sought = seenText(wanted);
  if (sought === '') throw new UsageProblem('a filter needs at least one character');
  return sought;
}

import type { Database } from 'better-sqlite3';
import { UsageProblem } from '../model/problem.ts';
import type { Cell } from '../model/table.ts';
import type { Filter } from './archive.ts';
import { conditions } from './filter.ts';
import type { StatsKey, StatsRow } from './listed.ts';
import { REFUSAL_SHOWN } from './views/shown.ts';

/** What a clipping `c` is grouped by; `join` multiplies the rows where one clipping has several values. */
const KEYS: Readonly<Record<Exclude<StatsKey, 'code'>, { readonly sql: string; readonly join?: string }>> = {
  year: { sql: 'substr(c.published_value, 1, 4)' },
  month: { sql: "CASE WHEN c.published_precision <> 'year' THEN substr(c.published_value, 1, 7) END" },
  site: { sql: 'c.site' },
  source: { sql: 'c.source' },
  section: { sql: "nullif((SELECT group_concat(value, ' > ') FROM json_each(c.section)), '')" },
  agency: {
    // Two bodies of one name are told apart by their regions.
    sql: `CASE WHEN g.region IS NOT NULL AND (SELECT count(*) FROM authority_rows x WHERE x.name = g.name) > 1
      THEN g.name || '@' || g.region ELSE coalesce(g.name, a.name) END`,
    join: `JOIN clipping_agency_rows l ON l.clipping = c.number JOIN agency_rows a ON a.number = l.agency
      LEFT JOIN authority_rows g ON g.id = a.agency_id`,
  },
  unit: { sql: 'f.unit', join: 'JOIN figure_rows f ON f.clipping = c.number' },
  script: { sql: 'c.script' },
};

/** The largest group first, then by the keys. */
export function stats(db: Database, by: readonly StatsKey[] = [], filter: Filter = {}): readonly StatsRow[] {
  if (by.includes('code')) return refusalStats(db, by, filter);
  const names = by.filter((name) => name !== 'code');
  const keys = names.map((name) => KEYS[name]);
  const { sql, values } = conditions(db, filter);
  // A figure belongs to the rows of its own unit, else to all rows of its article.
  const figures = names.includes('unit')
    ? 'count(DISTINCT f.clipping * 1000000 + f.position)'
    : 'sum((SELECT count(*) FROM figure_rows x WHERE x.clipping = c.number))';
  const columns = keys.map(({ sql: key }, i) => `${key} AS k${i}`).join(', ');
  const joins = keys.flatMap(({ join }) => (join === undefined ? [] : [join])).join(' ');
  const grouped = keys.map((_, i) => `k${i}`).join(', ');
  const rows = db.prepare<unknown[], Record<string, Cell>>(
    `SELECT ${columns === '' ? '' : `${columns},`} count(DISTINCT c.number) AS articles,
       count(DISTINCT coalesce(s.story, c.number)) AS stories, coalesce(${figures}, 0) AS figures
     FROM clipping_rows c LEFT JOIN story_rows s ON s.clipping = c.number ${joins} WHERE ${sql}
     ${grouped === '' ? '' : `GROUP BY ${grouped} ORDER BY articles DESC, ${grouped}`}`,
  );
  const refusals = by.length === 0 ? openRefusals(db) : 0;
  return rows.all(...values).map((row) => ({
    keys: keys.map((_, i) => text(row[`k${i}`])),
    articles: Number(row.articles),
    stories: Number(row.stories),
    figures: Number(row.figures),
    refusals,
  }));
}

function refusalStats(db: Database, by: readonly StatsKey[], filter: Filter): readonly StatsRow[] {
  const other = by.find((name) => name !== 'code' && name !== 'site');
  if (other !== undefined) throw new UsageProblem(`a refused page has no ${other}: "code" goes with "site" only`);
  const { site, ...rest } = filter;
  if (Object.values(rest).some((value) => value !== undefined)) {
    throw new UsageProblem('refused pages are counted whole or by site; leave the other filters out');
  }
  const grouped = by.join(', ');
  const rows = db.prepare<[string | null, string | null], Record<string, Cell>>(
    `SELECT ${grouped}, count(*) AS refusals FROM refusal_rows r
     WHERE ${REFUSAL_SHOWN} AND resolved_by IS NULL AND (? IS NULL OR instr(site, ?) > 0)
     GROUP BY ${grouped} ORDER BY refusals DESC, ${grouped}`,
  );
  return rows.all(site ?? null, site ?? null).map((row) => ({
    keys: by.map((name) => text(row[name])),
    articles: 0,
    stories: 0,
    figures: 0,
    refusals: Number(row.refusals),
  }));
}

function openRefusals(db: Database): number {
  const count = db.prepare<[], { total: number }>(
    `SELECT count(*) AS total FROM refusal_rows r WHERE ${REFUSAL_SHOWN} AND r.resolved_by IS NULL`,
  );
  return count.get()?.total ?? 0;
}

function text(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

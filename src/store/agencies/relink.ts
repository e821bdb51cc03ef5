import type { Database } from 'better-sqlite3';
import { AGENCY_TYPES, type AgencyType } from '../../model/finding.ts';
import { type DecisionOutcome, type LinkedAgency, link } from '../linking/linking.ts';
import type { Form, NamedBody } from '../linking/named-body.ts';
import { seenText } from '../search-text.ts';
import { activeDecisions } from './decisions.ts';
import { linksAreFresh, recordLinks } from './links-fact.ts';
import { replaceRows } from './replace-rows.ts';

/** Links anew where something has come or gone since the last time, or the way is another; in one transaction. */
export function renewLinks(db: Database): void {
  if (linksAreFresh(db)) return;
  db.transaction(() => relink(db)).immediate();
}

/** Links all bodies of the archive and writes what has changed. To be called in a transaction. */
export function relink(db: Database): void {
  const { bodies, numbers } = namedBodies(db);
  const shared = db.prepare<[number, number], { found: number }>(
    `SELECT 1 AS found FROM clipping_agency_rows a JOIN clipping_agency_rows b ON b.clipping = a.clipping
     WHERE a.agency = ? AND b.agency = ? LIMIT 1`,
  );
  const numberOf = (name: string, region: string | null): number => {
    const number = numbers.get(nameKey(name, region));
    if (number === undefined) throw new Error(`${name} is no body of the archive`);
    return number;
  };
  const { agencies, outcomes } = link(
    bodies,
    activeDecisions(db),
    (a, b) => shared.get(numberOf(a.name, a.region), numberOf(b.name, b.region)) !== undefined,
  );
  writeAgencies(db, agencies);
  writeNames(db, agencies, numberOf);
  writeOutcomes(db, outcomes);
  recordLinks(db);
}

function nameKey(name: string, region: string | null): string {
  return `${name}\t${region ?? ''}`;
}

interface Counted {
  readonly bodies: readonly NamedBody[];
  readonly numbers: ReadonlyMap<string, number>;
}

function namedBodies(db: Database): Counted {
  const types = byBody(
    db.prepare<[], { body: number; type: string; articles: number }>('SELECT * FROM agency_type_rows'),
    ({ type, articles }): [AgencyType, number] => [typeOf(type), articles],
  );
  const forms = byBody(
    db.prepare<[], { body: number; form: string; rule: string; articles: number; example: string | null }>(
      'SELECT * FROM agency_form_rows',
    ),
    ({ form: text, rule, articles, example }): Form => ({ text, rule, articles, example: idIn(example) }),
  );
  const rows = db.prepare<
    [],
    { number: number; name: string; region: string | null; articles: number; first: string | null; last: string | null }
  >(
    `SELECT a.number, a.name, a.region, sum(y.articles) AS articles,
       min(nullif(y.year, '')) AS first, max(nullif(y.year, '')) AS last
     FROM agency_rows a JOIN agency_year_rows y ON y.body = a.number GROUP BY a.number`,
  );
  const all = rows.all();
  return {
    bodies: all.map(({ number, name, region, articles, first, last }) => ({
      name,
      region,
      articles,
      first: first === null ? null : Number(first),
      last: last === null ? null : Number(last),
      types: new Map(types.get(number) ?? []),
      forms: forms.get(number) ?? [],
    })),
    numbers: new Map(all.map(({ number, name, region }) => [nameKey(name, region), number])),
  };
}

function byBody<Row extends { readonly body: number }, T>(
  rows: { readonly iterate: () => IterableIterator<Row> },
  read: (row: Row) => T,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows.iterate()) {
    const known = found.get(row.body);
    if (known === undefined) found.set(row.body, [read(row)]);
    else known.push(read(row));
  }
  return found;
}

function typeOf(text: string): AgencyType {
  return AGENCY_TYPES.find((type) => type === text) ?? 'other';
}

/** "2018-12-18 c0123…" → "c0123…" */
function idIn(example: string | null): string | null {
  return example === null ? null : example.slice(example.indexOf(' ') + 1);
}

function writeAgencies(db: Database, agencies: readonly LinkedAgency[]): void {
  replaceRows(
    db,
    'authority_rows',
    ['id'],
    agencies.map(({ id, name, type, region, status, placed, note }) => ({
      id,
      name,
      folded: seenText(name),
      type,
      region,
      status,
      placed: placed ? 1 : 0,
      note,
    })),
  );
  replaceRows(
    db,
    'agency_alias_rows',
    ['agency_id', 'alias'],
    agencies.flatMap(({ id, aliases }) =>
      aliases.map(({ alias, kind, region, articles, example, until }) => ({
        agency_id: id,
        alias,
        folded: seenText(alias),
        kind,
        region,
        articles,
        example,
        until,
      })),
    ),
  );
}

/** Each named body with the agency it belongs to; those that no article names any more with none. */
function writeNames(
  db: Database,
  agencies: readonly LinkedAgency[],
  numberOf: (name: string, region: string | null) => number,
): void {
  type Row = { number: number; agency_id: string | null; link_rule: string | null; link_evidence: string | null };
  const linked = new Map<number, Omit<Row, 'number'>>();
  for (const { id, names } of agencies) {
    for (const { name, region, rule, evidence } of names) {
      linked.set(numberOf(name, region), { agency_id: id, link_rule: rule, link_evidence: evidence });
    }
  }
  const set = db.prepare<[Row]>(
    'UPDATE agency_rows SET agency_id = @agency_id, link_rule = @link_rule, link_evidence = @link_evidence WHERE number = @number',
  );
  const nowhere = { agency_id: null, link_rule: null, link_evidence: null };
  const rows = db.prepare<[], Row>('SELECT number, agency_id, link_rule, link_evidence FROM agency_rows').all();
  for (const { number, ...old } of rows) {
    const next = linked.get(number) ?? nowhere;
    const same =
      old.agency_id === next.agency_id && old.link_rule === next.link_rule && old.link_evidence === next.link_evidence;
    if (!same) set.run({ number, ...next });
  }
}

function writeOutcomes(db: Database, outcomes: ReadonlyMap<number, DecisionOutcome>): void {
  const set = db.prepare<[string, string | null, string, number]>(
    'UPDATE agency_decision_rows SET state = ?, problem = ?, problem_names = ? WHERE id = ?',
  );
  for (const [id, { state, problem, names }] of outcomes) set.run(state, problem, JSON.stringify(names), id);
}

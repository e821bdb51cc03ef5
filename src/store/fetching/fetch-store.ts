import type { Database } from 'better-sqlite3';
import type { Lead } from '../../model/link.ts';
import type { Item, StoredOutcome } from '../archive.ts';
import { captureId, captureOf } from '../captures.ts';
import { inserter } from '../insert.ts';
import { stringsOf } from '../json-cells.ts';
import { tableColumns } from '../table-columns.ts';
import type {
  DueLead,
  FetchFact,
  FetchResult,
  FetchStore,
  KeptRobots,
  LeadFate,
  SiteRound,
  StoredFetch,
} from './fetching.ts';

type Add = (runId: number, items: readonly Item[]) => readonly StoredOutcome[];

/** @param add stores pages; what is written here goes into the same transaction */
export function fetchStore(db: Database, add: Add, now: () => Date): FetchStore {
  const addLead = leadAdder(db);
  const addFact = factAdder(db);
  const settle = fateSetter(db);
  const addAbsence = absenceAdder(db);
  const keepFurther = db.prepare<[string, string]>(
    'INSERT INTO source_rows (url, further) VALUES (?, ?) ON CONFLICT (url) DO UPDATE SET further = excluded.further',
  );
  const addRound = inserter(db, 'site_round_rows', tableColumns(db, 'site_round_rows'));

  const addAll = db.transaction((runId: number, results: readonly FetchResult[]): readonly StoredFetch[] => {
    const pages = results.flatMap(({ page }) => page ?? []);
    const stored = new Map(add(runId, pages).map((outcome, i) => [pages[i], outcome]));
    const at = now().toISOString();
    return results.map((result) => {
      const { fact, page, leads, further, fate, absence } = result;
      const number = addFact(runId, fact, page);
      const newLeads = leads.filter((lead) => addLead(fact.site, lead, at)).length;
      if (further !== null) keepFurther.run(fact.url, JSON.stringify(further));
      if (fate !== null) settle(fact.url, fate);
      if (absence !== null) addAbsence(runId, number, fact, absence, at);
      return { stored: (page === null ? undefined : stored.get(page)) ?? null, newLeads };
    });
  });

  return {
    addFetched: (runId, results) => addAll.immediate(runId, results),
    addLeads: db.transaction((site: string, leads: readonly Lead[]) => {
      const at = now().toISOString();
      return leads.filter((lead) => addLead(site, lead, at)).length;
    }).immediate,
    ...walks(db),
    ...robots(db),
    unknownOf: unknownOf(db),
    dueLeads: dueLeads(db),
    validators: validators(db),
    endSiteRound(runId, round) {
      addRound({ run_id: runId, ...round });
    },
    ...rounds(db),
    ...alarms(db),
  };
}

/** True where the address was not known. */
function leadAdder(db: Database): (site: string, lead: Lead, at: string) => boolean {
  const insert = db.prepare<[string, string, string, string | null, string | null, string, string]>(
    `INSERT INTO lead_rows (url, site, found_in, title, claimed_date, first_seen_at, state, next_at)
     VALUES (?, ?, ?, ?, ?, ?, 'new', ?) ON CONFLICT (url) DO NOTHING`,
  );
  return (site, { url, from, title, date }, at) => insert.run(url, site, from, title, date, at, at).changes > 0;
}

function factAdder(db: Database): (runId: number, fact: FetchFact, page: Item | null) => number {
  const insert = inserter(
    db,
    'fetch_rows',
    tableColumns(db, 'fetch_rows').filter((column) => column !== 'number'),
  );
  const capture = db.prepare<[string], { number: number }>('SELECT number FROM capture_rows WHERE id = ?');
  return (runId, fact, page) => {
    const { site, purpose, url, tries, result, code, status, message, tls, bytes, etag } = fact;
    return insert({
      ...{ site, purpose, url, tries, result, code, status, message, tls, bytes, etag },
      final_url: fact.finalUrl,
      started_at: fact.startedAt,
      ended_at: fact.endedAt,
      retry_at: fact.retryAt,
      media_type: fact.mediaType,
      last_modified: fact.lastModified,
      exchanges: JSON.stringify(fact.exchanges),
      capture: page === null ? null : (capture.get(captureId(captureOf(page.outcome)))?.number ?? null),
      run_id: runId,
    });
  };
}

function fateSetter(db: Database): (url: string, fate: LeadFate) => void {
  const update = db.prepare<[string, string | null, number, number, string | null, string]>(
    'UPDATE lead_rows SET state = ?, stored_at = ?, tries = ?, rechecks = ?, next_at = ? WHERE url = ?',
  );
  return (url, { state, storedAt, tries, rechecks, nextAt }) =>
    void update.run(state, storedAt, tries, rechecks, nextAt, url);
}

function absenceAdder(db: Database) {
  const insert = inserter(
    db,
    'absence_rows',
    tableColumns(db, 'absence_rows').filter((column) => column !== 'number'),
  );
  const article = db.prepare<[string], { article: string }>(
    `SELECT c.article FROM capture_rows p JOIN clipping_capture_rows l ON l.capture = p.number
     JOIN clipping_rows c ON c.number = l.clipping WHERE p.kind = 'http' AND p.locator = ? ORDER BY p.number DESC LIMIT 1`,
  );
  return (
    runId: number,
    fetch: number,
    { url, site }: FetchFact,
    absence: NonNullable<FetchResult['absence']>,
    at: string,
  ) =>
    insert({
      ...absence,
      url,
      site,
      article: article.get(url)?.article ?? null,
      seen_at: at,
      fetch,
      run_id: runId,
    });
}

function dueLeads(db: Database): FetchStore['dueLeads'] {
  const due = db.prepare<[string, string, number], DueLead>(
    `SELECT l.url, l.title, l.claimed_date AS date, l.found_in AS "from", l.state, l.stored_at AS storedAt, l.tries, l.rechecks,
       f.etag, f.last_modified AS lastModified
     FROM lead_rows l
     LEFT JOIN fetch_rows f ON f.number =
       (SELECT max(number) FROM fetch_rows x WHERE x.url = l.url AND x.result = 'page')
     WHERE l.site = ? AND l.next_at <= ? ORDER BY l.state <> 'new', l.next_at, l.url LIMIT ?`,
  );
  return (site, now, limit) => due.all(site, now, limit);
}

function walks(db: Database): Pick<FetchStore, 'beginWalk' | 'endWalk' | 'furtherOf'> {
  const read = db.prepare<[string], { is_walked: number; further: string }>(
    'SELECT is_walked, further FROM source_rows WHERE url = ?',
  );
  const set = db.prepare<[string, number]>(
    'INSERT INTO source_rows (url, is_walked) VALUES (?, ?) ON CONFLICT (url) DO UPDATE SET is_walked = excluded.is_walked',
  );
  return {
    beginWalk(url) {
      const isWalked = read.get(url)?.is_walked === 1;
      set.run(url, 0);
      return isWalked;
    },
    endWalk: (url) => void set.run(url, 1),
    furtherOf: (url) => stringsOf(read.get(url)?.further ?? '[]'),
  };
}

function robots(db: Database): Pick<FetchStore, 'robotsOf' | 'keepRobots'> {
  const read = db.prepare<[string], KeptRobots>(
    'SELECT asked_at AS askedAt, status, content_type AS contentType, body FROM robots_rows WHERE origin = ?',
  );
  const write = db.prepare<[string, string, number, string | null, string]>(
    'INSERT OR REPLACE INTO robots_rows (origin, asked_at, status, content_type, body) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    robotsOf: (origin) => read.get(origin) ?? null,
    keepRobots: (origin, { askedAt, status, contentType, body }) =>
      void write.run(origin, askedAt, status, contentType, body),
  };
}

function unknownOf(db: Database): FetchStore['unknownOf'] {
  const unknown = db.prepare<[string], { value: string }>(
    'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT url FROM lead_rows) ORDER BY key',
  );
  return (urls) => unknown.all(JSON.stringify(urls)).map(({ value }) => value);
}

function validators(db: Database): FetchStore['validators'] {
  const last = db.prepare<[string], { etag: string | null; lastModified: string | null }>(
    `SELECT etag, last_modified AS lastModified FROM fetch_rows WHERE url = ? AND result = 'page'
     ORDER BY number DESC LIMIT 1`,
  );
  return (url) => last.get(url) ?? { etag: null, lastModified: null };
}

function rounds(db: Database): Pick<FetchStore, 'siteRounds' | 'knownSites'> {
  const latest = db.prepare<[string, number], SiteRound & { run_id: number }>(
    'SELECT * FROM site_round_rows WHERE site = ? ORDER BY run_id DESC LIMIT ?',
  );
  const sites = db.prepare<[], { site: string }>('SELECT DISTINCT site FROM site_round_rows ORDER BY site');
  return {
    siteRounds: (site, limit) => latest.all(site, limit),
    knownSites: () => sites.all().map(({ site }) => site),
  };
}

function alarms(db: Database): Pick<FetchStore, 'openAlarms' | 'raiseAlarm' | 'endAlarm'> {
  const open = db.prepare<[], { site: string; kind: string; told_at: string }>(
    'SELECT site, kind, told_at FROM alarm_rows WHERE ended_at IS NULL ORDER BY site, kind',
  );
  const raise = db.prepare<[string, string, string]>('INSERT INTO alarm_rows (site, kind, told_at) VALUES (?, ?, ?)');
  const end = db.prepare<[string, string, string]>(
    'UPDATE alarm_rows SET ended_at = ? WHERE site = ? AND kind = ? AND ended_at IS NULL',
  );
  return {
    openAlarms: () => open.all(),
    raiseAlarm: (site, kind, at) => void raise.run(site, kind, at),
    endAlarm: (site, kind, at) => void end.run(at, site, kind),
  };
}

import type { Database } from 'better-sqlite3';

/** The way in which names are linked; another one after an update of jianbao asks for new links. */
const WAY = 'links-1';

/** Says that bodies have come or gone since they were linked. */
export function forgetLinks(db: Database): void {
  db.prepare("DELETE FROM archive_facts WHERE name = 'agency_links'").run();
}

export function linksAreFresh(db: Database): boolean {
  const fact = db.prepare<[], { value: string }>("SELECT value FROM archive_facts WHERE name = 'agency_links'");
  return fact.get()?.value === WAY;
}

export function recordLinks(db: Database): void {
  db.prepare("INSERT OR REPLACE INTO archive_facts (name, value) VALUES ('agency_links', ?)").run(WAY);
}

import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { fold } from '../chinese/fold.ts';
import type { Clipping } from '../model/clipping.ts';
import { EVERYWHERE, indexTokens } from './search-text.ts';

/** What of a clipping is searched. */
export type Searched = Pick<Clipping, 'title' | 'subtitle' | 'source' | 'body' | 'captions'> & {
  readonly credits: readonly { readonly text: string }[];
};

export interface SearchWriter {
  readonly put: (number: number, clipping: Searched) => void;
  readonly drop: (number: number) => void;
  /** Writes what was put and dropped since `begin`. */
  readonly flush: () => void;
  /** Forgets what a batch that failed had left. */
  readonly begin: () => void;
}

/**
 * Keeps the changes of a batch until its end: FTS5 writes out all it holds whenever another statement of the transaction
 * opens a savepoint, as most do that touch several rows, and would leave a segment an article (twice the time of a batch).
 */
export function searchWriter(db: Database): SearchWriter {
  const insert = db.prepare<[number, string, string, string]>(
    'INSERT INTO search_index (rowid, title, more, body) VALUES (?, ?, ?, ?)',
  );
  const remove = db.prepare<[number]>('DELETE FROM search_index WHERE rowid = ?');
  const dropped = new Set<number>();
  const put = new Map<number, Searched>();
  const begin = () => {
    dropped.clear();
    put.clear();
  };
  return {
    begin,
    put: (number, clipping) => put.set(number, clipping),
    drop(number) {
      put.delete(number);
      dropped.add(number);
    },
    flush() {
      for (const number of dropped) remove.run(number);
      for (const [number, { title, subtitle, source, credits, captions, body }] of put) {
        const more = [subtitle, source, ...credits.map(({ text }) => text), ...captions];
        insert.run(number, indexTokens([title]), indexTokens(more, EVERYWHERE), indexTokens([body]));
      }
      begin();
    },
  };
}

/** The way in which tokens are made; another one after an update of jianbao asks for a new index. */
const WAY = 'pairs-1';

/** Changes with the way and with every character that is folded otherwise. */
export function searchWay(): string {
  const plane = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('');
  return `${WAY} ${createHash('sha256').update(fold(plane)).digest('hex').slice(0, 16)}`;
}

/** Makes the index anew where it was made in another way than today's; in one transaction. */
export function renewSearchIndex(db: Database): void {
  const way = searchWay();
  const fact = db.prepare<[], { value: string }>("SELECT value FROM archive_facts WHERE name = 'search_index'");
  if (fact.get()?.value === way) return;
  db.transaction(() => {
    if (fact.get()?.value === way) return;
    db.exec("INSERT INTO search_index (search_index) VALUES ('delete-all')");
    indexAll(db);
    db.prepare<[string]>("INSERT OR REPLACE INTO archive_facts (name, value) VALUES ('search_index', ?)").run(way);
  }).immediate();
}

function indexAll(db: Database): void {
  const writer = searchWriter(db);
  type Texts = Pick<Searched, 'title' | 'subtitle' | 'source' | 'body'>;
  const texts = db.prepare<[number], Texts & { number: number }>(
    'SELECT number, title, subtitle, source, body FROM clippings WHERE number > ? ORDER BY number LIMIT 100',
  );
  const captions = db.prepare<[number], { text: string }>(
    'SELECT text FROM caption_rows WHERE clipping = ? ORDER BY position',
  );
  const credits = db.prepare<[number], { text: string }>(
    'SELECT text FROM credit_rows WHERE clipping = ? ORDER BY position',
  );
  let last = 0;
  for (let batch = texts.all(last); batch.length > 0; batch = texts.all(last)) {
    for (const { number, ...rest } of batch) {
      const captionTexts = captions.all(number).map(({ text }) => text);
      writer.put(number, { ...rest, captions: captionTexts, credits: credits.all(number) });
      last = number;
    }
    writer.flush();
  }
}

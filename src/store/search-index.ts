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
 * The index holds no text, so what is taken out is told it again; `contentless_delete` would spare that, but shut out SQLite
 * before 3.43, which many still have.
 */
export function searchWriter(db: Database): SearchWriter {
  const insert = db.prepare<[number, ...SearchCells]>(
    'INSERT INTO search_index (rowid, title, more, body) VALUES (?, ?, ?, ?)',
  );
  const remove = db.prepare<[number, ...SearchCells]>(
    "INSERT INTO search_index (search_index, rowid, title, more, body) VALUES ('delete', ?, ?, ?, ?)",
  );
  const stored = storedTexts(db);
  const dropped = new Map<number, SearchCells>();
  const put = new Map<number, Searched>();
  const begin = () => {
    dropped.clear();
    put.clear();
  };
  return {
    begin,
    put: (number, clipping) => put.set(number, clipping),
    drop(number) {
      // What this batch put is not in the index yet.
      if (!put.delete(number) && !dropped.has(number)) dropped.set(number, searchCells(stored(number)));
    },
    flush() {
      for (const [number, cells] of dropped) remove.run(number, ...cells);
      for (const [number, clipping] of put) insert.run(number, ...searchCells(clipping));
      begin();
    },
  };
}

/** The tokens of a clipping as the index takes them. */
export type SearchCells = [title: string, more: string, body: string];

function searchCells({ title, subtitle, source, credits, captions, body }: Searched): SearchCells {
  const more = [subtitle, source, ...credits.map(({ text }) => text), ...captions];
  return [indexTokens([title]), indexTokens(more, EVERYWHERE), indexTokens([body])];
}

function storedTexts(db: Database): (number: number) => Searched {
  type Texts = Pick<Searched, 'title' | 'subtitle' | 'source' | 'body'>;
  const texts = db.prepare<[number], Texts>('SELECT title, subtitle, source, body FROM clipping_rows WHERE number = ?');
  const of = (table: string) =>
    db.prepare<[number], { text: string }>(`SELECT text FROM ${table} WHERE clipping = ? ORDER BY position`);
  const captions = of('caption_rows');
  const credits = of('credit_rows');
  return (number) => {
    const row = texts.get(number);
    if (row === undefined) throw new Error(`there is no clipping number ${number}`);
    return { ...row, captions: captions.all(number).map(({ text }) => text), credits: credits.all(number) };
  };
}

/** The way in which tokens are made; another one after an update of jianbao asks for a new index. */
const WAY = 'pairs-1';

/** Changes with the way and with every character that is folded otherwise. */
export function searchWay(): string {
  const plane = Buffer.from(Uint16Array.from({ length: 0xd800 }, (_, code) => code).buffer).toString('utf16le');
  return `${WAY} ${createHash('sha256').update(fold(plane)).digest('hex').slice(0, 16)}`;
}

/** True where the index was made in another way than today's. */
export function indexIsStale(db: Database): boolean {
  const fact = db.prepare<[], { value: string }>("SELECT value FROM archive_facts WHERE name = 'search_index'");
  return fact.get()?.value !== searchWay();
}

/** Makes the index anew where it was made in another way than today's; in one transaction. */
export function renewSearchIndex(db: Database): void {
  if (!indexIsStale(db)) return;
  db.transaction(() => {
    if (!indexIsStale(db)) return;
    db.exec("INSERT INTO search_index (search_index) VALUES ('delete-all')");
    indexAll(db);
    const record = db.prepare<[string]>(
      "INSERT OR REPLACE INTO archive_facts (name, value) VALUES ('search_index', ?)",
    );
    record.run(searchWay());
  }).immediate();
}

function indexAll(db: Database): void {
  const writer = searchWriter(db);
  let waiting = 0;
  for (const { number, texts } of allTexts(db)) {
    writer.put(number, texts);
    waiting++;
    if (waiting % 100 === 0) writer.flush();
  }
  writer.flush();
}

/** What the index should hold of every clipping that it knows, by number. */
export function* indexedTexts(db: Database): Generator<{ readonly number: number; readonly cells: SearchCells }> {
  const known = db.prepare<[number], { id: number }>('SELECT id FROM search_index_docsize WHERE id = ?');
  for (const { number, texts } of allTexts(db)) {
    if (known.get(number) !== undefined) yield { number, cells: searchCells(texts) };
  }
}

function* allTexts(db: Database): Generator<{ readonly number: number; readonly texts: Searched }> {
  const stored = storedTexts(db);
  const numbers = db.prepare<[number], { number: number }>(
    'SELECT number FROM clipping_rows WHERE number > ? ORDER BY number LIMIT 100',
  );
  let last = 0;
  for (let batch = numbers.all(last); batch.length > 0; batch = numbers.all(last)) {
    for (const { number } of batch) {
      yield { number, texts: stored(number) };
      last = number;
    }
  }
}

import type { Database } from 'better-sqlite3';

/** Begins a transaction that ends with the connection. It is the first read that chooses what is seen. */
export function hold(db: Database): void {
  db.exec('BEGIN');
  db.prepare('SELECT count(*) FROM runs').get();
}

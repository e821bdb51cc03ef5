import type { Database } from 'better-sqlite3';

/** A page by its capture; without a blob its bytes were never here. */
export interface Page {
  readonly capture: number;
  readonly blob: number | null;
  readonly sha256: string | null;
}

export interface DestroyedPages {
  /** How many are gone. */
  readonly bytes: number;
  /** By the numbers of blobs that stay: full ids of the clippings that are made of them too. */
  readonly shared: ReadonlyMap<number, readonly string[]>;
}

/** The addresses at which a capture was asked for. */
const URLS = 'SELECT url FROM fetch_rows WHERE capture = ?';

/** What of a capture goes with it. */
const WITH_CAPTURE = [
  `DELETE FROM absence_rows WHERE fetch IN (SELECT number FROM fetch_rows WHERE url IN (${URLS}))`,
  `DELETE FROM lead_rows WHERE url IN (${URLS})`,
  `DELETE FROM fetch_rows WHERE url IN (${URLS})`,
  'DELETE FROM edit_rows WHERE capture = ?',
  'DELETE FROM judged_rows WHERE mark IN (SELECT id FROM mark_rows WHERE capture = ?)',
  'DELETE FROM mark_rows WHERE capture = ?',
  'DELETE FROM removal_rows WHERE capture = ?',
  'DELETE FROM refusal_rows WHERE capture = ?',
  'DELETE FROM further_page_rows WHERE first = ?',
  'DELETE FROM further_page_rows WHERE capture = ?',
  'DELETE FROM clipping_capture_rows WHERE capture = ?',
  'DELETE FROM capture_rows WHERE number = ?',
];

/**
 * Destroys the pages of records that are gone: their captures, and their bytes with all captures of them. What another clipping
 * stands on stays.
 */
export function pageDestroyer(db: Database): (pages: readonly Page[]) => DestroyedPages {
  const stillUsed = db.prepare<[number, number], { found: number }>(
    'SELECT 1 AS found FROM clipping_capture_rows WHERE capture = ? UNION ALL SELECT 1 FROM further_page_rows WHERE capture = ?',
  );
  const standingOn = db.prepare<{ blob: number }, { id: string }>(
    `SELECT c.id FROM capture_rows p JOIN clipping_capture_rows l ON l.capture = p.number
     JOIN clipping_rows c ON c.number = l.clipping WHERE p.blob = @blob
     UNION SELECT c.id FROM capture_rows p JOIN further_page_rows f ON f.capture = p.number
     JOIN clipping_capture_rows l ON l.capture = f.first JOIN clipping_rows c ON c.number = l.clipping WHERE p.blob = @blob`,
  );
  const capturesOf = db.prepare<[number], { number: number }>('SELECT number FROM capture_rows WHERE blob = ?');
  const bytesOf = db.prepare<[number], { bytes: number }>('SELECT bytes FROM blobs WHERE number = ?');
  const withCapture = WITH_CAPTURE.map((sql) => db.prepare<[number]>(sql));
  const acceptance = db.prepare<[number]>('DELETE FROM accept_rows WHERE blob = ?');
  const bytes = db.prepare<[number]>('DELETE FROM blobs WHERE number = ?');

  function destroyCapture(capture: number): void {
    for (const one of withCapture) one.run(capture);
  }

  function destroyBytes(blob: number): number {
    const found = bytesOf.get(blob);
    if (found === undefined) return 0;
    for (const { number } of capturesOf.all(blob)) destroyCapture(number);
    acceptance.run(blob);
    bytes.run(blob);
    return found.bytes;
  }

  return (pages) => {
    for (const { capture } of pages) if (stillUsed.get(capture, capture) === undefined) destroyCapture(capture);
    const shared = new Map<number, readonly string[]>();
    let gone = 0;
    for (const blob of new Set(pages.flatMap((page) => page.blob ?? []))) {
      const others = standingOn.all({ blob }).map(({ id }) => id);
      if (others.length > 0) shared.set(blob, others);
      else gone += destroyBytes(blob);
    }
    return { bytes: gone, shared };
  };
}

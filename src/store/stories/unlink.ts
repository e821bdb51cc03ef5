import type { Database } from 'better-sqlite3';

/**
 * Marks a clipping and all others of its story, which may be another one now: for the moment before it is dropped, hidden, shown
 * again or superseded. Rows of stories stay as they are until stories are linked.
 */
export function unlinker(db: Database): (number: number) => void {
  const mark = db.prepare<{ number: number }>(
    `INSERT OR IGNORE INTO unlinked_rows
     SELECT @number UNION
     SELECT other.clipping FROM story_rows own JOIN story_rows other ON other.story = own.story WHERE own.clipping = @number`,
  );
  return (number) => {
    mark.run({ number });
  };
}

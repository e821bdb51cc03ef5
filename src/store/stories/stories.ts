import type { Database } from 'better-sqlite3';
import type { LinkReport } from '../listed.ts';
import { SHOWN } from '../views/shown.ts';
import { linkStories as linksBetween, type StoryLink } from './link-stories.ts';
import { type Participants, readSignatures } from './read-signatures.ts';
import { readPrinted, reprints } from './reprints.ts';
import { signMissing } from './signature-writer.ts';

interface StoryRow {
  readonly clipping: number;
  readonly story: string;
  readonly place: number;
  readonly kind: StoryLink['kind'];
  readonly similarity: number;
  readonly alike: number | null;
  readonly reprint_of: number | null;
}

/**
 * Links the current clippings that print the same. Signing and reading go before the transaction that writes what has changed; a
 * clipping that comes meanwhile is linked the next time.
 */
export function linkStories(db: Database, { rebuild = false } = {}): LinkReport {
  if (rebuild) db.exec('DELETE FROM signature_rows');
  const signed = signMissing(db);
  const participants = readSignatures(db);
  const links = linksBetween(participants.signatures);
  const rows = storyRows(db, participants, links);
  const changed = write(db, rows, participants.numbers);
  const count = (kind: StoryLink['kind']): number => rows.filter((row) => row.kind === kind).length;
  const articles = participants.numbers.length;
  const [several, exact, near] = [count('first'), count('exact'), count('near')];
  return { articles, stories: articles - exact - near, several, exact, near, signed, changed };
}

/** How many of the clippings that are seen are not linked as they would be now: they, or others of their story, have come, changed or gone. */
export function unlinked(db: Database): number {
  const count = db.prepare<[], { total: number }>(
    `SELECT count(*) AS total FROM unlinked_rows u JOIN clipping_rows c ON c.number = u.clipping
     WHERE c.current = 1 AND ${SHOWN}`,
  );
  return count.get()?.total ?? 0;
}

function storyRows(db: Database, { numbers, ids }: Participants, links: readonly StoryLink[]): readonly StoryRow[] {
  const members = new Map<number, number[]>();
  for (const [i, { first }] of links.entries()) {
    if (first === i) continue;
    const story = members.get(first);
    if (story === undefined) members.set(first, [first, i]);
    else story.push(i);
  }
  const printed = readPrinted(db);
  const numberOf = (i: number): number => numbers[i] ?? 0;
  const sources = reprints([...members.values()].map((story) => story.map((i) => printed(numberOf(i)))));
  return [...members].flatMap(([first, story]) =>
    story.map((i, place): StoryRow => {
      const { kind = 'first', similarity = 1, like = null } = links[i] ?? {};
      return {
        clipping: numberOf(i),
        story: `s${(ids[first] ?? '').slice(1)}`,
        place,
        kind,
        similarity: Math.round(100 * similarity) / 100,
        alike: like === null ? null : numberOf(like),
        reprint_of: sources.get(numberOf(i)) ?? null,
      };
    }),
  );
}

/** Writes only what is not so already; how many clippings changed their place. */
function write(db: Database, rows: readonly StoryRow[], participants: readonly number[]): number {
  const known = db.prepare<[], StoryRow>('SELECT * FROM story_rows');
  const remove = db.prepare<[number]>('DELETE FROM story_rows WHERE clipping = ?');
  const put = db.prepare<[StoryRow]>(
    `INSERT OR REPLACE INTO story_rows (clipping, story, place, kind, similarity, alike, reprint_of)
     SELECT @clipping, @story, @place, @kind, @similarity, @alike, @reprint_of
     WHERE EXISTS (SELECT 1 FROM clipping_rows WHERE number = @clipping)`,
  );
  const marked = db.prepare<[], { clipping: number }>('SELECT clipping FROM unlinked_rows');
  const unmark = db.prepare<[number]>('DELETE FROM unlinked_rows WHERE clipping = ?');
  const mark = db.prepare<[string]>(
    `INSERT OR IGNORE INTO unlinked_rows SELECT number FROM clipping_rows
     WHERE number NOT IN (SELECT value FROM json_each(?))`,
  );
  return db
    .transaction((): number => {
      const before = new Map(known.all().map((row) => [row.clipping, row]));
      let changed = 0;
      for (const row of rows) {
        const old = before.get(row.clipping);
        before.delete(row.clipping);
        if (old !== undefined && sameRow(old, row)) continue;
        put.run(row);
        changed++;
      }
      for (const clipping of before.keys()) remove.run(clipping);
      const took = new Set(participants);
      for (const { clipping } of marked.all()) if (took.has(clipping)) unmark.run(clipping);
      mark.run(JSON.stringify(participants));
      return changed + before.size;
    })
    .immediate();
}

function sameRow(a: StoryRow, b: StoryRow): boolean {
  return (
    a.story === b.story &&
    a.place === b.place &&
    a.kind === b.kind &&
    a.similarity === b.similarity &&
    a.alike === b.alike &&
    a.reprint_of === b.reprint_of
  );
}

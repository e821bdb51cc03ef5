import type { Database } from 'better-sqlite3';
import type { Filter, Page } from '../archive.ts';
import { conditions } from '../filter.ts';
import { PAGE_LENGTH } from '../list.ts';
import type { ListedStory, Listing, ShownStory, StoryMember } from '../listed.ts';
import { storyIdOf } from '../story-id.ts';

/** Stories of several current clippings, counted whole, of which one at least passes the filter. */
export function listStories(db: Database, filter: Filter = {}, page: Page = {}): Listing<ListedStory> {
  const { limit = PAGE_LENGTH, offset = 0 } = page;
  const all = conditions(db);
  const passing = conditions(db, filter);
  const grouped = `FROM story_rows s JOIN clipping_rows c ON c.number = s.clipping
    WHERE ${all.sql} AND s.story IN (
      SELECT p.story FROM story_rows p JOIN clipping_rows c ON c.number = p.clipping WHERE ${passing.sql})
    GROUP BY s.story HAVING count(*) > 1`;
  const values = [...all.values, ...passing.values];
  const count = db.prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM (SELECT 1 ${grouped})`);
  const rows = db.prepare<unknown[], ListedStory>(
    `SELECT s.story AS id, 'c' || substr(s.story, 2) AS first_clipping_id,
       (SELECT f.title FROM clipping_rows f WHERE f.id = 'c' || substr(s.story, 2)) AS title, count(*) AS members,
       count(DISTINCT c.site) AS sites, count(DISTINCT c.source) AS sources,
       min(c.published_on) AS first_published_on, max(c.published_on) AS last_published_on
     ${grouped} ORDER BY members DESC, id LIMIT ? OFFSET ?`,
  );
  return { total: count.get(...values)?.total ?? 0, rows: rows.all(...values, limit, offset) };
}

export function showStory(db: Database, clippingId: string): ShownStory | null {
  const found = db.prepare<[string], { story: string | null }>(
    `SELECT ${storyIdOf('c')} AS story FROM clipping_rows c WHERE c.id = ?`,
  );
  const id = found.get(clippingId)?.story ?? null;
  if (id === null) return null;
  const numbers = db.prepare<[string, string], { id: string }>(
    `SELECT c.id FROM story_rows s JOIN clipping_rows c ON c.number = s.clipping WHERE s.story = ?
     UNION SELECT ?`,
  );
  const member = db.prepare<[string], StoryMember & { readonly story_id: string }>(
    'SELECT * FROM story_members WHERE clipping_id = ?',
  );
  const members = numbers
    .all(id, clippingId)
    .flatMap((one) => member.all(one.id))
    .toSorted((a, b) => a.position - b.position || (a.clipping_id < b.clipping_id ? -1 : 1));
  return { id, members: members.map(({ story_id, ...rest }) => rest) };
}

import { storyIdOf } from '../story-id.ts';
import { SHOWN } from './shown.ts';

/** Which clippings print the same. */
export const storyViews = `
-- Every current clipping in its story, the earliest first. kind: first, exact (the same text), near (a copy with changes).
-- like_id: the earlier member that it is most like; reprint_of: the member whose house it names as its source.
CREATE VIEW story_members AS
SELECT ${storyIdOf('c')} AS story_id, c.id AS clipping_id, coalesce(s.place, 0) AS position, coalesce(s.kind, 'first') AS kind,
  coalesce(s.similarity, 1.0) AS similarity, a.id AS like_id, r.id AS reprint_of, c.title, c.published_on, c.source, c.site, c.url
FROM clipping_rows c
LEFT JOIN story_rows s ON s.clipping = c.number
LEFT JOIN clipping_rows a ON a.number = s.alike
LEFT JOIN clipping_rows r ON r.number = s.reprint_of
WHERE c.current = 1 AND ${SHOWN};

-- A row a story, also those of one clipping. A story's id is made of that of its first clipping.
CREATE VIEW stories AS
SELECT story_id AS id, 'c' || substr(story_id, 2) AS first_clipping_id,
  (SELECT f.title FROM clipping_rows f WHERE f.id = 'c' || substr(story_id, 2)) AS title, count(*) AS members,
  count(DISTINCT site) AS sites, count(DISTINCT source) AS sources, min(published_on) AS first_published_on,
  max(published_on) AS last_published_on
FROM story_members GROUP BY story_id;
`;

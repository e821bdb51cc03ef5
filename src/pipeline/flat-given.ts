import type { Given } from '../model/origin.ts';

/** What the owner said about a page as the record keeps it: flat, snake_case; null where nothing was said. */
export function flatGiven(given: Given): Record<string, string> | null {
  const { more, retrievedAt, ...rest } = given;
  const pairs = Object.entries({ ...rest, retrieved_at: retrievedAt, ...more });
  const known = pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return known.length === 0 ? null : Object.fromEntries(known);
}

/** The same the other way round: what is kept, as it was said. */
export function givenOf(record: Readonly<Record<string, string>>): Given {
  const { url, site, charset, source, retrieved_at: retrievedAt, collection, identifier, ...more } = record;
  const known = { url, site, charset, source, retrievedAt, collection, identifier };
  const given = Object.entries(known).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...Object.fromEntries(given), more };
}

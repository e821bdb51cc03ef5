import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import type { Given } from '../model/origin.ts';
import { UsageProblem } from '../model/problem.ts';
import { asError } from './arrivals.ts';
import type { Row } from './manifest-rows.ts';
import { keyOf } from './path.ts';
import { isUrl, notFetched } from './url.ts';

/** What the owner knows about pages, by the key of their path. */
export interface Manifest {
  /** The paths in the order of the rows, from where the command was typed. */
  readonly paths: readonly string[];
  readonly given: ReadonlyMap<string, Given>;
}

/**
 * A manifest, CSV or JSON Lines in UTF-8. Paths are relative to the folder it lies in, so that a collection can be moved.
 * Throws `UsageProblem` naming file and line.
 */
export async function readManifest(path: string, knowsCharset: (label: string) => boolean): Promise<Manifest> {
  const bytes = await readFile(path).catch(asError);
  if (bytes instanceof Error) throw new UsageProblem(`the manifest ${path} can't be read: ${bytes.message}`);
  if (!isUtf8(bytes)) throw new UsageProblem(`${path}:${firstBadLine(bytes)}: not UTF-8; save the manifest as UTF-8`);
  const text = bytes.toString().replace(/^\uFEFF/, '');
  const { rowsOfCsv, rowsOfJsonLines } = await import('./manifest-rows.ts');
  const rows = text.trimStart().startsWith('{') ? rowsOfJsonLines(text, path) : await rowsOfCsv(text, path);
  const paths: string[] = [];
  const given = new Map<string, Given>();
  for (const { line, cells } of rows) {
    const where = `${path}:${line}`;
    const place = pathIn(cells, where, dirname(path));
    const key = keyOf(place);
    if (given.has(key)) throw new UsageProblem(`${where}: ${cells.get('path')} has a row already`);
    paths.push(place);
    given.set(key, givenIn(cells, where, knowsCharset));
  }
  return { paths, given };
}

function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const stop = feed < 0 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(start, stop))) return line;
    start = stop;
  }
  return line;
}

function pathIn(cells: Row['cells'], where: string, folder: string): string {
  const path = cells.get('path')?.trim();
  if (path === undefined) throw new UsageProblem(`${where}: the row has no path`);
  if (isUrl(path)) throw new UsageProblem(`${where}: ${notFetched(path)}`);
  return isAbsolute(path) ? path : join(folder, path);
}

function givenIn(cells: Row['cells'], where: string, knowsCharset: (label: string) => boolean): Given {
  const of = (column: string) => cells.get(column)?.trim();
  const charset = of('charset');
  if (charset !== undefined && !knowsCharset(charset))
    throw new UsageProblem(`${where}: no charset is called "${charset}"`);
  const retrievedAt = of('retrieved_at');
  if (retrievedAt !== undefined && !ISO_8601.test(retrievedAt)) {
    throw new UsageProblem(
      `${where}: retrieved_at is "${retrievedAt}"; write it as 2018-12-18 or 2018-12-18T10:19:00+08:00`,
    );
  }
  const more = Object.fromEntries([...cells].filter(([column]) => !KNOWN.has(column)));
  const entries = {
    url: of('url'),
    site: of('site'),
    charset,
    source: of('source'),
    retrievedAt,
    collection: of('collection'),
    identifier: of('identifier'),
  };
  return {
    ...Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)),
    ...(Object.keys(more).length > 0 ? { more } : {}),
  };
}

const KNOWN: ReadonlySet<string> = new Set([
  'path',
  'url',
  'site',
  'retrieved_at',
  'charset',
  'source',
  'collection',
  'identifier',
]);
const ISO_8601 = /^\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?$/;

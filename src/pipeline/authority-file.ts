import { fold } from '../chinese/fold.ts';
import { liesIn, placeOfCode } from '../chinese/places.ts';
import type { AuthorityEntry, FormerName } from '../model/authority.ts';
import { AGENCY_TYPES } from '../model/finding.ts';
import { UsageProblem } from '../model/problem.ts';
import { type Row, readSpreadsheet } from '../read/read.ts';

/** The columns of an authority file, in the order in which it is written. */
export const AUTHORITY_COLUMNS = ['name', 'aliases', 'type', 'region', 'former_names', 'note'] as const;

/** At most so many bad lines are told. */
const TOLD = 20;

/**
 * Reads a person's authority file: CSV with a column `name` and any of `AUTHORITY_COLUMNS`; several names in a cell are
 * divided by ；. Throws `UsageProblem` with every line that can't be used, so that nothing is taken by halves.
 */
export async function readAuthority(path: string): Promise<readonly AuthorityEntry[]> {
  const rows = await readSpreadsheet(path, 'name');
  const known: ReadonlySet<string> = new Set(AUTHORITY_COLUMNS);
  const unknown = new Set(rows.flatMap(({ cells }) => [...cells.keys()].filter((column) => !known.has(column))));
  if (unknown.size > 0) {
    throw new UsageProblem(
      `${path}:1: no column is called "${[...unknown][0]}"; there are ${AUTHORITY_COLUMNS.join(', ')}`,
    );
  }
  const read = rows.map(entryOf);
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const problems = [...read.flatMap(({ problems: own }) => own), ...claimedTwice(entries)];
  if (problems.length > 0) {
    const lines = problems
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, message }) => `${path}:${line}: ${message}`);
    const more = lines.length > TOLD ? [`… ${lines.length - TOLD} more`] : [];
    throw new UsageProblem([...lines.slice(0, TOLD), ...more].join('\n'));
  }
  if (entries.length === 0) throw new UsageProblem(`${path}: holds no line below the names of its columns`);
  return entries;
}

interface Problem {
  readonly line: number;
  readonly message: string;
}

function entryOf({ line, cells }: Row): { readonly entry?: AuthorityEntry; readonly problems: readonly Problem[] } {
  const of = (column: string) => cells.get(column)?.trim() || null;
  const name = of('name');
  const type = AGENCY_TYPES.find((one) => one === of('type')) ?? null;
  const region = of('region');
  const former = listed(of('former_names')).map(formerName);
  const problems: Problem[] = [];
  const wrong = (message: string) => problems.push({ line, message });
  if (name === null) wrong('the row has no name');
  if (of('type') !== null && type === null) wrong(`type is "${of('type')}"; it is one of ${AGENCY_TYPES.join(', ')}`);
  if (region !== null && !isRegion(region)) wrong(`region is "${region}"; it is a GB/T 2260 code such as 440300`);
  for (const one of former) {
    if (one.until !== null && !DAY.test(one.until))
      wrong(`"${one.until}" is no day; write 2015, 2015-06 or 2015-06-30`);
  }
  if (name === null || problems.length > 0) return { problems };
  const own = fold(name);
  const aliases = [...new Set(listed(of('aliases')))].filter((alias) => fold(alias) !== own);
  return { entry: { line, name, aliases, type, region, former, note: of('note') }, problems };
}

const DAY = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** A code that is or was one. */
export function isRegion(code: string): boolean {
  return /^\d{6}$/.test(code) && placeOfCode(`${code.slice(0, 2)}0000`) !== undefined;
}

function listed(cell: string | null): readonly string[] {
  return (cell ?? '')
    .split(/[；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** 深圳市社会工作协会（至2015-06-30） */
function formerName(text: string): FormerName {
  const [, name = text, until = null] = /^(.+?)\s*[（(]至\s*([^）)]+?)\s*[）)]$/u.exec(text) ?? [];
  return { name, until };
}

/** A former name as a cell says it. */
export function formerText({ name, until }: FormerName): string {
  return until === null ? name : `${name}（至${until}）`;
}

/** A name may stand in two lines only for bodies of two regions. */
function claimedTwice(entries: readonly AuthorityEntry[]): readonly Problem[] {
  const seen = new Map<string, { readonly line: number; readonly region: string | null; readonly isName: boolean }[]>();
  const problems: Problem[] = [];
  for (const { line, name, aliases, former, region } of entries) {
    for (const one of new Set([name, ...aliases, ...former.map((old) => old.name)])) {
      const isName = one === name;
      const others = seen.get(fold(one)) ?? [];
      const rival = others.find((other) => other.isName === isName && overlaps(other.region, region, isName));
      if (rival !== undefined) problems.push({ line, message: `"${one}" stands in line ${rival.line} too` });
      seen.set(fold(one), [...others, { line, region, isName }]);
    }
  }
  return problems;
}

function overlaps(a: string | null, b: string | null, isName: boolean): boolean {
  if (isName) return a === b;
  return a === null || b === null || liesIn(a, b) || liesIn(b, a);
}

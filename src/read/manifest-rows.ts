import { z } from 'zod';
import { UsageProblem } from '../model/problem.ts';
import { asError } from './arrivals.ts';

export interface Row {
  /** In the file, from 1. */
  readonly line: number;
  /** By column; empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>;
}

const records = z.array(z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) }));

/** Columns named in the first line; commas; RFC 4180 quotes. */
export async function rowsOfCsv(text: string, path: string, mustHave = 'path'): Promise<readonly Row[]> {
  const { parse } = await import('csv-parse/sync');
  const parsed = attempt(() => parse(text, { info: true, skip_empty_lines: true }));
  if (parsed instanceof Error) throw new UsageProblem(`${path}:${lineOf(parsed)}: ${parsed.message}`);
  const [header, ...rows] = records.parse(parsed);
  const columns = header?.record.map((name) => name.trim()) ?? [];
  if (!columns.includes(mustHave)) {
    throw new UsageProblem(
      columns.length === 0
        ? `${path}:1: no column is called "${mustHave}"; there is none`
        : `${path}:1: no column is called "${mustHave}"; the columns are ${columns.join(', ')}`,
    );
  }
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageProblem(`${path}:1: two columns are called "${twice}"`);
  return rows.map(({ info, record }) => ({
    line: info.lines,
    cells: filled(columns.map((name, at) => [name, record[at]])),
  }));
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const object = z.record(z.string(), cell);

/** One flat object a line. */
export function rowsOfJsonLines(text: string, path: string): readonly Row[] {
  return text.split('\n').flatMap((source, index) => {
    if (source.trim() === '') return [];
    const line = index + 1;
    const parsed = attempt(() => object.parse(JSON.parse(source)));
    if (parsed instanceof Error) throw new UsageProblem(`${path}:${line}: not a JSON object of plain values`);
    return [
      {
        line,
        cells: filled(
          Object.entries(parsed).map(([name, value]) => [name, value === null ? undefined : String(value)]),
        ),
      },
    ];
  });
}

function filled(cells: readonly (readonly [string, string | undefined])[]): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap(([name, value]) => {
      return value === undefined || value.trim() === '' || name === '' ? [] : [[name, value] as const];
    }),
  );
}

function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return asError(error);
  }
}

function lineOf(error: Error): number {
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
}

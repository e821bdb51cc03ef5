import type { Look } from './print.ts';
import { type Column, table } from './terminal/table.ts';

/** Words, what they were read as, the rule, the place. */
export function cellsText(rows: readonly (readonly string[])[], look: Look): string {
  const { colours } = look;
  const cell =
    (i: number) =>
    (row: readonly string[]): string =>
      row[i] ?? '';
  const columns: readonly Column<readonly string[]>[] = [
    { head: '', of: (row) => `  ${cell(0)(row)}`, gives: true },
    { head: '', of: cell(1), gives: true, paint: colours.cyan },
    { head: '', of: cell(2), gives: true, paint: colours.dim },
    { head: '', of: cell(3), gives: true, paint: colours.dim },
  ];
  return table(rows, columns, colours, look.columns);
}

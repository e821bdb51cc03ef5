import type { Colours } from './colour.ts';
import { visibleLine } from './visible.ts';
import { pad, shorten, widthOf } from './width.ts';

export interface Column<Row> {
  readonly head: string;
  readonly of: (row: Row) => string;
  readonly side?: 'left' | 'right';
  /** Shares what the other columns leave of the terminal; the others are never cut. */
  readonly gives?: boolean;
  /** Colour, put on last: it takes no columns. */
  readonly paint?: (text: string, row: Row) => string;
}

const GAP = 2;
const LEAST = 8;

/**
 * Rows as an aligned table, Chinese characters counted as two columns. Where `width` is given, columns that give are
 * shortened until a row fits; else (a pipe, a file) nothing is cut.
 */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  colours: Colours,
  width?: number,
): string {
  const cells = rows.map((row) => columns.map((column) => visibleLine(column.of(row))));
  const natural = columns.map((column, i) =>
    cells.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), widthOf(column.head)),
  );
  const widths = width === undefined ? natural : withinWidth(natural, columns, width);
  const line = (texts: readonly string[], paint: (text: string, i: number) => string): string =>
    texts
      .map((text, i) => paint(padded(shorten(text, widths[i] ?? 0), widths[i] ?? 0, i, columns), i))
      .join(' '.repeat(GAP))
      .trimEnd();
  const head = columns.map((column) => column.head);
  return [
    ...(head.every((name) => name === '') ? [] : [line(head, (text) => colours.dim(text))]),
    ...rows.map((row, n) => line(cells[n] ?? [], (text, i) => columns[i]?.paint?.(text, row) ?? text)),
  ].join('\n');
}

/** The last column needs no space after it. */
function padded<Row>(text: string, width: number, i: number, columns: readonly Column<Row>[]): string {
  const side = columns[i]?.side ?? 'left';
  return side === 'left' && i === columns.length - 1 ? text : pad(text, width, side);
}

function withinWidth<Row>(
  natural: readonly number[],
  columns: readonly Column<Row>[],
  width: number,
): readonly number[] {
  const givers = columns.flatMap(({ gives }, i) => (gives ? [i] : []));
  const fixed = natural.reduce((sum, w, i) => sum + (givers.includes(i) ? 0 : w), GAP * (columns.length - 1));
  let room = width - fixed;
  const widths = [...natural];
  const bySize = givers.toSorted((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  bySize.forEach((i, n) => {
    const share = Math.floor(room / (bySize.length - n));
    const taken = Math.max(LEAST, Math.min(natural[i] ?? 0, share));
    widths[i] = taken;
    room -= taken;
  });
  return widths;
}

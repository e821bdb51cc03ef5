/** A cell of a table row; offsets are UTF-16 units of the field. */
export interface Cell {
  readonly start: number;
  readonly stop: number;
  /** Folded, without white space at its ends. */
  readonly text: string;
}

/** A number, alone or with its unit, or the dash for none. */
export const VALUE = /^(?:[+−▲▼-]?(?:约|近|超|￥|¥|\$)?\d|[—–\-/…]+$)/u;

export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Up to two lines right above: where a title and 单位：万元 stand. */
  readonly above: string;
}

/** Longer cells are prose, not labels or values. */
export const LONGEST_LABEL = 30;

/** The tables of a folded text: two or more lines, one after another, whose cells are set apart by a TAB. */
export function tablesIn(text: string): readonly Table[] {
  if (!text.includes('\t')) return [];
  const tables: Table[] = [];
  let rows: (readonly Cell[])[] = [];
  let above: readonly string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.includes('\t')) rows.push(cellsOf(line, start));
    else {
      if (rows.length > 1) tables.push({ rows, above: above.join('\n') });
      above = rows.length > 0 ? [line] : [...above.slice(-1), line];
      rows = [];
    }
    start += line.length + 1;
  }
  if (rows.length > 1) tables.push({ rows, above: above.join('\n') });
  return tables;
}

function cellsOf(line: string, lineStart: number): readonly Cell[] {
  let at = lineStart;
  return line.split('\t').map((printed) => {
    const start = at + (printed.length - printed.trimStart().length);
    at += printed.length + 1;
    const text = printed.trim();
    return { start, stop: start + text.length, text };
  });
}

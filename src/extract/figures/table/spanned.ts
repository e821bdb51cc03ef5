import { type Cell, VALUE } from './rows.ts';

type Row = readonly Cell[];

/** More columns than this are hardly ever joined at the left of a table. */
const MOST_JOINED = 2;

/**
 * In which column the first cell of each row stands. A cell joined over rows (a district beside its streets) or over columns
 * (合计 below both) leaves a row short at its left: such a row is moved to the right where its numbers then stand below
 * numbers and its words below words, and where they would not without moving. Undefined where that is open.
 */
export function columnsOf(
  rows: readonly Row[],
  head: number | undefined,
  longest: number,
): readonly (number | undefined)[] {
  let whole = rows.slice((head ?? -1) + 1).find((row) => row.length === longest);
  return rows.map((row, r) => {
    if (head === undefined || r <= head) return row.length === longest ? 0 : undefined;
    if (row.length === longest) {
      whole = row;
      return 0;
    }
    const joined = longest - row.length;
    if (whole === undefined || joined > MOST_JOINED || row.length < 2) return undefined;
    const words = whole.slice(0, joined).every(({ text }) => !VALUE.test(text));
    return words && fits(row, whole, joined) && !fits(row, whole, 0) ? joined : undefined;
  });
}

function fits(row: Row, whole: Row, at: number): boolean {
  return row.every(({ text }, c) => {
    const above = whole[c + at]?.text ?? '';
    return text === '' || above === '' || VALUE.test(text) === VALUE.test(above);
  });
}

/**
 * The heads of groups of columns (收入 over 2017 and 2018, 支出 over the same two), by column of the header below them. Groups
 * are believed only where the header repeats itself under each of them, which shows how wide they are.
 */
export function groupHeads(above: Row | undefined, header: Row): readonly (Cell | undefined)[] {
  const groups = above === undefined ? [] : above.slice(1);
  const width = header.length / Math.max(1, groups.length);
  const repeats =
    groups.length > 1 &&
    Number.isInteger(width) &&
    width > 1 &&
    header.every(({ text }, c) => text !== '' && text === header[c % width]?.text);
  return header.map((_, c) => (repeats ? groups[Math.floor(c / width)] : undefined));
}

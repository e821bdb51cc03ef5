import { csvLine, inCsv } from './csv.ts';
import type { Lines, NamedColumn } from './lines.ts';

/** Excel takes a CSV for UTF-8 only with this in front. */
const BOM = '\ufeff';

/** Excel's specifications: characters a cell, rows a sheet (the first holds the names). */
const CELL = 32_767;
const ROWS = 1_048_576 - 1;

/** What would be run as a formula, full width too; an empty list joined is an empty cell. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * What Excel would turn into something else: 2018-12, 3/4, 1-2-3, 10:19 (dates, times), 007, 123456789012 (shortened), 1E5. A whole
 * day (2018-12-18) may become one, it stays the same.
 */
const GUESSED =
  /^(?:\d{1,4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|0\d+|\d{12,}|\d+(?:\.\d+)?[eE][+-]?\d+)$/;

/**
 * CSV that opens in Excel with every Chinese character and number right. A text that Excel would run or reread gets an
 * apostrophe in front, which stays to be seen: for exact data take plain CSV. Numbers stay numbers.
 */
export function excelLines(columns: readonly NamedColumn[]): Lines {
  let rows = 0;
  let shortened = 0;
  let leftOut = 0;

  function cell(text: string | null, isText: boolean): string | null {
    if (text === null || !isText) return text;
    const safe = FORMULA.test(text) || GUESSED.test(text) ? `'${text}` : text;
    if (safe.length <= CELL) return safe;
    shortened++;
    return cut(safe);
  }

  return {
    opening: BOM + csvLine(columns.map(({ name }) => name)),
    of(row) {
      if (rows === ROWS) {
        leftOut++;
        return '';
      }
      rows++;
      const isNumber = (value: unknown) => typeof value === 'number';
      return csvLine(columns.map((column, i) => cell(inCsv(row[i] ?? null, column), !isNumber(row[i]))));
    },
    closing: () => '',
    report: () => ({ rows, shortened, leftOut }),
  };
}

/** Never within a surrogate pair. */
function cut(text: string): string {
  const last = text.charCodeAt(CELL - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? CELL - 1 : CELL);
}

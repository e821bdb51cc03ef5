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
 * What a spreadsheet, Chinese ones included, would turn into something else. Each form was seen to change in LibreOffice 7.4 or stands in Excel's
 * rules. A whole day (2018-12-18, 2018年12月18日) may become one, it stays the same; so does 3,518.
 */
const GUESSED: readonly RegExp[] = [
  // 2018-12, 3/4, 12/5 17:30: days of the current year
  /^\d{1,4}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  // 1-2-3, 19-11-02 16:08, 10:19
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
  // 3月17日, 2018年12月, 10时19分
  /^\d{1,2}月\d{1,2}日$/,
  /^\d{4}年\d{1,2}月$/,
  /^(?:[上下]午)?\d{1,2}[时時]\d{1,2}分(?:\d{1,2}秒)?$/,
  // 007, 123456789012 (shortened), 1E5, 2.50, (5) which is -5, 1 1/2
  /^0\d+$/,
  /^\d{12,}$/,
  /^\d+(?:\.\d+)?e[+-]?\d+$/i,
  /^\d{1,15}\.\d{0,15}0$/,
  /^\(\d[\d,]{0,15}(?:\.\d{1,15})?\)$/,
  /^\d{1,9} \d{1,9}\/\d{1,9}$/,
];
/** １２．６万吨, ２０万至２２万吨: with a Chinese locale LibreOffice makes 12.6 and 200000220000 of them. */
const WIDE_NUMBER = /^[０-９]/u;
/** Longer texts are none of these, but for digits alone. */
const GUESSED_LENGTH = 40;

function isGuessed(text: string): boolean {
  if (text.length > GUESSED_LENGTH) return /^\d+$/.test(text);
  const narrow = text.normalize('NFKC').trim();
  return WIDE_NUMBER.test(text) || GUESSED.some((form) => form.test(narrow));
}

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
    const safe = FORMULA.test(text) || isGuessed(text) ? `'${text}` : text;
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

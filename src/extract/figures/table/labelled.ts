import { type Cell, LONGEST_LABEL, type Table, VALUE } from './rows.ts';
import { columnsOf, groupHeads } from './spanned.ts';
import { type NamedUnit, unitInLabel, unitLine } from './unit-named.ts';

/** A cell that may hold a value, with what the table says of it. */
export interface LabelledCell extends Cell {
  readonly row: Cell | undefined;
  readonly column: Cell | undefined;
  /** The head of the group that the column stands in: 收入 over 2017年. */
  readonly group: Cell | undefined;
  readonly unit: NamedUnit | undefined;
  /** Where the unit stands: header, row, unit-column, unit-line. */
  readonly unitFrom: string | undefined;
  /** False in a header, and where numbers are ranks, codes or years. */
  readonly counts: boolean;
}

/** Numbers in such columns count nothing. */
const NO_COUNT =
  /序号|编号|代码|编码|号码|电话|手机|邮编|传真|位次|名次|排名|排位|年份|年度$|^年$|^月$|届次|月份|日期|时间|时刻|学号|证号|工号|房号|车牌|卡号|账号|期号|比分|班级|等级|级别|地址|批次|^No|^NO|^№/u;
const SERIAL = /^(?:序号|编号|序|号|No[.]?|NO[.]?|№|#)$/u;
const BARE = /^\d{1,4}[.、]?$/u;
/** Changes and shares: a unit that is named for the whole table is not theirs. */
const SHARE =
  /同比|环比|增速|增长|增幅|涨幅|降幅|跌幅|升降|增减|[比较](?:上年|去年|上月|上期|同期)|占比|比重|比例|百分比|[^效税利汇]率|指数/u;
const UNIT_COLUMN = /^(?:计量)?单位$/u;
/** 2018, 2018年, 1-6月, 三季度: what heads a column and is no value. */
const HEADING = /^(?:(?:19|20)\d\d(?:年.{0,8})?|\d{1,2}(?:[-—~至]\d{1,2})?(?:月|季度|日|岁).{0,6})$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** All cells of a table but those that are empty, labelled where it is clear below which head they stand. */
export function labelled(table: Table): readonly LabelledCell[] {
  const longest = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const head = headOf(table.rows, longest);
  const shift = head === undefined ? 0 : longest - (table.rows[head]?.length ?? longest);
  const header = head === undefined ? undefined : table.rows[head];
  const line = unitLine(table.above) ?? unitLineIn(table);
  const unitColumn = header?.findIndex(({ text }) => UNIT_COLUMN.test(text)) ?? -1;
  const years = header === undefined ? new Set<number>() : yearColumns(table.rows.slice((head ?? 0) + 1));
  const starts = columnsOf(table.rows, head, longest);
  const joined = starts.reduce<number>((most, start) => Math.max(most, start ?? 0), 0);
  const groups = header === undefined || shift === 0 ? [] : groupHeads(table.rows[(head ?? 0) - 1], header);
  return table.rows.flatMap((row, r) => {
    const inHead = head !== undefined && r <= head;
    const start = starts[r];
    const first = firstOf(row, header, inHead ? 0 : (start ?? 0), inHead ? 0 : joined);
    return row.flatMap((cell, c) => {
      if (cell.text === '') return [];
      const at = start === undefined || inHead ? -1 : c + start - shift;
      const column = header?.[at];
      const group = groups[at];
      const label = first < c && !inHead ? row[first] : undefined;
      const own = unitOf(column) ?? unitOf(group);
      const share = SHARE.test(headText(group, column));
      const named = unitColumn === -1 || start === undefined ? undefined : row[unitColumn + shift - start];
      const [unit, unitFrom] =
        own !== undefined
          ? [own, 'header']
          : (columnless(share, label, named) ?? (share ? [line?.shares, 'unit-line'] : [line?.numbers, 'unit-line']));
      const counts =
        !inHead &&
        c > first &&
        !(column !== undefined && NO_COUNT.test(column.text)) &&
        !(unit === undefined && years.has(c));
      return [{ ...cell, row: short(label), column: short(column), group: short(group), unit, unitFrom, counts }];
    });
  });
}

function unitOf(head: Cell | undefined): NamedUnit | undefined {
  return head === undefined ? undefined : unitInLabel(head.text);
}

/** 收入 2017年: the head of a column as it is read, with that of its group. */
export function headText(group: Cell | undefined, column: Cell | undefined): string {
  return [group, column].flatMap((head) => (head === undefined ? [] : [head.text])).join(' ');
}

function columnless(share: boolean, label: Cell | undefined, named: Cell | undefined) {
  if (share) return undefined;
  const inRow = label === undefined ? undefined : unitInLabel(label.text);
  if (inRow !== undefined) return [inRow, 'row'] as const;
  const inColumn = named === undefined ? undefined : unitInLabel(`(${named.text})`);
  return inColumn === undefined ? undefined : ([inColumn, 'unit-column'] as const);
}

/** The row that heads the columns: the first as long as the others, or one shorter where its first cell is left empty. */
function headOf(rows: readonly (readonly Cell[])[], longest: number): number | undefined {
  const body = rows.findIndex((row) => row.slice(1).some(({ text }) => VALUE.test(text) && !HEADING.test(text)));
  const above = rows.slice(0, Math.max(0, body));
  const whole = above.findIndex((row) => row.length === longest);
  if (whole !== -1) return whole;
  const indented = above.findIndex((row) => row.length === longest - 1);
  return indented !== -1 && rows.slice(body).every((row) => row.length === longest) ? indented : undefined;
}

/** The column of a row's label; -1 for a row whose label is joined with that of the row above. */
function firstOf(row: readonly Cell[], header: readonly Cell[] | undefined, start: number, joined: number): number {
  const isLabel = (c: number): boolean => row[c] !== undefined && !VALUE.test(row[c].text);
  if (start > 0) return isLabel(0) ? 0 : -1;
  return isLabel(joined) ? Math.max(labelAt(row, header), joined) : labelAt(row, header);
}

function labelAt(row: readonly Cell[], header: readonly Cell[] | undefined): number {
  const [first, second] = row;
  const serial = SERIAL.test(header?.[0]?.text ?? '') || BARE.test(first?.text ?? '');
  return serial && second !== undefined && row.length > 2 && !VALUE.test(second.text) ? 1 : 0;
}

function unitLineIn({ rows }: Table) {
  const cell = rows.slice(0, 2).flatMap((row) => row.filter(({ text }) => /^\(?单位 ?:/u.test(text)))[0];
  return cell === undefined ? undefined : unitLine(cell.text);
}

/** Columns in which every number is one of 1900–2099. */
function yearColumns(rows: readonly (readonly Cell[])[]): ReadonlySet<number> {
  const [years, others] = [new Set<number>(), new Set<number>()];
  for (const row of rows)
    for (const [c, { text }] of row.entries())
      if (VALUE.test(text) && /\d/u.test(text)) (YEAR.test(text) ? years : others).add(c);
  return new Set([...years].filter((c) => !others.has(c)));
}

function short(cell: Cell | undefined): Cell | undefined {
  return cell !== undefined && cell.text !== '' && cell.text.length <= LONGEST_LABEL ? cell : undefined;
}

import type { Agency, DateFinding, FigureFinding } from '../../../model/finding.ts';
import { headText, type LabelledCell } from '../table/labelled.ts';
import { comparisonOf } from './direction.ts';
import { isAhead, type Linkable, within } from './links.ts';

const RISE = /增长|增速|增幅|增加|涨幅|上涨|上升|升幅|提高/u;
const FALL = /下降|降低|降幅|减少|减幅|跌幅|下跌/u;
const BOTH = /增减|升降|涨跌|±|\+\/-/u;

type Said = Pick<FigureFinding, 'direction' | 'comparedWith' | 'date' | 'agency' | 'rowLabel' | 'columnLabel'>;

/**
 * What a table says of a figure in one of its cells: its labels, 同比增长 in the head of its column, the one date and the
 * body that head its column or row. A number with a sign has its direction in the sign.
 */
export function saidInTable(
  figure: FigureFinding,
  { row, column, group }: LabelledCell,
  original: string,
  dates: readonly Linkable<DateFinding>[],
  mentions: readonly Linkable<Agency>[],
  published: string | null,
): Said {
  const head = headText(group, column);
  const signed = /^[−-]/u.test(figure.text) || figure.number === 0;
  const rise = RISE.test(head);
  const open = signed || BOTH.test(head) || rise === FALL.test(head) || figure.direction !== null;
  const direction = open ? figure.direction : rise ? 'rise' : 'fall';
  const compared = direction === null ? null : (comparisonOf({ before: head }) ?? figure.comparedWith);
  const inLabel = <T>(label: LabelledCell['row'], all: readonly Linkable<T>[]) =>
    label === undefined ? [] : within(all, label.start, label.stop);
  // 比上年增长 names what it is compared with
  const times = [column, group, row].map((label) =>
    inLabel(label, dates).filter(({ start }) => !/[比较与同]/u.test(original.charAt(start - 1))),
  );
  const [day, other] = times.find(({ length }) => length > 0) ?? [];
  const bodies = inLabel(row, mentions).filter(({ start, stop }) => start === row?.start && stop === row.stop);
  return {
    direction,
    comparedWith: compared,
    date: figure.date ?? (day !== undefined && other === undefined && !isAhead(day.item, published) ? day.index : null),
    agency: figure.agency ?? bodies[0]?.index ?? null,
    rowLabel: row === undefined ? null : original.slice(row.start, row.stop),
    columnLabel: column === undefined ? null : printedHead(original, [group, column]),
  };
}

function printedHead(original: string, heads: readonly LabelledCell['column'][]): string {
  return heads.flatMap((head) => (head === undefined ? [] : [original.slice(head.start, head.stop)])).join(' ');
}

import { fold } from '../../chinese/fold.ts';
import type { Agency, DateFinding, FieldText, FigureFinding, Span } from '../../model/finding.ts';
import { bare } from './patterns/bare.ts';
import { betweenBare } from './patterns/between.ts';
import { fraction } from './patterns/fraction.ts';
import { halfUnit } from './patterns/half-unit.ts';
import { measureParts } from './patterns/measure-parts.ts';
import { colloquialMoney, foreignParts, moneyParts, moneySign, smallMoney } from './patterns/money.ts';
import { casualties, placesCounted } from './patterns/pairs.ts';
import { proportion, slashFraction } from './patterns/proportion.ts';
import { quantity } from './patterns/quantity.ts';
import { fromUpTo, range } from './patterns/range.ts';
import { discount, half, tenths } from './patterns/shares.ts';
import { twoBounds } from './patterns/two-bounds.ts';
import type { FigurePattern, Reading } from './reading.ts';
import { withSayings } from './says/says.ts';
import { scan, soughtFor } from './scan.ts';
import { bareCell } from './table/bare-cell.ts';
import { type LabelledCell, labelled } from './table/labelled.ts';
import { tablesIn } from './table/rows.ts';

/** The first that reads the words at a place wins: what is longer or more special stands first. */
const PATTERNS: readonly FigurePattern[] = [
  proportion,
  slashFraction,
  fraction,
  tenths,
  discount,
  placesCounted,
  casualties,
  half,
  halfUnit,
  twoBounds,
  betweenBare,
  range,
  fromUpTo,
  measureParts,
  moneyParts,
  foreignParts,
  smallMoney,
  moneySign,
  colloquialMoney,
  quantity,
  bare,
];

const SOUGHT = PATTERNS.map(soughtFor);

const TABLE_CELL = 'table-cell';

/** What finds figures, for `jianbao rules list`. */
export const RULES: readonly { readonly name: string; readonly example: string; readonly assumes?: string }[] = [
  ...PATTERNS.map(({ name, example, assumes }) => ({ name, example, ...(assumes === undefined ? {} : { assumes }) })),
  {
    name: TABLE_CELL,
    example: '县区\t收入（万元）\n南县\t36',
    assumes: 'unit and scale from the head of the column or row, or a line 单位：万元; none is guessed',
  },
];

/**
 * Finds the figures of one article's texts, ordered by field and place. Offsets are UTF-16 units and `text` is the
 * words of the original. Digits inside `dates` and inside names of `agencies` are not figures. `published`
 * is the day after which nothing is reported: "2018-12-18", with or without a time, "2018-12", "2018".
 */
export function findFigures(
  fields: readonly FieldText[],
  dates: readonly DateFinding[],
  agencies: readonly Agency[],
  published: string | null = null,
): readonly FigureFinding[] {
  const covered = coveredBy(dates, agencies);
  const found: FigureFinding[] = [];
  for (const { field, text } of fields) {
    const spans = covered.get(field) ?? [];
    const folded = legible(text);
    const cells = tablesIn(folded).flatMap(labelled);
    const bare = alone(folded, cells, spans);
    const taken = [...spans, ...bare.map(({ start, stop }) => ({ field, start, stop, text: '' }))];
    const figures = [
      ...bare.map((reading) => finding(field, text, reading, TABLE_CELL)),
      ...scan(folded, bare.length === 0 ? spans : taken.toSorted((a, b) => a.start - b.start), SOUGHT).map(
        ([reading, rule]) => finding(field, text, reading, rule),
      ),
    ].toSorted((a, b) => a.start - b.start);
    found.push(...withSayings(text, folded, figures, found.length, dates, agencies, cells, published));
  }
  return found;
}

/** Where dates and names stand, by field and in order. */
function coveredBy(dates: readonly DateFinding[], agencies: readonly Agency[]): ReadonlyMap<string, readonly Span[]> {
  const covered = new Map<string, Span[]>();
  const add = ({ field, start, stop, text }: Span): void => {
    const others = covered.get(field);
    if (others === undefined) covered.set(field, [{ field, start, stop, text }]);
    else others.push({ field, start, stop, text });
  };
  for (const date of dates) add(date);
  for (const { mentions } of agencies) for (const mention of mentions) add(mention);
  for (const spans of covered.values()) spans.sort((a, b) => a.start - b.start);
  return covered;
}

/** Numbers that fill their cell, where no date and no name stands. */
function alone(text: string, cells: readonly LabelledCell[], spans: readonly Span[]): readonly Reading[] {
  let next = 0;
  return cells.flatMap((cell) => {
    while ((spans[next]?.stop ?? cell.start + 1) <= cell.start) next += 1;
    const free = (spans[next]?.start ?? cell.stop) >= cell.stop;
    const reading = free ? bareCell(text, cell) : undefined;
    return reading === undefined ? [] : [reading];
  });
}

const NUMERAL = '[0-9零〇一二两三四五六七八九十百千万亿]';
const CLAUSE_END = new RegExp(`，(?<=[0-9]，|${NUMERAL}，(?=${NUMERAL}))`, 'gu');

/** Folded; but a full-width comma between numerals ends a clause: 增至12，300人获救; 百分之三点五，3‰. */
function legible(text: string): string {
  const folded = fold(text);
  let legible = '';
  let from = 0;
  for (const { index } of text.matchAll(CLAUSE_END)) {
    legible += `${folded.slice(from, index)}，`;
    from = index + 1;
  }
  return from === 0 ? folded : legible + folded.slice(from);
}

/** The unit in the script of the page: 戶 on a page that prints 兩千戶; a rate put together from 每平方米 stays as it is. */
function printed(original: string, unit: string): string {
  const at = /[一-龥]/u.test(unit) ? fold(original).lastIndexOf(unit) : -1;
  return at === -1 ? unit : original.slice(at, at + unit.length);
}

function finding(field: string, text: string, reading: Reading, rule: string): FigureFinding {
  const { start, stop, number, low, high, bound, unit, currency, kind, note } = reading;
  return {
    field,
    start,
    stop,
    text: text.slice(start, stop),
    number,
    value: bound === 'exact' || bound === 'about' ? number : null,
    low,
    high,
    bound,
    unit: unit === null ? null : printed(text.slice(start, stop), unit),
    currency,
    kind,
    rule: note === undefined ? rule : `${rule}: ${note}`,
    counted: null,
    direction: null,
    comparedWith: null,
    status: null,
    partOf: null,
    date: null,
    agency: null,
    rowLabel: null,
    columnLabel: null,
  };
}

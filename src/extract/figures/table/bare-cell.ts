import { amountAt } from '../amount.ts';
import { beforeNumber } from '../before.ts';
import { BEHIND } from '../lexicon/approximators.ts';
import type { Reading } from '../reading.ts';
import { between, sized } from '../settle.ts';
import type { LabelledCell } from './labelled.ts';

/** Codes and long runs of digits. */
const CODE = /^(?:0\d|\d{9,})/u;
const RANGE_MARK = /^(?:~|至|—{1,2}|-)$/u;

/** A number alone in its cell; the unit is what the table names, null where it names none. */
export function bareCell(text: string, cell: LabelledCell): Reading | undefined {
  if (!cell.counts) return undefined;
  const [sign = ''] = /^[+−-]/u.exec(cell.text) ?? [];
  const before = beforeAt(text, cell, sign);
  const amount = amountAt(text, before.at);
  if (amount === undefined || !isNumber(amount.numeral) || amount.low !== amount.high) return undefined;
  const behind = BEHIND.find(({ form }) => text.startsWith(form, amount.stop));
  const { unit } = cell;
  // 36万 below 收入(万元) says its scale itself
  const power = amount.scale > 0 ? 0 : (unit?.power ?? 0);
  const times = (value: number): number => Number(`${value}e${power}`);
  const shape = {
    start: cell.start,
    stop: cell.stop,
    unit: unit?.form ?? null,
    currency: unit?.currency ?? null,
    kind: unit?.kind ?? 'count',
    note: unit === undefined ? 'unit unknown' : `unit from ${cell.unitFrom}`,
  } as const;
  if (amount.stop + (behind?.form.length ?? 0) === cell.stop) {
    const bounds = [before.bound, amount.over ? 'more_than' : 'exact', behind?.bound ?? 'exact'] as const;
    const scaled = { ...amount, low: times(amount.low), high: times(amount.high) };
    return { ...shape, ...sized(scaled, bounds, false, sign === '-' || sign === '−') };
  }
  const upper = sign === '' && unit !== undefined ? upperAt(text, amount.stop, cell.stop) : undefined;
  return upper !== undefined && upper > amount.low
    ? { ...shape, ...between(times(amount.low), times(upper)) }
    : undefined;
}

function beforeAt(text: string, cell: LabelledCell, sign: string) {
  const at = cell.start + sign.length;
  const digit = text.slice(at, Math.min(cell.stop, at + 6)).search(/\d/u);
  const before = beforeNumber(text, at + Math.max(0, digit), at);
  return digit > 0 && before.start === at && before.sign === null
    ? { at: at + digit, bound: before.bound }
    : ({ at, bound: 'exact' } as const);
}

function isNumber(numeral: string): boolean {
  return /^\d/u.test(numeral) && !CODE.test(numeral);
}

/** The second number of 3-5 and 20至30. */
function upperAt(text: string, at: number, stop: number): number | undefined {
  const mark = /^(?:至|—{1,2}|[~-])/u.exec(text.slice(at, at + 2))?.[0] ?? '';
  const amount = RANGE_MARK.test(mark) ? amountAt(text, at + mark.length) : undefined;
  return amount !== undefined && amount.stop === stop && isNumber(amount.numeral) ? amount.high : undefined;
}

import { CURRENCIES } from './currencies.ts';
import { COUNT_UNITS } from './units-count.ts';
import { MEASURE_UNITS } from './units-measure.ts';
import type { Unit } from './units-row.ts';
import { TIME_UNITS } from './units-time.ts';

export type { Unit, UnitKind } from './units-row.ts';

const MONEY_UNITS: readonly Unit[] = CURRENCIES.map(({ form, iso }) => ({
  form,
  kind: 'money',
  currency: iso,
  weak: false,
  afterGe: false,
  onlyAfterGe: false,
  not: form === '元' ? /(?:旦|宵|素|件|老|月|年|首|帅|朗|代)/uy : null,
}));

const BY_FIRST: ReadonlyMap<string, readonly Unit[]> = index([
  ...MONEY_UNITS,
  ...COUNT_UNITS,
  ...MEASURE_UNITS,
  ...TIME_UNITS,
]);

/** Units by their first character, the longest first. */
function index(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const byFirst = new Map<string, Unit[]>();
  for (const unit of units) byFirst.set(unit.form.charAt(0), [...(byFirst.get(unit.form.charAt(0)) ?? []), unit]);
  for (const rows of byFirst.values()) rows.sort((a, b) => b.form.length - a.form.length);
  return byFirst;
}

/** The longest unit that begins at `at` in folded text; `undefined` where none does. */
export function unitAt(text: string, at: number): Unit | undefined {
  const rows = BY_FIRST.get(text.charAt(at)) ?? [];
  return rows.find((unit) => text.startsWith(unit.form, at) && mayEnd(unit, text, at + unit.form.length));
}

function mayEnd(unit: Unit, text: string, stop: number): boolean {
  // "m" is none in "mm" or "models"
  if (/[A-Za-z]$/u.test(unit.form) && /[A-Za-z0-9]/u.test(text.charAt(stop))) return false;
  if (unit.not === null) return true;
  unit.not.lastIndex = stop;
  return !unit.not.test(text);
}

import type { DateFinding, FieldText, Reference } from '../../model/finding.ts';

/** Finds time expressions. */
export function findDates(_fields: readonly FieldText[], _reference: Reference): readonly DateFinding[] {
  return [];
}

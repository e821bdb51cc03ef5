import type { Agency, DateFinding, FieldText, FigureFinding } from '../../model/finding.ts';

/** Finds figures; digits inside dates and names are not figures. */
export function findFigures(
  _fields: readonly FieldText[],
  _dates: readonly DateFinding[],
  _agencies: readonly Agency[],
): readonly FigureFinding[] {
  return [];
}

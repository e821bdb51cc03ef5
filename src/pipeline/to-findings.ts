import { codePointOffsets } from '../chinese/code-points.ts';
import type { Clipping } from '../model/clipping.ts';
import type { WarningCode } from '../model/codes.ts';
import type { Agency, DateFinding, FieldText, FigureFinding, Span } from '../model/finding.ts';

/** Findings as the JSON record has them: snake_case keys, offsets in code points of the field they stand in. */

export function toDates(dates: readonly DateFinding[], fields: readonly FieldText[]): Clipping['dates'] {
  const place = placer(fields);
  return dates.map((date) => ({
    ...place(date),
    earliest: date.earliest,
    latest: date.latest,
    edtf: date.edtf,
    resolved: date.resolved,
    anchor: date.anchor,
    anchor_from: date.anchorFrom,
    supplied: [...date.supplied],
    rule: date.rule,
  }));
}

export function toFigures(figures: readonly FigureFinding[], fields: readonly FieldText[]): Clipping['figures'] {
  const place = placer(fields);
  return figures.map((figure) => ({
    ...place(figure),
    number: figure.number,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    unit: figure.unit,
    currency: figure.currency,
    kind: figure.kind,
    rule: figure.rule,
    counted: figure.counted === null ? null : countedIn(place({ ...figure.counted, field: figure.field })),
    direction: figure.direction,
    compared_with: figure.comparedWith,
    status: figure.status,
    part_of: figure.partOf,
    date: figure.date,
    agency: figure.agency,
    row_label: figure.rowLabel,
    column_label: figure.columnLabel,
  }));
}

/** Where a table gives a count without saying of what unit. */
export function figureWarnings(figures: readonly FigureFinding[]): readonly WarningCode[] {
  const unknown = figures.some(
    ({ unit, kind, rowLabel, columnLabel }) =>
      unit === null && kind === 'count' && (rowLabel !== null || columnLabel !== null),
  );
  return unknown ? ['table-unit-unknown'] : [];
}

export function toAgencies(agencies: readonly Agency[], fields: readonly FieldText[]): Clipping['agencies'] {
  const place = placer(fields);
  return agencies.map(({ name, type, region, mentions }) => ({
    name,
    type,
    region,
    mentions: mentions.map((mention) => ({
      ...place(mention),
      rule: mention.rule,
      resolved_by: mention.resolvedBy,
      certainty: mention.certainty,
    })),
  }));
}

function countedIn({ start, stop, text }: Span): { start: number; stop: number; text: string } {
  return { start, stop, text };
}

/** Turns UTF-16 offsets into code points, each field counted once. A span that is not what it says is a defect. */
function placer(
  fields: readonly FieldText[],
): (span: Span) => { field: string; start: number; stop: number; text: string } {
  const texts = new Map(fields.map(({ field, text }) => [field, text]));
  const counted = new Map<string, Uint32Array>();
  return ({ field, start, stop, text }) => {
    const whole = texts.get(field);
    if (whole === undefined || whole.slice(start, stop) !== text)
      throw new RangeError(`span ${start}–${stop} of ${field} is not "${text}"`);
    const offsets = counted.get(field) ?? codePointOffsets(whole);
    counted.set(field, offsets);
    const [from, to] = [offsets[start], offsets[stop]];
    if (from === undefined || to === undefined) throw new RangeError(`span ${start}–${stop} lies outside ${field}`);
    return { field, start: from, stop: to, text };
  };
}

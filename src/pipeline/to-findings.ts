import { codePointCounter } from '../chinese/code-points.ts';
import type { Clipping } from '../model/clipping.ts';
import type { WarningCode } from '../model/codes.ts';
import type { Agency, DateFinding, FieldText, FigureFinding, Findings, Span } from '../model/finding.ts';

/** Findings as the JSON record has them: snake_case keys, offsets in code points of the field they stand in. */
export function toFindings(
  { dates, figures, agencies }: Findings,
  fields: readonly FieldText[],
): Pick<Clipping, 'dates' | 'figures' | 'agencies'> {
  const place = placer(fields);
  return {
    dates: dates.map((date) => toDate(date, place(date))),
    figures: figures.map((figure) => toFigure(figure, place(figure), place)),
    agencies: agencies.map((agency) => toAgency(agency, place)),
  };
}

// A record has hundreds of these: each is one literal; with a spread in it it would cost several times as much.

function toDate(date: DateFinding, { start, stop }: Place): Clipping['dates'][number] {
  return {
    field: date.field,
    start,
    stop,
    text: date.text,
    earliest: date.earliest,
    latest: date.latest,
    edtf: date.edtf,
    resolved: date.resolved,
    anchor: date.anchor,
    anchor_from: date.anchorFrom,
    supplied: [...date.supplied],
    rule: date.rule,
  };
}

function toFigure(figure: FigureFinding, { start, stop }: Place, place: Placer): Clipping['figures'][number] {
  return {
    field: figure.field,
    start,
    stop,
    text: figure.text,
    number: figure.number,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    bound: figure.bound,
    unit: figure.unit,
    currency: figure.currency,
    kind: figure.kind,
    rule: figure.rule,
    counted: figure.counted === null ? null : countedIn(figure.field, figure.counted, place),
    direction: figure.direction,
    compared_with: figure.comparedWith,
    status: figure.status,
    part_of: figure.partOf,
    date: figure.date,
    agency: figure.agency,
    row_label: figure.rowLabel,
    column_label: figure.columnLabel,
  };
}

function countedIn(field: string, counted: Omit<Span, 'field'>, place: Placer): Omit<Span, 'field'> {
  const { start, stop } = place({ ...counted, field });
  return { start, stop, text: counted.text };
}

function toAgency({ name, type, region, mentions }: Agency, place: Placer): Clipping['agencies'][number] {
  return {
    name,
    type,
    region,
    mentions: mentions.map((mention) => {
      const { start, stop } = place(mention);
      return {
        field: mention.field,
        start,
        stop,
        text: mention.text,
        rule: mention.rule,
        resolved_by: mention.resolvedBy,
        certainty: mention.certainty,
      };
    }),
  };
}

/** Where a table gives a count without saying of what unit. */
export function figureWarnings(figures: readonly FigureFinding[]): readonly WarningCode[] {
  const unknown = figures.some(
    ({ unit, kind, rowLabel, columnLabel }) =>
      unit === null && kind === 'count' && (rowLabel !== null || columnLabel !== null),
  );
  return unknown ? ['table-unit-unknown'] : [];
}

/** A span in code points. */
interface Place {
  readonly start: number;
  readonly stop: number;
}

type Placer = (span: Span) => Place;

/** Turns UTF-16 offsets into code points, each field counted once. A span that is not what it says is a defect. */
function placer(fields: readonly FieldText[]): Placer {
  const known = new Map(fields.map(({ field, text }) => [field, { text, count: codePointCounter(text) }]));
  return ({ field, start, stop, text }) => {
    const whole = known.get(field);
    if (whole === undefined || stop - start !== text.length || !whole.text.startsWith(text, start))
      throw new RangeError(`span ${start}–${stop} of ${field} is not "${text}"`);
    return { start: whole.count(start), stop: whole.count(stop) };
  };
}

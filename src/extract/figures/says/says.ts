import { fold } from '../../../chinese/fold.ts';
import type { Agency, DateFinding, FigureFinding } from '../../../model/finding.ts';
import type { LabelledCell } from '../table/labelled.ts';
import { clauseAround } from './clause.ts';
import { countedBy } from './counted.ts';
import { comparisonOf, directionOf } from './direction.ts';
import { saidInTable } from './in-table.ts';
import { agencyOf, dateOf, datesOf, mentionsOf, opensAhead } from './links.ts';
import { totalsOf } from './part-of.ts';
import { statusOf } from './status.ts';

/** Kinds that can rise and fall, and be planned. */
const CHANGING: ReadonlySet<string> = new Set(['count', 'money', 'percent', 'ratio', 'measure', 'fraction']);

/**
 * What the numbers of one text say, from words in their clause; everything is null where the words leave it open.
 * `figures` are those of this text, `offset` is their place in the article's list; `cells` are those of its tables.
 */
export function withSayings(
  original: string,
  text: string,
  figures: readonly FigureFinding[],
  offset: number,
  dates: readonly DateFinding[],
  agencies: readonly Agency[],
  cells: readonly LabelledCell[],
  published: string | null,
): readonly FigureFinding[] {
  const [first] = figures;
  if (first === undefined) return figures;
  const totals = totalsOf(text, figures);
  const [days, bodies] = [datesOf(dates, first.field), mentionsOf(agencies, first.field)];
  return figures.map((figure, i) => {
    const clause = clauseAround(text, figure.start, figure.stop);
    const direction = CHANGING.has(figure.kind) ? directionOf(clause) : null;
    const told = CHANGING.has(figure.kind) ? statusOf(clause, figure.text) : null;
    const ahead = CHANGING.has(figure.kind) && opensAhead(figure, clause, text, days, published);
    const status = told ?? (ahead ? 'planned' : null);
    const thing =
      figure.kind === 'count' && figure.unit !== null
        ? countedBy(clause, fold(figure.unit), figure.start, figure.stop)
        : null;
    const total = totals[i] ?? null;
    const said = {
      ...figure,
      direction,
      comparedWith: direction === null ? null : comparisonOf(clause),
      status,
      counted: thing === null ? null : { ...thing, text: original.slice(thing.start, thing.stop) },
      partOf: total === null ? null : total + offset,
      date: dateOf(figure, status, clause, text, days, published),
      agency: agencyOf(figure, clause, bodies),
    };
    const cell = cellAt(cells, figure.start);
    return cell === undefined ? said : { ...said, ...saidInTable(said, cell, original, days, bodies, published) };
  });
}

/** The cell around a place; cells are in order. */
function cellAt(cells: readonly LabelledCell[], at: number): LabelledCell | undefined {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.stop ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  const cell = cells[low];
  return cell !== undefined && cell.start <= at ? cell : undefined;
}

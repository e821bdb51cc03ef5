import type { Cell, Table } from '../../model/table.ts';
import type { AgencyCount, Filter } from '../../store/store.ts';
import type { Context } from '../context.ts';
import type { ListOptions } from '../options.ts';
import { printed, printList } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { visible } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

export interface CountOptions extends ListOptions {
  readonly years?: boolean;
  readonly pairs?: boolean;
  readonly figures?: boolean;
  readonly csv?: boolean;
  readonly limit?: number;
}

/** Columns that people need not see. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(
  'id agency_id a_id b_id agency_type agency_region low high currency kind direction status date_latest agency_link sentence title url source'.split(
    ' ',
  ),
);

/** `stats agencies`: counts by agency, as a table for people or as CSV, JSON, JSON Lines. */
export function agencyCounts(filter: Filter, options: CountOptions, context: Context): Promise<void> {
  const { years, pairs, figures, csv, limit, output } = options;
  const what: AgencyCount = years ? 'years' : pairs ? 'pairs' : figures ? 'figures' : 'all';
  return withArchive(context, async (archive) => {
    const counted = archive.agencies.count(what, filter, limit);
    if (csv) {
      const { exportTable } = await import('../../export/export.ts');
      const shown = output === undefined && context.columns !== undefined ? visible : (text: string) => text;
      await printed(output, context, async (file) => {
        await exportTable(counted, 'csv', {}, (chunk) => file.write(shown(chunk)));
      });
      return;
    }
    if (options.json || options.jsonl) await printList(objectsOf(counted), options, context, () => '');
    else {
      const rows = [...counted.rows];
      await printList(rows, options, context, (look) =>
        rows.length === 0
          ? context.say.nothingFound
          : table(rows, columnsOf(counted, context), look.colours, look.columns),
      );
    }
  });
}

function* objectsOf({ columns, rows }: Table): Generator<Readonly<Record<string, Cell>>> {
  for (const row of rows) yield Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null]));
}

function columnsOf({ columns }: Table, { say }: Context): readonly Column<readonly Cell[]>[] {
  return columns.flatMap((head, i): readonly Column<readonly Cell[]>[] => {
    if (FOR_PROGRAMS.has(head) && !(head === 'id' && columns[1] === 'name')) return [];
    const counts = ['articles', 'mentions', 'number', 'value'].includes(head);
    const gives = ['name', 'agency_name', 'a_name', 'b_name', 'text', 'counted'].includes(head);
    const of = (row: readonly Cell[]) => String(row[i] ?? (counts ? '' : head === 'year' ? say.unknown : '–'));
    return [{ head, of, gives, side: counts ? 'right' : 'left' }];
  });
}

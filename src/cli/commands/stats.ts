import { InvalidArgumentError } from 'commander';
import type { StatsKey, StatsRow } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { addFilterOptions, addListOptions, type FilterOptions, filterOf, type ListOptions, oneOf } from '../options.ts';
import { type Look, printList } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { withArchive } from '../with-archive.ts';

const KEYS = ['year', 'month', 'site', 'source', 'section', 'agency', 'unit', 'script', 'code'] as const;
const COUNTS = ['articles', 'figures', 'refusals'] as const;

interface Options extends FilterOptions, ListOptions {
  readonly by: readonly StatsKey[];
}

export const addStats: AddCommand = (program, context) => {
  const { say } = context;
  const one = oneOf(KEYS, say);
  const several = (value: string): readonly StatsKey[] => {
    const keys = value.split(',').map((key) => one(key.trim()));
    if (new Set(keys).size < keys.length) throw new InvalidArgumentError(say.twice(value));
    return keys;
  };
  addListOptions(addFilterOptions(program.command('stats').description(say.command.stats), say), say)
    .option('--by <keys>', say.byOption, several, [])
    .action((options: Options) =>
      withArchive(context, async (archive) => {
        const { by } = options;
        const rows = archive.stats(by, filterOf(options));
        const objects = rows.map((row) => asObject(row, by));
        await printList(objects, options, context, (look) => statsText(rows, by, look, context));
      }),
    );
};

/** {"year": "2018", "articles": 3, …} */
function asObject(row: StatsRow, by: readonly StatsKey[]): Readonly<Record<string, string | number | null>> {
  const { articles, figures, refusals } = row;
  return { ...Object.fromEntries(by.map((key, i) => [key, row.keys[i] ?? null])), articles, figures, refusals };
}

function statsText(rows: readonly StatsRow[], by: readonly StatsKey[], look: Look, { say }: Context): string {
  if (rows.length === 0) return say.noArticles;
  const columns: readonly Column<StatsRow>[] = [
    ...by.map((key, i): Column<StatsRow> => ({ head: key, of: ({ keys }) => keys[i] ?? say.unknown, gives: true })),
    ...COUNTS.map((count): Column<StatsRow> => ({ head: count, of: (row) => String(row[count]), side: 'right' })),
  ];
  return table(rows, columns, look.colours, look.columns);
}

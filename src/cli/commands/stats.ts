import { Argument, InvalidArgumentError, Option } from 'commander';
import { UsageProblem } from '../../model/problem.ts';
import type { StatsKey, StatsRow } from '../../store/store.ts';
import { agencyCounts, type CountOptions } from '../agencies/counts.ts';
import type { AddCommand, Context } from '../context.ts';
import { noteUnlinked } from '../note-unlinked.ts';
import {
  addFilterOptions,
  addListOptions,
  addStoryOption,
  type FilterOptions,
  filterOf,
  oneOf,
  whole,
} from '../options.ts';
import { type Look, printList } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { withArchive } from '../with-archive.ts';

const KEYS = ['year', 'month', 'site', 'source', 'section', 'agency', 'unit', 'script', 'code'] as const;
const COUNTS = ['articles', 'stories', 'figures', 'refusals'] as const;

interface Options extends FilterOptions, CountOptions {
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
  const command = program
    .command('stats')
    .description(say.command.stats)
    .addArgument(new Argument('[what]', say.statsArgument).argParser(oneOf(['agencies'] as const, say)));
  addListOptions(addStoryOption(addFilterOptions(command, say), say), say)
    .option('--by <keys>', say.byOption, several, [])
    .addOption(new Option('--years', say.agencyYearsOption).conflicts(['pairs', 'figures']))
    .addOption(new Option('--pairs', say.agencyPairsOption).conflicts('figures'))
    .option('--figures', say.agencyFiguresOption)
    .addOption(new Option('--csv', say.csvOption).conflicts(['json', 'jsonl']))
    .addOption(new Option('--limit <n>', say.limitOption).argParser(whole(say)))
    .action((what: 'agencies' | undefined, options: Options) => {
      const { by, ...rest } = options;
      if (what === 'agencies') {
        if (by.length > 0) throw new UsageProblem(say.notWith('--by', 'agencies'));
        return agencyCounts(filterOf(options), rest, context);
      }
      const stray = (['years', 'pairs', 'figures', 'csv', 'limit'] as const).find((name) => rest[name] !== undefined);
      if (stray !== undefined) throw new UsageProblem(say.onlyWith(`--${stray}`, 'stats agencies'));
      return withArchive(context, async (archive) => {
        const rows = archive.stats(by, filterOf(options));
        const objects = rows.map((row) => asObject(row, by));
        await printList(objects, options, context, (look) => statsText(rows, by, look, context));
        if (!by.includes('code')) noteUnlinked(archive, context);
      });
    });
};

/** {"year": "2018", "articles": 3, …} */
function asObject(row: StatsRow, by: readonly StatsKey[]): Readonly<Record<string, string | number | null>> {
  const { articles, stories, figures, refusals } = row;
  return {
    ...Object.fromEntries(by.map((key, i) => [key, row.keys[i] ?? null])),
    articles,
    stories,
    figures,
    refusals,
  };
}

function statsText(rows: readonly StatsRow[], by: readonly StatsKey[], look: Look, { say }: Context): string {
  if (rows.length === 0) return say.noArticles;
  const columns: readonly Column<StatsRow>[] = [
    ...by.map((key, i): Column<StatsRow> => ({ head: key, of: ({ keys }) => keys[i] ?? say.unknown, gives: true })),
    ...COUNTS.map((count): Column<StatsRow> => ({ head: count, of: (row) => String(row[count]), side: 'right' })),
  ];
  return table(rows, columns, look.colours, look.columns);
}

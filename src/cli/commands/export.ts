import { Argument, Option } from 'commander';
import type { Format } from '../../export/export.ts';
import { UsageProblem } from '../../model/problem.ts';
import type { Relation } from '../../store/store.ts';
import type { AddCommand } from '../context.ts';
import { exportedBag } from '../exported-bag.ts';
import { exportedTable } from '../exported-table.ts';
import type { Messages } from '../messages/messages.ts';
import { noteUnlinked } from '../note-unlinked.ts';
import { addFilterOptions, addStoryOption, type FilterOptions, filterOf, oneOf, whole } from '../options.ts';
import { withArchive } from '../with-archive.ts';

/** What can be named; "figures" and "mentions" give the wide tables unless --narrow. */
const NAMES = [
  'clippings',
  'credits',
  'captions',
  'blocks',
  'dates',
  'figures',
  'agencies',
  'agency_aliases',
  'agency_years',
  'agency_pairs',
  'agency_figures',
  'agency_decisions',
  'mentions',
  'stories',
  'story_members',
  'captures',
  'refusals',
  'runs',
  'edits',
  'changes',
  'marks',
] as const;
type Name = (typeof NAMES)[number] | 'bag';

/** "bag" is everything, in a folder. */
const ALL = [...NAMES, 'bag'] as const;
/** Those that are counted, where it matters which articles print the same. */
const COUNTED: readonly Name[] = ['clippings', 'figures', 'mentions', 'stories', 'story_members'];

const FORMATS = ['csv', 'json', 'jsonl', 'parquet', 'gbt7714', 'csl'] as const satisfies readonly (
  | Format
  | 'parquet'
)[];
type AnyFormat = (typeof FORMATS)[number];

/** Told by the name of the -o file, where --format names none. */
const ENDINGS: readonly (readonly [ending: string, format: AnyFormat])[] = [
  ['.parquet', 'parquet'],
  ['.json', 'json'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
];

interface Options extends FilterOptions {
  readonly format?: AnyFormat;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly excel?: boolean;
  readonly narrow?: boolean;
  readonly asOf?: number;
  readonly output?: string;
}

export const addExport: AddCommand = (program, context) => {
  const { say } = context;
  const command = program
    .command('export')
    .description(say.command.export)
    .addArgument(
      new Argument('[relation]', ALL.join(', ')).argParser(oneOf(ALL, say)).default('clippings' satisfies Name),
    );
  addStoryOption(addFilterOptions(command, say), say)
    .option('--format <format>', say.formatOption, oneOf(FORMATS, say))
    .addOption(new Option('--json', say.jsonOption).conflicts(['jsonl', 'format']))
    .addOption(new Option('--jsonl', say.jsonlOption).conflicts('format'))
    .option('--excel', say.excelOption)
    .option('--narrow', say.narrowOption)
    .option('--as-of <run>', say.asOfOption, whole(say))
    .option('-o, --output <file>', say.outputOption)
    .action((name: Name, options: Options) => {
      if (name === 'bag') {
        const path = bagFolder(options, say);
        return withArchive(context, (archive) => exportedBag(archive, path, context));
      }
      const { output, excel = false } = options;
      const format = formatOf(options);
      if (excel && format !== 'csv') throw new UsageProblem(say.onlyWith('--excel', 'csv'));
      const isCitation = format === 'gbt7714' || format === 'csl';
      if (isCitation && name !== 'clippings') throw new UsageProblem(say.onlyWith(format, 'clippings'));
      if (format === 'parquet' && (output === undefined || output === '-') && context.columns !== undefined) {
        throw new UsageProblem(say.parquetOnTerminal);
      }
      const wanted = {
        relation: relationOf(name, options),
        filter: filterOf(options),
        asOf: options.asOf,
        format,
        output,
        excel,
      };
      return withArchive(context, async (archive) => {
        await exportedTable(archive, wanted, context);
        if (COUNTED.includes(name)) noteUnlinked(archive, context);
      });
    });
};

function formatOf({ format, json, jsonl, output = '' }: Options): AnyFormat {
  if (format !== undefined) return format;
  if (json) return 'json';
  if (jsonl) return 'jsonl';
  return ENDINGS.find(([ending]) => output.endsWith(ending))?.[1] ?? 'csv';
}

/** A bag is whole: nothing is chosen and nothing formatted. */
function bagFolder({ output, ...others }: Options, say: Messages): string {
  const [option] = Object.keys(others);
  if (option !== undefined) throw new UsageProblem(say.notWith(`--${option}`, 'bag'));
  if (output === undefined || output === '-') throw new UsageProblem(say.bagWithoutFolder);
  return output;
}

function relationOf(name: (typeof NAMES)[number], { narrow }: Options): Relation {
  if (narrow) return name;
  if (name === 'figures') return 'figure_table';
  return name === 'mentions' ? 'mention_table' : name;
}

import { Argument, InvalidArgumentError } from 'commander';
import { exportTable } from '../../export/export.ts';
import { codingSheet } from '../../pipeline/coding-sheet.ts';
import type { JudgedKind, SampleKey } from '../../store/store.ts';
import type { AddCommand } from '../context.ts';
import { addFilterOptions, type FilterOptions, filterOf, oneOf, whole } from '../options.ts';
import { printed } from '../print.ts';
import { visible } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

/** What is said, and what is judged: an agency by each of its mentions. */
const NAMES = ['figures', 'dates', 'agencies', 'clippings'] as const;
const KEYS = ['rule', 'site', 'source', 'year'] as const;

interface Options extends FilterOptions {
  readonly size: number;
  readonly seed: string;
  readonly by: readonly SampleKey[];
  readonly output?: string;
}

export const addSample: AddCommand = (program, context) => {
  const { say } = context;
  const one = oneOf(KEYS, say);
  const several = (value: string): readonly SampleKey[] => {
    const keys = value.split(',').map((key) => one(key.trim()));
    if (new Set(keys).size < keys.length) throw new InvalidArgumentError(say.twice(value));
    return keys;
  };
  const command = program
    .command('sample')
    .description(say.command.sample)
    .addArgument(new Argument('<what>', NAMES.join(', ')).argParser(oneOf(NAMES, say)));
  addFilterOptions(command, say)
    .option('-n, --size <n>', say.drawSizeOption, whole(say), 200)
    .option('--seed <seed>', say.seedOption, '1')
    .option('--by <keys>', say.strataOption, several, [])
    .option('-o, --output <file>', say.outputOption)
    .action((name: (typeof NAMES)[number], { size, seed, by, output, ...filters }: Options) =>
      withArchive(context, async (archive) => {
        const kind: JudgedKind = name === 'agencies' ? 'mentions' : name;
        const drawn = archive.sample({ kind, size, seed, by, filter: filterOf(filters) });
        const shown = output === undefined && context.columns !== undefined ? visible : (text: string) => text;
        await printed(output, context, async (file) => {
          await exportTable(codingSheet(kind, drawn), 'csv', { excel: true }, (chunk) => file.write(shown(chunk)));
        });
        context.note(say.drawn(drawn.length));
      }),
    );
};

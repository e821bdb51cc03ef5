import { Option } from 'commander';
import { exportTable } from '../../export/export.ts';
import { type PrecisionRow, precisionTable, readSheet } from '../../pipeline/coding-sheet.ts';
import type { AddCommand, Context } from '../context.ts';
import { addWaitOption, type WaitOptions } from '../open-writer.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { personOf } from '../person.ts';
import { type Look, printed, printList } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { withRun } from '../with-run.ts';

interface Options extends ListOptions, WaitOptions {
  readonly who?: string;
  readonly csv?: boolean;
}

const COLUMNS = ['by', 'value', 'right', 'judged', 'precision', 'low', 'high'] as const;

export const addReview: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('review').description(say.command.review).argument('<file>', say.sheetArgument);
  addListOptions(addWaitOption(command, say), say)
    .addOption(new Option('--csv', say.asCsvOption).conflicts(['json', 'jsonl']))
    .option('--who <name>', say.whoOption)
    .action(async (path: string, options: Options) => {
      const { who } = personOf(options.who === undefined ? {} : { who: options.who }, say);
      const { judged, open } = await readSheet(path, who);
      const made = await withRun({ command: 'review', wait: options.wait }, context, (archive, run) => {
        const result =
          judged.length === 0
            ? 0
            : archive.mark(
                run(),
                judged.map(({ mark }) => mark),
              );
        return { result, counts: { judged: judged.length, new: result, open } };
      });
      const rows = precisionTable(judged);
      if (options.csv) {
        await printed(options.output, context, async (file) => {
          const cells = rows.map((row) => COLUMNS.map((column) => row[column]));
          const precision = { relation: 'precision', columns: COLUMNS, rows: cells };
          await exportTable(precision, 'csv', {}, (chunk) => file.write(chunk));
        });
      } else {
        await printList(rows, options, context, (look) => precisionText(rows, look, context));
      }
      context.note(say.reviewed(judged.length, made, open));
    });
};

function precisionText(rows: readonly PrecisionRow[], look: Look, { say }: Context): string {
  if (rows.length === 0) return say.nothingJudged;
  const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
  const columns: readonly Column<PrecisionRow>[] = [
    { head: 'by', of: ({ by }) => by },
    { head: '', of: ({ by, value }) => (by === 'all' ? '' : value || say.unknown), gives: true },
    { head: 'right', of: ({ right }) => String(right), side: 'right' },
    { head: 'judged', of: ({ judged }) => String(judged), side: 'right' },
    { head: 'precision', of: ({ precision }) => percent(precision), side: 'right' },
    { head: '95 %', of: ({ low, high }) => `${percent(low)}–${percent(high)}`, side: 'right' },
  ];
  return table(rows, columns, look.colours, look.columns);
}

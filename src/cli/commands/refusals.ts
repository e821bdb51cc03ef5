import { REFUSALS, type RefusalCode } from '../../model/codes.ts';
import type { ListedRefusal } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { addListOptions, type ListOptions, oneOf, whole } from '../options.ts';
import { type Look, printList } from '../print.ts';
import { worded } from '../refusal-notes.ts';
import { type Column, table } from '../terminal/table.ts';
import { withArchive } from '../with-archive.ts';

interface Options extends ListOptions {
  readonly code?: RefusalCode;
  readonly site?: string;
  readonly limit: number;
}

export const addRefusals: AddCommand = (program, context) => {
  const { say } = context;
  const codes = Object.keys(REFUSALS).filter((code): code is RefusalCode => code in REFUSALS);
  addListOptions(program.command('refusals').description(say.command.refusals), say)
    .option('--code <code>', say.codeOption, oneOf(codes, say))
    .option('--site <name>', say.siteOption)
    .option('--limit <n>', say.limitOption, whole(say), 100)
    .action((options: Options) =>
      withArchive(context, async (archive) => {
        const { code, site, limit } = options;
        const filter = { ...(code === undefined ? {} : { code }), ...(site === undefined ? {} : { site }) };
        const { total, rows } = archive.refusals(filter, { limit });
        await printList(rows, options, context, (look) => refusalsText(rows, look, context));
        if (rows.length < total && !options.json && !options.jsonl) context.note(say.moreOf(rows.length, total));
      }),
    );
};

function refusalsText(rows: readonly ListedRefusal[], look: Look, context: Context): string {
  const { say } = context;
  if (rows.length === 0) return say.noRefusals;
  const columns: readonly Column<ListedRefusal>[] = [
    { head: say.column.id, of: ({ id }) => id.slice(0, 9) },
    { head: say.column.code, of: ({ code }) => code },
    { head: say.column.locator, of: ({ locator, url }) => url ?? locator, gives: true },
    { head: say.column.message, of: ({ code, message }) => worded(code, message, context), gives: true },
  ];
  return table(rows, columns, look.colours, look.columns);
}

import type { ListedClipping } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { noteUnlinked } from '../note-unlinked.ts';
import {
  addFilterOptions,
  addListOptions,
  addStoryOption,
  type FilterOptions,
  filterOf,
  type ListOptions,
  whole,
} from '../options.ts';
import { type Look, printList } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { withArchive } from '../with-archive.ts';

interface Options extends FilterOptions, ListOptions {
  readonly limit: number;
}

export const addList: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('list').description(say.command.list);
  addListOptions(addStoryOption(addFilterOptions(command, say), say), say)
    .option('--limit <n>', say.limitOption, whole(say), 20)
    .action((options: Options) =>
      withArchive(context, async (archive) => {
        const { total, rows } = archive.list(filterOf(options), { limit: options.limit });
        await printList(rows, options, context, (look) => listText(rows, look, context));
        if (options.onePerStory) noteUnlinked(archive, context);
        if (rows.length < total && !options.json && !options.jsonl) context.note(say.moreOf(rows.length, total));
      }),
    );
};

function listText(rows: readonly ListedClipping[], look: Look, { say }: Context): string {
  if (rows.length === 0) return say.noArticles;
  const columns: readonly Column<ListedClipping>[] = [
    { head: say.column.id, of: ({ id }) => id.slice(0, 9) },
    { head: say.column.published, of: ({ published_value }) => published_value?.slice(0, 10) ?? '–' },
    { head: say.column.title, of: ({ title }) => title ?? '–', gives: true },
    { head: say.column.source, of: ({ source }) => source ?? '–', gives: true },
    { head: say.column.site, of: ({ site }) => site ?? '–', gives: true },
  ];
  return table(rows, columns, look.colours, look.columns);
}

import type { Hit, SnippetPart } from '../../store/store.ts';
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
import { visibleLine } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

interface Options extends FilterOptions, ListOptions {
  readonly limit: number;
}

export const addSearch: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('search').description(say.command.search).argument('<query...>', say.queryArgument);
  addListOptions(addStoryOption(addFilterOptions(command, say), say), say)
    .option('--limit <n>', say.limitOption, whole(say), 20)
    .action((words: readonly string[], options: Options) =>
      withArchive(context, async (archive) => {
        const { total, rows, stale, order } = archive.search(words.join(' '), filterOf(options), {
          limit: options.limit,
        });
        await printList(rows, options, context, (look) => hitsText(rows, look, context));
        if (stale) context.alarm(say.staleIndex);
        if (order === 'date') context.note(say.tooManyToRank);
        if (options.onePerStory) noteUnlinked(archive, context);
        if (rows.length < total && !options.json && !options.jsonl) context.note(say.moreOf(rows.length, total));
      }),
    );
};

function hitsText(hits: readonly Hit[], look: Look, { say }: Context): string {
  if (hits.length === 0) return say.nothingFound;
  return hits.map((hit) => hitText(hit, look)).join('\n\n');
}

function hitText({ id, title_parts, snippet_parts, published_value, source, site }: Hit, look: Look): string {
  const { dim, bold } = look.colours;
  const facts = [id.slice(0, 9), published_value?.slice(0, 10), source, site].filter((fact) => fact != null);
  const title = title_parts.length === 0 ? '–' : marked(title_parts, look);
  return `${bold(title)}\n  ${dim(visibleLine(facts.join(' · ')))}\n  ${marked(snippet_parts, look)}`;
}

function marked(parts: readonly SnippetPart[], { colours }: Look): string {
  return parts.map(({ text, hit }) => (hit ? colours.yellow(visibleLine(text)) : visibleLine(text))).join('');
}

import { UsageProblem } from '../../model/problem.ts';
import type { LinkReport, ListedStory, ShownStory, StoryMember } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { found } from '../found.ts';
import { noteUnlinked } from '../note-unlinked.ts';
import { addWaitOption, type WaitOptions } from '../open-writer.ts';
import { addFilterOptions, addListOptions, type FilterOptions, filterOf, type ListOptions, whole } from '../options.ts';
import { type Look, printList, printOne } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { visibleLine } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';
import { withRun } from '../with-run.ts';

interface LinkOptions extends WaitOptions {
  readonly rebuild?: boolean;
}

interface ListedOptions extends FilterOptions, ListOptions {
  readonly limit: number;
}

export const addStories: AddCommand = (program, context) => {
  const { say } = context;
  const stories = addWaitOption(program.command('stories').description(say.command.stories), say)
    .option('--rebuild', say.rebuildOption)
    .action(async (options: LinkOptions) => {
      const { rebuild = false, wait } = options;
      const report = await withRun({ command: 'stories', wait }, context, (archive, run) => {
        run();
        const result = archive.linkStories({ rebuild });
        return { result, counts: { ...result } };
      });
      // --json belongs to the subcommands: on a command and its subcommand both, commander would give it to the first.
      await printOne(report, {}, context, () => linkedText(report, context));
    });
  addListOptions(addFilterOptions(stories.command('list').description(say.storiesList), say), say)
    .option('--limit <n>', say.limitOption, whole(say), 20)
    .action((options: ListedOptions) =>
      withArchive(context, async (archive) => {
        const { total, rows } = archive.stories(filterOf(options), { limit: options.limit });
        await printList(rows, options, context, (look) => listText(rows, look, context));
        noteUnlinked(archive, context);
        if (rows.length < total && !options.json && !options.jsonl) context.note(say.moreOf(rows.length, total));
      }),
    );
  addListOptions(
    stories.command('show').description(say.storiesShow).argument('<id>', say.storyIdArgument),
    say,
  ).action((prefix: string, options: ListOptions) =>
    withArchive(context, async (archive) => {
      // A story's id is that of its first article with another letter.
      const { id, kind } = found(prefix.replace(/^s/u, 'c'), archive, context);
      if (kind === 'refusal') throw new UsageProblem(say.notAnArticle(id));
      const story = archive.story(id);
      if (story === null) throw new UsageProblem(say.noStory(id));
      await printOne(story, options, context, (look) => storyText(story, look, context));
      noteUnlinked(archive, context);
    }),
  );
};

function linkedText({ articles, stories, several, exact, near }: LinkReport, { say }: Context): string {
  return `${say.storiesLinked(articles, stories, several)}\n${say.storiesCopies(exact, near)}`;
}

function listText(rows: readonly ListedStory[], look: Look, { say }: Context): string {
  if (rows.length === 0) return say.noStories;
  const columns: readonly Column<ListedStory>[] = [
    { head: say.column.id, of: ({ id }) => id.slice(0, 9) },
    { head: say.column.members, of: ({ members }) => String(members), side: 'right' },
    { head: say.column.sites, of: ({ sites }) => String(sites), side: 'right' },
    { head: say.column.published, of: ({ first_published_on }) => first_published_on ?? '–' },
    { head: say.column.title, of: ({ title }) => title ?? '–', gives: true },
  ];
  return table(rows, columns, look.colours, look.columns);
}

function storyText({ id, members }: ShownStory, look: Look, { say }: Context): string {
  const sites = new Set(members.map(({ site }) => site).filter((site) => site !== null)).size;
  const { bold, dim } = look.colours;
  const head = `${bold(visibleLine(members[0]?.title ?? '–'))}\n${dim(`${id} · ${say.storyTold(members.length, sites)}`)}`;
  const columns: readonly Column<StoryMember>[] = [
    { head: say.column.id, of: ({ clipping_id }) => clipping_id.slice(0, 9) },
    { head: say.column.published, of: ({ published_on }) => published_on ?? '–' },
    { head: say.column.source, of: ({ source }) => source ?? '–', gives: true },
    { head: say.column.site, of: ({ site }) => site ?? '–', gives: true },
    { head: say.column.copy, of: (member) => copyText(member, say), gives: true },
  ];
  return `${head}\n\n${table(members, columns, look.colours, look.columns)}`;
}

/** "with changes 87 %, from c1234567" */
function copyText({ kind, similarity, reprint_of }: StoryMember, say: Context['say']): string {
  const alike = kind === 'near' ? `${say.storyKind.near} ${Math.round(100 * similarity)} %` : say.storyKind[kind];
  return reprint_of === null ? alike : `${alike}, ${say.reprintedFrom(reprint_of.slice(0, 9))}`;
}

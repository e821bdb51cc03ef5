import { createInterface } from 'node:readline/promises';
import { Option } from 'commander';
import { UsageProblem } from '../../model/problem.ts';
import type { Archive, ListedRemoval, RemovalTargets, Removed } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { found } from '../found.ts';
import { addWaitOption, type WaitOptions } from '../open-writer.ts';
import { addListOptions, type ListOptions, whole } from '../options.ts';
import { personOf } from '../person.ts';
import { type Look, printList, printOne } from '../print.ts';
import { visibleLine } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';
import { withRun } from '../with-run.ts';

interface Options extends ListOptions, WaitOptions {
  readonly run?: number;
  readonly reason?: string;
  readonly who?: string;
  readonly undo?: boolean;
  readonly log?: boolean;
  readonly purge?: boolean;
  readonly yes?: boolean;
}

/** What is typed where nobody said --yes. */
const WORD = 'purge';
/** So many articles are named that share bytes with what was destroyed. */
const NAMED = 8;

export const addRemove: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('remove').description(say.command.remove).argument('[id...]', say.removeArgument);
  addListOptions(addWaitOption(command, say), say)
    .option('--run <n>', say.removeRunOption, whole(say))
    .option('--reason <text>', say.reasonOption)
    .option('--who <name>', say.whoOption)
    .addOption(new Option('--undo', say.undoRemovalOption).conflicts(['purge', 'log']))
    .addOption(new Option('--purge', say.purgeOption).conflicts('log'))
    .option('--yes', say.yesOption)
    .option('--log', say.removalLogOption)
    .action(async (ids: readonly string[], options: Options) => {
      if (options.log) return printLog(options, context);
      const removed = await done(ids, options, context);
      await printOne(removed, options, context, () =>
        options.undo
          ? say.shownAgain(removed.articles, removed.refusals)
          : options.purge
            ? say.purged(removed.articles, removed.refusals, removed.bytes)
            : say.removed(removed.articles, removed.refusals, removed.run),
      );
    });
};

interface Done extends Removed {
  /** The number of the removal. */
  readonly run: number;
}

async function done(ids: readonly string[], options: Options, context: Context): Promise<Done> {
  const { say } = context;
  const { run: brought, who, undo, purge, yes, wait } = options;
  const reason = (options.reason ?? '').trim();
  if ((ids.length === 0) === (brought === undefined)) throw new UsageProblem(say.idsOrRun);
  if (!undo && reason === '') throw new UsageProblem(say.noReason);
  const person = { ...personOf(who === undefined ? {} : { who }, say), note: reason };
  if (purge && !yes) await ask(context);
  return withRun({ command: 'remove', wait }, context, (archive, run) => {
    const targets = targetsOf(ids, brought, archive, context);
    const number = run();
    const removed = undo
      ? archive.takeBackRemoval(number, targets, person)
      : purge
        ? archive.purge(number, targets, person)
        : archive.remove(number, targets, person);
    const { shared_with, ...counts } = removed;
    if (shared_with.length > 0) context.note(say.bytesStay(shared_with.length, shared_with.slice(0, NAMED).join(' ')));
    return { result: { ...removed, run: number }, counts };
  });
}

function targetsOf(
  ids: readonly string[],
  run: number | undefined,
  archive: Archive,
  context: Context,
): RemovalTargets {
  return run === undefined ? { ids: ids.map((prefix) => found(prefix, archive, context).id) } : { run };
}

/** @throws UsageProblem where nobody is there to answer, or the answer is another. */
async function ask({ say }: Context): Promise<void> {
  if (!process.stdin.isTTY) throw new UsageProblem(say.purgeNeedsYes);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    if ((await lines.question(say.purgeQuestion(WORD))).trim() !== WORD) throw new UsageProblem(say.purgeNeedsYes);
  } finally {
    lines.close();
  }
}

async function printLog(options: Options, context: Context): Promise<void> {
  await withArchive(context, async (archive) => {
    const removals = archive.removals();
    await printList(removals, options, context, (look) => logText(removals, look, context));
  });
}

function logText(removals: readonly ListedRemoval[], { colours }: Look, { say }: Context): string {
  if (removals.length === 0) return say.noRemovals;
  return removals
    .map(({ removal, what, id, reason, who, at, taken_back_at, taken_back_by, purged }) => {
      const state =
        taken_back_at !== null ? say.takenBack(taken_back_by ?? '', taken_back_at) : purged ? say.isPurged : '';
      const line = visibleLine([what, reason, who, at].join(' · '));
      return `${colours.bold(`#${removal} ${id}`)}  ${line}  ${colours.yellow(visibleLine(state))}`.trimEnd();
    })
    .join('\n');
}

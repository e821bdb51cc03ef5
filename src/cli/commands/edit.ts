import { type Command, Option } from 'commander';
import { UsageProblem } from '../../model/problem.ts';
import type { Archive, ListedEdit } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { editsText } from '../edits-text.ts';
import { found } from '../found.ts';
import { addWaitOption, type WaitOptions } from '../open-writer.ts';
import { addListOptions, type ListOptions, whole } from '../options.ts';
import { addPersonOptions, type PersonOptions, personOf } from '../person.ts';
import { printList } from '../print.ts';
import { addCorrectionOptions, type CorrectionOptions, typedCorrections } from '../typed-corrections.ts';
import { withArchive } from '../with-archive.ts';
import { withRun } from '../with-run.ts';

interface Options extends ListOptions, PersonOptions, CorrectionOptions, WaitOptions {
  readonly undo?: number;
  readonly log?: boolean;
  readonly conflicts?: boolean;
}

export const addEdit: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('edit').description(say.command.edit).argument('[id]', say.editArgument);
  addListOptions(addWaitOption(addPersonOptions(addCorrectionOptions(command, say), say), say), say)
    .addOption(new Option('--undo <n>', say.undoOption).argParser(whole(say)).conflicts(['log', 'conflicts']))
    .addOption(new Option('--log', say.logOption).conflicts('conflicts'))
    .option('--conflicts', say.conflictsOption)
    .action(async (id: string | undefined, options: Options) => {
      const edits = await done(id, options, command, context);
      await printList(edits, options, context, (look) => editsText(edits, look, context));
    });
};

async function done(
  id: string | undefined,
  options: Options,
  command: Command,
  context: Context,
): Promise<readonly ListedEdit[]> {
  const { say } = context;
  const corrections = await typedCorrections(options, typedIn(command), say);
  const some = Object.keys(corrections).length > 0;
  if (options.undo !== undefined || options.log || options.conflicts) {
    if (some) throw new UsageProblem(say.editOrLook);
    return options.undo === undefined ? looked(id, options, context) : undone(id, options.undo, options, context);
  }
  if (id === undefined) throw new UsageProblem(say.missingArgument('id'));
  if (!some) throw new UsageProblem(say.noCorrection);
  const person = personOf(options, say);
  return withRun({ command: 'edit', wait: options.wait }, context, (archive, run) => {
    const clipping = clippingIn(archive, id, context);
    const result = archive.edit(run(), clipping, corrections, person);
    if (result.length === 0) context.note(say.nothingToCorrect);
    return { result, counts: { edits: result.length } };
  });
}

function looked(id: string | undefined, { conflicts }: Options, context: Context): Promise<readonly ListedEdit[]> {
  return withArchive(context, (archive) =>
    archive.edits({
      ...(conflicts ? { conflicts } : {}),
      ...(id === undefined ? {} : { clippingId: clippingIn(archive, id, context) }),
    }),
  );
}

function undone(
  id: string | undefined,
  edit: number,
  options: Options,
  context: Context,
): Promise<readonly ListedEdit[]> {
  const person = personOf(options, context.say);
  return withRun({ command: 'edit', wait: options.wait }, context, (archive, run) => {
    if (id !== undefined) {
      const ofArticle = archive.edits({ clippingId: clippingIn(archive, id, context) });
      if (ofArticle.every((one) => one.id !== edit)) throw new UsageProblem(context.say.notOfArticle(edit, id));
    }
    if (archive.edits({ ids: [edit] }).length === 0) throw new UsageProblem(context.say.noSuchEdit(edit));
    return { result: [archive.takeBack(run(), edit, person)], counts: { taken_back: 1 } };
  });
}

function clippingIn(archive: Archive, prefix: string, context: Context): string {
  const { id, kind } = found(prefix, archive, context);
  if (kind === 'refusal') throw new UsageProblem(context.say.refusedNotClipped(id));
  return id;
}

/** The values of fields as typed, by the names of their options. */
function typedIn(command: Command): ReadonlyMap<string, string> {
  return new Map(
    command.options.flatMap((option): [string, string][] => {
      const value: unknown = command.getOptionValue(option.attributeName());
      return typeof value === 'string' ? [[option.name(), value]] : [];
    }),
  );
}

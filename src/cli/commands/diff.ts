import { UsageProblem } from '../../model/problem.ts';
import type { Archive, Shown } from '../../store/store.ts';
import type { ChangedPart } from '../changed-words.ts';
import type { AddCommand, Context } from '../context.ts';
import { differenceText } from '../difference-text.ts';
import { found } from '../found.ts';
import { addListOptions, type ListOptions } from '../options.ts';
import { printOne } from '../print.ts';
import { withArchive } from '../with-archive.ts';

export interface ChangedField {
  readonly field: string;
  readonly parts: readonly ChangedPart[];
}

export interface Difference {
  /** Ids: the earlier, the later. */
  readonly before: string;
  readonly after: string;
  /** Those that differ. */
  readonly fields: readonly ChangedField[];
}

export const addDiff: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('diff').description(say.command.diff).argument('<id>', say.diffIdArgument);
  addListOptions(command.argument('[other]', say.diffOtherArgument), say).action(
    (prefix: string, other: string | undefined, options: ListOptions) =>
      withArchive(context, async (archive) => {
        const named = shown(prefix, archive, context);
        const [before, after] =
          other === undefined
            ? [shown(predecessorOf(named, context), archive, context), named]
            : [named, shown(other, archive, context)];
        const difference = await differenceOf(before, after, context);
        await printOne(difference, options, context, (look) => differenceText(difference, look, context));
      }),
  );
};

function shown(prefix: string, archive: Archive, context: Context): Shown {
  const { id, kind } = found(prefix, archive, context);
  const clipping = kind === 'clipping' ? archive.show(id) : null;
  if (clipping === null) throw new UsageProblem(context.say.notAnArticle(id));
  return clipping;
}

/** Revisions stand with the most current first. */
function predecessorOf({ clipping, revisions }: Shown, { say }: Context): string {
  const at = revisions.findIndex(({ id }) => id === clipping.id);
  const before = revisions[at + 1];
  if (before === undefined) throw new UsageProblem(say.onlyRevision(clipping.id));
  return before.id;
}

async function differenceOf(before: Shown, after: Shown, context: Context): Promise<Difference> {
  const [old, young] = [textsOf(before), textsOf(after)];
  const changed = Object.keys(old).filter((field) => old[field] !== young[field]);
  const ids = { before: before.clipping.id, after: after.clipping.id };
  if (changed.length === 0) return { ...ids, fields: [] };
  const [{ changedWords }, { openCutter }] = await Promise.all([
    import('../changed-words.ts'),
    import('../../pipeline/cut-words.ts'),
  ]);
  const cut = await openCutter(context.segmenter());
  const parts = (field: string) => changedWords(old[field] ?? '', young[field] ?? '', cut);
  return { ...ids, fields: changed.map((field) => ({ field, parts: parts(field) })) };
}

/** The texts that make a revision, and what else is printed above and below; lists one a line. */
function textsOf({ clipping }: Shown): Readonly<Record<string, string>> {
  const { title, subtitle, published, updated, source, section, edition, body, captions, credits } = clipping;
  return {
    title: title ?? '',
    subtitle: subtitle ?? '',
    published: published?.value ?? '',
    updated: updated?.value ?? '',
    source: source ?? '',
    section: section.join(' > '),
    edition: edition ?? '',
    body,
    captions: captions.join('\n'),
    credits: credits.map(({ role, name }) => `${role} ${name}`).join('\n'),
  };
}

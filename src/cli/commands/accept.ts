import { REFUSALS } from '../../model/codes.ts';
import { UsageProblem } from '../../model/problem.ts';
import type { Archive } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { found } from '../found.ts';
import { addWaitOption, type WaitOptions } from '../open-writer.ts';
import { addListOptions, addSiteRuleOptions, type ListOptions } from '../options.ts';
import { addPersonOptions, type PersonOptions, personOf } from '../person.ts';
import { printList } from '../print.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';
import { visibleLine } from '../terminal/visible.ts';
import { withRun } from '../with-run.ts';

interface Options extends ListOptions, PersonOptions, SiteRuleOptions, WaitOptions {}

interface Accepted {
  readonly refusal: string;
  readonly id: string;
  readonly title: string | null;
  readonly warnings: readonly string[];
}

export const addAccept: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('accept').description(say.command.accept).argument('<id...>', say.refusalArgument);
  addListOptions(addWaitOption(addPersonOptions(addSiteRuleOptions(command, say), say), say), say).action(
    async (ids: readonly string[], options: Options) => {
      const accepted = await acceptAll(ids, options, context);
      await printList(accepted, options, context, ({ colours }) =>
        accepted
          .map(
            ({ id, title, warnings }) =>
              `${colours.bold(id)}  ${visibleLine(title ?? '–')}  ${colours.yellow(warnings.join(' '))}`,
          )
          .join('\n'),
      );
    },
  );
};

async function acceptAll(ids: readonly string[], options: Options, context: Context): Promise<readonly Accepted[]> {
  const person = personOf(options, context.say);
  const [{ openKit }, { explainPage }, { rawPageOf }] = await Promise.all([
    import('../../pipeline/open-kit.ts'),
    import('../../pipeline/clip-page.ts'),
    import('../../pipeline/kept-page.ts'),
  ]);
  const kit = await openKit(await kitSettings(options, context));

  function clippingOf(id: string, archive: Archive) {
    const [kept] = archive.keptPages(id);
    if (kept === undefined) throw new UsageProblem(context.say.noBytes(id));
    const { outcome } = explainPage({ ...rawPageOf(kept), accepted: true }, kit);
    if (outcome.kind === 'clipped') return outcome.clipping;
    throw new UsageProblem(context.say.notAccepted(id, outcome.code, REFUSALS[outcome.code][context.language]));
  }

  return withRun({ command: 'accept', wait: options.wait, kit }, context, (archive, run) => {
    // All of them are looked at before anything is written.
    const clippings = ids.map((prefix) => {
      const refusal = refusalIn(archive, prefix, context);
      return { refusal, clipping: clippingOf(refusal, archive) };
    });
    const result = clippings.map(({ refusal, clipping }): Accepted => {
      const { id } = archive.accept(run(), refusal, clipping, person);
      return { refusal, id, title: clipping.title, warnings: clipping.warnings };
    });
    return { result, counts: { accepted: result.length } };
  });
}

function refusalIn(archive: Archive, prefix: string, context: Context): string {
  const { id, kind } = found(prefix, archive, context);
  const resolved = kind === 'clipping' ? id : archive.showRefusal(id)?.resolved_by;
  if (resolved != null) throw new UsageProblem(context.say.articleAlready(prefix, resolved));
  return id;
}

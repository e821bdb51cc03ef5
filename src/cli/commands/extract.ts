import type { Clipping } from '../../model/clipping.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { leaveOnSignal } from '../interruption.ts';
import {
  addInputOptions,
  addJobsOption,
  addListOptions,
  addRefusalOptions,
  addSiteRuleOptions,
  type InputOptions,
  inputSettings,
  type JobsOptions,
  jobsSettings,
  type ListOptions,
  type RefusalOptions,
} from '../options.ts';
import { printList } from '../print.ts';
import { type RefusalNotes, refusalNotes } from '../refusal-notes.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';

interface Options extends InputOptions, RefusalOptions, ListOptions, SiteRuleOptions, JobsOptions {}

export const addExtract: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('extract').description(say.command.extract).argument('[input...]', say.inputArgument);
  addListOptions(
    addJobsOption(addRefusalOptions(addSiteRuleOptions(addInputOptions(command, say), say), say), say),
    say,
  ).action(async (inputs: readonly string[], options: Options) => {
    leaveOnSignal();
    const refusals = refusalNotes(options, context);
    const seen = { clipped: 0 };
    const clippings = clip(inputs, options, context, refusals, seen);
    await printList(clippings, { ...options, jsonl: !options.json }, context, () => '');
    refusals.close();
    context.finish(options.failIfEmpty && seen.clipped === 0 ? EXIT.nothing : refusals.exit());
  });
};

async function* clip(
  inputs: readonly string[],
  options: Options,
  context: Context,
  refusals: RefusalNotes,
  seen: { clipped: number },
): AsyncGenerator<Clipping, void> {
  const settings = inputSettings(inputs, options, context);
  const [{ arrivalsOf }, { openPageJobs }] = await Promise.all([
    import('../../pipeline/ingest-inputs.ts'),
    import('../../pipeline/jobs/page-jobs.ts'),
  ]);
  const { steps, close } = await openPageJobs(await kitSettings(options, context), jobsSettings(options, context));
  try {
    for await (const step of steps(arrivalsOf(settings, process.stdin))) {
      if (step.kind === 'skipped') continue;
      if (step.bug !== undefined) context.alarm(`${context.say.bug}: ${step.bug}`);
      if (step.outcome.kind === 'refused') refusals.tell(step.outcome);
      else {
        seen.clipped++;
        yield step.outcome.clipping;
      }
    }
  } finally {
    await close();
  }
}

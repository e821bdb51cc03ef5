import { Option } from 'commander';
import { UsageProblem } from '../../model/problem.ts';
import type { Journey, Report } from '../../pipeline/ingest.ts';
import type { Kit } from '../../pipeline/kit.ts';
import { acknowledgementOf } from '../acknowledgement.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type Interruption, interruption } from '../interruption.ts';
import { addWaitOption, openWriter, type WaitOptions } from '../open-writer.ts';
import {
  addInputOptions,
  addJobsOption,
  addRefusalOptions,
  addSiteRuleOptions,
  type InputOptions,
  inputSettings,
  type JobsOptions,
  jobsSettings,
  oneOf,
  type RefusalOptions,
  whole,
} from '../options.ts';
import { printOne } from '../print.ts';
import { type RefusalNotes, refusalNotes } from '../refusal-notes.ts';
import { reportText } from '../report-text.ts';
import { runStart } from '../run-start.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';
import { type Progress, progressOn } from '../terminal/progress.ts';
import { json } from '../terminal/visible.ts';

interface Options extends InputOptions, RefusalOptions, SiteRuleOptions, WaitOptions, JobsOptions {
  readonly dryRun?: boolean;
  readonly sample?: number;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly captures: 'keep' | 'refer';
}

export const addIngest: AddCommand = (program, context) => {
  const { say } = context;
  const command = program.command('ingest').description(say.command.ingest).argument('[input...]', say.inputArgument);
  addWaitOption(addJobsOption(addRefusalOptions(addSiteRuleOptions(addInputOptions(command, say), say), say), say), say)
    .option('--dry-run', say.dryRunOption)
    .option('--sample <n>', say.sampleOption, whole(say))
    .option('--captures <how>', say.capturesOption, oneOf(['keep', 'refer'] as const, say), 'keep')
    .addOption(new Option('--json', say.jsonOption).conflicts('jsonl'))
    .option('--jsonl', say.acknowledgeOption)
    .action(async (inputs: readonly string[], options: Options) => {
      if (options.sample !== undefined && !options.dryRun) {
        throw new UsageProblem(say.onlyWith('--sample', '--dry-run'));
      }
      const stopped = interruption();
      const progress = progressOn(process.stderr, context.quiet());
      const refusals = refusalNotes(options, context, progress);
      const onStep = follow(context, refusals, progress, options.jsonl === true);
      const { report, head } = await journey(inputs, options, context, stopped, onStep).finally(progress.clear);
      refusals.close();
      if (stopped.exit() !== undefined) context.alarm(say.interrupted);
      context.finish(exitOf(report, options, refusals, stopped));
      if (!options.jsonl && (options.json || !context.quiet())) {
        await printOne(report, options, context, (look) => reportText(report, head, look, context));
      }
    });
};

interface Closing {
  readonly report: Report;
  /** The first line of the report. */
  readonly head: string;
}

async function journey(
  inputs: readonly string[],
  options: Options,
  context: Context,
  stopped: Interruption,
  onStep: OnStep,
): Promise<Closing> {
  const settings = inputSettings(inputs, options, context);
  const [{ arrivalsOf }, { openPageJobs }, readWith] = await Promise.all([
    import('../../pipeline/ingest-inputs.ts'),
    import('../../pipeline/jobs/page-jobs.ts'),
    kitSettings(options, context),
  ]);
  const { kit, steps, close } = await openPageJobs(readWith, jobsSettings(options, context));
  const common: Journey = {
    arrivals: arrivalsOf(settings, process.stdin),
    steps,
    signal: stopped.signal,
    onStep,
  };
  try {
    return await (options.dryRun ? tried(common, options, context) : stored(common, kit, options, context, stopped));
  } finally {
    await close();
  }
}

async function tried(journey: Journey, { sample }: Options, { say }: Context): Promise<Closing> {
  const { dryRun } = await import('../../pipeline/ingest.ts');
  const { sample_of, ...report } = await dryRun({ ...journey, sample });
  const drawn = sample_of === null ? [] : [say.reportSample(report.pages, sample_of)];
  return { report, head: [say.reportDry, ...drawn].join('. ') };
}

async function stored(
  journey: Journey,
  kit: Kit,
  { wait, captures }: Options,
  context: Context,
  stopped: Interruption,
): Promise<Closing> {
  const [{ ingest }, run, { path }] = await Promise.all([
    import('../../pipeline/ingest.ts'),
    runStart('ingest', context.argv, kit),
    context.archivePath(),
  ]);
  const open = () => openWriter(context, { command: 'ingest', wait, stopped });
  return { report: await ingest({ ...journey, run, captures, open }), head: context.say.reportDone(path) };
}

type OnStep = NonNullable<Journey['onStep']>;

function follow(context: Context, refusals: RefusalNotes, progress: Progress, acknowledged: boolean): OnStep {
  const { say } = context;
  const seen = { pages: 0, clipped: 0, refused: 0 };
  return (step, stored) => {
    if (step.kind === 'skipped') return;
    if (acknowledged) process.stdout.write(`${json(acknowledgementOf(step, stored))}\n`);
    seen.pages++;
    seen[step.outcome.kind]++;
    if (step.outcome.kind === 'refused') refusals.tell(step.outcome, stored);
    if (step.bug !== undefined) context.alarm(`${say.bug}: ${step.bug}`);
    progress.show(() => `${say.pages} ${seen.pages}  ${say.clipped} ${seen.clipped}  ${say.refused} ${seen.refused}`);
  };
}

function exitOf(report: Report, options: Options, refusals: RefusalNotes, stopped: Interruption): number {
  const interrupted = stopped.exit();
  if (interrupted !== undefined) return interrupted;
  if (options.failIfEmpty && report.clipped === 0) return EXIT.nothing;
  return refusals.exit();
}

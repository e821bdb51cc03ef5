import { type ReprocessReport, reprocess } from '../../pipeline/reprocess.ts';
import type { Filter, StaleQuery } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { inWords } from '../edits-text.ts';
import { found } from '../found.ts';
import { interruption } from '../interruption.ts';
import { addWaitOption, type WaitOptions, withWriter } from '../open-writer.ts';
import {
  addJobsOption,
  addListOptions,
  addSiteRuleOptions,
  type JobsOptions,
  jobsSettings,
  type ListOptions,
} from '../options.ts';
import { type Look, printOne } from '../print.ts';
import { runStart } from '../run-start.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';
import { progressOn } from '../terminal/progress.ts';
import { visibleLine } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

interface Options extends ListOptions, SiteRuleOptions, WaitOptions, JobsOptions {
  readonly since?: string;
  readonly source?: string;
  readonly site?: string;
  readonly text?: string;
  readonly dryRun?: boolean;
}

export const addReprocess: AddCommand = (program, context) => {
  const { say } = context;
  const command = program
    .command('reprocess')
    .description(say.command.reprocess)
    .argument('[id...]', say.reprocessArgument);
  addListOptions(addJobsOption(addWaitOption(addSiteRuleOptions(command, say), say), say), say)
    .option('--since <rules>', say.sinceRulesOption)
    .option('--source <name>', say.sourceOption)
    .option('--site <name>', say.siteOption)
    .option('--text <words>', say.textOption)
    .option('--dry-run', say.dryRunOption)
    .action(async (ids: readonly string[], options: Options) => {
      const report = await run(ids, options, context);
      await printOne(report, options, context, (look) => reprocessText(report, look, context));
    });
};

async function run(prefixes: readonly string[], options: Options, context: Context): Promise<ReprocessReport> {
  const { openPageJobs } = await import('../../pipeline/jobs/page-jobs.ts');
  const { kit, steps, close } = await openPageJobs(await kitSettings(options, context), jobsSettings(options, context));
  const start = await runStart('reprocess', context.argv, kit);
  const stopped = interruption();
  const progress = progressOn(process.stderr, context.quiet());
  let read = 0;
  const within = options.dryRun
    ? withArchive
    : <T>(_: Context, work: Parameters<typeof withWriter<T>>[2]) =>
        withWriter(context, { command: 'reprocess', wait: options.wait, create: false, stopped }, work);
  const report = await within(context, (archive) => {
    const ids = prefixes.map((prefix) => found(prefix, archive, context).id);
    return reprocess({
      archive,
      query: queryOf(start.rules, ids, options),
      steps,
      run: options.dryRun ? null : start,
      signal: stopped.signal,
      onRead: () => {
        read++;
        progress.show(() => `${context.say.pages} ${read}`);
      },
      onBug: (id, bug) => context.alarm(`${context.say.bug}: ${id}: ${bug}`),
    });
  }).finally(close);
  progress.clear();
  const exit = stopped.exit();
  if (exit !== undefined) {
    context.alarm(context.say.interrupted);
    context.finish(exit);
  }
  return report;
}

function queryOf(rules: string, ids: readonly string[], { since, source, site, text }: Options): StaleQuery {
  const filter: Filter = {
    ...(source === undefined ? {} : { source }),
    ...(site === undefined ? {} : { site }),
    ...(text === undefined ? {} : { text }),
  };
  return {
    rules,
    ...(since === undefined ? {} : { since }),
    ...(ids.length === 0 ? {} : { ids }),
    ...(Object.keys(filter).length === 0 ? {} : { filter }),
  };
}

const SHOWN = 60;

function reprocessText(report: ReprocessReport, { colours }: Look, { say }: Context): string {
  const { by_field, examples, run, ...counts } = report;
  if (report.read === 0) return say.nothingToReprocess;
  const fields = Object.entries(by_field).flatMap(([field, n]) => [
    `  ${colours.bold(field)}  ${n}`,
    ...examples
      .filter((one) => one.field === field)
      .map((one) => `    ${colours.dim(one.id.slice(0, 9))}  ${colours.green(changeText(one))}`),
  ]);
  const head = run === null ? say.reportDry : say.reprocessed(run);
  return [colours.bold(head), ...Object.entries(counts).map(([name, n]) => `  ${name}  ${n}`), ...fields].join('\n');
}

/** "old → new"; of a finding its words and what differs. */
function changeText({ old, new: now }: ReprocessReport['examples'][number]): string {
  const [before, after] = [objectOf(old), objectOf(now)];
  if (before === undefined || after === undefined) return `${short(old)} → ${short(now)}`;
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return [String(after.text ?? ''), ...keys.map((key) => `${key} ${short(before[key])} → ${short(after[key])}`)]
    .map(visibleLine)
    .join('  ');
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function short(value: unknown): string {
  const words = visibleLine(inWords(value ?? null));
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}

import { type Command, InvalidArgumentError } from 'commander';
import { ArchiveBusy, UsageProblem } from '../../model/problem.ts';
import type { RoundReport, SiteFacts } from '../../pipeline/round/round.ts';
import type { Archive } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { type Interruption, interruption } from '../interruption.ts';
import type { Messages } from '../messages/messages.ts';
import { addWaitOption, openWriter, type WaitOptions } from '../open-writer.ts';
import { addSiteRuleOptions, day, whole } from '../options.ts';
import { printOne } from '../print.ts';
import { runStart } from '../run-start.ts';
import { durationMs } from '../settings/amounts.ts';
import { besideConfig } from '../settings/configuration.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';
import { progressOn } from '../terminal/progress.ts';
import { scarceBytes } from '../web/disk-alarm.ts';
import { digest } from '../web/round-digest.ts';
import { openRoundLog, type RoundLog } from '../web/round-log.ts';
import { plannedText, roundText } from '../web/round-text.ts';
import { configWithSites, type WebConfig } from '../web/web-config.ts';

interface Options extends SiteRuleOptions, WaitOptions {
  readonly site: readonly string[];
  readonly since?: string;
  readonly max: number;
  readonly dryRun?: boolean;
  readonly cron?: boolean;
  /** Milliseconds. */
  readonly deadline?: number;
  readonly warcDir?: string;
  readonly json?: boolean;
}

/** A site may name more on its first night than can be asked for politely; the rest comes the nights after. */
const MOST_PAGES = 2_000;
/** A night. */
const USUAL_DEADLINE_MS = 8 * 3_600_000;

export const addRun: AddCommand = (program, context) => {
  const { say } = context;
  const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  const command: Command = program.command('run').description(say.command.run);
  addWaitOption(addSiteRuleOptions(command, say), say, 0)
    .option('--site <name>', say.siteNameOption, several, [])
    .option('--since <day>', say.sinceLeadOption, day(say))
    .option('--max <n>', say.maxOption, whole(say), MOST_PAGES)
    .option('--deadline <time>', say.deadlineOption, duration(say))
    .option('--dry-run', say.dryRunOption)
    .option('--warc-dir <folder>', say.warcDirOption)
    .option('--cron', say.cronOption)
    .option('--json', say.jsonOption)
    .action(async (options: Options) => {
      const stopped = interruption();
      const found = await configWithSites(context);
      const sites = sitesOf(options, found, context);
      if (options.dryRun) await plan(sites, options, found, context, stopped);
      else await quietly(() => run(sites, options, found, context, stopped), options, found, context);
    });
};

function duration(say: Messages): (value: string) => number {
  return (value) => {
    const ms = durationMs(value);
    if (ms === undefined) throw new InvalidArgumentError(say.notADuration(value));
    return ms;
  };
}

/** @throws UsageProblem for a site that the configuration does not have */
function sitesOf({ site: names }: Options, { config, from }: WebConfig, { say }: Context): readonly SiteFacts[] {
  const unknown = names.find((name) => !config.site.some((site) => site.name === name));
  if (unknown !== undefined) throw new UsageProblem(say.noSuchSite(unknown, from));
  return config.site.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Under cron an archive that another round holds is no news, unless that round should long be over. */
async function quietly(
  work: () => Promise<void>,
  { cron, deadline }: Options,
  { config }: WebConfig,
  context: Context,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!cron || !(error instanceof ArchiveBusy)) throw error;
    const { holder } = error;
    const age = holder === null ? 0 : Date.now() - Date.parse(holder.since);
    if (age > (deadline ?? config.deadline ?? USUAL_DEADLINE_MS)) throw error;
    context.finish(EXIT.busy);
  }
}

async function plan(
  facts: readonly SiteFacts[],
  { since, json = false }: Options,
  { config }: WebConfig,
  context: Context,
  { signal }: Interruption,
): Promise<void> {
  const [{ dryRound, openWeb, siteSettings }, { openToRead }, { existsSync }] = await Promise.all([
    import('../../pipeline/round/round.ts'),
    import('../../pipeline/open-to-read.ts'),
    import('node:fs'),
  ]);
  const { path } = await context.archivePath();
  const sites = facts.map((site) => siteSettings(site, config.recheck));
  const archive = existsSync(path) ? openToRead(path) : undefined;
  const fetcher = openWeb({ contact: config.contact, ...config.fetch }, { env: process.env });
  try {
    const unknownOf = (urls: readonly string[]) => archive?.fetching.unknownOf(urls) ?? urls;
    const planned = await dryRound({ sites, fetcher, unknownOf, now: () => new Date(), signal, since });
    await printOne(planned, { json }, context, (look) => plannedText(planned, look, context));
  } finally {
    await fetcher.close();
    archive?.close();
  }
}

async function run(
  facts: readonly SiteFacts[],
  options: Options,
  found: WebConfig,
  context: Context,
  stopped: Interruption,
): Promise<void> {
  const { config } = found;
  const { path } = await context.archivePath();
  const scarce = scarceBytes(path, config.min_free);
  if (scarce !== undefined) {
    context.alarm(context.say.diskScarce(path, scarce, config.min_free ?? 0));
    context.finish(EXIT.refusals);
    return;
  }
  const beside = besideOf(found, context);
  const archive = await openWriter(context, { command: 'run', wait: options.wait, unattended: true, stopped });
  const log = await openRoundLog(beside(config.log));
  try {
    const report = await round(facts, options, found, context, stopped, archive, log);
    for (const site of report.sites) log.line('site', site);
    const file = beside(config.report);
    if (file !== undefined) await printOne(report, { json: true, output: file }, context, () => '');
    await tell(report, options, context);
    context.finish(stopped.exit() ?? exitOf(report, options));
  } finally {
    archive.close();
    log.close();
  }
}

/** A path as the configuration file means it. */
function besideOf({ from }: WebConfig, context: Context): (file: string | undefined) => string | undefined {
  return (file) => (file === undefined ? undefined : besideConfig(file, from, context.surroundings()));
}

async function round(
  facts: readonly SiteFacts[],
  options: Options,
  found: WebConfig,
  context: Context,
  stopped: Interruption,
  archive: Archive,
  log: RoundLog,
): Promise<RoundReport> {
  const { config } = found;
  const [{ openWeb, runRound, siteSettings }, { openKit }, { explainPage }] = await Promise.all([
    import('../../pipeline/round/round.ts'),
    import('../../pipeline/open-kit.ts'),
    import('../../pipeline/clip-page.ts'),
  ]);
  const sites = facts.map((site) => siteSettings(site, config.recheck));
  const kit = await openKit(await kitSettings(options, context));
  const start = await runStart('run', context.argv, kit);
  const warcDir = options.warcDir ?? besideOf(found, context)(config.warc_dir);
  const fetcher = openWeb(
    { contact: config.contact, ...config.fetch },
    { env: process.env, warcDir, store: archive.fetching },
  );
  const deadline = AbortSignal.timeout(options.deadline ?? config.deadline ?? USUAL_DEADLINE_MS);
  const progress = progressOn(process.stderr, context.quiet() || options.cron === true);
  const seen = { requests: 0, pages: 0 };
  if (config.contact === undefined && !options.cron) context.note(context.say.noContact);
  try {
    return await runRound({
      sites,
      fetcher,
      clip: (raw) => explainPage(raw, kit),
      archive,
      run: start,
      now: () => new Date(),
      signal: AbortSignal.any([stopped.signal, deadline]),
      max: options.max,
      since: options.since,
      alarmAfter: config.alarm_after,
      onBug: (message) => context.alarm(`${context.say.bug}: ${message}`),
      onFetched(site, fetched, { fact }, { stored }) {
        log.fetched(site, fact.purpose, fetched, stored?.result ?? null);
        seen.requests++;
        if (stored !== null) seen.pages++;
        progress.show(() => context.say.roundProgress(seen.requests, seen.pages));
      },
    });
  } finally {
    progress.clear();
    await fetcher.close();
  }
}

/** Under cron, where all is well, nothing. */
async function tell(report: RoundReport, { cron, json = false }: Options, context: Context): Promise<void> {
  if (!cron) {
    if (json || !context.quiet()) await printOne(report, { json }, context, (look) => roundText(report, look, context));
  } else if (report.alarms.length > 0) {
    await printOne(report.alarms, { json }, context, () => digest(report.alarms, context.say));
  }
}

function exitOf({ sites, alarms }: RoundReport, { cron }: Options): number {
  const isWrong = cron ? alarms.length > 0 : sites.some(({ ended, refused }) => ended === 'failed' || refused > 0);
  return isWrong ? EXIT.refusals : EXIT.done;
}

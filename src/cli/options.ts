import { type Command, InvalidArgumentError, Option } from 'commander';
import { UsageProblem } from '../model/problem.ts';
import type { InputSettings } from '../pipeline/ingest-inputs.ts';
import type { JobsSettings } from '../pipeline/jobs/jobs.ts';
import type { Filter } from '../store/store.ts';
import type { Context } from './context.ts';
import type { Messages } from './messages/messages.ts';

/** A whole number above 0. */
export function whole(say: Messages): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d{1,9}$/u.test(value) || number === 0) throw new InvalidArgumentError(say.notANumber(value));
    return number;
  };
}

/** "2018-12-18", "2018-12" or "2018" */
export function day(say: Messages): (value: string) => string {
  return (value) => {
    const [, year, month = '01', date = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(value) ?? [];
    const time = new Date(`${year}-${month}-${date}T00:00:00Z`);
    const real = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${date}`);
    if (!real) throw new InvalidArgumentError(say.notADay(value));
    return value;
  };
}

/** One of a closed list. */
export function oneOf<T extends string>(choices: readonly T[], say: Messages): (value: string) => T {
  return (value) => {
    const choice = choices.find((one) => one === value);
    if (choice === undefined) throw new InvalidArgumentError(say.notOneOf(value, choices.join(', ')));
    return choice;
  };
}

export interface InputOptions {
  readonly from?: string;
  readonly manifest?: string;
  readonly charset?: string;
  readonly split?: string;
}

export function addInputOptions(command: Command, say: Messages): Command {
  return command
    .option('--from <list>', say.fromOption)
    .option('--manifest <file>', say.manifestOption)
    .option('--charset <name>', say.charsetOption)
    .option('--split <regex>', say.splitOption);
}

/** For everything that clips pages. */
export function addSiteRuleOptions(command: Command, say: Messages): Command {
  return command.option('--site-rules <folder>', say.siteRulesOption).option('--no-site-rules', say.noSiteRulesOption);
}

/** @throws UsageProblem where nothing is named to be read. */
export function inputSettings(inputs: readonly string[], options: InputOptions, context: Context): InputSettings {
  const { from, manifest, charset, split } = options;
  if (inputs.length === 0 && from === undefined && manifest === undefined) {
    throw new UsageProblem(context.say.noInput);
  }
  return {
    inputs,
    ...(from === undefined ? {} : { from }),
    ...(manifest === undefined ? {} : { manifest }),
    ...(charset === undefined ? {} : { charset }),
    ...(split === undefined ? {} : { split }),
    note: (message) => context.note(context.say.said(message)),
  };
}

/** So many processes of a quarter of a gigabyte and more are a slip of the hand. */
const MOST_JOBS = 64;

export interface JobsOptions {
  readonly jobs?: number;
}

/** For everything that reads many pages or texts. */
export function addJobsOption(command: Command, say: Messages): Command {
  return command.option('--jobs <n>', say.jobsOption, (value) => {
    const jobs = whole(say)(value);
    if (jobs > MOST_JOBS) throw new InvalidArgumentError(say.tooManyJobs(jobs, MOST_JOBS));
    return jobs;
  });
}

export function jobsSettings({ jobs }: JobsOptions, { say, note }: Context): JobsSettings {
  return { jobs, onMore: (chosen) => note(say.jobsChosen(chosen)) };
}

export type FailOn = 'unexpected' | 'any' | 'never';

export interface RefusalOptions {
  readonly strict?: boolean;
  readonly failOn: FailOn;
  readonly failIfEmpty?: boolean;
}

export function addRefusalOptions(command: Command, say: Messages): Command {
  return command
    .addOption(new Option('--strict', say.strictOption).conflicts('failOn'))
    .option('--fail-on <which>', say.failOnOption, oneOf(['unexpected', 'any', 'never'] as const, say), 'unexpected')
    .option('--fail-if-empty', say.failIfEmptyOption);
}

export type FilterOptions = Pick<
  Filter,
  'since' | 'until' | 'source' | 'site' | 'agency' | 'text' | 'section' | 'script' | 'onePerStory'
>;

export function addFilterOptions(command: Command, say: Messages): Command {
  return command
    .option('--since <day>', say.sinceOption, day(say))
    .option('--until <day>', say.untilOption, day(say))
    .option('--source <name>', say.sourceOption)
    .option('--site <name>', say.siteOption)
    .option('--agency <name>', say.agencyOption)
    .option('--text <words>', say.textOption)
    .option('--section <name>', say.sectionOption)
    .option('--script <script>', say.scriptOption, oneOf(['hans', 'hant', 'mixed'] as const, say));
}

/** For what counts or lists articles. */
export function addStoryOption(command: Command, say: Messages): Command {
  return command.option('--one-per-story', say.onePerStoryOption);
}

/** Only what was given: other options of the command are none of the archive's business. */
export function filterOf(options: FilterOptions): Filter {
  const { since, until, source, site, agency, text, section, script, onePerStory } = options;
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(source === undefined ? {} : { source }),
    ...(site === undefined ? {} : { site }),
    ...(agency === undefined ? {} : { agency }),
    ...(text === undefined ? {} : { text }),
    ...(section === undefined ? {} : { section }),
    ...(script === undefined ? {} : { script }),
    ...(onePerStory === undefined ? {} : { onePerStory }),
  };
}

export interface ListOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly output?: string;
}

/** For everything that is a list. */
export function addListOptions(command: Command, say: Messages): Command {
  return command
    .addOption(new Option('--json', say.jsonOption).conflicts('jsonl'))
    .option('--jsonl', say.jsonlOption)
    .option('-o, --output <file>', say.outputOption);
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageProblem } from '../../model/problem.ts';
import type { SiteRule } from '../../pipeline/check-site-rule.ts';
import type { Context } from '../context.ts';
import { configuredPath } from './configuration.ts';
import { problemIn, readToml, type TomlFile } from './toml-file.ts';

export interface SiteRuleOptions {
  /** A folder; false with --no-site-rules. */
  readonly siteRules?: string | false;
}

/** A rule and the file that it came from. */
export interface RuleFile {
  readonly path: string;
  readonly rule: SiteRule;
}

/** What is wrong in one file, one line each: "site-rules/a.toml:7: select.body: …" */
export interface WrongFile {
  readonly path: string;
  readonly problems: readonly string[];
}

const MOST_FILES = 2_000;
const MOST_BYTES = 256 * 1024;

/**
 * The user's own rules for sites: of the folder that the flag names, else the configuration, else none.
 * @throws UsageProblem in one line that names file, line and key.
 */
export async function siteRulesOf(options: SiteRuleOptions, context: Context): Promise<readonly SiteRule[]> {
  const folder = await siteRulesFolder(options, context);
  if (folder === undefined) return [];
  const { rules, wrong } = await readRules(ruleFilesIn(folder), context);
  const [first] = wrong.flatMap(({ problems }) => problems);
  if (first !== undefined) throw new UsageProblem(first);
  return rules.map(({ rule }) => rule);
}

/** The folder, or undefined where none is named. */
export async function siteRulesFolder({ siteRules }: SiteRuleOptions, context: Context): Promise<string | undefined> {
  if (siteRules === false) return undefined;
  return siteRules ?? (await configuredPath('site_rules', context.surroundings()))?.path;
}

/**
 * The files of a folder that hold rules, in byte order of their names, so that the order is the same on every machine.
 * @throws UsageProblem where it is no folder that can be read.
 */
export function ruleFilesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.toml') && !name.startsWith('.'));
    if (names.length > MOST_FILES) throw new UsageProblem(`${folder}: more than ${MOST_FILES} site rules`);
    return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    throw new UsageProblem(`site rules: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Reads and checks each file; a name may stand in one of them only. */
export async function readRules(
  paths: readonly string[],
  { say }: Context,
): Promise<{ readonly rules: readonly RuleFile[]; readonly wrong: readonly WrongFile[] }> {
  const rules: RuleFile[] = [];
  const wrong: WrongFile[] = [];
  for (const path of paths) {
    const { rule, problems } = await readRule(path);
    const twin = rules.find((other) => other.rule.name === rule?.name);
    if (rule === undefined) wrong.push({ path, problems });
    else if (twin !== undefined)
      wrong.push({ path, problems: [`${path}: name: ${say.ruleTwice(rule.name, twin.path)}`] });
    else rules.push({ path, rule });
  }
  return { rules, wrong };
}

type ReadRule =
  | { readonly rule: SiteRule; readonly problems?: never }
  | { readonly rule?: never; readonly problems: readonly string[] };

async function readRule(path: string): Promise<ReadRule> {
  const { checkSiteRule } = await import('../../pipeline/check-site-rule.ts');
  let file: TomlFile;
  try {
    file = await readToml(sized(path));
  } catch (error) {
    if (error instanceof UsageProblem) return { problems: [error.message] };
    throw error;
  }
  const { rule, problems } = checkSiteRule(file.values);
  if (rule !== undefined) return { rule };
  return { problems: problems.map(({ path: key, message }) => problemIn(file, key, message).message) };
}

/** A device or a huge file would never end. */
function sized(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && (!stats.isFile() || stats.size > MOST_BYTES))
    throw new UsageProblem(`${path}: no file of up to ${MOST_BYTES} bytes`);
  return path;
}

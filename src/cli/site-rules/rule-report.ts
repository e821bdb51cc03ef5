import type { Kit } from '../../pipeline/kit.ts';
import type { RuleFile, WrongFile } from '../settings/site-rules.ts';
import { type ExampleReport, exampleReport } from './example-report.ts';

/** What `rules test` found of one file. Keys as `--json` gives them. */
export interface RuleReport {
  readonly file: string;
  readonly name: string | null;
  /** Why the rule can't be used; none where it can. */
  readonly problems: readonly string[];
  readonly examples: readonly ExampleReport[];
}

/** Every file in the order in which it was named, each example read with all rules at hand. */
export function ruleReports(
  paths: readonly string[],
  rules: readonly RuleFile[],
  wrong: readonly WrongFile[],
  kit: Kit,
): readonly RuleReport[] {
  return paths.flatMap((path): readonly RuleReport[] => {
    const found = rules.find((one) => one.path === path);
    if (found === undefined) {
      const problems = wrong.find((one) => one.path === path)?.problems;
      return problems === undefined ? [] : [{ file: path, name: null, problems, examples: [] }];
    }
    const examples = (found.rule.example ?? []).map((example) => exampleReport(found, example, kit));
    return [{ file: path, name: found.rule.name, problems: [], examples }];
  });
}

import { statSync } from 'node:fs';
import { UsageProblem } from '../../model/problem.ts';
import type { ListedRule } from '../../pipeline/rules.ts';
import type { AddCommand, Context } from '../context.ts';
import { EXIT } from '../exit.ts';
import { addListOptions, addSiteRuleOptions, type ListOptions } from '../options.ts';
import { type Look, printList } from '../print.ts';
import { kitSettings } from '../settings/kit-settings.ts';
import type { SiteRuleOptions } from '../settings/site-rules.ts';
import type { RuleReport } from '../site-rules/rule-report.ts';
import { type Column, table } from '../terminal/table.ts';
import { visibleLine } from '../terminal/visible.ts';

export const addRules: AddCommand = (program, context) => {
  const { say } = context;
  const rules = program.command('rules').description(say.command.rules);
  addListOptions(addSiteRuleOptions(rules.command('list').description(say.rulesList), say), say).action(
    async (options: ListOptions & SiteRuleOptions) => {
      const [{ listRules }, { siteRulesOf }] = await Promise.all([
        import('../../pipeline/rules.ts'),
        import('../settings/site-rules.ts'),
      ]);
      const rows = listRules(await siteRulesOf(options, context));
      await printList(rows, options, context, (look) => rulesText(rows, look, context));
    },
  );
  addListOptions(
    rules.command('test').description(say.rulesTest).argument('[folder|file...]', say.rulesTestArgument),
    say,
  ).action(async (paths: readonly string[], options: ListOptions) => {
    const reports = await reportsOf(paths, context);
    await printList(reports, options, context, (look) => reportText(reports, look, context));
    const invalid = reports.filter(({ problems }) => problems.length > 0);
    const examples = reports.flatMap((report) => report.examples);
    const failed = examples.filter(({ failures }) => failures.length > 0);
    context.note(say.rulesTested(reports.length, invalid.length, examples.length, failed.length));
    context.finish(invalid.length > 0 ? EXIT.usage : failed.length > 0 ? EXIT.refusals : EXIT.done);
  });
};

/** The rules of the folders and files named, else of the configured folder. */
async function reportsOf(named: readonly string[], context: Context): Promise<readonly RuleReport[]> {
  const [{ readRules, ruleFilesIn, siteRulesFolder }, { ruleReports }, { openKit }] = await Promise.all([
    import('../settings/site-rules.ts'),
    import('../site-rules/rule-report.ts'),
    import('../../pipeline/open-kit.ts'),
  ]);
  const folder = named.length > 0 ? undefined : await siteRulesFolder({}, context);
  const places = folder === undefined ? named : [folder];
  if (places.length === 0) throw new UsageProblem(context.say.noSiteRulesNamed);
  const paths = places.flatMap((place) =>
    statSync(place, { throwIfNoEntry: false })?.isFile() ? [place] : ruleFilesIn(place),
  );
  const { rules, wrong } = await readRules([...new Set(paths)], context);
  const configured = await kitSettings({ siteRules: false }, context);
  const kit = await openKit({ ...configured, siteRules: rules.map(({ rule }) => rule) });
  return ruleReports([...new Set(paths)], rules, wrong, kit);
}

function rulesText(rows: readonly ListedRule[], look: Look, { say }: Context): string {
  const columns: readonly Column<ListedRule>[] = [
    { head: say.column.room, of: ({ room }) => room },
    { head: say.column.rule, of: ({ name }) => name },
    { head: say.column.example, of: ({ example }) => say.said(example), gives: true },
    { head: say.column.assumes, of: ({ assumes }) => say.said(assumes ?? ''), gives: true },
  ];
  return table(rows, columns, look.colours, look.columns);
}

/** A line for each problem and each failure; the file alone where all is well. */
function reportText(reports: readonly RuleReport[], { colours }: Look, { say }: Context): string {
  const { red, green, dim } = colours;
  // Of "page" they are our own words, of all else the page's.
  const worded = (field: string, text: string) => (field === 'page' ? say.said(text) : text);
  return reports
    .flatMap(({ file, name, problems, examples }) => {
      const failures = examples.flatMap((example) =>
        example.failures.map(({ field, expected, found }) =>
          [
            `${red('✗')} ${visibleLine(file)}: ${visibleLine(example.file)}: ${field}:`,
            say.expectedFound(
              visibleLine(worded(field, expected)),
              found === null ? null : visibleLine(worded(field, found)),
            ),
          ].join(' '),
        ),
      );
      const lines = [...problems.map((problem) => `${red('✗')} ${visibleLine(say.said(problem))}`), ...failures];
      const passed = `${green('✓')} ${visibleLine(file)}  ${dim(`${visibleLine(name ?? '')}, ${say.examples(examples.length)}`)}`;
      return lines.length > 0 ? lines : [passed];
    })
    .join('\n');
}

import type { Command } from 'commander';
import { UsageProblem } from '../../model/problem.ts';
import type { AgencyFilter } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { addListOptions, type ListOptions, oneOf, whole } from '../options.ts';
import { printList, printOne } from '../print.ts';
import { withArchive } from '../with-archive.ts';
import { agenciesText, agencyText } from './agency-text.ts';
import { logText } from './decision-text.ts';
import { meant } from './meant.ts';
import { regionOption, typeOption, yearOption } from './typed.ts';

interface Listing extends ListOptions {
  readonly type?: NonNullable<AgencyFilter['type']>;
  readonly region?: string;
  readonly year?: string;
  readonly query?: string;
  readonly status?: 'machine' | 'person';
  readonly unplaced?: boolean;
  readonly limit: number;
}

/** `agencies list`, `show`, `log` */
export function addLooks(agencies: Command, context: Context): void {
  const { say } = context;
  addListOptions(agencies.command('list').description(say.agency.list), say)
    .option('--type <type>', say.agency.typeOption, typeOption(say))
    .option('--region <code>', say.agency.regionOption, regionOption(say))
    .option('--year <year>', say.agency.yearOption, yearOption(say))
    .option('--query <words>', say.agency.queryOption)
    .option('--status <who>', say.agency.statusOption, oneOf(['machine', 'person'] as const, say))
    .option('--unplaced', say.agency.unplacedOption)
    .option('--limit <n>', say.limitOption, whole(say), 100)
    .action((options: Listing) =>
      withArchive(context, async (archive) => {
        const { type, region, year, query, status, unplaced = false, limit } = options;
        const filter: AgencyFilter = {
          placed: !unplaced,
          ...(type === undefined ? {} : { type }),
          ...(region === undefined ? {} : { region }),
          ...(year === undefined ? {} : { year }),
          ...(query === undefined ? {} : { query }),
          ...(status === undefined ? {} : { status }),
        };
        const { total, rows } = archive.agencies.list(filter, { limit });
        await printList(rows, options, context, (look) => agenciesText(rows, look, say));
        if (rows.length < total && !options.json && !options.jsonl) context.note(say.moreOf(rows.length, total));
      }),
    );
  addListOptions(
    agencies.command('show').description(say.agency.show).argument('<name>', say.agency.nameArgument),
    say,
  ).action((name: string, options: ListOptions) =>
    withArchive(context, async (archive) => {
      const shown = archive.agencies.show(meant(archive, name, say).id);
      if (shown === null) throw new UsageProblem(say.agency.none(name));
      await printOne(shown, options, context, (look) => agencyText(shown, look, say));
    }),
  );
  addListOptions(agencies.command('log').description(say.agency.log), say).action((options: ListOptions) =>
    withArchive(context, async (archive) => {
      const logged = archive.agencies.log();
      await printList(logged, options, context, (look) => logText(logged, look, say));
    }),
  );
}

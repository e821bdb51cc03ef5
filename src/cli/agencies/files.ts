import { basename } from 'node:path';
import type { Command } from 'commander';
import type { AuthorityEntry } from '../../model/authority.ts';
import type { Context } from '../context.ts';
import { addWaitOption, type WaitOptions, withWriter } from '../open-writer.ts';
import { personOf } from '../person.ts';
import { printed } from '../print.ts';
import { withArchive } from '../with-archive.ts';
import { problemText } from './meant.ts';

/** `agencies import`, `export`: the authority file of a person. */
export function addFiles(agencies: Command, context: Context): void {
  const { say } = context;
  addWaitOption(
    agencies
      .command('import')
      .description(say.agency.import)
      .argument('<file>', say.agency.fileArgument)
      .option('--who <name>', say.whoOption),
    say,
  ).action(async (file: string, options: WaitOptions & { readonly who?: string }) => {
    const { readAuthority } = await import('../../pipeline/authority-file.ts');
    const entries = await readAuthority(file);
    await withWriter(context, { command: 'agencies', wait: options.wait, create: false }, (archive) => {
      const { who } = personOf(options, say);
      const outcome = archive.agencies.decide({ kind: 'import', file: basename(file), entries }, who, false);
      context.note(say.agency.imported(entries.length, outcome.id));
      if (outcome.problem !== null) context.alarm(problemText(outcome, say));
    });
  });
  agencies
    .command('export')
    .description(say.agency.export)
    .option('-o, --output <file>', say.outputOption)
    .action((options: { readonly output?: string }) =>
      withArchive(context, async (archive) => {
        const [{ AUTHORITY_COLUMNS, formerText }, { csvOf }] = await Promise.all([
          import('../../pipeline/authority-file.ts'),
          import('../../export/export.ts'),
        ]);
        const rows = archive.agencies.entries().map((entry) => cellsOf(entry, formerText));
        await printed(options.output, context, (output) => output.write(csvOf([AUTHORITY_COLUMNS, ...rows])));
      }),
    );
}

function cellsOf(
  { name, aliases, type, region, former, note }: AuthorityEntry,
  formerText: (former: AuthorityEntry['former'][number]) => string,
): readonly (string | null)[] {
  const listed = (names: readonly string[]) => (names.length === 0 ? null : names.join('；'));
  return [name, listed(aliases), type, region, listed(former.map(formerText)), note];
}

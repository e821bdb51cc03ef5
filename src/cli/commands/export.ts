import { basename, dirname, join } from 'node:path';
import { Argument, Option } from 'commander';
import type { ExportReport, Format } from '../../export/export.ts';
import { UsageProblem } from '../../model/problem.ts';
import type { Archive, Relation } from '../../store/store.ts';
import type { AddCommand, Context } from '../context.ts';
import { addFilterOptions, type FilterOptions, filterOf, oneOf } from '../options.ts';
import { printed } from '../print.ts';
import { quoted } from '../report-text.ts';
import { visible } from '../terminal/visible.ts';
import { withArchive } from '../with-archive.ts';

/** What can be named; "figures" and "mentions" give the wide tables unless --narrow. */
const NAMES = [
  'clippings',
  'credits',
  'captions',
  'blocks',
  'dates',
  'figures',
  'agencies',
  'mentions',
  'captures',
  'refusals',
  'runs',
] as const;
type Name = (typeof NAMES)[number];

interface Options extends FilterOptions {
  readonly format?: Format;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly excel?: boolean;
  readonly narrow?: boolean;
  readonly output?: string;
}

export const addExport: AddCommand = (program, context) => {
  const { say } = context;
  const command = program
    .command('export')
    .description(say.command.export)
    .addArgument(
      new Argument('[relation]', NAMES.join(', ')).argParser(oneOf(NAMES, say)).default('clippings' satisfies Name),
    );
  addFilterOptions(command, say)
    .option('--format <format>', say.formatOption, oneOf(['csv', 'json', 'jsonl'] as const, say))
    .addOption(new Option('--json', say.jsonOption).conflicts(['jsonl', 'format']))
    .addOption(new Option('--jsonl', say.jsonlOption).conflicts('format'))
    .option('--excel', say.excelOption)
    .option('--narrow', say.narrowOption)
    .option('-o, --output <file>', say.outputOption)
    .action((name: Name, options: Options) => {
      const format = formatOf(options);
      if (options.excel && format !== 'csv') throw new UsageProblem(say.onlyWith('--excel', 'csv'));
      return withArchive(context, (archive) => write(archive, relationOf(name, options), format, options, context));
    });
};

function formatOf({ format, json, jsonl, output }: Options): Format {
  if (format !== undefined) return format;
  if (json) return 'json';
  if (jsonl) return 'jsonl';
  if (output?.endsWith('.json')) return 'json';
  return output?.endsWith('.jsonl') || output?.endsWith('.ndjson') ? 'jsonl' : 'csv';
}

function relationOf(name: Name, { narrow }: Options): Relation {
  if (narrow) return name;
  if (name === 'figures') return 'figure_table';
  return name === 'mentions' ? 'mention_table' : name;
}

async function write(
  archive: Archive,
  relation: Relation,
  format: Format,
  options: Options,
  context: Context,
): Promise<void> {
  const { exportTable } = await import('../../export/export.ts');
  const { output, excel = false } = options;
  const table = archive.rows(relation, filterOf(options));
  // Exact bytes for files and pipes; on a terminal, text from pages must not steer it.
  const shown = output === undefined && context.columns !== undefined ? visible : (text: string) => text;
  const seen: { report?: ExportReport } = {};
  await printed(output, context, async (file) => {
    seen.report = await exportTable(table, format, { excel }, (chunk) => file.write(shown(chunk)));
  });
  const { report } = seen;
  if (report === undefined) return;
  if (report.shortened > 0) context.alarm(context.say.shortened(report.shortened));
  if (report.leftOut > 0) context.alarm(context.say.leftOut(report.leftOut));
  if (format === 'csv' && output !== undefined && output !== '-') {
    await describe(archive, { relation, output, excel, columns: table.columns, report }, context);
  }
}

interface Written {
  readonly relation: Relation;
  readonly output: string;
  readonly excel: boolean;
  readonly columns: readonly string[];
  readonly report: ExportReport;
}

/** datapackage.json beside a CSV file. */
async function describe(archive: Archive, written: Written, context: Context): Promise<void> {
  const [{ dataPackage }, { RULES_VERSION, VERSION }] = await Promise.all([
    import('../../export/export.ts'),
    import('../../pipeline/version.ts'),
  ]);
  const { output, ...facts } = written;
  const latest = archive.runs().toSorted((a, b) => b.id - a.id)[0];
  const text = dataPackage({
    ...facts,
    file: basename(output),
    command: ['jianbao', ...context.argv].map(quoted).join(' '),
    version: VERSION,
    rules: RULES_VERSION,
    run: latest === undefined ? null : { id: latest.id, started_at: latest.started_at, rules: latest.rules },
  });
  await printed(join(dirname(output), 'datapackage.json'), context, (file) => file.write(text));
}

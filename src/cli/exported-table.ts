import { basename, dirname, join } from 'node:path';
import type { ExportReport, Format, Made, PackageFacts } from '../export/export.ts';
import type { Table } from '../model/table.ts';
import type { Archive, Filter, Relation } from '../store/store.ts';
import type { Context } from './context.ts';
import type { Output } from './output.ts';
import { printed } from './print.ts';
import { quoted } from './report-text.ts';
import { visible } from './terminal/visible.ts';

export interface Wanted {
  readonly relation: Relation;
  readonly filter: Filter;
  /** The number of a run: as it was when that had ended. */
  readonly asOf: number | undefined;
  readonly format: Format | 'parquet';
  /** A file, "-", or stdout. */
  readonly output: string | undefined;
  readonly excel: boolean;
}

/** Writes a relation, says what had to be left out, and explains a CSV file's columns beside it. */
export async function exportedTable(archive: Archive, wanted: Wanted, context: Context): Promise<void> {
  const { relation, filter, asOf, format, output } = wanted;
  const table = archive.rows(relation, filter, asOf);
  const made = await madeBy(archive, context);
  const seen: { report?: ExportReport } = {};
  await printed(output, context, async (file) => {
    seen.report = await written(table, wanted, made, file, context);
  });
  const { report } = seen;
  if (report === undefined) return;
  if (report.shortened > 0) context.alarm(context.say.shortened(report.shortened));
  if (report.leftOut > 0) context.alarm(context.say.leftOut(report.leftOut));
  if (format === 'csv' && output !== undefined && output !== '-') {
    await described(output, { ...wanted, ...made, file: basename(output), columns: table.columns, report }, context);
  }
}

async function described(output: string, facts: PackageFacts, context: Context): Promise<void> {
  const [{ dataPackage }, { packageBeside }] = await Promise.all([
    import('../export/export.ts'),
    import('./package-beside.ts'),
  ]);
  const path = join(dirname(output), 'datapackage.json');
  const there = packageBeside(path);
  if (there === 'other') return context.alarm(context.say.noDataPackage(path, facts.file));
  const text = dataPackage(facts, there === 'none' ? undefined : there);
  await printed(path, context, (file) => file.write(text));
}

async function written(table: Table, { format, output, excel }: Wanted, made: Made, file: Output, context: Context) {
  const { exportParquet, exportTable } = await import('../export/export.ts');
  if (format === 'parquet') return exportParquet(table, made, (bytes) => file.write(bytes));
  // Exact bytes for files and pipes; on a terminal, text from pages must not steer it.
  const shown = output === undefined && context.columns !== undefined ? visible : (text: string) => text;
  return exportTable(table, format, { excel }, (chunk) => file.write(shown(chunk)));
}

export async function madeBy(archive: Archive, context: Context): Promise<Made> {
  const { RULES_VERSION, VERSION } = await import('../pipeline/version.ts');
  const latest = archive.runs().toSorted((a, b) => b.id - a.id)[0];
  return {
    command: ['jianbao', ...context.argv].map(quoted).join(' '),
    version: VERSION,
    rules: RULES_VERSION,
    run: latest === undefined ? null : { id: latest.id, started_at: latest.started_at, rules: latest.rules },
  };
}

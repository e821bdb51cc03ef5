import { CATALOGUE, columnOf } from './catalogue.ts';
import type { ColumnType } from './column.ts';
import type { ExportReport } from './lines.ts';

/** How an export came to be. */
export interface Made {
  /** The command as typed. */
  readonly command: string;
  readonly version: string;
  /** The rules version of this jianbao. */
  readonly rules: string;
  /** The latest run of the archive; null where there is none. */
  readonly run: { readonly id: number; readonly started_at: string; readonly rules: string } | null;
}

export interface PackageFacts extends Made {
  /** The name of the file that the rows are in, relative to datapackage.json. */
  readonly file: string;
  /** "figure_table" */
  readonly relation: string;
  readonly columns: readonly string[];
  readonly excel: boolean;
  readonly report: ExportReport;
}

/** A datapackage.json: what is read of it. */
export interface DataPackage {
  readonly resources: readonly { readonly name?: unknown; readonly path?: unknown }[];
}

const EMPTY = { profile: 'tabular-data-package', name: 'jianbao', resources: [] } as const;

/** Frictionless' name for what a CSV holds; lists and objects are text there. */
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  day: 'date',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  list: 'string',
  object: 'string',
};

const FORMS: Readonly<Partial<Record<ColumnType, string>>> = {
  list: '; a list, joined by "；"',
  object: '; as JSON',
};

const EXCEL =
  'Made for Excel: texts that it would run or reread have an apostrophe in front, cells end at 32,767 characters, rows at 1,048,576. ' +
  '为 Excel 而制：会被当作公式或被改写的文字前加了撇号，单元格至多 32,767 字符，至多 1,048,576 行。';

/**
 * datapackage.json (Frictionless Data Package v1, specs.frictionlessdata.io) for a CSV: every column with its type, its meaning in
 * Chinese (`title`) and English (`description`), and how the file came to be (`jianbao`). What the package that is there says of
 * itself and of other files stays.
 */
export function dataPackage(facts: PackageFacts, there: DataPackage = EMPTY): string {
  const { file, relation, columns, command, version, rules, run, excel, report } = facts;
  const described = CATALOGUE[relation];
  if (described === undefined) throw new Error(`${relation} has no description`);
  const fields = columns.map((name) => {
    const { type, zh, en } = columnOf(relation, name);
    return { name, type: FIELD_TYPES[type], title: zh, description: `${en}${FORMS[type] ?? ''}` };
  });
  const others = there.resources.filter(({ path }) => path !== file);
  const resource = {
    name: nameBeside(others, relation.replaceAll('_', '-')),
    path: file,
    profile: 'tabular-data-resource',
    title: described.zh,
    description: excel ? `${described.en}. ${EXCEL}` : described.en,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: { fields, missingValues: [''] },
    jianbao: {
      version,
      rules,
      command,
      run,
      rows: report.rows,
      shortened: report.shortened,
      left_out: report.leftOut,
    },
  };
  return `${JSON.stringify({ ...there, resources: [...others, resource] }, null, 2)}\n`;
}

/** "figure-table", or "figure-table-2" where another file has that name: names are unique in a package. */
function nameBeside(others: DataPackage['resources'], name: string): string {
  const taken = new Set(others.map((other) => other.name));
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
  return free;
}

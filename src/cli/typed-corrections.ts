import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { CORRECTED_FIELDS, CORRECTED_LISTS, type CorrectedField } from '../model/corrected-fields.ts';
import type { Corrections } from '../model/corrections.ts';
import { UsageProblem } from '../model/problem.ts';
import type { Messages } from './messages/messages.ts';
import { oneOf } from './options.ts';

/** Credits have parts and are written as JSON only. */
const TYPED = CORRECTED_FIELDS.filter((field) => field !== 'credits');

/** Between names, and between the parts of a section. */
const BETWEEN: Readonly<Partial<Record<CorrectedField, RegExp>>> = {
  authors: /[,，、;；]/u,
  editors: /[,，、;；]/u,
  section: /[>＞]/u,
};

export interface CorrectionOptions {
  readonly clear?: readonly CorrectedField[];
  readonly values?: string;
}

/** An option for each field, `--clear` and the JSON form. */
export function addCorrectionOptions(command: Command, say: Messages): Command {
  for (const field of TYPED) command.option(`--${nameOf(field)} <${shapeOf(field)}>`, say.rightValue(field));
  const one = oneOf(CORRECTED_FIELDS, say);
  return command
    .addOption(
      new Option('--clear <field>', say.clearOption).argParser(
        (value: string, before: readonly CorrectedField[] = []) => [...before, one(value)],
      ),
    )
    .option('--values <file>', say.valuesOption);
}

function nameOf(field: CorrectedField): string {
  return field.replaceAll('_', '-');
}

function shapeOf(field: CorrectedField): string {
  if (field === 'published' || field === 'updated') return 'time';
  if (field === 'section') return 'a > b';
  if (BETWEEN[field] !== undefined) return 'a,b';
  return field.endsWith('_on') ? 'day' : field === 'url' ? 'url' : 'text';
}

/**
 * What was typed, as values that a record can hold.
 * @throws UsageProblem where a value is none, or a field is named twice.
 */
export async function typedCorrections(
  options: CorrectionOptions,
  typed: ReadonlyMap<string, string>,
  say: Messages,
): Promise<Corrections> {
  const { correctionSchema } = await import('../model/corrections.ts');
  const written = options.values === undefined ? {} : writtenValues(options.values, say);
  const values: [string, unknown][] = [
    ...Object.entries(written),
    ...TYPED.flatMap((field): [string, unknown][] => {
      const text = typed.get(nameOf(field));
      return text === undefined ? [] : [[field, partsOf(field, text)]];
    }),
    ...(options.clear ?? []).map((field): [string, unknown] => [field, CORRECTED_LISTS.has(field) ? [] : null]),
  ];
  const twice = values.find(([name], i) => values.findIndex(([other]) => other === name) < i);
  if (twice !== undefined) throw new UsageProblem(say.twice(twice[0]));
  const checked = correctionSchema.safeParse(Object.fromEntries(values));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new UsageProblem(say.notOneOf(issue.keys.join(', '), CORRECTED_FIELDS.join(', ')));
  throw new UsageProblem(`${issue?.path.join('.')}: ${issue?.message}`);
}

function partsOf(field: CorrectedField, text: string): unknown {
  const between = BETWEEN[field];
  return between === undefined ? text : text.split(between).map((part) => part.trim());
}

function writtenValues(path: string, say: Messages): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\ufeff/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    if (error instanceof Error) throw new UsageProblem(`${path}: ${error.message}`);
    throw error;
  }
  throw new UsageProblem(say.notAnObject(path));
}

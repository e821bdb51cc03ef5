import { UsageProblem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import { type Row, readSpreadsheet } from '../read/read.ts';
import { type Drawn, JUDGED_KINDS, type JudgedKind, type Mark } from '../store/store.ts';
import { type Precision, precisionOf, weightedPrecision } from './precision.ts';

/** The last four are for the coder. */
export const SHEET_COLUMNS =
  'id kind sentence text value rule title published source site link field start stratum stratum_size right correct who note'.split(
    ' ',
  );

const YES = /^(?:y|yes|1|true|right|r|对|是|正确|√|✓)$/iu;
const NO = /^(?:n|no|0|false|wrong|w|错|否|错误|×|x|✗)$/iu;
/** At most so many bad lines are told. */
const TOLD = 20;

/** A sheet for people who judge: the words stand between ⟦ and ⟧ in their sentence. */
export function codingSheet(kind: JudgedKind, drawn: readonly Drawn[]): Table {
  return { relation: 'coding_sheet', columns: SHEET_COLUMNS, rows: drawn.map((one) => sheetRow(kind, one)) };
}

function sheetRow(kind: JudgedKind, one: Drawn) {
  const { clipping, position, field, start, text, rule, before, after } = one;
  const sentence = kind === 'clippings' ? clipping.body.slice(0, 200) : `${before}⟦${text}⟧${after}`;
  const link = clipping.url ?? clipping.origin.locator;
  const published = clipping.published?.value ?? null;
  const { title, source, site } = clipping;
  const facts = [title, published, source, site, link, field, start, one.stratum, one.stratum_size];
  return [
    `${clipping.id}/${kind[0]}${position}`,
    kind,
    sentence,
    text,
    valueInWords(one.value),
    rule,
    ...facts,
    null,
    null,
    null,
    null,
  ];
}

/** "number 15000; low 15000; bound more_than; unit 人" */
function valueInWords(value: unknown): string {
  return Object.entries(Object(value))
    .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
    .map(([name, part]) => `${name} ${Array.isArray(part) ? part.join('、') : String(part)}`)
    .join('; ');
}

/** A row that a person has judged. */
export interface Judged {
  readonly line: number;
  readonly mark: Mark;
  readonly rule: string;
  readonly site: string;
  readonly decade: string;
  readonly stratum: string;
  readonly stratumSize: number;
}

/**
 * Reads a coding sheet that came back: CSV as Excel saves it. Rows without a verdict are left out and counted. Throws `UsageProblem` with every
 * line that can't be used, so that nothing is taken by halves. `who` stands for rows that name nobody.
 */
export async function readSheet(
  path: string,
  who: string,
): Promise<{ readonly judged: readonly Judged[]; readonly open: number }> {
  const rows = await readSpreadsheet(path, 'id');
  const [first] = rows;
  if (first === undefined) throw new UsageProblem(`${path}: holds no line below the names of its columns`);
  const read = rows.map((row) => judgedRow(row, who));
  const problems = read.flatMap((one) => (typeof one === 'string' ? [`${path}:${one}`] : []));
  const ids = new Map<string, number>();
  for (const { line, cells } of rows) {
    const id = cells.get('id') ?? '';
    const before = ids.get(id);
    if (before !== undefined) problems.push(`${path}:${line}: ${id} stands on line ${before} too`);
    ids.set(id, line);
  }
  if (problems.length > 0) {
    const more = problems.length > TOLD ? [`… ${problems.length - TOLD} more`] : [];
    throw new UsageProblem([...problems.slice(0, TOLD), ...more].join('\n'));
  }
  const judged = read.flatMap((one) => (one === null || typeof one === 'string' ? [] : [one]));
  return { judged, open: read.filter((one) => one === null).length };
}

/** null where nothing was said; a text where the row can't be used: "12: why". */
function judgedRow({ line, cells }: Row, anybody: string): Judged | null | string {
  const cell = (name: string): string => (cells.get(name) ?? '').trim();
  const right = cell('right');
  if (right === '') return cell('correct') === '' ? null : `${line}: "correct" is filled in, but "right" is empty`;
  const verdict = YES.test(right) ? 'right' : NO.test(right) ? 'wrong' : undefined;
  if (verdict === undefined) return `${line}: "right" is "${right}"; write y or n, 对 or 错`;
  const kind = JUDGED_KINDS.find((one) => one === cell('kind'));
  if (kind === undefined) return `${line}: "kind" is "${cell('kind')}"; it is one of ${JUDGED_KINDS.join(', ')}`;
  const [, clippingId] = /^(c[0-9a-f]{16})\/[a-z]\d+$/u.exec(cell('id')) ?? [];
  if (clippingId === undefined) return `${line}: "id" is "${cell('id')}", not as the sheet had it`;
  const start = Number(cell('start'));
  if (!Number.isInteger(start) || start < 0) return `${line}: "start" is "${cell('start')}", not as the sheet had it`;
  const correct = correctOf(kind, cell('correct'));
  if (correct === undefined) return `${line}: "correct" is "${cell('correct')}"; for a figure it is a number`;
  if (verdict === 'right' && correct !== null) return `${line}: it is right, and yet "correct" is filled in`;
  const text = cells.get('text') ?? '';
  const person = { who: cell('who') || anybody, note: cell('note') || null };
  const published = cell('published').replace(/^'/, '');
  return {
    line,
    mark: { kind, clippingId, field: cell('field'), start, text, verdict, correct, ...person },
    rule: cell('rule'),
    site: cell('site'),
    decade: /^\d{4}/.test(published) ? `${published.slice(0, 3)}0` : '',
    stratum: cell('stratum'),
    stratumSize: Number(cell('stratum_size')) || 0,
  };
}

/** null where nothing is said; undefined where it can't be. Thousands may have their commas. */
function correctOf(kind: JudgedKind, text: string): string | number | null | undefined {
  if (text === '') return null;
  if (kind !== 'figures') return unguarded(text);
  const number = Number(unguarded(text).replaceAll(',', ''));
  return Number.isFinite(number) ? number : undefined;
}

/** Without the apostrophe that keeps a spreadsheet from reading a text as a formula or a date. */
function unguarded(text: string): string {
  return text.replace(/^'/u, '');
}

export interface PrecisionRow extends Precision {
  readonly by: 'all' | 'rule' | 'site' | 'decade';
  readonly value: string;
}

/** The precision of all, weighted where strata were drawn unequally, and of each rule, site and decade as it was judged. */
export function precisionTable(judged: readonly Judged[]): readonly PrecisionRow[] {
  if (judged.length === 0) return [];
  const drawn = counted(judged, ({ stratum }) => stratum);
  const weights = judged.map(({ mark, stratum, stratumSize }) => ({
    right: mark.verdict === 'right',
    weight: stratumSize > 0 ? stratumSize / (drawn.get(stratum)?.judged ?? 1) : 1,
  }));
  const groups = (['rule', 'site', 'decade'] as const).flatMap((by) =>
    [...counted(judged, (one) => one[by])]
      .toSorted(([a, x], [b, y]) => y.judged - x.judged || (a < b ? -1 : 1))
      .map(([value, { right, judged: n }]): PrecisionRow => ({ by, value, ...precisionOf(right, n) })),
  );
  return [{ by: 'all', value: '', ...weightedPrecision(weights) }, ...groups];
}

function counted(judged: readonly Judged[], key: (one: Judged) => string) {
  const counts = new Map<string, { right: number; judged: number }>();
  for (const one of judged) {
    const count = counts.get(key(one)) ?? { right: 0, judged: 0 };
    count.judged++;
    if (one.mark.verdict === 'right') count.right++;
    counts.set(key(one), count);
  }
  return counts;
}

import type { Clipping } from '../model/clipping.ts';
import type { WarningCode } from '../model/codes.ts';
import { BY_PERSON, CORRECTED_FIELDS, type CorrectedField } from '../model/corrected-fields.ts';
import type { Corrections } from '../model/corrections.ts';
import { foundIn } from './found-in.ts';
import { figureWarnings, toFindings } from './to-findings.ts';

/** Dates, figures and names stand in these fields, or are read against them: 昨日 follows a corrected day of publication. */
const READ_IN: readonly CorrectedField[] = ['title', 'subtitle', 'published', 'source', 'credits', 'section'];

/** What is no longer in doubt once a person has said it. */
const SETTLES: Readonly<Partial<Record<CorrectedField, readonly WarningCode[]>>> = {
  title: ['no-title', 'title-disagrees'],
  published: ['no-date', 'date-disagrees', 'date-supplied', 'date-from-claim'],
  source: ['no-source', 'source-disagrees'],
};

const LACKS = [
  ['title', 'no-title'],
  ['published', 'no-date'],
  ['source', 'no-source'],
] as const satisfies readonly (readonly [CorrectedField, WarningCode])[];

const UNIT_UNKNOWN: WarningCode = 'table-unit-unknown';

/**
 * The record as the machine read it, with a person's values in their places and everything found anew where they bear on
 * it, so that the law of spans holds for it as for any other. Pure: the same record and values, the same result.
 */
export function corrected(machine: Clipping, corrections: Corrections): Clipping {
  const fields = CORRECTED_FIELDS.filter((field) => corrections[field] !== undefined);
  const values = withValues(machine, corrections);
  const evidence = { ...machine.evidence };
  for (const field of fields) evidence[field] = { text: inWords(corrections[field]), place: 'person', rule: BY_PERSON };
  const clipping = { ...values, evidence, warnings: warningsOf(machine.warnings, fields, corrections) };
  return fields.some((field) => READ_IN.includes(field)) ? foundAnew(clipping) : clipping;
}

function withValues(machine: Clipping, said: Corrections): Clipping {
  return {
    ...machine,
    url: or(said.url, machine.url),
    title: or(said.title, machine.title),
    subtitle: or(said.subtitle, machine.subtitle),
    published: said.published === undefined ? machine.published : momentOf(said.published),
    updated: said.updated === undefined ? machine.updated : momentOf(said.updated),
    source: or(said.source, machine.source),
    authors: or(said.authors, machine.authors),
    editors: or(said.editors, machine.editors),
    credits: or(said.credits, machine.credits),
    section: or(said.section, machine.section),
    edition: or(said.edition, machine.edition),
    document: documentOf(machine.document, said),
  };
}

function or<T>(said: T | undefined, read: T): T {
  return said === undefined ? read : said;
}

function momentOf(value: string | null): Clipping['published'] {
  if (value === null) return null;
  const precision = PRECISIONS[value.length];
  if (precision === undefined) throw new Error(`${value} is no time`);
  return { value, precision, zone: null, supplied: [], text: value, rule: BY_PERSON };
}

const PRECISIONS: Readonly<Record<number, NonNullable<Clipping['published']>['precision']>> = {
  4: 'year',
  7: 'month',
  10: 'day',
  16: 'minute',
  19: 'second',
};

/** null where nothing of it is known. */
function documentOf(machine: Clipping['document'], said: Corrections): Clipping['document'] {
  const document = {
    number: or(said.document_number, machine?.number ?? null),
    index: or(said.document_index, machine?.index ?? null),
    issuer: or(said.document_issuer, machine?.issuer ?? null),
    signed_on: or(said.document_signed_on, machine?.signed_on ?? null),
    effective_on: or(said.document_effective_on, machine?.effective_on ?? null),
  };
  return Object.values(document).every((value) => value === null) ? null : document;
}

function warningsOf(machine: readonly string[], fields: readonly CorrectedField[], said: Corrections): string[] {
  const settled = new Set<string>(fields.flatMap((field) => SETTLES[field] ?? []));
  const lacking = LACKS.flatMap(([field, warning]) => (said[field] === null ? [warning] : []));
  return [...lacking, ...machine.filter((warning) => !settled.has(warning))];
}

function foundAnew(clipping: Clipping): Clipping {
  const { published, origin } = clipping;
  const { fields, findings } = foundIn({
    ...clipping,
    published: published?.value ?? null,
    charset: origin.charset,
  });
  const others = clipping.warnings.filter((warning) => warning !== UNIT_UNKNOWN);
  return {
    ...clipping,
    ...toFindings(findings, fields),
    warnings: [...others, ...figureWarnings(findings.figures)],
    // A user's own lexicon is not at hand where a correction is applied, and the record says so.
    extractor: { ...clipping.extractor, rules: clipping.extractor.rules.replace(/\+a[0-9a-f]{8}$/, '') },
  };
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

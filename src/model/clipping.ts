import { z } from 'zod';
import { AGENCY_TYPES } from './finding.ts';

/** JSON shape of a clipping, `jianbao/clipping@1`. Offsets count Unicode code points; `stop` is exclusive. */

const offset = z.int().nonnegative();
const span = { field: z.string(), start: offset, stop: offset, text: z.string() };
const suppliedParts = z.array(z.enum(['year', 'month', 'day']));

const moment = z.object({
  value: z.string(),
  precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
  zone: z.string().nullable(),
  supplied: suppliedParts,
  text: z.string(),
  rule: z.string(),
});

export const dateSchema = z.object({
  ...span,
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  edtf: z.string().nullable(),
  resolved: z.boolean(),
  anchor: z.string().nullable(),
  anchor_from: z.enum(['dateline', 'published', 'text']).nullable(),
  supplied: suppliedParts,
  rule: z.string(),
});

export const figureSchema = z.object({
  ...span,
  number: z.number().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.enum(['exact', 'about', 'at_least', 'more_than', 'at_most', 'less_than', 'range']),
  unit: z.string().nullable(),
  currency: z.string().nullable(),
  kind: z.enum(['count', 'money', 'percent', 'fraction', 'ratio', 'measure', 'temperature', 'age', 'duration']),
  rule: z.string(),
  counted: z.object({ start: offset, stop: offset, text: z.string() }).nullable(),
  direction: z.enum(['rise', 'fall']).nullable(),
  compared_with: z.string().nullable(),
  status: z.enum(['reported', 'planned', 'limit']).nullable(),
  part_of: offset.nullable(),
  date: offset.nullable(),
  agency: offset.nullable(),
  row_label: z.string().nullable(),
  column_label: z.string().nullable(),
});

export const agencySchema = z.object({
  name: z.string(),
  type: z.enum(AGENCY_TYPES),
  region: z.string().nullable(),
  mentions: z.array(
    z.object({
      ...span,
      rule: z.string(),
      resolved_by: z.string(),
      certainty: z.enum(['certain', 'likely']),
    }),
  ),
});

export const keywordSchema = z.object({ word: z.string(), weight: z.number() });

export const clippingSchema = z.object({
  schema: z.literal('jianbao/clipping@1'),
  id: z.string().regex(/^c[0-9a-f]{16}$/),
  article: z.string(),
  url: z.string().nullable(),
  site: z.string().nullable(),
  origin: z.object({
    kind: z.enum(['file', 'stdin', 'http', 'warc', 'zip', 'mhtml']),
    locator: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    retrieved_at: z.string().nullable(),
    retrieved_from: z.enum(['given', 'http', 'warc', 'mark']).nullable(),
    charset: z.string(),
    charset_from: z.enum(['given', 'bom', 'http', 'markup', 'content']),
    unreadable: z.int(),
  }),
  given: z.record(z.string(), z.string()).nullable(),
  title: z.string().nullable(),
  subtitle: z.string().nullable(),
  published: moment.nullable(),
  updated: moment.nullable(),
  source: z.string().nullable(),
  authors: z.array(z.string()),
  editors: z.array(z.string()),
  credits: z.array(
    z.object({
      role: z.enum([
        'source',
        'reporter',
        'correspondent',
        'author',
        'editor',
        'photographer',
        'illustrator',
        'proofreader',
        'reviewer',
        'translator',
        'compiler',
        'provider',
        'intern',
        'other',
      ]),
      name: z.string(),
      affiliation: z.string().nullable(),
      text: z.string(),
    }),
  ),
  section: z.array(z.string()),
  edition: z.string().nullable(),
  document: z
    .object({
      number: z.string().nullable(),
      index: z.string().nullable(),
      issuer: z.string().nullable(),
      signed_on: z.string().nullable(),
      effective_on: z.string().nullable(),
    })
    .nullable(),
  views: z.int().nullable(),
  script: z.enum(['hans', 'hant', 'mixed']),
  body: z.string(),
  blocks: z.array(z.object({ role: z.enum(['subhead', 'paragraph', 'list', 'table']), start: offset, stop: offset })),
  captions: z.array(z.string()),
  segmented: z.string(),
  keywords: z.array(keywordSchema),
  evidence: z.record(z.string(), z.object({ text: z.string(), place: z.string(), rule: z.string() })),
  dates: z.array(dateSchema),
  figures: z.array(figureSchema),
  agencies: z.array(agencySchema),
  warnings: z.array(z.string()),
  extractor: z.object({
    version: z.string(),
    rules: z.string(),
    segmenter: z.string(),
    segmenter_version: z.string(),
  }),
});

export type Clipping = z.infer<typeof clippingSchema>;

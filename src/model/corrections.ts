import { z } from 'zod';
import { clippingSchema } from './clipping.ts';
import type { CorrectedField } from './corrected-fields.ts';

/** What a person may correct about an article, and what such a value must look like. */

const text = z
  .string()
  .transform((value) => value.toWellFormed().trim())
  .refine((value) => value !== '' && !/\p{Cc}/u.test(value), 'is empty or holds control characters');
const texts = z.array(text);
const day = z
  .string()
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && isMoment(value), 'is not a day: 2018-12-18');
/** The local time, cut to what is known. */
const moment = z
  .string()
  .transform((value) => value.trim().replace(' ', 'T'))
  .refine(isMoment, 'is no time: 2018-12-18T10:19, 2018-12-18, 2018-12 or 2018');

const creditSchema = clippingSchema.shape.credits.element;
const credit = z
  .object({ role: creditSchema.shape.role, name: text, affiliation: text.nullish(), text: text.nullish() })
  .transform(({ role, name, affiliation = null, text: printed }) => ({
    role,
    name,
    affiliation,
    text: printed ?? name,
  }));

/** The fields that can be corrected. null says: the page has none. */
export const correctionSchema = z.strictObject({
  title: text.nullable().optional(),
  subtitle: text.nullable().optional(),
  published: moment.nullable().optional(),
  updated: moment.nullable().optional(),
  source: text.nullable().optional(),
  authors: texts.optional(),
  editors: texts.optional(),
  credits: z.array(credit).optional(),
  section: texts.optional(),
  edition: text.nullable().optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .optional(),
  document_number: text.nullable().optional(),
  document_index: text.nullable().optional(),
  document_issuer: text.nullable().optional(),
  document_signed_on: day.nullable().optional(),
  document_effective_on: day.nullable().optional(),
} satisfies Record<CorrectedField, z.ZodType>);

/** Checked values by field; what is not named is left as the machine read it. */
export type Corrections = z.infer<typeof correctionSchema>;

/** 2018, 2018-12, 2018-12-18, 2018-12-18T10:19, 2018-12-18T10:19:30; days and hours that there are. */
function isMoment(value: string): boolean {
  const [, year, month = '01', date = '01', time = '00:00', second = '00'] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?)?)?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  const whole = `${year}-${month}-${date}T${time}:${second}`;
  const read = new Date(`${whole}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(whole);
}

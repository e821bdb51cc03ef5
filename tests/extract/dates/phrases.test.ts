import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findDates } from '../../../src/extract/dates/dates.ts';

const ends = z.object({ text: z.string(), earliest: z.string().nullable(), latest: z.string().nullable() });
const rows = z.array(
  z.object({
    text: z.string(),
    published: z.string().nullable(),
    taiwan: z.boolean().optional(),
    expect: z.array(ends).min(1),
  }),
);
const never = z.array(z.object({ text: z.string(), published: z.string() }));

function table(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/phrases/${name}.json`, import.meta.url), 'utf8'));
}

describe('time expressions in a sentence', () => {
  it.each(rows.parse(table('dates')))('$published $text', ({ text, published, taiwan, expect: wanted }) => {
    const found = findDates([{ field: 'body', text }], { published, taiwan: taiwan ?? false });
    expect(found.map(({ text: words, earliest, latest }) => ({ text: words, earliest, latest }))).toEqual(wanted);
    for (const date of found) expect(text.slice(date.start, date.stop)).toBe(date.text);
  });
});

describe('what only looks like a time', () => {
  it.each(never.parse(table('dates-never')))('$text', ({ text, published }) => {
    expect(findDates([{ field: 'body', text }], { published, taiwan: false })).toEqual([]);
  });
});

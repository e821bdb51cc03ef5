import type { Clipping } from '../model/clipping.ts';

/** A value that another reading gives; `old` or `new` is null where there was none. */
export interface Change {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/**
 * What a person would call a value. Left out: what follows from the body and the dictionary (segmented, keywords), from spans (blocks'
 * places), and by which rule or from where a value was read. All of that is kept with the record all the same.
 */
const VALUES = [
  'article',
  'url',
  'site',
  'title',
  'subtitle',
  'source',
  'authors',
  'editors',
  'section',
  'edition',
  'views',
  'script',
  'body',
  'captions',
  'warnings',
] as const satisfies readonly (keyof Clipping)[];

/** The values in which two readings of a page differ, in a fixed order. */
export function changesBetween(before: Clipping, after: Clipping): readonly Change[] {
  const values: [string, unknown, unknown][] = [
    ...VALUES.map((field): [string, unknown, unknown] => [field, before[field], after[field]]),
    ['published', momentOf(before.published), momentOf(after.published)],
    ['updated', momentOf(before.updated), momentOf(after.updated)],
    ['credits', before.credits, after.credits],
    ['document', before.document, after.document],
    ['charset', before.origin.charset, after.origin.charset],
    ['blocks', before.blocks.map(({ role }) => role), after.blocks.map(({ role }) => role)],
  ];
  const plain = values.flatMap(([field, old, now]) => (same(old, now) ? [] : [{ field, old, new: now }]));
  return [
    ...plain,
    ...between('dates', before.dates.map(dateOf), after.dates.map(dateOf)),
    ...between('figures', figuresOf(before), figuresOf(after)),
    ...between('mentions', mentionsOf(before), mentionsOf(after)),
  ];
}

function momentOf(moment: Clipping['published']): unknown {
  if (moment === null) return null;
  const { value, precision, zone, supplied } = moment;
  return { value, precision, zone, supplied };
}

interface Found {
  readonly field: string;
  readonly text: string;
  /** All but the place, which moves with the text before it. */
  readonly value: unknown;
}

function dateOf({ start, stop, rule, field, text, ...value }: Clipping['dates'][number]): Found {
  return { field, text, value };
}

function figuresOf({ figures, dates, agencies }: Clipping): readonly Found[] {
  return figures.map(({ start, stop, rule, field, text, counted, part_of, date, agency, ...value }) => ({
    field,
    text,
    value: {
      ...value,
      counted: counted?.text ?? null,
      part_of: part_of === null ? null : (figures[part_of]?.text ?? null),
      date: date === null ? null : (dates[date]?.text ?? null),
      agency: agency === null ? null : (agencies[agency]?.name ?? null),
    },
  }));
}

function mentionsOf({ agencies }: Clipping): readonly Found[] {
  return agencies.flatMap(({ name, type, region, mentions }) =>
    mentions.map(({ field, text, certainty }) => ({ field, text, value: { name, type, region, certainty } })),
  );
}

/** Findings are the same where they stand as the n-th of their words in the same field. */
function between(field: string, before: readonly Found[], after: readonly Found[]): readonly Change[] {
  const [old, now] = [counted(before), counted(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    if (same(one?.value, other?.value) && one !== undefined && other !== undefined) return [];
    return [{ field, old: one === undefined ? null : flat(one), new: other === undefined ? null : flat(other) }];
  });
}

function flat({ field, text, value }: Found): unknown {
  return { field, text, ...Object(value) };
}

function counted(all: readonly Found[]): ReadonlyMap<string, Found> {
  const times = new Map<string, number>();
  return new Map(
    all.map((one) => {
      const words = `${one.field}\n${one.text}`;
      const nth = (times.get(words) ?? 0) + 1;
      times.set(words, nth);
      return [`${words}\n${nth}`, one];
    }),
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

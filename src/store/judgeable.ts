import type { Clipping } from '../model/clipping.ts';
import { fieldCharacters } from './field-characters.ts';

export const JUDGED_KINDS = ['figures', 'dates', 'mentions', 'clippings'] as const;

/** What can be judged: findings, and a clipping as a whole. */
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/** One thing that a person can judge. */
export interface Judgeable {
  /** Its number among its kind in the clipping. */
  readonly position: number;
  readonly field: string;
  readonly start: number;
  readonly stop: number;
  readonly text: string;
  readonly rule: string;
  /** What was read, as JSON: another value later is another thing to judge. */
  readonly value: string;
  /** A few characters on both sides, by which it is told from others of the same words. */
  readonly before: string;
  readonly after: string;
}

const AROUND = 12;

/** All of a kind in a clipping, in its order. A clipping as a whole is judged by what stands above its text. */
export function judgeables(clipping: Clipping, kind: JudgedKind): readonly Judgeable[] {
  const fields = new Map<string, readonly string[]>();
  return plainJudgeables(clipping, kind).map((one) => {
    const text = fields.get(one.field) ?? fieldCharacters(clipping, one.field);
    fields.set(one.field, text);
    const before = text.slice(Math.max(0, one.start - AROUND), one.start).join('');
    return { ...one, before, after: text.slice(one.stop, one.stop + AROUND).join('') };
  });
}

type Plain = Omit<Judgeable, 'before' | 'after'>;

function plainJudgeables(clipping: Clipping, kind: JudgedKind): readonly Plain[] {
  switch (kind) {
    case 'figures':
      return clipping.figures.map(({ number, value, low, high, bound, unit, currency, ...rest }, position) =>
        judgeable(rest, position, { number, value, low, high, bound, unit, currency }),
      );
    case 'dates':
      return clipping.dates.map(({ earliest, latest, edtf, ...rest }, position) =>
        judgeable(rest, position, { earliest, latest, edtf }),
      );
    case 'mentions':
      return clipping.agencies
        .flatMap(({ name, type, region, mentions }) => mentions.map((mention) => ({ mention, name, type, region })))
        .map(({ mention, ...value }, position) => judgeable(mention, position, value));
    case 'clippings': {
      const { title, subtitle, published, source, authors, section } = clipping;
      const value = { title, subtitle, published: published?.value ?? null, source, authors, section };
      const rule = clipping.evidence.title?.rule ?? '';
      return [judgeable({ field: 'title', start: 0, stop: 0, text: title ?? '', rule }, 0, value)];
    }
  }
}

function judgeable(
  { field, start, stop, text, rule }: Omit<Plain, 'position' | 'value'>,
  position: number,
  value: object,
): Plain {
  return { position, field, start, stop, text, rule, value: JSON.stringify(value) };
}

/** What a mark knows of the place that it was made on. */
export interface JudgedPlace {
  readonly field: string;
  readonly start: number;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * The finding that a mark was made on, also where the text before it has shifted: the same words in the same field, with most of the
 * same characters around them, then the nearest.
 */
export function judgedBy(mark: JudgedPlace, all: readonly Judgeable[]): Judgeable | undefined {
  const same = all.filter(({ field, text }) => field === mark.field && text === mark.text);
  const ranked = same.map((one) => ({ one, alike: alike(mark, one), far: Math.abs(one.start - mark.start) }));
  return ranked.toSorted((a, b) => b.alike - a.alike || a.far - b.far)[0]?.one;
}

/** How many characters next to the words are the same. */
function alike({ before = '', after = '' }: JudgedPlace, one: Judgeable): number {
  const backwards = (text: string) => Array.from(text).toReversed();
  return common(backwards(before), backwards(one.before)) + common(Array.from(after), Array.from(one.after));
}

function common(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((character, i) => character !== b[i]);
  return end < 0 ? a.length : end;
}

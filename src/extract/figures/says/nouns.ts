import { HEADS } from '../lexicon/things-counted.ts';

/** The nouns that a unit may count. */
export interface Nouns {
  readonly forms: ReadonlySet<string>;
  /** Length of the longest. */
  readonly longest: number;
}

/** One for each set of rows of the lexicon: there are no more than a few. */
const KNOWN = new Map<string, Nouns>();

/** The nouns of the lexicon that `unit` counts; `undefined` where it counts none. */
export function nounsOf(unit: string): Nouns | undefined {
  const rows = HEADS.filter(({ units }) => units.test(unit));
  if (rows.length === 0) return undefined;
  const key = rows.map((row) => HEADS.indexOf(row)).join();
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const forms = new Set(rows.flatMap((row) => row.nouns));
  const nouns = { forms, longest: Math.max(...Array.from(forms, (form) => form.length)) };
  KNOWN.set(key, nouns);
  return nouns;
}

export function endsWithNoun(words: string, { forms, longest }: Nouns): boolean {
  for (let length = Math.min(longest, words.length); length > 0; length--)
    if (forms.has(words.slice(words.length - length))) return true;
  return false;
}

/** True where a noun covers the words from `start` to `stop`. */
export function coveredByNoun(words: string, start: number, stop: number, { forms, longest }: Nouns): boolean {
  for (let from = Math.max(0, stop - longest); from <= start; from++)
    for (let to = stop; to <= Math.min(words.length, from + longest); to++)
      if (forms.has(words.slice(from, to))) return true;
  return false;
}

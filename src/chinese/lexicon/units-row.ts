export type UnitKind = 'count' | 'money' | 'percent' | 'ratio' | 'measure' | 'temperature' | 'age' | 'duration';

/** A word that stands behind a number and says what is measured or counted. */
export interface Unit {
  readonly form: string;
  readonly kind: UnitKind;
  /** ISO 4217, where the kind is money. */
  readonly currency: string | null;
  /** True where a single Chinese digit before it makes no figure (三面, 五度): an idiom or an ordinal is likelier. */
  readonly weak: boolean;
  /** True where 个 may stand between the number and this unit, which is no unit by itself then: 18个月, 0.4个百分点. */
  readonly afterGe: boolean;
  /** True where it is a unit only behind 个 (月, 季度). */
  readonly onlyAfterGe: boolean;
  /** What may not follow: 家 is none in 家庭. */
  readonly not: RegExp | null;
}

/**
 * The rows of a lexicon as written: words split by white space; * before a weak one, ^ before one that may follow 个,
 * ^^ before one that must; (…) behind it the alternatives of a pattern that may not follow.
 */
export function unitsOf(kind: UnitKind, rows: string): readonly Unit[] {
  return rows
    .split(/\s+/u)
    .filter((row) => row !== '')
    .map((row) => {
      const [, marks = '', form = '', not] = /^([*^]*)([^(]+)(?:\((.+)\))?$/u.exec(row) ?? [];
      return {
        form,
        kind,
        currency: null,
        weak: marks.includes('*'),
        afterGe: marks.includes('^'),
        onlyAfterGe: marks.includes('^^'),
        not: not === undefined ? null : new RegExp(`(?:${not})`, 'uy'),
      };
    });
}

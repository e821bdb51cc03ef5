import { addDays } from '../../chinese/calendar.ts';
import { isAfter } from './anchor.ts';
import { textAfter, textBefore } from './numbers.ts';
import type { Phrase } from './phrase.ts';
import type { Placed, Story } from './story.ts';

/** How the words around X turn it into a point or an open interval. */
export interface Bound {
  readonly name: 'as-of' | 'since' | 'before' | 'after';
  readonly example: string;
  /** 及以前, 或之后: a year itself is then included. */
  readonly inclusive?: true;
  /** How many characters after X belong to the span (前, 之前, 后). */
  readonly inside: number;
}

const PLAIN_START = '起(?![草诉火飞步航源义价因点始伏到来用名重码落降舞床早身止死哄跑居吊获见])';
const BEFORE =
  /^(?:[及或]?(?:之前|以前)|前(?![后往期几提夕夜身列沿线景锋途来去一二两三四五六七八九十\d半任世排卫妻夫辈述瞻端方台些天年月日排苏]))/u;
const ONLY_LONG_BEFORE = /^(?:[及或]?(?:之前|以前))/u;
const AFTER = /^(?:[及或]?(?:之后|以后)|后(?=[,，。、;；]|的|$))/u;
const SINCE = new RegExp(`^[”)]?(?:以来|至今|迄今|${PLAIN_START})`, 'u');

const AS_OF: Bound = { name: 'as-of', example: '截至12月', inside: 0 };
const SINCE_X: Bound = { name: 'since', example: '11月下旬以来', inside: 0 };
export const BOUNDS: readonly Pick<Bound, 'name' | 'example'>[] = [
  AS_OF,
  SINCE_X,
  { name: 'before', example: '2020年前' },
  { name: 'after', example: '2010年后' },
];

/** The words beside a phrase: 截至X, X以来, 自X起, X前, X后. */
export function boundBeside(text: string, { start, stop, parts, until, rules }: Phrase): Bound | undefined {
  const before = textBefore(text, start, 5);
  const after = textAfter(text, stop, 4);
  const counted = parts.stretch ?? parts.ago ?? parts.recent ?? parts.echo;
  if (counted !== undefined || until !== undefined) return undefined;
  if (
    /截(?:至|止)(?:到|至|于)?$/u.test(before) ||
    (/[至到]$/u.test(before) && /^(?:为止|止(?![住步境损血痛咳于]))/u.test(after))
  )
    return AS_OF;
  if (SINCE.test(after) || /^来(?=[,，。、;；的])/u.test(after)) return SINCE_X;
  if (
    /[自从]$/u.test(before) &&
    /^(?:开始|[^,，。;；\n自从年月日号度]{0,20}?(?:以来|至今|迄今))/u.test(textAfter(text, stop, 22))
  )
    return SINCE_X;
  const relative = /(?:relative|together|of-the-text|week)/u.test(rules.at(-1) ?? '');
  const earlier = (relative ? ONLY_LONG_BEFORE : BEFORE).exec(after);
  if (earlier !== null) return { name: 'before', example: '2020年前', ...reach(earlier[0]) };
  const later = relative ? null : AFTER.exec(after);
  return later === null ? undefined : { name: 'after', example: '2010年后', ...reach(later[0]) };
}

function reach(words: string): Pick<Bound, 'inside' | 'inclusive'> {
  return /^[及或]/u.test(words) ? { inside: words.length, inclusive: true } : { inside: words.length };
}

/** The first and last instant, null where open. */
export interface Ends {
  readonly from: Placed['from'] | null;
  readonly to: Placed['to'] | null;
  readonly fromMinutes: number | null;
  readonly toMinutes: number | null;
}

export function bounded(placed: Placed, bound: Bound | undefined, { published }: Story): Ends {
  const { from, to, fromMinutes, toMinutes } = placed;
  switch (bound?.name) {
    case 'as-of':
      return { from: to, to, fromMinutes: toMinutes, toMinutes };
    case 'since': {
      const now = published?.last;
      const past = now !== undefined && !isAfter(from, now);
      return { from, to: past ? now : null, fromMinutes, toMinutes: null };
    }
    case 'before':
      if (placed.grain === 'year' && bound.inclusive !== true)
        return { from: null, to: addDays(from, -1), fromMinutes: null, toMinutes: null };
      return { from: null, to, fromMinutes: null, toMinutes };
    case 'after':
      if (placed.grain === 'year' && bound.inclusive !== true)
        return { from: addDays(to, 1), to: null, fromMinutes: null, toMinutes: null };
      return { from, to: null, fromMinutes, toMinutes: null };
    case undefined:
      return { from, to, fromMinutes, toMinutes };
  }
}

import type { FigureKind } from '../../model/finding.ts';
import type { Tail } from './after.ts';
import type { Before } from './before.ts';

/** 元 behind 每平方米 is 元/平方米; 每人每月 75元 is 元/人·月. */
export function unitWith(unit: string, per: readonly string[]): string {
  return per.length === 0 ? unit : `${unit}/${per.join('·')}`;
}

/** The unit of a sum, with what it is paid for where a verb stands between: 每月可领75元 is 元/月. */
export function rateOf(tail: Tail, before: Before): { readonly unit: string; readonly note?: string } {
  if (tail.kind !== 'money' || before.perOutside.length === 0 || tail.unit.includes('/'))
    return { unit: unitWith(tail.unit, before.per) };
  return {
    unit: unitWith(tail.unit, before.perOutside),
    note: `rate from ${before.perOutside.map((each) => `每${each}`).join('')}`,
  };
}

/** The ISO code of a money figure: the sign's, or that of the word before a bare 元, or the unit's own. */
export function moneyOf(tail: Tail, before: Before): string | null {
  if (tail.currency === null) return null;
  if (before.sign !== null) return before.sign.iso;
  return /^[元圆]/u.test(tail.unit) ? (before.currency ?? tail.currency) : tail.currency;
}

const WORK =
  /(?:服务|培训|督导|授课|累计|志愿|辅导|教学|值勤|巡逻|演练)(?:时间|时长|时数)?(?:达到|达|为|了|共|累计)?$/u;
const WARMTH = /[温热冷寒]|体温|高达|降至/u;

/** The kind that a unit has where it stands: 170余小时 of work is a count, 38.5度 beside 气温 a temperature. */
export function kindOf(tail: Tail, text: string, start: number, stop: number): FigureKind {
  const ahead = text.slice(Math.max(0, start - 10), start);
  if (tail.kind === 'duration' && /小时|钟头/u.test(tail.unit) && WORK.test(ahead)) return 'count';
  if (/^[周月天]$/u.test(tail.unit) && /^大(?=[的。,、!?)了婴幼男女孩]|$)/u.test(text.slice(stop, stop + 2)))
    return 'age';
  if (tail.unit === '分' && (/^\d{1,2}(?:\.\d{1,3})?秒/u.test(text.slice(stop, stop + 8)) || /小?时$/u.test(ahead)))
    return 'duration';
  if (tail.unit === '度' && WARMTH.test(ahead) && text.charAt(stop) !== '电') return 'temperature';
  return tail.kind;
}

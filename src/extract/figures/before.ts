import { CURRENCY_SIGNS, CURRENCY_WORDS_BEFORE } from '../../chinese/lexicon/currencies.ts';
import type { Bound } from '../../model/finding.ts';
import { type Approximator, BEFORE, OUTSIDE } from './lexicon/approximators.ts';

/** What stands before a number and belongs to it. */
export interface Before {
  readonly start: number;
  readonly bound: Bound;
  /** The word outside the figure that gave the bound: 突破. */
  readonly outside: string | null;
  readonly negative: boolean;
  /** ￥, US$ */
  readonly sign: { readonly form: string; readonly iso: string } | null;
  /** The currency named outside before the number: 港币. */
  readonly currency: string | null;
  /** What each of which the number is for: 每平方米 → ["平方米"], 每人每月 → ["人", "月"]. */
  readonly per: readonly string[];
}

/** Reads backwards from the numeral at `at`, never past `floor`. */
export function beforeNumber(text: string, at: number, floor: number): Before {
  const sign = signBefore(text, at, floor);
  const symbol = CURRENCY_SIGNS.find(
    ({ form }) => endsAt(text, form, sign.start, floor) && !latinBefore(text, sign.start - form.length, form),
  );
  const afterSymbol = symbol === undefined ? sign.start : sign.start - symbol.form.length;
  const close = approximatorsBefore(text, afterSymbol, floor);
  const per = perBefore(text, close.start, floor);
  const far =
    per.units.length > 0 && close.bound === 'exact'
      ? approximatorsBefore(text, per.start, floor)
      : { ...close, start: per.start };
  const outside = far.bound === 'exact' ? outsideBefore(text, far.start, floor) : undefined;
  return {
    start: far.start,
    bound: outside?.bound ?? far.bound,
    outside: outside?.form ?? null,
    negative: sign.negative,
    sign: symbol ?? null,
    currency: currencyBefore(text, far.start, floor),
    per: per.units,
  };
}

function endsAt(text: string, form: string, stop: number, floor: number): boolean {
  return stop - form.length >= floor && text.startsWith(form, stop - form.length);
}

function latinBefore(text: string, at: number, form: string): boolean {
  return /^[A-Z]/u.test(form) && /[A-Za-z]/u.test(text.charAt(at - 1));
}

function signBefore(text: string, at: number, floor: number): { readonly start: number; readonly negative: boolean } {
  if (endsAt(text, '零下', at, floor)) return { start: at - 2, negative: true };
  if (endsAt(text, '负', at, floor) && !/[胜担肩抱欺辜背自正]/u.test(text.charAt(at - 2)))
    return { start: at - 1, negative: true };
  const dash = endsAt(text, '-', at, floor) && !/[\dA-Za-z一-龥)%℃\]-]/u.test(text.charAt(at - 2));
  return dash ? { start: at - 1, negative: true } : { start: at, negative: false };
}

function matches({ form, notAfter = '' }: Approximator, text: string, stop: number, floor: number): boolean {
  if (!endsAt(text, form, stop, floor)) return false;
  const previous = text.charAt(stop - form.length - 1);
  return previous === '' || !notAfter.includes(previous);
}

/** Up to two of them: 至少约300人. The one nearer to exactness wins over 约. */
function approximatorsBefore(
  text: string,
  stop: number,
  floor: number,
): { readonly start: number; readonly bound: Bound } {
  let start = stop;
  let bound: Bound = 'exact';
  for (let step = 0; step < 2; step++) {
    const found = BEFORE.find((word) => matches(word, text, start, floor));
    if (found === undefined) break;
    start -= found.form.length;
    if (bound === 'exact' || bound === 'about') bound = found.bound;
  }
  return { start, bound };
}

function outsideBefore(text: string, stop: number, floor: number): Approximator | undefined {
  return OUTSIDE.find((word) => matches(word, text, stop, floor));
}

const PER =
  /(?:每(?:个|一|个人)?(平方米|平方公里|平方千米|公里|公斤|千克|斤|吨|亩|公顷|立方米|升|毫升|桶|度|千瓦时|小时|分钟|秒|天|日|周|月|季度|年|人|名|位|户|家|次|例|件|台|辆|套|张|本|股|注|课时|学时|床|头|只|棵|株|晚|班|场|趟|车|人次|户家庭|名学生|名老人|个家庭)){1,2}$/u;
const EACH = /每(?:个|一|个人)?([^每]{1,4})/gu;

function perBefore(
  text: string,
  stop: number,
  floor: number,
): { readonly start: number; readonly units: readonly string[] } {
  const words = PER.exec(text.slice(Math.max(floor, stop - 14), stop))?.[0];
  if (words === undefined) return { start: stop, units: [] };
  return {
    start: stop - words.length,
    units: [...words.matchAll(EACH)].flatMap(([, unit]) => (unit === undefined ? [] : [unit])),
  };
}

function currencyBefore(text: string, start: number, floor: number): string | null {
  const stop = text.slice(Math.max(floor, start - 2), start).endsWith(' ') ? start - 1 : start;
  return CURRENCY_WORDS_BEFORE.find(({ form }) => endsAt(text, form, stop, floor))?.iso ?? null;
}

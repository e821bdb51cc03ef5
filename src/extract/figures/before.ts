import { CURRENCY_SIGNS, CURRENCY_WORDS_BEFORE } from '../../chinese/lexicon/currencies.ts';
import { unitAt } from '../../chinese/lexicon/units.ts';
import type { Bound } from '../../model/finding.ts';
import { type Approximator, BEFORE, OUTSIDE } from './lexicon/approximators.ts';
import { byLast } from './lexicon/by-edge.ts';

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
  /** The same with a verb of paying between, outside the figure: 每人每月补贴 → ["人", "月"]. */
  readonly perOutside: readonly string[];
}

const signsAt = byLast(CURRENCY_SIGNS);
const currenciesAt = byLast(CURRENCY_WORDS_BEFORE);
const approximatorsAt = byLast(BEFORE);
const outsideAt = byLast(OUTSIDE);

/** What may stand between 每月 and a sum that is paid or earned each month. */
const PAYING =
  /(?:(?:最高|最多|至少|平均|可|能|将|就|要|须|需|应|都|也|还|只|仅|另|再|均|由[一-龥]{2,4})*(?:领取|领|补贴|补助|补偿|资助|奖励|发放|发给|缴纳|交纳|缴费|缴|交纳|收取|收费|支付|付给|付|拿到|领到|得到|获得|给予|享受|节省|增收|存入|存|挣|赚|上缴|返还)?了?到?(?:工资|薪水|薪资|薪酬|报酬|收入|补贴|补助金?|津贴|租金|房租|学费|电费|水费|生活费|护理费|管理费|物业费|伙食费|保费|保险费|养老金|低保金|奖金|奖学金)?)(?:约|近|超过|不超过|不低于|至少)?(?:人民币)?$/u;

/** Reads backwards from the numeral at `at`, never past `floor`. */
export function beforeNumber(text: string, at: number, floor: number): Before {
  const sign = signBefore(text, at, floor);
  const symbol = signsAt(text, sign.start).find(
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
    perOutside: per.units.length > 0 ? [] : perFarther(text, far.start, floor),
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
  if (!endsAt(text, '-', at, floor)) return { start: at, negative: false };
  // 气温-8℃ is below zero, 北京-8人 is a list
  const degrees = /^[\d.]{1,6} ?(?:℃|°|摄氏)/u.test(text.slice(at, at + 10));
  const joint = degrees ? /[\dA-Za-z)%℃\]-]/u : /[\dA-Za-z一-龥)%℃\]-]/u;
  return joint.test(text.charAt(at - 2)) ? { start: at, negative: false } : { start: at - 1, negative: true };
}

function matches(word: Approximator, text: string, stop: number, floor: number): boolean {
  const { form, notAfter = '', onlyBefore } = word;
  if (!endsAt(text, form, stop, floor)) return false;
  if (onlyBefore !== undefined && !onlyBefore.includes(text.charAt(stop))) return false;
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
    const found = approximatorsAt(text, start).find((word) => matches(word, text, start, floor));
    if (found === undefined) break;
    start -= found.form.length;
    if (bound === 'exact' || bound === 'about') bound = found.bound;
  }
  return { start, bound };
}

/** 突破300万人; 约合人民币876元: a currency may stand between. */
function outsideBefore(text: string, stop: number, floor: number): Approximator | undefined {
  const word = currenciesAt(text, stop).find(({ form }) => endsAt(text, form, stop, floor));
  const end = word === undefined ? stop : stop - word.form.length;
  return outsideAt(text, end).find((outside) => matches(outside, text, end, floor));
}

/** Units of time that are none behind a number: 每月, 每日. */
const TIMES: ReadonlySet<string> = new Set(['日', '月', '季', '季度', '晚', '学期', '班次', '百公里', '千克', '平米']);

/** Reads 每平方米 or 每人每月 backwards. */
function perBefore(
  text: string,
  stop: number,
  floor: number,
): { readonly start: number; readonly units: readonly string[] } {
  const last = eachBefore(text, stop, floor);
  if (last === undefined) return { start: stop, units: [] };
  const first = eachBefore(text, last.start, floor);
  return { start: first?.start ?? last.start, units: first === undefined ? [last.unit] : [first.unit, last.unit] };
}

/** 每人每月补贴75元: the rate stands before the verb. */
function perFarther(text: string, start: number, floor: number): readonly string[] {
  const lead = text.slice(Math.max(floor, start - 16), start);
  const words = lead.includes('每') && /每[^每,。;:!?]*$/u.test(lead) ? (PAYING.exec(lead)?.[0] ?? '') : '';
  if (words === '') return [];
  const per = perBefore(text, start - words.length, floor);
  // 每站每年 with a 每站 that is not understood would be half of the rate
  return /每[一-龥]{1,4}$/u.test(text.slice(Math.max(floor, per.start - 5), per.start)) ? [] : per.units;
}

function eachBefore(
  text: string,
  stop: number,
  floor: number,
): { readonly start: number; readonly unit: string } | undefined {
  const from = Math.max(floor, stop - 7);
  const each = text.slice(from, stop).lastIndexOf('每');
  if (each === -1) return undefined;
  const start = from + each;
  const words = text.slice(start + 1, stop);
  const unit = /^[个一]./u.test(words) ? words.slice(1) : words;
  const known = TIMES.has(unit) || unitAt(text, stop - unit.length)?.form === unit;
  return known ? { start, unit } : undefined;
}

function currencyBefore(text: string, start: number, floor: number): string | null {
  const stop = text.slice(Math.max(floor, start - 2), start).endsWith(' ') ? start - 1 : start;
  return currenciesAt(text, stop).find(({ form }) => endsAt(text, form, stop, floor))?.iso ?? null;
}

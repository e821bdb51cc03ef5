import { type Unit, type UnitKind, unitAt } from '../../chinese/lexicon/units.ts';
import type { Bound } from '../../model/finding.ts';
import type { Amount } from './amount.ts';
import { BEHIND } from './lexicon/approximators.ts';
import { byFirst } from './lexicon/by-edge.ts';

/** The unit behind a number, with what hangs on it. */
export interface Tail {
  /** Where the unit ends. */
  readonly unitStop: number;
  /** Where the figure ends: behind 以上, 左右. */
  readonly stop: number;
  readonly unit: string;
  readonly kind: UnitKind;
  readonly currency: string | null;
  readonly weak: boolean;
  /** 0.5 behind 半: 一吨半, 两个半小时. */
  readonly half: boolean;
  /** True for 两年多, 三个多月. */
  readonly over: boolean;
  readonly bound: Bound;
}

/** Reads the unit behind `amount`; `undefined` where there is none that this number can have. */
export function tailAt(text: string, amount: Amount): Tail | undefined {
  const gap = gapAt(text, amount);
  const at = amount.stop + gap;
  const between = betweenAt(text, at);
  const unit = between?.unit ?? unitAt(text, at);
  if (
    unit === undefined ||
    (gap > 0 && !mayStandApart(unit, text, amount)) ||
    !fits(unit, text, amount, between !== undefined)
  )
    return undefined;
  const formStop = (between?.at ?? at) + unit.form.length;
  const rate = unit.currency === null && unit.kind === 'percent' ? undefined : rateAt(text, formStop);
  const unitStop = rate?.stop ?? formStop;
  const over = overAt(text, unitStop, unit);
  const halfStop = halfAt(text, unitStop, unit);
  const inner = halfStop ?? (over ? unitStop + 1 : unitStop);
  const behind = behindAt(
    text,
    unit.kind === 'money' && /^[整正](?![式在个体顿合理治])/u.test(text.slice(inner, inner + 2)) ? inner + 1 : inner,
  );
  return {
    unitStop,
    stop: behind.stop,
    unit: unit.form + (rate?.form ?? ''),
    kind: rate === undefined ? unit.kind : unit.kind === 'money' ? 'money' : 'measure',
    currency: unit.currency,
    weak: unit.weak,
    half: halfStop !== undefined || (between?.half ?? false),
    over: over || (between?.over ?? false),
    bound: behind.bound,
  };
}

/** One space between an Arabic number and its unit: 168 cm, 共 12 家 (only where a space stands before the number too). */
function gapAt(text: string, amount: Amount): 0 | 1 {
  return amount.arabic && text.charAt(amount.stop) === ' ' ? 1 : 0;
}

function mayStandApart(unit: Unit, text: string, amount: Amount): boolean {
  if (unit.kind === 'percent' || /^[A-Za-z℃°]/u.test(unit.form)) return true;
  const before = text.slice(Math.max(0, amount.start - 2), amount.start);
  return /[一-龥,、:（(] $/u.test(before) && !/[图表第] $/u.test(before);
}

interface Between {
  readonly unit: Unit;
  readonly at: number;
  readonly over: boolean;
  readonly half: boolean;
}

/** 18个月, 三个多月, 两个半小时: a measure word behind 个. */
function betweenAt(text: string, at: number): Between | undefined {
  if (text.charAt(at) !== '个') return undefined;
  const word = text.charAt(at + 1);
  const step = word === '多' || word === '半' ? 2 : 1;
  const unit = unitAt(text, at + step);
  if (unit === undefined || !unit.afterGe) return undefined;
  return { unit, at: at + step, over: word === '多', half: word === '半' };
}

function fits(unit: Unit, text: string, amount: Amount, afterGe: boolean): boolean {
  if (unit.onlyAfterGe && !afterGe) return false;
  // 3月 is a date, 个 before 百分点 was read already; 2688点 is an index, 3点 a time of day
  if (unit.form === '点') return amount.low >= 100 || amount.numeral.includes('.');
  if (unit.form === '年') return isLength(text, amount);
  if (['本', '章', '节', '条', '款', '项'].includes(unit.form)) return Number.isInteger(amount.low);
  return true;
}

/** 18年 is a length, 2018年 and 98年 are years. */
function isLength(text: string, amount: Amount): boolean {
  if (!amount.arabic) return !/[零〇○]|^[一二三四五六七八九]{2,}$/u.test(amount.numeral) || amount.low < amount.high;
  if (amount.low >= 1000) return false;
  return !(amount.low >= 60 && amount.low < 100 && !/[近约达逾共历超长期]/u.test(text.charAt(amount.start - 1)));
}

const RATE = /([/每])([A-Za-zμ]{1,3}\d?|[³㎡一-龥]{1,4})(?:[·/.](月|年|天|日|次|小时|人|平方米))?/uy;
/** Units of time that are none behind a number: 元/月. */
const PER_TIME: ReadonlySet<string> = new Set([
  '月',
  '日',
  '季',
  '季度',
  '百公里',
  '晚',
  '学期',
  'h',
  's',
  'L',
  'd',
  'a',
]);

/** 元/平方米, 元/人·月, 微克/立方米, 8元每小时 */
function rateAt(text: string, at: number): { readonly form: string; readonly stop: number } | undefined {
  const begin = text.charAt(at);
  if (begin !== '/' && begin !== '每') return undefined;
  RATE.lastIndex = at;
  const [words, mark = '', rest = '', second] = RATE.exec(text) ?? [];
  if (words === undefined) return undefined;
  const unit = [4, 3, 2, 1]
    .map((length) => rest.slice(0, length))
    .find((form) => PER_TIME.has(form) || unitAt(form, 0)?.form === form);
  if (unit === undefined) return undefined;
  const whole = unit === rest && second !== undefined;
  const stop = at + (whole ? words.length : mark.length + unit.length);
  // 8元每小时 is a rate, the 每 of 3元每人5件 begins the next figure
  if (mark === '每' && /[\d一二两三四五六七八九十]/u.test(text.charAt(stop))) return undefined;
  return { form: whole ? `/${unit}·${second}` : `/${unit}`, stop };
}

const behindIn = byFirst(BEHIND);
const MEASURED: ReadonlySet<UnitKind> = new Set(['measure', 'duration', 'money', 'age', 'ratio', 'percent']);

/** 两年多, 三米多, 50元多; not the 多 of 3倍多样 or 5年多次. */
function overAt(text: string, at: number, unit: Unit): boolean {
  return (
    MEASURED.has(unit.kind) &&
    /^[多余](?![次名人个家项样元功层媒方地部维种批条位款处套轮国年场达少额地])/u.test(text.slice(at, at + 2))
  );
}

/** 一吨半, 两年半; not 两天半夜 */
function halfAt(text: string, at: number, unit: Unit): number | undefined {
  return MEASURED.has(unit.kind) && /^半(?![夜数年月天价个径小决岛路程边山])/u.test(text.slice(at, at + 2))
    ? at + 1
    : undefined;
}

function behindAt(text: string, at: number): { readonly stop: number; readonly bound: Bound } {
  const found = behindIn(text, at).find(({ form, notBefore = '' }) => {
    const next = text.charAt(at + form.length);
    return text.startsWith(form, at) && (next === '' || !notBefore.includes(next));
  });
  return found === undefined ? { stop: at, bound: 'exact' } : { stop: at + found.form.length, bound: found.bound };
}

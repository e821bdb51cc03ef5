import { unitAt } from '../../chinese/lexicon/units.ts';
import { CHINESE_CHARACTER, readNumber } from '../../chinese/numerals.ts';
import { consecutiveAt, vagueAt } from './amount-vague.ts';
import { WITHIN } from './lexicon/approximators.ts';

/** A number as printed, without unit: 1.5万余, 几十, 四五十, 3亿. `low` and `high` differ where the words name a range. */
export interface Amount {
  readonly start: number;
  readonly stop: number;
  readonly low: number;
  readonly high: number;
  /** True behind 余, 多, 来. */
  readonly over: boolean;
  readonly arabic: boolean;
  /** The numeral itself, without 余. */
  readonly numeral: string;
  /** The power of the scale printed last: 4 for 三千万 and 20多万, 12 for 3万亿, 0 for 300. */
  readonly scale: number;
}

const RUN = /[\d,.零〇○一二两三四五六七八九十百千万亿兆廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟点]{1,28}/uy;
const TWO_DIGITS = /[一二三四五六七八九]{2}/u;
const NUMERAL = new RegExp(`[\\d]|${CHINESE_CHARACTER}`, 'u');
/** 177.1 亿 */
const SPACED_SCALE = /^ (?:万亿|百万|千万|[万亿])(?=[^一-龥]|元|美|欧|港|日|人|吨|平|立|千)/u;
const SCALE = /[十百千]?[万亿]{0,2}/uy;

/** The amount that begins at `at` in folded text; `undefined` where no numeral does, or none that can be read whole. */
export function amountAt(text: string, at: number): Amount | undefined {
  return vagueAt(text, at) ?? consecutiveAt(text, at) ?? plainAt(text, at);
}

function plainAt(text: string, at: number): Amount | undefined {
  RUN.lastIndex = at;
  let numeral = RUN.exec(text)?.[0] ?? '';
  let whole = readWhole(text, at, numeral);
  while (whole === undefined) {
    if (numeral === '') return undefined;
    numeral = numeral.slice(0, -1);
    whole = readWhole(text, at, numeral);
  }
  const behind = at + numeral.length;
  const spaced = text.charAt(behind) === ' ' ? (SPACED_SCALE.exec(text.slice(behind, behind + 4))?.[0] ?? '') : '';
  const value = spaced === '' ? whole : readNumber(numeral + spaced.trim());
  if (value === undefined) return undefined;
  return extended(text, {
    start: at,
    stop: at + numeral.length + spaced.length,
    low: value,
    high: value,
    over: false,
    arabic: /^\d/u.test(numeral),
    numeral: numeral + spaced.trim(),
    scale: scaleOf(numeral + spaced.trim()),
  });
}

/** The value of `numeral` where it is a number and nothing of a longer one is cut off: not the 12 of 12.3.4. */
function readWhole(text: string, at: number, numeral: string): number | undefined {
  // by place (二〇一八), or a mere list; cheaper to see than to read
  if (numeral === '' || (TWO_DIGITS.test(numeral) && !numeral.includes('点'))) return undefined;
  const value = readNumber(numeral);
  return value === undefined || isCut(text, at + numeral.length, numeral) ? undefined : value;
}

/** True where `numeral` is but the beginning of what is printed. */
function isCut(text: string, stop: number, numeral: string): boolean {
  // 12千米 is in 千米, 4亿千瓦时 in 千瓦时, 3两 in 两
  const scaleIsUnit = /[千百兆]$/u.test(numeral) && /^\d|.兆$/u.test(numeral) && unitAt(text, stop - 1) !== undefined;
  if (scaleIsUnit) return true;
  const next = text.charAt(stop);
  if ((next === '.' || next === ',') && /\d/u.test(text.charAt(stop + 1))) return true;
  if (!NUMERAL.test(next)) return false;
  // 1.7亿65岁以上老人: nothing can follow a decimal with a scale
  if (/[.]\d+[万亿]$/u.test(numeral) && /\d/u.test(next)) return false;
  return unitAt(text, stop) === undefined;
}

/** 余, 多, 来 and 几 behind a numeral, with the scale behind them: 500余万, 二十几万, 三十来. */
function extended(text: string, amount: Amount): Amount {
  const word = text.charAt(amount.stop);
  if (word === '几' && amount.low % 10 === 0 && amount.low > 0) return severalMore(text, amount);
  if (!WITHIN.includes(word) || word === '' || amount.low < 1) return amount;
  if (word === '来' && !countedAt(text, amount.stop + 1)) return amount;
  const { stop, power } = scaleAt(text, amount.stop + 1);
  const times = 10 ** power;
  const scale = Math.max(amount.scale, power);
  return { ...amount, stop, low: amount.low * times, high: amount.high * times, over: true, scale };
}

/** 三十来班, 十来个, 二十来万: not the 来 of 五分之三来自. */
function countedAt(text: string, at: number): boolean {
  return unitAt(text, at) !== undefined || scaleAt(text, at).power > 0;
}

/** 十几 11–19, 一百几十 110–190, 二十几万 210,000–290,000 */
function severalMore(text: string, amount: Amount): Amount {
  const tens = text.charAt(amount.stop + 1) === '十' && amount.low % 100 === 0;
  const unit = tens ? 10 : 1;
  const { stop, power } = scaleAt(text, amount.stop + (tens ? 2 : 1));
  const times = 10 ** power;
  const [low, high] = [(amount.low + unit) * times, (amount.low + 9 * unit) * times];
  return { ...amount, stop, low, high, scale: power };
}

function scaleAt(text: string, at: number): { readonly stop: number; readonly power: number } {
  SCALE.lastIndex = at;
  const scale = SCALE.exec(text)?.[0] ?? '';
  const whole = scale !== '' && unitAt(text, at)?.form.startsWith(scale) ? '' : scale;
  const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
  return { stop: at + whole.length, power: [...whole].reduce((sum, char) => sum + (powers[char] ?? 0), 0) };
}

/** The power of the 万 and 亿 that a numeral ends with. */
export function scaleOf(numeral: string): number {
  const last = powerOf(numeral.charAt(numeral.length - 1));
  return last === 0 ? 0 : last + powerOf(numeral.charAt(numeral.length - 2));
}

function powerOf(scale: string): number {
  if (scale === '万') return 4;
  return scale === '亿' ? 8 : 0;
}

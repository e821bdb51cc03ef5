import { unitAt } from '../../chinese/lexicon/units.ts';
import { readNumber } from '../../chinese/numerals.ts';
import { type Amount, scaleOf } from './amount.ts';

/** What 数十, 几百万, 成百上千 begin with. */
const VAGUE = '数几成';
const SEVERAL = /[数几](十|百|千|万|亿)(万亿|万|亿)?/uy;
/** 几十上百, 数百上千万: at least the first. */
const UPWARDS = /[数几](十|百|千)上(百|千|万)(万|亿)?/uy;
const SIZES = '十百千万';
const HUNDREDS_TO_THOUSANDS: ReadonlyMap<string, number> = new Map([
  ['成百上千', 100],
  ['成千上万', 1000],
]);
const NUMERAL_BEHIND = /[\d零一二三四五六七八九十百千万亿]/u;

/** 数十 10–99, 几百万 1–9.99 million, 成百上千 and 数百上千 (at least 100). */
export function vagueAt(text: string, at: number): Amount | undefined {
  if (!VAGUE.includes(text.charAt(at))) return undefined;
  const idiom = text.slice(at, at + 4);
  const least = HUNDREDS_TO_THOUSANDS.get(idiom);
  if (least !== undefined) return amount(at, idiom, least, Number.POSITIVE_INFINITY);
  UPWARDS.lastIndex = at;
  const [upwards, from = '', to = '', by = ''] = UPWARDS.exec(text) ?? [];
  if (upwards !== undefined && SIZES.indexOf(from) < SIZES.indexOf(to))
    return amount(
      at,
      upwards,
      (readNumber(`一${from}`) ?? 1) * (by === '' ? 1 : (readNumber(`1${by}`) ?? 1)),
      Number.POSITIVE_INFINITY,
    );
  SEVERAL.lastIndex = at;
  const [whole, unit = '', scale = ''] = SEVERAL.exec(text) ?? [];
  if (whole === undefined || NUMERAL_BEHIND.test(text.charAt(at + whole.length))) return undefined;
  const low = readNumber(`一${unit}`);
  const times = scale === '' ? 1 : readNumber(`1${scale}`);
  if (low === undefined || times === undefined) return undefined;
  return amount(at, whole, low * times, (low * 10 - 1) * times);
}

/** What 四五十, 两千五六百, 十七八 begin with. */
const SMALL = '一二两三四五六七八九十百千万';
const CONSECUTIVE =
  /((?:[一二两三四五六七八九]?[万千百十]){0,3})([一二两三四五六七八九])(、?)([二两三四五六七八九])(十?[百千]?(?:万亿|万|亿)?)/uy;

/** 四五十 40–50, 三五百 300–500, 十七八 17–18, 两三千 2,000–3,000, 两千五六百 2,500–2,600, 一两个 1–2. */
export function consecutiveAt(text: string, at: number): Amount | undefined {
  if (!SMALL.includes(text.charAt(at))) return undefined;
  CONSECUTIVE.lastIndex = at;
  const [whole, head = '', first = '', comma = '', second = '', scale = ''] = CONSECUTIVE.exec(text) ?? [];
  if (whole === undefined || !follows(first, second)) return undefined;
  // 一两个, but 一二三 and 一两银子 are none
  const bareOne = first === '一' && head + scale === '';
  if (
    (bareOne && (second !== '两' || unitAt(text, at + 2) === undefined)) ||
    (comma !== '' && (head !== '' || scale === ''))
  )
    return undefined;
  const low = readNumber(head + first + scale);
  const high = readNumber(head + second + scale);
  if (low === undefined || high === undefined || low >= high) return undefined;
  if (NUMERAL_BEHIND.test(text.charAt(at + whole.length))) return undefined;
  return amount(at, whole, low, high);
}

function follows(first: string, second: string): boolean {
  const order = '一二三四五六七八九';
  const digit = order.indexOf(first === '两' ? '二' : first);
  return order.indexOf(second === '两' ? '二' : second) === digit + 1 || (first === '三' && second === '五');
}

function amount(start: number, numeral: string, low: number, high: number): Amount {
  return {
    start,
    stop: start + numeral.length,
    low,
    high,
    over: false,
    arabic: false,
    numeral,
    scale: scaleOf(numeral),
  };
}

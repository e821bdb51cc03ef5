import { firstLook } from './first-look.ts';
import { fold } from './fold.ts';
import { readDigits } from './numerals.ts';

/** A time of publication as pages print it, in one line. */
export interface PrintedTime {
  readonly start: number;
  readonly stop: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** "10:19" or "10:19:05" */
  readonly clock: string | null;
  /** "+08:00", "+00:00", or null where none is stated. */
  readonly zone: string | null;
  /** Days before the day of retrieval, for 昨天 and the like. */
  readonly daysAgo: number | null;
  readonly rule: string;
}

interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
}

const YEAR = '(?<year>(?:19|20)\\d{2})';
const MONTH = '(?<month>1[0-2]|0?[1-9])';
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])';
const WEEKDAY = '(?:[ ,]{0,2}\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?|[ ]?\\([一二三四五六日]\\))?';
const CLOCK =
  '(?:[ T,|]{0,3}(?:(?<half>凌晨|早上|上午|中午|下午|傍晚|晚上|[AaPp][Mm])[ ]?)?(?<hour>2[0-4]|1\\d|0?\\d)[:时点](?<minute>[0-5]\\d)(?:[:分](?<second>[0-5]\\d)(?:\\.\\d{1,6})?秒?|分)?(?: ?(?<after>[AaPp][Mm])(?![A-Za-z]))?)';
/** The same with names of its own, where both stand in one expression. */
const CLOCK2 = CLOCK.replace(/\?<(\w+)>/g, '?<$12>');
/** +08:00, Z, GMT, (GMT+8), (北京时间) */
const ZONE = '(?: ?\\(? ?(?<zone>Z|[+-]\\d{2}:?\\d{2}|(?:GMT|UTC)(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?|北京时间)\\)?)?';
const ENGLISH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const HAN_DIGITS = '[〇零○一二三四五六七八九]';
const HAN_NUMBER = '[十一二三四五六七八九廿卅]{1,3}';

/** In order of trust; the first that takes a place keeps it. */
const SHAPES: readonly Shape[] = [
  /** 10:19 2018/12/18, the clock first */
  {
    name: 'clock-first',
    pattern: new RegExp(
      `(?<![\\d:])(?<hour>2[0-3]|[01]\\d):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))? ?${YEAR}[-/.年]${MONTH}[-/.月]${DAY}日?(?![\\d:])(?! ?\\d{1,2}:\\d)`,
      'g',
    ),
  },
  /** 2012年12月10日, 格林尼治标准时间10:41 */
  {
    name: 'full-gmt',
    pattern: new RegExp(
      `${YEAR}年${MONTH}月${DAY}日[ ,]{0,3}格林(?:尼治|威治)(?:标准)?时间 ?(?<hour>2[0-3]|1\\d|0?\\d):(?<minute>[0-5]\\d)(?<gmt>)`,
      'g',
    ),
  },
  /** 2016-03-08 09:15, 2016年3月08日, 2019|09/07|19:02, 2016年3月8日 星期二 下午3:05 */
  {
    name: 'full',
    pattern: new RegExp(
      `(?<![\\d.v])${YEAR}(?: ?[-/.年|] ?)${MONTH}(?: ?[-/.月] ?)${DAY}(?: ?日|号)?${WEEKDAY}(?:${CLOCK}${ZONE}|(?=\\d{1,2}时)|(?![\\d]|\\.\\d))`,
      'g',
    ),
  },
  /** 十一月 6th, 2009 */
  {
    name: 'chinese-month-english-day',
    pattern: new RegExp(`(?<hanMonth>${HAN_NUMBER})月 ${DAY}(?:st|nd|rd|th), ${YEAR}${CLOCK}?`, 'g'),
  },
  /** Nov 6, 2009 · November 6th, 2009 */
  {
    name: 'english',
    pattern: new RegExp(`(?<english>${ENGLISH})[a-z]{0,6}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}${CLOCK}?`, 'g'),
  },
  /** 6 November 2009 */
  {
    name: 'english',
    pattern: new RegExp(`(?<!\\d)${DAY} (?<english>${ENGLISH})[a-z]{0,6}\\.?,? ${YEAR}${CLOCK}?`, 'g'),
  },
  /** 中華民國107年12月18日 */
  {
    name: 'minguo',
    pattern: new RegExp(`民国 ?(?<minguo>\\d{2,3}) ?年 ?${MONTH} ?月 ?${DAY} ?日${WEEKDAY}${CLOCK}?`, 'g'),
  },
  /** 民國三十八年三月一日 */
  {
    name: 'minguo',
    pattern: new RegExp(`民国(?<hanMinguo>${HAN_NUMBER})年(?<hanMonth>${HAN_NUMBER})月(?<hanDay>${HAN_NUMBER})日`, 'g'),
  },
  /** 二〇一八年十二月十八日 */
  {
    name: 'han',
    pattern: new RegExp(`(?<hanYear>${HAN_DIGITS}{4})年(?<hanMonth>${HAN_NUMBER})月(?<hanDay>${HAN_NUMBER})日`, 'g'),
  },
  /** 18-03-08 23:16 */
  {
    name: 'two-digit-year',
    pattern: new RegExp(`(?<![\\d-])(?<short>\\d{2})[-/.年]${MONTH}[-/.月]${DAY}日?${CLOCK}`, 'g'),
  },
  /** 20181218 10:19 */
  {
    name: 'compact',
    pattern: new RegExp(`(?<!\\d)${YEAR}(?<month>1[0-2]|0[1-9])(?<day>3[01]|[12]\\d|0[1-9])(?:${CLOCK}|(?!\\d))`, 'g'),
  },
  /** 10-08 12:00, 10月8日 12:00, 10-0812:00: the year is missing */
  {
    name: 'no-year',
    pattern: new RegExp(
      `(?<![\\d./年第-])(?:(?<month>1[0-2]|0?[1-9])月(?<day>3[01]|[12]\\d|0?[1-9])日${CLOCK}?|(?<month2>1[0-2]|0?[1-9])[-/](?<day2>3[01]|[12]\\d|0?[1-9])${CLOCK2})`,
      'g',
    ),
  },
  /** 昨天 10:19 */
  { name: 'days-ago', pattern: new RegExp(`(?<ago>今天|昨天|前天)${CLOCK}`, 'g') },
  /** 2018年12月 */
  { name: 'month', pattern: new RegExp(`(?<!\\d)${YEAR} ?年 ?${MONTH} ?月(?! ?\\d)`, 'g') },
];

const LOOK = firstLook(SHAPES.map(({ pattern }) => pattern));

const AGO: Readonly<Record<string, number>> = { 今天: 0, 昨天: 1, 前天: 2 };

/** What every shape holds: most lines of a page hold none of it. */
const MAY_BE_TIME =
  /\d ?[-/.年月|:时](?:\d| )|\d{8}|[〇零○一二三四五六七八九]年|民国|(?:昨|今|前)天|[A-Z][a-z]{2}|十[一二]?月/;

/** The times in a line, in order, none over another. */
export function printedTimes(line: string): readonly PrintedTime[] {
  return foldedTimes(fold(line.length > 2_000 ? line.slice(0, 2_000) : line));
}

/** False for most lines that hold none: cheaper than to look for one. */
export function mayHoldTime(folded: string): boolean {
  return MAY_BE_TIME.test(folded);
}

/** The times of a line already folded. */
export function foldedTimes(folded: string): readonly PrintedTime[] {
  if (!MAY_BE_TIME.test(folded)) return [];
  const times: PrintedTime[] = [];
  const bits = LOOK.bitsOf(folded);
  for (let i = 0; i < SHAPES.length; i++) {
    const shape = LOOK.mayMatch(bits, i) ? SHAPES[i] : undefined;
    if (shape === undefined) continue;
    const { name, pattern } = shape;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const start = match.index;
      const stop = start + match[0].length;
      if (times.some((time) => start < time.stop && time.start < stop)) continue;
      const time = timeOf(match.groups ?? {}, name);
      if (time !== undefined) times.push({ start, stop, ...time });
    }
  }
  return times.length < 2 ? times : times.sort((a, b) => a.start - b.start);
}

function timeOf(
  groups: Readonly<Record<string, string | undefined>>,
  rule: string,
): Omit<PrintedTime, 'start' | 'stop'> | undefined {
  const year = yearOf(groups);
  const month =
    groups.hanMonth === undefined ? (monthOf(groups) ?? numberOf(groups.month2)) : hanNumber(groups.hanMonth);
  const day = groups.hanDay === undefined ? (numberOf(groups.day) ?? numberOf(groups.day2)) : hanNumber(groups.hanDay);
  if (day !== null && month !== null && day > daysIn(year, month)) return undefined;
  const clock = clockOf(groups) ?? clockOf(withoutTwo(groups));
  const ago = groups.ago;
  return {
    year,
    month,
    day,
    clock,
    zone: 'gmt' in groups ? '+00:00' : zoneOf(groups.zone),
    daysAgo: ago === undefined ? null : (AGO[ago] ?? null),
    rule,
  };
}

function yearOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  if (groups.year !== undefined) return Number(groups.year);
  if (groups.minguo !== undefined) return Number(groups.minguo) + 1911;
  if (groups.hanMinguo !== undefined) return hanNumber(groups.hanMinguo) + 1911;
  if (groups.hanYear !== undefined) return readDigits(groups.hanYear.replaceAll('○', '〇')) ?? null;
  if (groups.short === undefined) return null;
  const short = Number(groups.short);
  return short < 70 ? 2000 + short : 1900 + short;
}

function monthOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const english = groups.english;
  return english === undefined ? numberOf(groups.month) : ENGLISH.split('|').indexOf(english) + 1;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

/** 十二 → 12, 廿三 → 23 */
function hanNumber(text: string): number {
  const digit = (character: string): number => '〇一二三四五六七八九'.indexOf(character);
  if (text.startsWith('廿')) return 20 + Math.max(0, digit(text.slice(1)));
  if (text.startsWith('卅')) return 30 + Math.max(0, digit(text.slice(1)));
  const ten = text.indexOf('十');
  if (ten < 0) return digit(text.slice(-1));
  return (ten === 0 ? 1 : digit(text.slice(0, ten))) * 10 + Math.max(0, digit(text.slice(ten + 1)));
}

/** hour2 → hour: the second clock of an expression. */
function withoutTwo(
  groups: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const { hour2: hour, minute2: minute, second2: second, half2: half, after2: after } = groups;
  return { hour, minute, second, half, after };
}

function clockOf(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { hour, minute, second } = groups;
  if (hour === undefined || minute === undefined) return null;
  const half = groups.half ?? groups.after ?? '';
  const afternoon = /^(?:下午|傍晚|晚上|pm)$/i.test(half);
  const midnight = /^(?:凌晨|am)$/i.test(half) && Number(hour) === 12;
  const hours = midnight ? 0 : afternoon && Number(hour) < 12 ? Number(hour) + 12 : Number(hour);
  const clock = `${String(hours).padStart(2, '0')}:${minute}`;
  return second === undefined ? clock : `${clock}:${second}`;
}

const OFFSET = /(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d{2})?$/;

function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  if (zone === 'Z' || zone === 'GMT' || zone === 'UTC') return '+00:00';
  if (zone === '北京时间') return '+08:00';
  const { sign = '+', hours = '0', minutes = '00' } = OFFSET.exec(zone)?.groups ?? {};
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function daysIn(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** Days as strings ("2018-12-18") and as numbers (days since 1970-01-01) in the proleptic Gregorian calendar. */

const DAY_MS = 86_400_000;

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** 28 to 31. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True for days that exist, from year 1 to 9999: not 30 February. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** "2018-12-18" */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

export function dayOfNumber(number: number): CalendarDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "2018-12-18" or "2018-12-18T10:19" → its day; `undefined` where it is no day. */
export function parseDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? { year, month, day } : undefined;
}

/** The day `count` days later (earlier where negative). */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + count);
}

/** The same day `count` months later; 31 January and one month is the last of February. */
export function addMonths({ year, month, day }: CalendarDay, count: number): CalendarDay {
  const index = year * 12 + (month - 1) + count;
  const into = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return { ...into, day: Math.min(day, monthLength(into.year, into.month)) };
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: CalendarDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekday(day));
}

/** The n-th such weekday of a month, from its end where n is -1; `undefined` where the month has no such day. */
export function nthWeekday(year: number, month: number, n: number, wanted: number): CalendarDay | undefined {
  const length = monthLength(year, month);
  const first = 1 + ((wanted - weekday({ year, month, day: 1 }) + 7) % 7);
  const day = n > 0 ? first + (n - 1) * 7 : first + Math.floor((length - first) / 7) * 7;
  return day <= length ? { year, month, day } : undefined;
}

/** Easter Sunday (the anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}

/**
 * Easter Sunday of the Eastern churches, as a Gregorian day: the Julian computus (Meeus, Astronomical Algorithms, chapter 8)
 * and the days between the two calendars.
 */
export function orthodoxEaster(year: number): CalendarDay {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return addDays({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }, behind);
}

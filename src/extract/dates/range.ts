import type { Parts, Phrase } from './phrase.ts';

/** Between the ends: 至, 到, —, 起至, ~, -; 今天夜间到明天. */
export const RANGE_LINK =
  /^(?:夜间|夜里|晚上|晚间|白天|上午|下午|早晨|早上|中午|傍晚)? ?(?:(?:起|开始)?(?:至|到)|—{1,2}|-{1,2}|~) ?$/u;
export const LONGEST_LINK = 5;

/** Joins A至B into one phrase; B takes over what it doesn't say (5月28日至30日, 今年1月至2月). */
export function joinRanges(text: string, phrases: readonly Phrase[]): readonly Phrase[] {
  const joined: Phrase[] = [];
  for (const phrase of phrases) {
    const last = joined.at(-1);
    const whole = last === undefined ? undefined : join(text, last, phrase);
    // 初七 means nothing but as the end of 正月初一至初七
    if (whole === undefined && phrase.parts.lunarDay !== undefined) continue;
    if (whole === undefined) joined.push(phrase);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function join(text: string, from: Phrase, to: Phrase): Phrase | undefined {
  if (from.until !== undefined || to.start - from.stop > LONGEST_LINK) return undefined;
  if (namesWeekday(text, from, to)) return { ...to, start: from.start };
  // 2015年4月至同年9月 are two dates: the second looks back to the first
  if (to.parts.year !== undefined && 'shift' in to.parts.year && to.parts.year.from !== 'anchor') return undefined;
  const link = text.slice(from.stop, to.start);
  const between = /^[和与]$/u.test(link) && /^之?间/u.test(text.slice(to.stop, to.stop + 2));
  if (!RANGE_LINK.test(link) && !between) return undefined;
  if (to.parts.lunarDay !== undefined && from.parts.lunar === undefined) return undefined;
  if (from.parts.stretch !== undefined || to.parts.stretch !== undefined) return undefined;
  return {
    start: from.start,
    stop: to.stop + (between ? (text.charAt(to.stop) === '之' ? 2 : 1) : 0),
    parts: from.parts,
    until: share(from.parts, to.parts),
    rules: [...from.rules, 'range', ...to.rules],
  };
}

/** 周日, 二月十号: one day, named twice. */
function namesWeekday(text: string, from: Phrase, to: Phrase): boolean {
  const day = to.parts.day;
  return (
    from.rules.length === 1 &&
    from.rules[0] === 'weekday-bare' &&
    day !== undefined &&
    'at' in day &&
    to.parts.month !== undefined &&
    /^[,，、 ]{0,2}$/u.test(text.slice(from.stop, to.start))
  );
}

/** Whether a phrase names its day, week or years without anything that stood before it. */
function standsByItself(parts: Parts): boolean {
  return (
    parts.years !== undefined ||
    parts.century !== undefined ||
    parts.week !== undefined ||
    parts.ago !== undefined ||
    parts.dayShifts !== undefined ||
    parts.recent !== undefined ||
    (parts.day !== undefined && 'shift' in parts.day) ||
    (parts.month !== undefined && 'shift' in parts.month && parts.month.from === 'anchor')
  );
}

function share(from: Parts, to: Parts): Parts {
  if (standsByItself(to)) return to;
  const { clock, ...date } = from;
  const onlyClock =
    to.clock !== undefined &&
    to.day === undefined &&
    to.month === undefined &&
    to.lunar === undefined &&
    to.festival === undefined &&
    to.weekday === undefined;
  if (onlyClock && to.clock !== undefined) return { ...date, clock: sameHalf(clock, to.clock) };
  const shared: { -readonly [K in keyof Parts]: Parts[K] } = { ...to };
  if (to.year === undefined && from.year !== undefined && to.weekday === undefined) shared.year = from.year;
  if (to.weekday !== undefined && to.nth === undefined && from.week !== undefined) shared.week = from.week;
  if (to.lunarDay !== undefined && from.lunar !== undefined)
    return { ...from, lunar: { ...from.lunar, day: to.lunarDay } };
  const needsMonth = to.month === undefined && (to.day !== undefined || to.days !== undefined);
  if (needsMonth && from.month !== undefined) shared.month = from.month;
  return shared;
}

/** 下午2点至5点: the second hour is in the afternoon too. */
function sameHalf(from: Parts['clock'], to: NonNullable<Parts['clock']>): NonNullable<Parts['clock']> {
  if (to.half !== null || from?.half !== 'pm' || to.hour > 12 || to.hour + 12 < from.hour) return to;
  return { ...to, hour: to.hour === 12 ? 24 : to.hour + 12, half: 'pm' };
}

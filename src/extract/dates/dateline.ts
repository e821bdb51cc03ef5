import { isDay } from '../../chinese/calendar.ts';
import { type Anchor, anchorOn, isAfter } from './anchor.ts';
import { numberIn, yearIn } from './numbers.ts';

/** How far from the start of the body a dateline may stand, in UTF-16 units. */
const REACH = 160;
const DATELINE =
  /(?:(?<year>20\d{2}|19\d{2}|[一二][〇○零一二三四五六七八九]{3})年)?(?:(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月)?(?<day>3[01]|[12]\d|0?[1-9]|三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])日 ?(?:专电|专讯|快讯|电|讯)(?![话影视脑台息])/u;

export interface Dateline {
  readonly anchor: Anchor;
  /** Where its date starts in the body. */
  readonly start: number;
}

/** （新华社北京3月17日电）, 本报深圳三月十七日讯: its day, in the last such year before publication or on it. */
export function findDateline(folded: string, published: Anchor | undefined): Dateline | undefined {
  const match = DATELINE.exec(folded.slice(0, REACH));
  if (match === null) return undefined;
  const day = numberIn(match.groups?.day, 1, 31);
  if (day === undefined) return undefined;
  const month = numberIn(match.groups?.month, 1, 12) ?? lastMonth(day, published);
  if (month === undefined) return undefined;
  const year = yearIn(match.groups?.year) ?? lastYear(month, day, published);
  if (year === undefined || !isDay(year, month, day)) return undefined;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { anchor: anchorOn({ year, month, day }, text, 'dateline'), start: match.index };
}

/** 新华社北京3日电: the month of the last such day. */
function lastMonth(day: number, published: Anchor | undefined): number | undefined {
  if (published === undefined || published.month === null) return undefined;
  return day <= published.last.day ? published.month : ((published.month + 10) % 12) + 1;
}

function lastYear(month: number, day: number, published: Anchor | undefined): number | undefined {
  if (published === undefined) return undefined;
  const inYear = { year: published.year, month, day };
  return isAfter(inYear, published.last) ? published.year - 1 : published.year;
}

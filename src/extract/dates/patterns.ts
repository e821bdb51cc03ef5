import { ago } from './patterns/ago.ts';
import { century, decade } from './patterns/century.ts';
import { clock } from './patterns/clock.ts';
import { bareDay, dayStated } from './patterns/day.ts';
import { dayOfTheText, dayRelative, daysTogether } from './patterns/day-relative.ts';
import { festival, festivalInShort } from './patterns/festival.ts';
import { lunar, lunarDayAlone } from './patterns/lunar.ts';
import { monthOfTheText, monthRelative, monthStated, monthsTogether } from './patterns/month.ts';
import {
  compactDay,
  numericDay,
  numericDayFirst,
  numericDaySpaced,
  numericMonth,
  numericMonthDay,
  numericMonthDayAlone,
  numericShortYear,
} from './patterns/numeric.ts';
import { bareMonthPart, edgeDays, nthDay, nthWeek, partOfMonth } from './patterns/part-of-month.ts';
import { plan, planInFull } from './patterns/plan.ts';
import { schoolYear } from './patterns/school-year.ts';
import { edgeOfYear, firstMonths, halfYear, nthMonths, quarter, quarterRelative, season } from './patterns/season.ts';
import { besideTheText, eversince, future, lastFew, past, sinceBeginning } from './patterns/stretch.ts';
import { recently, samePeriod } from './patterns/vague.ts';
import { weekdayBare, weekRelative } from './patterns/week.ts';
import { yearOfTheRepublic, yearOfTwoDigits, yearStated, yearsFromTo } from './patterns/year.ts';
import { yearOfAnEra } from './patterns/year-era.ts';
import { yearInHeader } from './patterns/year-in-header.ts';
import { thatYear, yearOfTheText, yearRelative, yearsTogether } from './patterns/year-relative.ts';
import type { DatePattern } from './phrase.ts';

/**
 * Every kind of phrase. Of those that match at a place the longest wins; of equally long ones the first in this list,
 * the surest first: what is written out in full before what needs a guess.
 */
export const PATTERNS: readonly DatePattern[] = [
  numericDay,
  numericDayFirst,
  numericDaySpaced,
  numericShortYear,
  compactDay,
  numericMonth,
  numericMonthDay,
  numericMonthDayAlone,
  yearsFromTo,
  schoolYear,
  yearStated,
  yearInHeader,
  yearOfTheRepublic,
  yearOfAnEra,
  yearRelative,
  yearsTogether,
  yearOfTheText,
  thatYear,
  yearOfTwoDigits,
  century,
  decade,
  plan,
  planInFull,
  sinceBeginning,
  past,
  eversince,
  future,
  besideTheText,
  ago,
  lastFew,
  halfYear,
  quarter,
  quarterRelative,
  firstMonths,
  nthMonths,
  edgeOfYear,
  season,
  festival,
  festivalInShort,
  lunar,
  monthRelative,
  monthOfTheText,
  monthStated,
  monthsTogether,
  partOfMonth,
  bareMonthPart,
  edgeDays,
  nthWeek,
  nthDay,
  weekRelative,
  dayRelative,
  daysTogether,
  dayOfTheText,
  weekdayBare,
  dayStated,
  bareDay,
  clock,
  lunarDayAlone,
  recently,
  samePeriod,
];

import { ARABIC_DIGITS, CHINESE_DIGITS, numberIn, SMALL, TO, textAfter, textBefore } from '../numbers.ts';
import type { Clock, DatePattern, Match } from '../phrase.ts';

const PART =
  '凌晨|清晨|早晨|早上|早间|早|晨|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|晚|夜间|夜里|深夜|半夜|午夜|夜|当晚|当天上午|当天下午|白天';

/** 七八点 is from seven to eight. */
const TWO_HOURS = '一二三四五六七八九';

/** 上午9时30分, 凌晨3时许, 晚8点半, 24时, 15:20 */
export const clock: DatePattern = {
  name: 'clock',
  example: '凌晨3时许',
  assumes: '24时 is the day itself; without a day, the day of the nearest date before it',
  first: `凌清早晨上中正午下傍晚夜深半当白的约 零${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  second: `约凌清早晨上中正午下傍晚夜深半当白间后里天 时点至到—-~:${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  pattern: new RegExp(
    `[的 ]?(?<about>约)?(?<part>${PART})?约? ?(?:(?<hour>${SMALL})(?:(?:[时点](?![\\d〇零]{1,2}[个%万亿])(?:(?<half>半)|(?<quarter>[一三13])刻|整|钟)?(?:(?<minute>${SMALL})(?:分(?!之)(?:${SMALL}秒)?|(?=[^\\d${CHINESE_DIGITS}个%万亿.]|$)))?)|(?=${TO}${SMALL}[时点]))|(?<h24>\\d{1,2}):(?<mm>[0-5]\\d)(?::[0-5]\\d)?(?!\\d|:)时?)(?:许(?!多)|左右|整)?`,
    'uy',
  ),
  grade: 'clock',
  follows: ['day', 'third'],
  alone: aloneClock,
  read: ({ groups }) => {
    const two = TWO_HOURS.indexOf(groups.hour ?? '-');
    const hour = groups.hour?.length === 2 && two >= 0 ? two + 1 : numberIn(groups.hour ?? groups.h24, 0, 24);
    if (hour === undefined) return undefined;
    const minute = minutesOf(groups);
    if (minute === undefined) return undefined;
    const clock = toClock(groups.part, hour, minute);
    return { clock: groups.hour?.length === 2 && two >= 0 ? { ...clock, to: clock.hour + 1 } : clock };
  },
};

function minutesOf(groups: Match['groups']): number | undefined {
  if (groups.half !== undefined) return 30;
  const quarters = numberIn(groups.quarter, 1, 3);
  if (quarters !== undefined) return quarters * 15;
  const printed = groups.minute ?? groups.mm;
  return printed === undefined ? 0 : numberIn(printed, 0, 59);
}

function toClock(part: string | undefined, hour: number, minute: number): Clock {
  const half =
    part === undefined ? null : /下午|午后|傍晚|晚|夜/u.test(part) ? 'pm' : /中午|正午|午间/u.test(part) ? null : 'am';
  if (part !== undefined && /中午|正午|午间/u.test(part))
    return { hour: hour <= 3 ? hour + 12 : hour, minute, half: 'pm' };
  if (half === 'am') return { hour: hour === 12 && /凌晨/u.test(part ?? '') ? 0 : hour, minute, half };
  if (half !== 'pm' || hour > 12) return { hour, minute, half };
  // 深夜1时 is after midnight, 晚12时 the end of the day
  if (/夜/u.test(part ?? '') && hour < 6) return { hour, minute, half: 'am' };
  if (hour === 12) return { hour: /下午|午后/u.test(part ?? '') ? 12 : 24, minute, half };
  return { hour: hour + 12, minute, half };
}

/** Two points, 3点建议 and 3:10 are no times; 上午9时, 9时30分 and 09:30 are. */
function aloneClock({ text, start, stop, groups }: Match): boolean {
  // 约6时 goes with a day before it only
  if (groups.about !== undefined) return false;
  const before = textBefore(text, start, 8);
  if (/[\d.:：]$/u.test(before) || /(?:近|达|过|超|约|逾|每周[一二三四五六日])$/u.test(before)) return false;
  if (groups.h24 !== undefined) {
    if (/(?:比分|比|以|胜|负|[A-Za-z])$/u.test(before)) return false;
    return (
      groups.part !== undefined ||
      groups.h24.length === 2 ||
      new RegExp(`^${TO}(?:次日|翌日|隔天|明[天日晨]?|第二天)?\\d{1,2}:\\d{2}`, 'u').test(textAfter(text, stop, 8))
    );
  }
  if (groups.part !== undefined) return text.slice(start, stop).length > 2;
  const words = text.slice(start, stop);
  if (groups.minute !== undefined && words.includes('分')) return true;
  if (!words.includes('时')) return false;
  return (
    groups.minute !== undefined ||
    words.endsWith('许') ||
    /^(?:至|到|—|-|~)(?:次日|翌日|\d{1,2}[时:])/u.test(textAfter(text, stop, 5))
  );
}

import { COUNT, countIn, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Match, Parts, Unit } from '../phrase.ts';

export const UNITS: Readonly<Record<string, Unit>> = {
  年: 'year',
  个月: 'month',
  月: 'month',
  周: 'week',
  个星期: 'week',
  星期: 'week',
  个礼拜: 'week',
  礼拜: 'week',
  天: 'day',
  日: 'day',
  小时: 'hour',
  个小时: 'hour',
  钟头: 'hour',
  个钟头: 'hour',
  分钟: 'minute',
  个季度: 'quarter',
};
const UNIT = '年|个月|个季度|个?星期|个?礼拜|周|天|日|个?小时|个?钟头|分钟';

/** 两年前, 三天后, 半年前, 十多年前, 两三年前, 两个半月前, 一刻钟后 */
export const ago: DatePattern = {
  name: 'ago',
  example: '两年前',
  assumes: 'the calendar year, quarter, month or week so far off; 十多年前 is 11 to 19 years, 两三年前 two to three',
  first: '0123456789一二三四五六七八九十两百廿卅半',
  second: '一二三四五六七八九十两百廿卅多几余 年个星礼周天日小钟分刻0123456789',
  pattern: new RegExp(
    `(?:(?<count>${COUNT})(?<more>[多几余])? ?(?<unit>${UNIT})(?<half>半)?|(?<whole>[一二两三四五六七八九十\\d]{1,2})个半(?<middle>月|小时|钟头)|(?<quarters>[一两三123])刻钟|(?<halfyear>半)(?<half_of>年|个月|个?小时|个?钟头))(?:(?<past>之前|以前|前(?![后往期提半夕身列沿线景锋世任]))|(?<future>之后|以后|[后後](?!期|来|续|勤|方|[^,，。、;；的他她我该这那将,]?成)))`,
    'uy',
  ),
  grade: 'year',
  alone: ({ text, start, stop, groups }) =>
    !/[第\d.十百千万几数多月年近每]$/u.test(textBefore(text, start, 1)) &&
    // 20日前 is before the 20th
    !(groups.unit === '日' && groups.past !== undefined && /\d/u.test(groups.count ?? '')) &&
    !(groups.unit === '天' && /^的/u.test(textAfter(text, stop, 1)) && groups.future !== undefined),
  read: (match) => {
    const parts = readAgo(match);
    if (parts?.ago === undefined || parts.ago.sign === -1 || !followsEvent(match)) return parts;
    return { ago: { ...parts.ago, fromEvent: true } };
  },
};

/** 毕业两年后, 解封约半年后: a verb stands directly before; 在三年后 and 将于三年后 have none. */
function followsEvent({ text, start }: Match): boolean {
  const before = textBefore(text, start, 4).replace(/大?[约近]$/u, '');
  return /\p{Script=Han}$/u.test(before) && !/[在于到将是但而却从至他她它我你们]$/u.test(before);
}

function readAgo({ groups }: Match): Parts | undefined {
  const sign = groups.past === undefined ? 1 : -1;
  const halfOf = groups.half_of;
  if (halfOf !== undefined) return readHalf(halfOf, sign);
  if (groups.middle !== undefined) return readMiddle(groups.whole, groups.middle, sign);
  if (groups.quarters !== undefined) {
    const minutes = 15 * (countIn(groups.quarters, 1, 3)?.[0] ?? 1);
    return { ago: { unit: 'minute', low: minutes, high: minutes, sign } };
  }
  const unit = UNITS[groups.unit ?? ''];
  const [n, most] = countIn(groups.count, 1, 999) ?? [];
  if (unit === undefined || n === undefined || most === undefined) return undefined;
  if (n < most)
    return groups.half === undefined && groups.more === undefined
      ? { ago: { unit, low: n, high: most, sign } }
      : undefined;
  if (groups.half !== undefined && unit === 'year')
    return { ago: { unit: 'month', low: n * 12 + 6, high: n * 12 + 6, sign } };
  if (groups.half !== undefined) return undefined;
  if (groups.more === undefined) return { ago: { unit, low: n, high: n, sign } };
  return n % 10 === 0 && n < 100 ? { ago: { unit, low: n + 1, high: n + 9, sign } } : undefined;
}

/** 两个半月, 三个半小时 */
function readMiddle(whole: string | undefined, of: string, sign: 1 | -1): Parts | undefined {
  const [n, most] = countIn(whole, 1, 30) ?? [];
  if (n === undefined || n !== most) return undefined;
  return { ago: { unit: of === '月' ? 'month' : 'hour', low: n + 0.5, high: n + 0.5, sign } };
}

function readHalf(of: string, sign: 1 | -1): Parts | undefined {
  if (of === '年') return { ago: { unit: 'month', low: 6, high: 6, sign } };
  if (of === '个月') return { ago: { unit: 'day', low: 15, high: 15, sign } };
  return { ago: { unit: 'minute', low: 30, high: 30, sign } };
}

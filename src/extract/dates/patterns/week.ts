import { textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Parts } from '../phrase.ts';

/** What makes of 周 another word: 周期, 周边, 周年. */
const NOT_AFTER = '[期边围年口折岁密全转刊知报游遭身旋长波济易恩总先星]';

/** 上周五, 本周, 下下周末, 这个星期三 */
export const weekRelative: DatePattern = {
  name: 'week-relative',
  example: '上周五',
  assumes: 'weeks run from Monday to Sunday',
  first: '上下本这今',
  second: '上下个一周星礼',
  pattern: new RegExp(
    `(?<week>(?:上{1,3}|下{1,3})个?|上一个?|下一个?|本|这一?个?|今个?)(?:周|星期|礼拜)(?:(?:星期|礼拜)?(?<day>[一二三四五六日天](?!起来?案))|(?<end>末))?(?!${NOT_AFTER})`,
    'uy',
  ),
  grade: 'day',
  alone: ({ text, start }) => !/[以日成基]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    const word = groups.week ?? '';
    const size = (word.match(/[上下]/gu) ?? []).length;
    return { week: word.startsWith('上') ? -size : size, ...weekdayOf(groups.day, groups.end) };
  },
};

/** 周一, 星期日, 礼拜三, 周末 */
export const weekdayBare: DatePattern = {
  name: 'weekday-bare',
  example: '周五',
  assumes: 'the last such day, today included; after 将, 预计, 拟 the next one',
  first: '周星礼',
  second: '期拜一二三四五六日天',
  pattern: /(?:周|星期|礼拜)(?<day>[一二三四五六日天])(?![围报刊游福才个年二三四五六日岁月多大黑])/uy,
  grade: 'day',
  alone: ({ text, start, stop }) =>
    !/[逢双单各黑隔圣默]$/u.test(textBefore(text, start, 1)) &&
    !/[一二三四五六日](?:至|到|—|-|~)$/u.test(textBefore(text, start, 2)) &&
    !/^(?:至|到|—|-|~)(?:周|星期)/u.test(textAfter(text, stop, 3)),
  read: ({ groups }) => weekdayOf(groups.day, undefined),
};

function weekdayOf(day: string | undefined, end: string | undefined): Parts {
  if (end !== undefined) return { weekday: [6, 7] };
  if (day === undefined) return {};
  const n = '一二三四五六日'.indexOf(day.replace('天', '日')) + 1;
  return { weekday: [n, n] };
}

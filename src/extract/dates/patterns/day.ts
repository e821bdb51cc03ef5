import { ARABIC_DIGITS, CHINESE_DIGITS, numberIn, TO, textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Match } from '../phrase.ts';

const DAY = `(?:3[01]|[12]\\d|0?[1-9]|[${CHINESE_DIGITS}]{1,3})`;
const WEEKDAY = '(?:[,，、 ]{0,2}[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?)?';

/** 5日 after its month, with its weekday where one is printed: 3月5日, 10月12号(星期一); 5 in 5至8日, in 3月5, too */
export const dayStated: DatePattern = {
  name: 'day',
  example: '3月5日',
  first: `${ARABIC_DIGITS}${CHINESE_DIGITS} `,
  second: ` 日号至到—-~、和及与,，。;；)${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  pattern: new RegExp(
    ` ?(?:(?<day>${DAY}) ?[日号](?!电话|码)${WEEKDAY}|(?<shared>${DAY})(?=(?:${TO}|[、和及与])${DAY}[日号])|(?<bare>[二三]?十[一二三四五六七八九]?|[12]\\d|3[01]|0?[1-9])(?=[,，。、;；)](?![\\d一二三四五六七八九十])|$))`,
    'uy',
  ),
  grade: 'day',
  follows: ['month'],
  alone: false,
  read: ({ groups }) => dayAt(groups.day ?? groups.shared ?? groups.bare),
};

/** 19日, 28号 without a month */
export const bareDay: DatePattern = {
  name: 'day-bare',
  example: '19日',
  assumes:
    'the month of the nearest date before it in the paragraph, else the last such day, today included; after 将, 预计, 拟 the next one',
  first: `${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  second: `日号至到—-~、和及与${ARABIC_DIGITS}${CHINESE_DIGITS}`,
  pattern: new RegExp(
    `(?:(?<day>${DAY})(?<unit>[日号])${WEEKDAY}|(?<shared>${DAY})(?=(?:${TO}|[、和及与])${DAY}日))`,
    'uy',
  ),
  grade: 'day',
  alone: aloneDay,
  read: ({ groups }) => dayAt(groups.day ?? groups.shared),
};

function dayAt(text: string | undefined) {
  const day = numberIn(text, 1, 31);
  return day === undefined ? undefined : { day: { at: day } };
}

const NUMBERED_THINGS =
  /^(?:楼|线|院|文|馆|门|店|车|桌|房|库|机|令|公告|码|路|台|位|选手|种子|矿|井|仓|船|舰|星|卫星|火箭|飞船|球|岛|坑|墓|公路|高炉|案|通知|文件|决议|主席|提案|建议|意见|地块|字|标|梯|出口|宿舍|教学|航|泊|柜|池|塔|桥|隧|机组|窗|人物|入口|出口|首长|角色|作品|探测|空间|院落|地铁|轻轨|厅|展|斜井|竖井|洞|沟|桩|泵|炉|大棚|棚|田|别墅|公寓|单元|栋|\d)/u;
const BEFORE_A_DAY = /(?:^|[,，。、;；:：!?！？“”()（）《》\s]|[于在从自至到将是了定为和与截及止])$/u;

/** 本报香港十日电 */
const ENDS_DATELINE = /^(?:专?电|专?讯)(?![话影视脑台息])/u;

/** 3日内 and 五日游 are no days; 5号线 is no date. */
function aloneDay({ text, start, stop, groups }: Match): boolean {
  const before = textBefore(text, start, 2);
  const after = textAfter(text, stop, 3);
  const digits = groups.day ?? groups.shared ?? '';
  if (
    /(?:第|每|连续|期|近|后|前|共|达|满|逾|超|历时|为期|持续|历|[\d.:/-]|个|农历|整|首|头|有|短短|小于|少于|多于|大于|过)$/u.test(
      before,
    )
  )
    return false;
  if (
    /^(?:内|之|游|均|线|年化|龄|有余|以内|后|工作|[日月年]|三餐|复一|元|圆|本|经|程|报|租|耗|产|用|处理|活|托|间照|照|志|记)/u.test(
      after,
    )
  )
    return false;
  const long = /^(?:\d{1,2}|十[一二三四五六七八九]?|[二廿]十?[一二三四五六七八九]?|三十一?)$/u.test(digits);
  // 1号、2号、3号 in a row are numbered things
  if (groups.unit === '号' && (/号、$/u.test(before) || /^、\d{1,2}号/u.test(textAfter(text, stop, 4)))) return false;
  if (groups.unit === '号') return !NUMBERED_THINGS.test(after) && BEFORE_A_DAY.test(before) && long;
  if (/^\d/u.test(digits)) return true;
  // 三日 is more often a duration
  return (BEFORE_A_DAY.test(before) && long && digits.length > 1) || ENDS_DATELINE.test(after);
}

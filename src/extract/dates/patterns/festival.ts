import { FESTIVALS, festivalNamed } from '../../../chinese/calendar-festivals.ts';
import { COUNTRIES } from '../../../chinese/lexicon/foreign.ts';
import { textAfter, textBefore } from '../numbers.ts';
import type { DatePattern, Match } from '../phrase.ts';

const NAMES = FESTIVALS.flatMap(({ names }) => names).toSorted((a, b) => b.length - a.length);
const FIRST = [...new Set(NAMES.map((name) => name.charAt(0)))].join('');
const SECOND = [...new Set(NAMES.map((name) => name.charAt(1)))].join('');

/** What makes of a festival's name another thing: 春节联欢晚会, 圣诞树, 清明上河图, 端午路. */
const NAMED_AFTER =
  /^(?:联欢|晚会|档|老人|树|帽|岛|歌|版|上河图|路|街|村|镇|桥|公园|社区|木|糕|粽|月饼|文化宫|联谊会|诗|序曲|奖|礼包|杯|球|宫|号|广场|大桥|假日酒店|馅|灯谜)/u;

/** 国庆, 立春, 元宵 … are also names of persons and of things. */
const NEEDS_COMPANY: ReadonlySet<string> = new Set(
  '国庆 清明 元宵 立春 立夏 立秋 立冬 惊蛰 谷雨 霜降 春分 秋分 重阳 端午 圣诞 中秋 芒种 腊八 五旬节 光明节'.split(' '),
);
const SURNAME =
  /[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳唐罗薛贺倪汤滕殷毕郝邬安常乐傅齐康伍余顾孟平黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万卢丁邓洪包诸左石崔吉龚程裴陆荣翁曾关查叶石白]$/u;

/** 以色列国庆节, 犹太植树节, 东正教诵经节: the day of another country or calendar bears the same name. */
const ELSEWHERE = new RegExp(
  `(?:${COUNTRIES.split(' ').join('|')}|犹太|东正教|藏族|傣历|泰国|伊斯兰)(?:的|人的?)?$`,
  'u',
);
const OF_A_COUNTRY: ReadonlySet<string> = new Set(
  '国庆 国庆节 植树节 母亲节 父亲节 儿童节 教师节 青年节 记者节 建军节 老人节 复活节 圣诞 圣诞节 农历新年'.split(' '),
);

function alone({ text, start, stop, groups }: Match): boolean {
  const name = groups.name ?? '';
  const after = textAfter(text, stop, 5);
  if (NAMED_AFTER.test(after)) return false;
  if (OF_A_COUNTRY.has(name) && ELSEWHERE.test(textBefore(text, start, 8))) return false;
  const before = textBefore(text, start, 2);
  if (/(?:[年每逢过又个]个?)$/u.test(before) && /[每逢]/u.test(before)) return false;
  if (!NEEDS_COMPANY.has(name)) return true;
  if (/(?:吃|煮|包|做|品|卖|政治|碗|双|王|闹)$/u.test(before)) return false;
  return !SURNAME.test(before) || /^(?:节|假|期间|黄金周|长假|当天|前夕|小长假|[、,，])/u.test(after);
}

/** 春节, 清明节, 国际禁毒日; 国庆黄金周 */
export const festival: DatePattern = {
  name: 'festival',
  example: '去年中秋节',
  assumes: 'its main day; 黄金周 the seven days from it; the year as for a month',
  first: FIRST,
  second: SECOND,
  pattern: new RegExp(`(?<name>${NAMES.join('|')})(?<week>黄金周)?`, 'uy'),
  grade: 'day',
  follows: ['year'],
  alone,
  read: ({ groups, text, stop }) => {
    const found = festivalNamed(groups.name ?? '');
    if (found === undefined || NAMED_AFTER.test(textAfter(text, stop, 5))) return undefined;
    return groups.week === undefined ? { festival: found } : { festival: found, goldenWeek: true };
  },
};

const SHORT: Readonly<Record<string, string>> = {
  五一: '劳动节',
  十一: '国庆节',
  六一: '儿童节',
  七一: '建党节',
  八一: '建军节',
  三八: '妇女节',
  五四: '青年节',
};

/** 五一期间, “十一”黄金周, “六一”前夕: the bare digits only in such company */
export const festivalInShort: DatePattern = {
  name: 'festival-short',
  example: '“五一”假期',
  first: '五十六七八三',
  second: '一八四',
  pattern:
    /(?<name>五一|十一|六一|七一|八一|三八|五四)(?:(?<week>黄金周)|(?=”?(?:期间|假期|长假|小长假|节?前夕|前后|放假|当天|当日))|(?=节(?!目)))节?/uy,
  grade: 'day',
  follows: ['year'],
  alone: ({ text, start }) => !/[二三四五六七八九十百千万第\d]$/u.test(textBefore(text, start, 1)),
  read: ({ groups }) => {
    const found = festivalNamed(SHORT[groups.name ?? ''] ?? '');
    if (found === undefined) return undefined;
    return groups.week === undefined ? { festival: found } : { festival: found, goldenWeek: true };
  },
};

import { addDays, type CalendarDay, easter, isDay, nthWeekday, orthodoxEaster } from './calendar.ts';
import { lunarDay, solarTerm } from './calendar-lunar.ts';

/** How the main day of a festival is found in a year. */
type Rule =
  | { readonly on: 'solar' | 'lunar'; readonly month: number; readonly day: number }
  /** The n-th weekday (1 Monday – 7 Sunday) of a month. */
  | { readonly on: 'nth'; readonly month: number; readonly n: number; readonly weekday: number }
  | { readonly on: 'term'; readonly term: string }
  /** Days after Easter Sunday. */
  | { readonly on: 'easter'; readonly days: number }
  /** Days after Easter Sunday of the Eastern churches. */
  | { readonly on: 'orthodox-easter'; readonly days: number }
  /** Follows a calendar that isn't kept here (Islamic, Tibetan …): known as a time, never placed. */
  | { readonly on: 'unknown' };

export interface Festival {
  readonly names: readonly string[];
  readonly rule: Rule;
}

function row(names: string, rule: Rule): Festival {
  return { names: names.split(' '), rule };
}
function solar(month: number, day: number, names: string): Festival {
  return row(names, { on: 'solar', month, day });
}
function lunar(month: number, day: number, names: string): Festival {
  return row(names, { on: 'lunar', month, day });
}
function nth(month: number, n: number, weekday: number, names: string): Festival {
  return row(names, { on: 'nth', month, n, weekday });
}

/**
 * Festivals, UN days and national days by their folded names, in the order of the year. Dates after the State Council's
 * 全国年节及纪念日放假办法, the UN list of international days, and the founding acts of the national days.
 */
export const FESTIVALS: readonly Festival[] = [
  solar(1, 1, '元旦 元旦节'),
  solar(1, 10, '中国人民警察节 人民警察节 警察节'),
  solar(2, 2, '世界湿地日'),
  solar(2, 4, '世界癌症日 世界抗癌日'),
  solar(2, 14, '情人节 西方情人节'),
  solar(3, 3, '全国爱耳日 爱耳日 世界野生动植物日'),
  solar(3, 5, '学雷锋纪念日 学雷锋日 中国青年志愿者服务日'),
  solar(3, 7, '女生节'),
  solar(3, 8, '妇女节 三八妇女节 国际妇女节 三八国际妇女节 国际劳动妇女节 三八国际劳动妇女节 三八节'),
  solar(3, 12, '植树节 全民义务植树日'),
  solar(3, 15, '国际消费者权益日 消费者权益日'),
  solar(3, 21, '世界睡眠日 世界森林日 国际森林日'),
  solar(3, 22, '世界水日'),
  solar(3, 23, '世界气象日'),
  solar(3, 24, '世界防治结核病日'),
  nth(3, 3, 2, '国际社工日 世界社工日 国际社会工作日 国际社会工作者日'),
  solar(4, 1, '愚人节'),
  solar(4, 2, '世界自闭症日 世界自闭症关注日 世界提高自闭症意识日 世界孤独症日'),
  solar(4, 7, '世界卫生日'),
  solar(4, 15, '全民国家安全教育日'),
  solar(4, 22, '世界地球日'),
  solar(4, 23, '世界读书日'),
  solar(4, 24, '中国航天日'),
  solar(4, 26, '世界知识产权日'),
  solar(5, 1, '劳动节 国际劳动节 五一劳动节 五一国际劳动节 五一节'),
  solar(5, 4, '青年节 五四青年节 中国青年节'),
  solar(5, 8, '世界红十字日'),
  solar(5, 10, '中国品牌日'),
  solar(5, 12, '护士节 国际护士节 防灾减灾日 全国防灾减灾日'),
  solar(5, 15, '国际家庭日'),
  solar(5, 17, '世界电信日'),
  solar(5, 18, '国际博物馆日'),
  solar(5, 19, '中国旅游日'),
  solar(5, 20, '全国学生营养日'),
  solar(5, 31, '世界无烟日'),
  nth(5, 2, 7, '母亲节'),
  nth(5, 3, 7, '全国助残日 助残日'),
  solar(6, 1, '儿童节 六一儿童节 国际儿童节 六一国际儿童节 六一节'),
  solar(6, 5, '世界环境日'),
  solar(6, 6, '全国爱眼日'),
  solar(6, 14, '世界献血日 世界献血者日'),
  solar(6, 20, '世界难民日'),
  solar(6, 25, '全国土地日'),
  solar(6, 26, '国际禁毒日 世界禁毒日'),
  nth(6, 3, 7, '父亲节'),
  solar(7, 1, '建党节 七一建党节 香港回归纪念日'),
  solar(7, 11, '世界人口日'),
  solar(7, 28, '世界肝炎日'),
  solar(8, 1, '建军节 八一建军节'),
  solar(8, 12, '国际青年日'),
  solar(8, 15, '全国生态日'),
  solar(8, 19, '中国医师节'),
  solar(9, 3, '抗战胜利纪念日 中国人民抗日战争胜利纪念日'),
  solar(9, 10, '教师节'),
  solar(9, 20, '全国爱牙日'),
  solar(9, 21, '国际和平日 世界阿尔茨海默病日 世界老年痴呆日'),
  solar(9, 29, '世界心脏日'),
  solar(9, 30, '烈士纪念日'),
  row('中国农民丰收节', { on: 'term', term: '秋分' }),
  solar(10, 1, '国庆 国庆节 国际老年人日 国际老人节'),
  solar(10, 10, '世界精神卫生日 双十节'),
  solar(10, 13, '国际减灾日'),
  solar(10, 16, '世界粮食日'),
  solar(10, 17, '国家扶贫日 全国扶贫日 国际消除贫困日'),
  solar(10, 24, '联合国日'),
  solar(10, 25, '台湾光复节 光复节'),
  solar(10, 31, '万圣节'),
  solar(11, 8, '记者节 中国记者节'),
  solar(11, 9, '全国消防日 消防日 全国消防宣传日'),
  solar(11, 11, '光棍节 双十一 双11'),
  solar(11, 14, '世界糖尿病日 联合国糖尿病日'),
  solar(11, 19, '世界厕所日'),
  nth(11, 4, 4, '感恩节'),
  solar(12, 1, '世界艾滋病日'),
  solar(12, 2, '全国交通安全日'),
  solar(12, 3, '国际残疾人日'),
  solar(12, 4, '国家宪法日 全国法制宣传日'),
  solar(12, 5, '国际志愿者日 国际志愿人员日'),
  solar(12, 10, '国际人权日 世界人权日'),
  solar(12, 12, '双十二 双12'),
  solar(12, 13, '国家公祭日'),
  solar(12, 20, '澳门回归纪念日'),
  solar(12, 24, '平安夜'),
  solar(12, 25, '圣诞 圣诞节'),
  lunar(1, 1, '春节 农历新年 农历春节 大年初一 年初一'),
  lunar(1, 15, '元宵 元宵节'),
  lunar(2, 2, '龙抬头'),
  lunar(5, 5, '端午 端午节 端阳节'),
  lunar(7, 7, '七夕 七夕节'),
  lunar(7, 15, '中元节'),
  lunar(8, 15, '中秋 中秋节'),
  lunar(9, 9, '重阳 重阳节 老人节'),
  lunar(12, 8, '腊八 腊八节'),
  lunar(12, 30, '除夕 除夕夜 大年三十 年三十 大年夜'),
  row('清明 清明节', { on: 'term', term: '清明' }),
  ...'立春 惊蛰 春分 谷雨 立夏 芒种 夏至 立秋 处暑 秋分 霜降 立冬 冬至'
    .split(' ')
    .map((term) => row(term, { on: 'term', term })),
  row('复活节', { on: 'easter', days: 0 }),
  row('耶稣受难日 主受难日 受难节 主受难节 圣周五 圣周星期五 沉默周五 沈默周五', { on: 'easter', days: -2 }),
  row('圣周四 圣周星期四 濯足节', { on: 'easter', days: -3 }),
  row('圣周六 圣周星期六 神圣周六', { on: 'easter', days: -1 }),
  row('圣灵降临日 圣灵降临节 五旬节', { on: 'easter', days: 49 }),
  row('棕枝主日 圣枝主日', { on: 'easter', days: -7 }),
  row('东正教复活节', { on: 'orthodox-easter', days: 0 }),
  row('东正教受难日 东正教耶稣受难日', { on: 'orthodox-easter', days: -2 }),
  row('东正教棕枝主日', { on: 'orthodox-easter', days: -7 }),
  solar(1, 7, '东正教圣诞节'),
  row('圣灰日 圣灰礼仪日 大斋首日', { on: 'easter', days: -46 }),
  row('开斋节 肉孜节 古尔邦节 宰牲节 圣纪节 泼水节 雪顿节 藏历新年 排灯节 洒红节 逾越节 光明节 犹太新年 伊斯兰新年', {
    on: 'unknown',
  }),
];

const BY_NAME: ReadonlyMap<string, Festival> = new Map(
  FESTIVALS.flatMap((festival) => festival.names.map((name) => [name, festival])),
);

/** The festival of a folded name. */
export function festivalNamed(name: string): Festival | undefined {
  return BY_NAME.get(name);
}

/**
 * The main day of a festival in a solar year; a lunar festival belongs to the solar year in which its day falls (除夕 of
 * 2019 is 4 February). `undefined` where the calendar is not kept.
 */
export function festivalDay({ rule }: Festival, year: number): CalendarDay | undefined {
  switch (rule.on) {
    case 'solar':
      return isDay(year, rule.month, rule.day) ? { year, month: rule.month, day: rule.day } : undefined;
    case 'lunar':
      return [year - 1, year]
        .map((lunarYear) => lunarDay(lunarYear, rule.month, rule.day))
        .find((day) => day?.year === year);
    case 'nth':
      return nthWeekday(year, rule.month, rule.n, rule.weekday);
    case 'term':
      return solarTerm(year, rule.term);
    case 'easter':
      return addDays(easter(year), rule.days);
    case 'orthodox-easter':
      return addDays(orthodoxEaster(year), rule.days);
    case 'unknown':
      return undefined;
  }
}

import type { Bound } from '../../../model/finding.ts';

/** A word that makes a number a bound, and where it stands. 民法典 art. 1259: 以上, 以下, 以内 include the number. */
export interface Approximator {
  readonly form: string;
  readonly bound: Bound;
  /** A character before it that makes it part of another word: 节约, 附近, 网上. */
  readonly notAfter?: string;
  /** What may not follow: 上下 is none in 上下班. */
  readonly notBefore?: string;
  /** One of these must follow: 上 stands only before 百, 千, 万. */
  readonly onlyBefore?: string;
}

/** Before the number, inside the figure: 约300人, 不少于50家. The longest comes first. */
export const BEFORE: readonly Approximator[] = longestFirst([
  ...rows('about', '大约 大概 大致 约莫 接近 将近 几近'),
  { form: '约', bound: 'about', notAfter: '节合签预违条公契相邀毁特简解续纽履婚赴失爽制' },
  {
    form: '上',
    bound: 'at_least',
    notAfter: '以网线路台身晚早会世海江同街车船地天山手墙桌市板赶跟加连马献史岸纸面城乡',
    onlyBefore: '百千万亿',
  },
  { form: '近', bound: 'about', notAfter: '附最临就靠邻新远贴亲晚走逼迫' },
  ...rows('more_than', '超过 超过了 超出 超出了 逾 多于 高于 大于 不止'),
  { form: '超', bound: 'more_than', notAfter: '中英意西德法高赶反' },
  ...rows(
    'at_least',
    '至少 最少 起码 不少于 不低于 不小于 不下于 不下 不得少于 不得低于 不应少于 不应低于 不能少于 不能低于',
  ),
  ...rows('less_than', '不足 不到 未满 不满 少于 低于 小于 未到 不及 不够'),
  ...rows(
    'at_most',
    '不超过 未超过 没有超过 不得超过 不能超过 不应超过 不会超过 至多 不高于 不多于 不大于 不得高于 不得多于 不应高于',
  ),
]);

/** Before the number with a word between, outside the figure: 约有300人, 突破1300万人. */
export const OUTSIDE: readonly Approximator[] = longestFirst([
  ...joined('about', '约 大约 大概', '为 有 占 达 需 合 在 是 计 用 于'),
  ...joined('more_than', '超过 逾', '为 有 达'),
  ...joined('at_least', '至少 不少于 起码 最少', '为 有 达 需 要 占 建 设 配备 配置 招 用 应有 须有 还有 还需 还缺 缺'),
  ...joined('less_than', '不足 不到', '为 有 达'),
  ...joined('at_most', '不超过 至多', '为 有 达'),
  ...rows('more_than', '突破 突破了 冲破'),
]);

/** Behind the unit, inside the figure: 98%以上, 200场左右. */
export const BEHIND: readonly Approximator[] = longestFirst([
  ...rows('about', '左右'),
  { form: '上下', bound: 'about', notBefore: '班车楼学游级文联' },
  { form: '许', bound: 'about', notBefore: '可多愿诺久下昌某先' },
  { form: '以上', bound: 'at_least' },
  { form: '及以上', bound: 'at_least' },
  { form: '或以上', bound: 'at_least' },
  { form: '之上', bound: 'at_least' },
  ...rows('at_most', '以下 以内 及以下 或以下 之内'),
  { form: '+', bound: 'at_least', notBefore: '0123456789一二三四五六七八九ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
  { form: '有余', bound: 'more_than' },
  { form: '出头', bound: 'more_than' },
  { form: '开外', bound: 'more_than' },
]);

/** Between the number and its unit or scale: 1.5万余, 三十来, 一千多万. */
export const WITHIN = '余多来';

function rows(bound: Bound, forms: string): readonly Approximator[] {
  return forms.split(' ').map((form) => ({ form, bound }));
}

function joined(bound: Bound, forms: string, verbs: string): readonly Approximator[] {
  return forms.split(' ').flatMap((form) =>
    rows(
      bound,
      verbs
        .split(' ')
        .map((verb) => form + verb)
        .join(' '),
    ),
  );
}

function longestFirst(all: readonly Approximator[]): readonly Approximator[] {
  return all.toSorted((a, b) => b.form.length - a.form.length);
}

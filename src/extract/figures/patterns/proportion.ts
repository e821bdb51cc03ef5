import { readNumber } from '../../../chinese/numerals.ts';
import type { FigurePattern } from '../reading.ts';
import { single } from '../settle.ts';

const NUMBER = '\\d{1,6}(?:\\.\\d{1,4})?|[一二三四五六七八九十百]{1,4}';
const PROPORTION = new RegExp(`(${NUMBER})(?: ?[:∶] ?|比)(${NUMBER})(?![\\d:∶.时点分])`, 'uy');
const WORD_BEHIND =
  /^(?:左右)?的?(?:配额|配套|配比|配备|配置|比例|比率|比重|混合|稀释|兑换|等比|进行配|资助|匹配|杠杆)/u;
const WORD_BEFORE =
  /(?:比例|配比|比率|之比|师生比|生师比|男女比|性别比|医护比|床护比|供需比|人数比|汇率|配资|杠杆|容积率|比价|录取比|竞争比)(?:约|大约|近|接近)?(?:为|是|达|达到|在|:|高达|由|从|从原来的|不低于|约为)?(?:约)?$/u;
const SHARE = /(\d{1,2})\/(\d{1,3})(?![\d/%年月日])/uy;

/** 1:1配额, 师生比1:15; a score (3:1) is none. */
export const proportion: FigurePattern = {
  name: 'proportion',
  example: '1:1配额',
  assumes: 'a word of proportion beside it',
  read(place) {
    const { text, at } = place;
    PROPORTION.lastIndex = at;
    const [words, first = '', second = ''] = PROPORTION.exec(text) ?? [];
    if (words === undefined) return undefined;
    const above = readNumber(first);
    const below = readNumber(second);
    if (above === undefined || below === undefined || below === 0) return undefined;
    const stop = at + words.length;
    const before = place.before();
    if (/[\d:.A-Za-z]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
    const named =
      WORD_BEHIND.test(text.slice(stop, stop + 8)) ||
      WORD_BEFORE.test(text.slice(Math.max(0, before.start - 12), before.start));
    if (!named) return undefined;
    return {
      start: before.start,
      stop,
      ...single(above / below, before.bound),
      unit: null,
      currency: null,
      kind: 'ratio',
    };
  },
};

/** 占1/3, 超过2/3的居民 */
export const slashFraction: FigurePattern = {
  name: 'slash-fraction',
  example: '占1/3',
  assumes: 'a word of share or a bound before it, and a proper fraction',
  holds: '/',
  first: '0123456789',
  read(place) {
    const { text, at } = place;
    SHARE.lastIndex = at;
    const [words, above, below] = SHARE.exec(text) ?? [];
    const [numerator, denominator] = [Number(above), Number(below)];
    if (
      words === undefined ||
      numerator === 0 ||
      numerator >= denominator ||
      /[\d/.]$/u.test(text.slice(Math.max(0, at - 1), at))
    )
      return undefined;
    const before = place.before();
    if (before.bound === 'exact' && !/[占的到达为有之]$/u.test(text.slice(Math.max(0, at - 1), at))) return undefined;
    return {
      start: before.start,
      stop: at + words.length,
      ...single(numerator / denominator, before.bound),
      unit: null,
      currency: null,
      kind: 'fraction',
    };
  },
};

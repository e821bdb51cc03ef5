import type { Clause } from './clause.ts';

const RISE =
  /(?:增长|增加|上升|上涨|提高|提升|增收|多收|增幅|涨幅|增速|增产|攀升|升值|同比增|环比增|上浮|上调|延长|扩大|净增)(?:幅度)?(?:了|为|达|达到|约)?$|(?<![公毫每晋旗班])升$|[涨增]了?$/u;
const FALL =
  /(?:下降|减少|降低|下跌|下滑|回落|缩减|降幅|跌幅|减幅|减排|减产|减收|同比降|环比降|同比减|下调|下浮|缩短|贬值|收窄|压缩)(?:幅度)?(?:了|为|达|达到|约)?$|[跌降减]了?$/u;
/** 降幅扩大 is a change of a change. */
const TWICE = /[增降涨跌减升][幅速]|增速/u;
const COMPARED =
  /(同比)|(环比)|([比较](?:(?:19|20)\d\d年|(?:民国)?[一二三四五六七八九十〇零]{2,4}年|\d{1,2}月\d{1,2}日|\d{1,2}[月日]|上年|去年|前年|上月|上个月|上季度|上一季度|上周|前一日|节前|年初|上届|往年|此前)(?:同期|同月|末|底|初)?)/gu;

/** 增长, 下降 right before the number; 增加到 gives a level and no direction. */
export function directionOf({ before, behind }: Clause): 'rise' | 'fall' | null {
  // 新增10万吨级泊位: a size
  if (/^级/u.test(behind)) return null;
  if (RISE.test(before))
    return TWICE.test(before) && !/(?:[增涨]幅|增速)(?:为|达|达到|约)?$/u.test(before) && !/扩大了?$/u.test(before)
      ? null
      : rise(before);
  return FALL.test(before)
    ? TWICE.test(before) && !/[降跌减]幅(?:为|达|达到|约)?$/u.test(before)
      ? null
      : 'fall'
    : null;
}

function rise(before: string): 'rise' | null {
  return /[降跌减]幅/u.test(before) ? null : 'rise';
}

/** yoy for 同比, previous for 环比, else the words as printed (比上年); only for a figure with a direction. */
export function comparisonOf({ before }: Pick<Clause, 'before'>): string | null {
  const last = [...before.matchAll(COMPARED)].at(-1);
  if (last === undefined) return null;
  const [words, yoy, previous] = last;
  return yoy !== undefined ? 'yoy' : previous !== undefined ? 'previous' : words;
}

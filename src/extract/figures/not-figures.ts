import { type Tail, tailAt } from './after.ts';
import type { Amount } from './amount.ts';
import { amountAt } from './amount.ts';
import type { Before } from './before.ts';

/** 第十个, 第 3 场, 倒数2位: a rank, not a number of things. */
export function isOrdinal(text: string, at: number): boolean {
  return (
    '第数Oo.№ '.includes(text.charAt(at - 1)) &&
    /第 ?$|倒数$|[Nn][Oo][.]? ?$|№ ?$/u.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** 二批, 二期, 二幼: 二 before a measure word is a rank (两批 counts); people are counted with it too. */
export function isSecond(amount: Amount, tail: Tail): boolean {
  return amount.numeral === '二' && tail.kind === 'count' && !/^[人名位]/u.test(tail.unit);
}

/** 三升一稳, 两降一平: trends, not litres. */
export function isTrend(text: string, amount: Amount): boolean {
  const around = text.slice(Math.max(0, amount.start - 2), amount.stop + 3);
  return /[一二两三四五六七八九][升降涨跌增减稳平][一二两三四五六七八九][升降涨跌增减稳平]/u.test(around);
}

/** 前三名, 头两天, 后3场: the first or last of a row; 目前14家 and 税前8000元 are counts. */
export function isRank(text: string, at: number, tail: Tail): boolean {
  if (tail.kind !== 'count' && tail.kind !== 'duration') return false;
  return /(?:^|[^目此之以日先年月天史跟面眼当提往空午生])前$|(?:^|[^今以之此日午])后$|(?:^|[^老街码镜口源工])头$/u.test(
    text.slice(Math.max(0, at - 2), at),
  );
}

/** All that makes a number a code comes before the Chinese marks and characters. */
const HIGHEST_SIGN = '\u2fff';

/** A number that hangs on letters, digits or signs: G20, P-700, 8·12, 1+7, 3:1, 12.3.4, 24/7. */
export function isCode(text: string, at: number, kind: string): boolean {
  const last = text.charAt(at - 1);
  if (last > HIGHEST_SIGN) return false;
  if (/[A-Za-z]/u.test(last)) {
    // B两个展区 is no code
    if (!/\d/u.test(text.charAt(at))) return false;
    return kind !== 'percent' || !/(?:^|[^A-Za-z0-9%])[A-Z]{2,4}$/u.test(text.slice(Math.max(0, at - 5), at));
  }
  return /[\d#№._@=\\·%&?]/u.test(last) || (/[-–+:/]/u.test(last) && /[A-Za-z\d]/u.test(text.charAt(at - 2)));
}

/** 千户, 万家 (not 每千名, nor 百名专家): a round word that stands for many, unless 余, 近, 上 or the like make it a bound. */
export function isRoundWord(text: string, amount: Amount, before: Before): boolean {
  if (!'百千万亿'.includes(text.charAt(amount.start))) return false;
  if (
    text.charAt(amount.start - 1) === '每' ||
    /^[百千万]名(?=[一-龥])/u.test(text.slice(amount.start, amount.start + 3))
  )
    return /^千[克米瓦卡]/u.test(text.slice(amount.start, amount.start + 2));
  return !amount.over && before.bound === 'exact' && amount.low === amount.high;
}

/** A single Chinese digit before a measure word that also ends idioms and ranks: 四面, 二班, 三分. */
export function isWeak(amount: Amount, before: Before, tail: Tail): boolean {
  if (!tail.weak || amount.arabic || before.bound !== 'exact' || before.per.length > 0) return false;
  return amount.numeral.length === 1 || /^[十百千万]$/u.test(amount.numeral);
}

const TIME = /^(?:年|月|天|周|星期|昼夜|年头|季度|世纪)$/u;

/** 近6年, 未来三天, 每5年, 3天后, 两年前: a time, not a length. */
export function isTime(text: string, before: Before, tail: Tail): boolean {
  // 2018财年
  if (/^[学财]/u.test(tail.unit) && /^(?:19|20)\d\d(?!\d)/u.test(text.slice(before.start, before.start + 5)))
    return true;
  if (tail.kind !== 'duration' || !TIME.test(tail.unit)) return false;
  if (/^(?:来(?![自源])|前|后|之前|之后|以前|以后|以来|内来|前夕)/u.test(text.slice(tail.stop, tail.stop + 2)))
    return true;
  if (
    /(?:未来|过去|今后|最近|近|往后|此前|此后|接下来|每|每隔|上|下|前|后|头|同|当|近来|民国|公元)的?$/u.test(
      text.slice(Math.max(0, before.start - 4), before.start),
    )
  )
    return true;
  return text.startsWith('近', before.start);
}

/** 24小时待命, 北纬30度, 9时30分 */
export function isSetUse(text: string, amount: Amount, tail: Tail): boolean {
  if (amount.low === 24 && tail.unit === '小时')
    return /^[的不]?(?:待命|值班|值守|营业|开放|不间断|间断|热线|服务|在线|全天|自助|轮|监控|便利|响应|咨询|客服|电话|运转|守护|救助|打不|不打)/u.test(
      text.slice(tail.stop, tail.stop + 4),
    );
  if (/^(?:栋|幢|单元|座|层)$/u.test(tail.unit) && isAddress(text, amount, tail)) return true;
  if (!['度', '分'].includes(tail.unit)) return false;
  if (
    /(?:[北南]纬|[东西]经|纬度|经度)[\d.度分秒°′″、,至到—-]{0,14}$/u.test(
      text.slice(Math.max(0, amount.start - 18), amount.start),
    )
  )
    return true;
  return (
    tail.unit === '分' && /(?:(?<!小)时|[点度:])零?$/u.test(text.slice(Math.max(0, amount.start - 3), amount.start))
  );
}

/** 1栋2单元301室, 在28层; 一栋28层公寓 has 28 of them */
function isAddress(text: string, amount: Amount, tail: Tail): boolean {
  return (
    /^(?:[A-Za-z]?\d{1,4}(?:单元|室|号|层|楼|房)|单元|室|号)/u.test(text.slice(tail.stop, tail.stop + 8)) ||
    /(?:小区|花园|(?:^|[^一这那该])[栋幢苑号])$/u.test(text.slice(Math.max(0, amount.start - 2), amount.start)) ||
    (tail.unit === '层' &&
      /[在住]$/u.test(text.charAt(amount.start - 1)) &&
      !/^[的高公住大民楼以]/u.test(text.slice(tail.stop)))
  );
}

const LOSS_BEHIND =
  /^[^,。;、!?]{0,4}?(?:死亡|受伤|遇难|失踪|丧生|牺牲|重伤|轻伤|身亡|罹难|失联|被困|溺亡|烧伤|伤亡|落水|殉职|轻微伤|亡|伤)/u;
const LOSS_BEFORE = /(?:造成|导致|致|已有|仅有|只有|仅|只|缺|少了|失去)$/u;
const LENGTH_BEFORE =
  /(?:[周租聘保]期|(?:合同|服务|建设|培训|隔离|保质|保修|质保|考核|公示|过渡|宽限|有效|封闭)期|学制|为期|历时|长达|任期|工期|期限|刑期|徒刑|拘役|缓刑|延长|缩短|停业|整整|仅用|只用|用时|耗时|持续|任期为|期限为|试用期|有效期|有效期为|延期|不少于|推迟|提前|晚了|早了)$/u;
const JOINED_BEHIND = /^[^,。;:!?、]{0,6}(?:、|和|及|与|以及)[^,。;、\d]{0,3}?(?=[\d二两三四五六七八九十])/u;
const JOINED_BEFORE = /[\d二两三四五六七八九十百千万余多][^,。;:!?、]{1,8}(?:、|和|及|与|以及)[^,。;、\d]{0,2}$/u;

/** …1000元和羊毛毯[一条]: a thing and how many of it, at the end of a list that counts. */
const LISTED_BEFORE = /[\d一二两三四五六七八九十百千万余多][^,。;:!?、]{1,8}(?:、|和|及|与|以及)[一-龥]{1,5}$/u;
const LISTED_BEHIND = /^(?:[,。;、!?)]|[和及与](?=[一-龥])|$)/u;
const NO_THING = /^[起样道种次场般边带面回阵同时天]/u;
/** 老师和学生一起 are together, a 纵火案和盗窃案一起 are counted. */
const INCIDENT = /^[^,。;]{0,6}[案故件灾纷]/u;

/** True at the end of a list of things given: 大米1袋、食用油[一桶]。 */
export function isListed(text: string, before: Before, tail: Tail): boolean {
  if (tail.kind !== 'count' || NO_THING.test(tail.unit)) return false;
  const ahead = text.slice(Math.max(0, before.start - 16), before.start);
  return LISTED_BEFORE.test(ahead) && LISTED_BEHIND.test(text.slice(tail.stop, tail.stop + 2));
}

/** 一名, 一个: indefinite, unless beside another count (一名男子和两名女子), with a verb of loss, or a measured length. */
export function isIndefinite(text: string, amount: Amount, before: Before, tail: Tail): boolean {
  if (amount.numeral !== '一') return false;
  if (before.bound !== 'exact' || tail.half || tail.over || amount.over) return false;
  if (tail.kind === 'percent' || tail.kind === 'ratio') return false;
  const ahead = text.slice(Math.max(0, before.start - 16), before.start);
  if (tail.kind === 'duration') return !LENGTH_BEFORE.test(ahead);
  if (tail.kind !== 'count') return tail.kind === 'temperature' ? false : !LOSS_BEFORE.test(ahead);
  if (/[同每另某这那哪任第头各下上有]$/u.test(ahead) && !/[仅只已]有$/u.test(ahead)) return true;
  const behind = text.slice(tail.stop, tail.stop + 16);
  if (LOSS_BEFORE.test(ahead) && /^[人名例起死户]/u.test(tail.unit)) return false;
  if (LOSS_BEHIND.test(behind) && /^[人名例]/u.test(tail.unit)) return false;
  if (JOINED_BEFORE.test(ahead)) return tail.unit === '起' && !INCIDENT.test(behind);
  if (isListed(text, before, tail)) return false;
  return !countsBehind(text, tail.stop, behind);
}

function countsBehind(text: string, stop: number, behind: string): boolean {
  const joined = JOINED_BEHIND.exec(behind)?.[0];
  if (joined === undefined) return false;
  const other = amountAt(text, stop + joined.length);
  return other !== undefined && tailAt(text, other)?.kind === 'count';
}

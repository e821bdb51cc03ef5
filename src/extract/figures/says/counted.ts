import type { Clause } from './clause.ts';
import { endsWithNoun, type Nouns, nounsOf } from './nouns.ts';
import { afterVerb, holdsVerb, verbsAt } from './verbs.ts';

/** Where the thing counted stands, in offsets of the field. */
export interface Thing {
  readonly start: number;
  readonly stop: number;
}

const LONGEST = 14;
const WHOLE = /^[一-龥A-Za-z“”·]+$/u;
/** 市、区、街道级社工组织: all of a list is counted, where its parts are short. */
const LISTED = /^[一-龥A-Za-z“”·]{1,10}(?:、[一-龥A-Za-z“”·]{1,10}){0,4}$/u;
/** Between the thing and its number: 社工人数达300人, 志愿者已有40名. */
const LINK =
  /(?:总人数|总数|人数|数量|总量)?(?:已经|已|共|还|仅|约|大约|均|总共|一共|累计|合计|共计|总计)?(?:达到|达|有|为|多达|高达|突破|超)?了?$/u;
/** What leads in and belongs to no thing: 全市, 目前. */
const LEAD =
  /^(?:[一-龥]{2,3}[市省县]|.{0,4}?(?:全市|全省|全区|全县|全镇|全村|全国|全校|全院|我市|我省|我区|我县|我国|本市|该市|该县|该区|该校|其中|目前|另外|同时|仅|还|以及|及|和|与|各类|等))+/u;
/** 百余个禁毒领域的服务项目: projects are counted; 14个专业领域的服务: fields. */
const FIELD = /^[一-龥]{2,6}(?:领域|方面|行业)的/u;
const GENERAL = /^(?:专业|重点|服务|主要|不同|新兴|关键|优势|相关|社会|业务|研究|细分|工作|应用)/u;
const BEHIND_THING = /^(?:[、和及与等在的,。;!?)”]|获(?!奖)|$)/u;

/** The thing counted, where a noun of the lexicon ends it and its borders are clear; null otherwise. */
export function countedBy(clause: Clause, unit: string, start: number, stop: number): Thing | null {
  const nouns = nounsOf(unit);
  return nouns === undefined ? null : (behind(clause, nouns, stop) ?? before(clause, nouns, start));
}

/** 14个专业领域: up to a verb, a mark or 和. */
function behind(clause: Clause, nouns: Nouns, stop: number): Thing | null {
  const field = FIELD.exec(clause.behind)?.[0] ?? '';
  if (field !== '' && !GENERAL.test(field))
    return behind({ ...clause, behind: clause.behind.slice(field.length) }, nouns, stop + field.length);
  const reach = clause.behind.slice(0, LONGEST);
  for (let length = Math.min(reach.length, LONGEST); length >= 1; length--) {
    const phrase = reach.slice(0, length);
    if (
      !WHOLE.test(phrase) ||
      /^[这那该本如]|[上下]一|[了着把被]/u.test(phrase) ||
      isOpen(phrase, nouns) ||
      !endsWithNoun(phrase, nouns) ||
      holdsVerb(phrase, nouns)
    )
      continue;
    const rest = clause.behind.slice(length);
    if (!mayFollow(rest)) continue;
    const more = listedBehind(rest, nouns);
    return more === undefined ? null : { start: stop, stop: stop + length + more };
  }
  return null;
}

function mayFollow(rest: string): boolean {
  return BEHIND_THING.test(rest) || verbsAt(rest, 0, 1).length > 0;
}

/** How much of 、县 behind 9个区 is counted too: 0 where another count or verb goes on, undefined where that is open. */
function listedBehind(rest: string, nouns: Nouns): number | undefined {
  const [words, item = ''] = /^、([一-龥]{1,8}?)(?=[、和及与的在等共,。;!?)”\d]|$)/u.exec(rest) ?? [];
  if (/^、(?:[\d一二两三四五六七八九十百近约逾超数几上]|$)/u.test(rest) || !rest.startsWith('、')) return 0;
  if (words !== undefined && endsWithNoun(item, nouns) && !holdsVerb(item, nouns)) return words.length;
  return verbsAt(rest, 1, 2).length > 0 ? 0 : undefined;
}

/** 民族的国家: which of the two is counted is open. */
function isOpen(phrase: string, nouns: Nouns): boolean {
  const owner = phrase.slice(0, Math.max(0, phrase.indexOf('的')));
  return owner !== '' && endsWithNoun(owner, nouns);
}

/** 建成社区党群服务中心668家: the figure ends its clause, the thing stands between a verb and the figure. */
function before(clause: Clause, nouns: Nouns, start: number): Thing | null {
  if (!/^(?:[、和及与)”]|$)/u.test(clause.behind)) return null;
  const words = clause.before.replace(LINK, '');
  if (!endsWithNoun(words, nouns)) return null;
  const from = Math.max(afterVerb(words, nouns), LEAD.exec(words)?.[0].length ?? 0, afterList(words));
  const phrase = words
    .slice(from)
    .replace(/^.*(?<![国拥所公私共没具享含])(?:有(?!效|关|机|限|色|线|声)|[为是达]|设(?!备|施|计|置))/u, '')
    // 到2020年持证护理员达到3000人
    .replace(/^.*\d(?:年|月|日|时)[底末初]?(?:前|以来)?/u, '')
    .replace(/^(?:在册的|的|全[市省区县国校]|各[类种项])+/u, '');
  const bordered = phrase.length < words.length || !phrase.includes('的');
  const long = phrase.includes('、') ? 24 : 12;
  const stop = start - (clause.before.length - words.length);
  return bordered &&
    phrase.length >= 2 &&
    phrase.length <= long &&
    !/们|[今去明]年|^[这那该本我其]|[已均仍曾将]|(?<!公)共(?![同产青享建和党])/u.test(phrase) &&
    LISTED.test(phrase) &&
    endsWithNoun(phrase, nouns)
    ? { start: stop - phrase.length, stop }
    : null;
}

/** Behind the 等地 of 越南、菲律宾等地航线. */
function afterList(words: string): number {
  const list = /^.*等[地国类种级]?/u.exec(words)?.[0];
  return list?.length ?? 0;
}

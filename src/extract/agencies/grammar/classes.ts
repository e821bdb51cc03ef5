import type { Reading } from '../reading.ts';
import type { Token } from '../token.ts';
import type { Head } from '../vocabulary.ts';
import { wordsOf } from './shape.ts';

const NEIGHBOURHOOD =
  /^(?:社区|党群|便民|居家|日间|星光)(?:党群|社区|便民|养老|日间|照料|服务|社会工作|社工|综合|文化|工作|老年人)*$/;
const VENUE = /(?:会展|体育|购物|展览|会议|商业|商务|文化|艺术|健身|游泳|活动|客运|物流|娱乐|休闲|赛事|演艺|国际)中心$/;
const KIND = /^(?:社区|党群|便民|企业|机构|专业|公益|民办|重点)/;
/** Companies named by their trade alone are classes, unless the head itself is a legal form. */
const LEGAL_FORM = /^(?:有限|股份|集团|总).*公司$/;

/** 社区党群服务中心: a city has hundreds of them. */
export function isOfNeighbourhood(inner: readonly Token[], reading: Reading): boolean {
  return NEIGHBOURHOOD.test(wordsOf(inner, reading));
}

/** 深圳会展中心: a place where people meet, not a body that acts. */
export function isVenue(inner: readonly Token[], head: Head, reading: Reading): boolean {
  return VENUE.test(wordsOf(inner.slice(-1), reading) + head.word);
}

/** 深圳市律师协会: an association's members are a kind, yet it is one body; 深圳市房地产公司 is a class. */
export function isOneOfItsKind(inner: readonly Token[], head: Head, place: Token, reading: Reading): boolean {
  const words = wordsOf(inner, reading);
  if (head.type === 'association' || head.type === 'government' || head.type === 'party') {
    return !/^各|相关|有关/.test(words);
  }
  if (LEGAL_FORM.test(head.word) || /^(?:航空|铁路|电力|汽车)公司$/.test(head.word)) return true;
  if (place.kind === 'nation' && head.type === 'school') return false;
  const full = place.kind === 'nation' || (place.kind === 'place' && place.form.full);
  return full && head.type !== 'company' && head.word.length >= 2 && !KIND.test(words);
}

import { liesIn, type PlaceForm } from '../../../chinese/places.ts';
import type { Found } from '../found.ts';
import { isSmallPlace, type Token } from '../token.ts';
import type { Head } from '../vocabulary.ts';
import type { Attempt, Shape } from './shape.ts';
import { isSufficient } from './sufficient.ts';
import { unlistedPlace } from './unlisted-place.ts';

/** Heads of what a body has in a place: 招商银行|深圳|分行. */
const BRANCHES =
  /^(?:分行|支行|分院|研究所|植物园|天文台|气象台|分局|监管局|专员办|调查队|调查总队|调查局|分公司|公司|学院|研究院|医院|办事处|代表处|校区|中心|总队|支队|大队|中队|分社|研究生院|附属医院|记者站|海关)$/;
/** 中共|深圳市委: bodies that lend their name to those of a place. */
const PARENTS =
  /^(?:中共|中国共产党|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中国国民党|中国人民政治协商会议|中国共产主义青年团)$/;

/** 深圳市民政局, 安徽大学, 深圳市龙岗区晨露社工服务中心 */
export function placed({ reading, walk, head, headStart }: Attempt): Shape | undefined {
  const { tokens } = walk;
  const last = tokens.findLastIndex((_, i) => isMeantAsPlace(tokens, i, head));
  const place = tokens[last];
  if (place === undefined) return undefined;
  const inner = tokens.slice(last + 1);
  if (inner.some(({ kind }) => kind === 'body')) return undefined;
  let first = last;
  while (first > 0 && mayStandBefore(tokens[first - 1], head)) first--;
  if (!isSufficient({ inner, place, chained: first < last }, head, reading)) return undefined;
  const unlisted = unlistedPlace(walk, first - 1, reading);
  const listed = tokens.slice(first, last + 1).flatMap((token) => (token.kind === 'place' ? [token.form] : []));
  return {
    start: tokens[unlisted?.first ?? first]?.start ?? place.start,
    rule: inner.length === 0 ? 'place-head' : 'place-field-head',
    certainty: inner.filter(({ kind }) => kind === 'unknown').length > 6 ? 'likely' : 'certain',
    places: unlisted === undefined ? listed : [unlisted.form, ...listed],
    relative: null,
    restStart: inner[0]?.start ?? headStart,
    after: null,
    within: null,
  };
}

function isWorld({ places }: PlaceForm): boolean {
  return places.every(({ level }) => level === 'world');
}

/** 佛罗伊特[国际]公司: 国际 after a name is a word of it. */
function isInName(before: Token | undefined): boolean {
  return before?.kind === 'unknown' || before?.kind === 'latin';
}

/** 深圳市|龙华区|[正阳]社工服务中心: a county of Henan is no part of Shenzhen, its two characters name the service. */
function liesElsewhere(token: Token, before: Token | undefined): boolean {
  if (token.kind !== 'place' || before?.kind !== 'place' || !before.form.full) return false;
  const around = before.form.places.flatMap(({ code }) => (code === null ? [] : [code]));
  if (around.length === 0) return false;
  return token.form.places.every(({ code }) => code === null || !around.some((region) => liesIn(code, region)));
}

function lendsItsName({ folded: body, type }: Found, { word: head, type: headType }: Head): boolean {
  return (
    BRANCHES.test(head) ||
    (type === 'company' && headType === 'company') ||
    PARENTS.test(body) ||
    (/总[局署]$/.test(body) && /局$/.test(head))
  );
}

/** A place; but 南山 of 终南山医院, 新乐 of 北京创新乐知公司: short forms amid unknown characters or after a body prove nothing. */
function isMeantAsPlace(tokens: readonly Token[], i: number, { word }: Head): boolean {
  const token = tokens[i];
  if (token?.kind === 'nation') return true;
  if (token?.kind === 'place' && isWorld(token.form) && isInName(tokens[i - 1])) return false;
  if (token !== undefined && isSmallPlace(token) && liesElsewhere(token, tokens[i - 1])) return false;
  if (token?.kind === 'place' && tokens[i - 1]?.kind === 'body')
    return BRANCHES.test(word) || (!token.form.risky && !isSmallPlace(token));
  if (token?.kind !== 'place' || tokens[i - 1]?.kind !== 'unknown') return token?.kind === 'place';
  const wider = tokens.slice(0, i).some(({ kind }) => kind === 'place');
  return !token.form.risky && !(wider && isSmallPlace(token));
}

/** 广东省|深圳市, 国家|…, 招商银行|深圳分行: what may stand before a place as part of the same name. */
function mayStandBefore(token: Token | undefined, head: Head): boolean {
  if (token?.kind === 'place') return token.form.places.some(({ level }) => level !== 'world');
  if (token?.kind === 'body') return lendsItsName(token.found, head);
  return token?.kind === 'nation';
}

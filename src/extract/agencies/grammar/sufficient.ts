import { CHINA } from '../../../chinese/places.ts';
import type { AgencyType } from '../../../model/finding.ts';
import type { Reading } from '../reading.ts';
import { isSmallPlace, type Token } from '../token.ts';
import type { Head } from '../vocabulary.ts';
import { isOfNeighbourhood, isOneOfItsKind, isVenue } from './classes.ts';
import { isOffice, isTown } from './office.ts';
import { widthOf, wordsOf } from './shape.ts';

/** Heads that a whole country has but one of. */
const OF_COUNTRIES =
  /^(?:政府|人民政府|最高法院|宪法法院|海军|空军|陆军|军队|电视台|国家电视台|通讯社|商会|红十字会|足协|足球协会|篮协|排协|乒协|泳协|田协|羽协|网协|冰协|奥委会|工会|总工会|共产党|国民党|工党|保守党|自民党|人民党|自卫队|国防军|警察局|海关|科学院|石油公司|铁路公司|航空公司|国家银行|电力公司)$/;
/** Long heads that say enough after 中国: 中国|歌舞剧院. */
const SPECIFIC = /^.{2,}(?:大学|乐团|剧院|舞团|协会|出版社|学会)$/;
/** Types of which a country or the world has many: 美国公司, 国际学校. */
const LOCAL: ReadonlySet<AgencyType | null> = new Set(['company', 'school', 'hospital']);
/** A place alone before these names a class, not a body. */
const NEEDS_FIELD = /^(?:公司|集团|中心|学校|幼儿园|厂|频道)$/;
/** 深圳[一家]公司: counted, so a class. */
const COUNTED = /^(?:[一二两三四五六七八九十几多数百千各这那某该首]+|\d+余?多?)家/;
/** 深圳[第一家]银行: one of its kind, not named. */
const NTH = /第[一二三四五六七八九十\d]{1,3}[所家座间个]$/;
/** No more unknown characters than this stand between a place and its head. */
const MOST_UNKNOWN = 12;

/** What stands between the place and the head. */
export interface Middle {
  readonly inner: readonly Token[];
  readonly place: Token;
  /** True where the place has another one, or a body, before it. */
  readonly chained: boolean;
}

/** True where place, middle and head make the name of one body and no class. */
export function isSufficient(middle: Middle, head: Head, reading: Reading): boolean {
  const { inner, place, chained } = middle;
  const abroad = isOf(place, 'country');
  const world = isOf(place, 'world') && !chained;
  if (head.flags.includes('W') && !abroad && !isOf(place, 'world')) return false;
  if (inner.length === 0) return placeAlone(middle, head);
  if (!/[FROP]/.test(head.flags)) return false;
  if (COUNTED.test(wordsOf(inner, reading)) || NTH.test(wordsOf(inner, reading))) return false;
  if (head.word === '所' && /第?[一二三四五六七八九十\d]$/.test(wordsOf(inner, reading))) return false;
  if (head.word === '公司' && abroad && inner.every(({ kind }) => kind === 'field' || kind === 'generic')) return false;
  if (isOfNeighbourhood(inner, reading) || isVenue(inner, head, reading)) return false;
  if (inner.every(({ kind }) => kind === 'generic') && !isOneOfItsKind(inner, head, place, reading)) return false;
  if (inner.some((token) => token.kind === 'relative' || isWiderPlace(token))) return false;
  const unknown = widthOf(inner, 'unknown') + widthOf(inner, 'place');
  const latin = widthOf(inner, 'latin');
  if (world && LOCAL.has(head.type) && unknown + latin < 3) return false;
  if (isOffice(head)) return isTown(inner, reading) || (unknown + latin === 0 && widthOf(inner, 'generic') <= 4);
  return head.word.length === 1 && head.word !== '厂' ? unknown === 0 : unknown <= MOST_UNKNOWN;
}

/** A place that stands for itself; the short form of a district amid a name is but two characters of it. */
function isWiderPlace(token: Token): boolean {
  return token.kind === 'place' && !token.form.risky && !isSmallPlace(token) && !isOf(token, 'world');
}

/** 湖南|大学, 日本|政府; not 美国|公司, 世界|银行. */
function placeAlone({ place, chained }: Middle, { word, flags }: Head): boolean {
  if (chained && word === '委员会') return true;
  if (!flags.includes('P') || NEEDS_FIELD.test(word)) return false;
  if (isOf(place, 'world')) return chained;
  if (place.kind === 'nation') return flags.includes('A') || chained;
  if (isChina(place) && SPECIFIC.test(word)) return true;
  return !isOf(place, 'country') || chained || /[AN]/.test(flags) || OF_COUNTRIES.test(word);
}

function isChina(token: Token): boolean {
  return token.kind === 'place' && token.form.places.includes(CHINA);
}

function isOf(token: Token, level: 'country' | 'world'): boolean {
  return token.kind === 'place' && token.form.places.every((place) => place.level === level);
}

import { fold } from '../../chinese/fold.ts';
import { isPenName, isPersonName, isPlace } from '../../chinese/names.ts';
import type { CreditRole } from '../../model/article.ts';

const BETWEEN = /[、,，;；/／|｜&]|\s+(?:和|与)\s+|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/;
const ROLE_END = /(?:编译|整理|报道|报导|摄影|摄|文|图|供图|供稿|撰文|整合|采写|综合|译)$/;
/** 支某某 SF099, 贺某_NF0418 */
const CODE = /[_ ]?(?:[A-Z]{1,4}\d{2,6}|\d{3,8})$/;
const BRACKETS = /[(（【〔].*$|[)）】〕].*$/g;
/** 北京大学经济学院教授: what follows a name without a space begins with a place, or is a body. */
const PLACED =
  /^ ?\(?(?:北京|上海|天津|重庆|中国|中央|国家|全国|南京|武汉|广州|深圳|杭州|成都|西安|浙江|江苏|广东|山东|四川|湖北|湖南|河南|河北|福建|安徽|江西|陕西|山西|云南|贵州|辽宁|吉林|黑龙江|海南|甘肃|青海|台湾|香港|澳门|复旦|清华|本报|新华|人民|国务院).{2,30}$/;
const ANY_BODY = /^ ?\(?[^ ]{2,8}(?:大学|学院|研究院|研究所|公司|委员会|协会).{0,20}$/;
/** 江某某台北5日电, 江某某华盛顿综合外电报道: a dateline glued to the name; the place is 2 to 5 characters long. */
const DATELINE = /^(?<place>[\u3400-\u9fff]{2,6})(?:\d{1,2}月)?\d{1,2}日(?:专|综合外|综合)?[电讯]?(?:报道|报导)?$/;
const BEHIND_MEDIUM = /^[《“]?[^》”]{2,14}[》”]?(?:记者|通讯员|特约撰稿|编辑|评论员) ?([\u3400-\u9fff·]{2,5})$/d;
const MOST_NAMES = 12;

/** 王小明 李大力, 张三、李四, 支某某 SF099, 方某北京大学教授 → the names alone, as printed. */
export function namesIn(value: string, role: CreditRole): readonly string[] {
  const takesPenNames = role === 'author' || role === 'compiler' || role === 'translator' || role === 'editor';
  const isName = takesPenNames ? isPenName : isPersonName;
  const names: string[] = [];
  for (const piece of joined(value).split(BETWEEN)) {
    if (names.length > 0 && /(?:报道|报导|[电讯])$/.test(fold(piece.trim()))) {
      const last = datelined(piece.trim(), true);
      if (last !== undefined) names.push(last);
      break;
    }
    const cleaned = piece.replace(BRACKETS, '').replace(CODE, '').trim();
    const name = nameIn(withoutRole(cleaned), isName);
    if (name !== undefined) names.push(name);
    else if (names.length > 0) break;
  }
  return names.slice(0, MOST_NAMES);
}

/** 柯 敏 → 柯敏, 实习生（廖某某） → 廖某某 */
export function joined(value: string): string {
  return value
    .replace(/(?:实习|见习)(?:生|编辑|记者)?[(（]([^()（）]{2,8})[)）]/g, '$1')
    .replace(/(?<![\u3400-\u9fff])([\u3400-\u9fff])\s+([\u3400-\u9fff])(?![\u3400-\u9fff])/g, '$1$2');
}

function withoutRole(piece: string): string {
  const folded = fold(piece);
  const stop = piece.length > 3 ? (ROLE_END.exec(folded)?.index ?? piece.length) : piece.length;
  return piece.slice(0, stop).trim();
}

function nameIn(piece: string, isName: (word: string) => boolean): string | undefined {
  if (isName(piece)) return piece;
  const behind = BEHIND_MEDIUM.exec(fold(piece))?.indices?.[1];
  if (behind !== undefined && isPersonName(piece.slice(...behind))) return piece.slice(...behind);
  const dated = datelined(piece, false);
  if (dated !== undefined) return dated;
  for (const affiliation of [PLACED, ANY_BODY]) {
    for (const size of [3, 2]) {
      if (isPersonName(piece.slice(0, size)) && affiliation.test(fold(piece.slice(size)))) return piece.slice(0, size);
    }
  }
  return undefined;
}

/** The name before a dateline: where its place is known, up to there; else the longest that can be a name. */
function datelined(piece: string, isPlaceKnown: boolean): string | undefined {
  const folded = fold(piece);
  if (!/\d日.{0,6}(?:[电讯]|报道|报导)$/.test(folded)) return undefined;
  const placeAt = (size: number): string => DATELINE.exec(folded.slice(size))?.groups?.['place'] ?? '';
  const ends = [3, 2, 4].filter((end) => isPersonName(piece.slice(0, end)) && placeAt(end) !== '');
  const size = ends.find((end) => isPlace(placeAt(end))) ?? (isPlaceKnown ? undefined : ends[0]);
  return size === undefined ? undefined : piece.slice(0, size);
}

/** 《中国某某》记者 林某 → 中国某某 */
export function affiliationIn(value: string): string | null {
  const medium = /^[《“]?([^》”\s]{2,14})[》”]?(?:记者|記者|通讯员|特约撰稿)/.exec(value)?.[1];
  return medium === undefined || medium === '本报' ? null : medium;
}

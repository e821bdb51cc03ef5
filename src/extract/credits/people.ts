import { type LabelledPart, readCreditLine } from '../../chinese/credit-line.ts';
import { fold } from '../../chinese/fold.ts';
import { isOrganisation, isPenName, isPersonName } from '../../chinese/names.ts';
import type { Credit, CreditRole } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import type { ZoneLine } from './zones.ts';

const ROLES: ReadonlySet<string> = new Set([
  'reporter',
  'correspondent',
  'author',
  'editor',
  'photographer',
  'illustrator',
  'proofreader',
  'reviewer',
  'translator',
  'compiler',
  'provider',
  'intern',
  'other',
]);

/** （记者 陈某 通讯员 李某）, 〔記者林某／台北報導〕, (本报记者 王某) */
const BRACKETED = /[(〔【[]([^()〔〕【】[\]]{2,60})[)〕】\]]/g;
/** （张某某） or （文/张某某 图/李某某） at the end of the text */
const SIGNATURE = /[(（]([^()（）]{2,40})[)）]\s*$/;
/** 本报记者 张某 北京报道 at the head of a paragraph */
const OPENING =
  /^(?:[□■●◎]\s?)?(?<medium>[^ 。，,]{0,12}?)(?<label>记者|通讯员|评论员) ?(?<names>[\u3400-\u9fff·]{2,5}(?:[ 、][\u3400-\u9fff·]{2,4}){0,4})(?= |\/|报道|$)/;

/** Everybody who is named as standing behind the article, as printed, each once. */
export function findPeople(page: JudgedPage, lines: readonly ZoneLine[]): readonly Credit[] {
  const printed = lines.flatMap((line) => ofLine(line, page));
  const body = page.blocks.slice(page.bodyStart, page.bodyStop).filter((block) => block.role === 'paragraph');
  const inText = body.flatMap((block, index) => [
    ...inBrackets(block.text, index < 3),
    ...(index === body.length - 1 ? signature(block.text) : []),
  ]);
  const opening = body.slice(0, 3).flatMap((block) => openingByline(block.text));
  const captions = page.blocks.filter((block) => block.role === 'caption').flatMap((block) => ofCaption(block.text));
  return distinct([...printed, ...inText, ...opening, ...captions]);
}

function distinct(credits: readonly Credit[]): readonly Credit[] {
  return credits.filter(
    (credit, i) =>
      credits.findIndex((other) => other.role === credit.role && fold(other.name) === fold(credit.name)) === i,
  );
}

function ofLine(line: ZoneLine, page: JudgedPage): readonly Credit[] {
  const { block, credit, zone, folded } = line;
  if (block.role === 'caption') return [];
  if (zone === 'above' && line.distance > 3) return [];
  const labelled = credit.parts.flatMap((part) => creditsOf(part, block.text));
  if (labelled.length > 0) return labelled;
  if (zone === 'head' && line.distance <= 4) return slashByline(folded, block.text);
  if (zone === 'foot' || zone === 'body') return [...signedBelow(line, page), ...signature(block.text)];
  return [];
}

/** The names behind a label. */
function creditsOf(part: LabelledPart, text: string): readonly Credit[] {
  const role = roleOf(part.kind);
  if (role === undefined) return [];
  const affiliation = affiliationIn(part.value);
  return namesIn(part.value, role).map((name) => ({ role, name, affiliation, text }));
}

function roleOf(kind: LabelledPart['kind']): CreditRole | undefined {
  if (!ROLES.has(kind)) return undefined;
  return kind === 'source' || kind === 'published' || kind === 'updated' || kind === 'views' || kind === 'tool'
    ? undefined
    : kind;
}

const ROLE_END = /(?:编译|整理|报道|报导|摄影|摄|文|图|供图|供稿|撰文|整合|采写|综合|译)$/;
const CODE = /[_ ]?(?:[A-Z]{1,4}\d{2,6}|\d{3,8})$/;

/** 王小明 李大力, 张三、李四, 支某某 SF099, 方某北京大学教授 → names only. */
function namesIn(value: string, role: CreditRole): readonly string[] {
  const isName =
    role === 'author' || role === 'compiler' || role === 'translator' || role === 'editor' ? isPenName : isPersonName;
  const names: string[] = [];
  for (const piece of oneName(value).split(/[、,，;；/|&]|\s+(?:和|与)\s+|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/)) {
    const cleaned = piece
      .replace(/[(（【〔].*$|[)）】〕].*$/g, '')
      .replace(CODE, '')
      .trim();
    const bare = cleaned.length > 3 ? cleaned.replace(ROLE_END, '').trim() : cleaned;
    const name = nameAtEdge(bare, isName);
    if (name === undefined) {
      if (names.length > 0) break;
      continue;
    }
    names.push(name);
  }
  return joinSplitNames(names);
}

/** 柯 敏 → 柯敏, 实习生（廖某某） → 廖某某 */
function oneName(value: string): string {
  return value
    .replace(/(?:实习|见习)(?:生|编辑|记者)?[(（]([^()（）]{2,8})[)）]/g, '$1')
    .replace(/(?<![\u3400-\u9fff])([\u3400-\u9fff])\s+([\u3400-\u9fff])(?![\u3400-\u9fff])/g, '$1$2');
}

function nameAtEdge(piece: string, isName: (word: string) => boolean): string | undefined {
  if (isName(piece)) return piece;
  const afterMedium = /^[《“]?[^》”]{2,14}[》”]?(?:记者|通讯员|特约撰稿|编辑|评论员) ?([\u3400-\u9fff·]{2,5})$/.exec(
    piece,
  )?.[1];
  if (afterMedium !== undefined && isPersonName(afterMedium)) return afterMedium;
  for (const affiliation of [PLACED, ANY_BODY]) {
    for (const size of [3, 2]) {
      const [head, tail] = [piece.slice(0, size), piece.slice(size)];
      if (isPersonName(head) && affiliation.test(fold(tail))) return head;
    }
  }
  return undefined;
}

/** 北京大学经济学院教授: what follows a name without a space begins with a place. */
const PLACED =
  /^ ?[(（]?(?:北京|上海|天津|重庆|中国|中央|国家|全国|南京|武汉|广州|深圳|杭州|成都|西安|浙江|江苏|广东|山东|四川|湖北|湖南|河南|河北|福建|安徽|江西|陕西|山西|云南|贵州|辽宁|吉林|黑龙江|海南|甘肃|青海|台湾|香港|澳门|复旦|清华|本报|新华|人民|国务院).{2,30}$/;
const ANY_BODY = /^ ?[(（]?[^ ]{2,8}(?:大学|学院|研究院|研究所|公司|委员会|协会).{0,20}$/;

function affiliationIn(value: string): string | null {
  const medium = /^[《“]?([^》”\s]{2,14})[》”]?(?:记者|通讯员|特约撰稿)/.exec(value)?.[1];
  return medium !== undefined && medium !== '本报' ? medium : null;
}

/** Two single characters printed apart (李 明) are not split by namesIn, since no part is a name: nothing to join. */
function joinSplitNames(names: readonly string[]): readonly string[] {
  return names.slice(0, 12);
}

/** 石某/中国青年报 */
function slashByline(folded: string, text: string): readonly Credit[] {
  const parts = /^([^/]{2,12})\/([^/]{2,16})$/.exec(folded);
  if (parts === null) return [];
  const [, left = '', right = ''] = parts;
  const name = [left, right].find(isPersonName);
  const affiliation = [left, right].find((part) => part !== name) ?? null;
  return name === undefined ? [] : [{ role: 'author', name, affiliation, text }];
}

/** 副总干事、中级督导 林某 below the text, under the line of a body. */
function signedBelow(line: ZoneLine, page: JudgedPage): readonly Credit[] {
  if (line.zone === 'foot' && line.distance > 3) return [];
  const name = /^[^。，！？]{0,24} ([\u3400-\u9fff]{2,4})$/.exec(line.folded)?.[1];
  const before = page.blocks[line.index - 1]?.text ?? '';
  if (name === undefined || !isPersonName(name) || !isOrganisation(before)) return [];
  return [{ role: 'author', name, affiliation: before, text: line.block.text }];
}

function inBrackets(text: string, isEarly: boolean): readonly Credit[] {
  const credits: Credit[] = [];
  const folded = fold(text.slice(0, isEarly ? 200 : 0) + text.slice(isEarly ? -120 : 0).slice(-120));
  for (const match of folded.matchAll(BRACKETED)) {
    const inside = match[1] ?? '';
    if (!/记者|通讯员|作者|实习生|撰文|编译|报道|摄|供图|编辑|责编/.test(inside)) continue;
    const line = readCreditLine(inside.replace(/(记者|通讯员|实习生)(?=[\u3400-\u9fff])/g, '$1 '));
    credits.push(...line.parts.flatMap((part) => creditsOf(part, match[0])));
  }
  return credits;
}

/** （张某某） closes the last paragraph. */
function signature(text: string): readonly Credit[] {
  const inside = SIGNATURE.exec(fold(text))?.[1];
  if (inside === undefined) return [];
  const names = inside.split(/[ 、]/);
  if (names.length > 4 || !names.every(isPersonName)) return [];
  return names.map((name) => ({ role: 'author', name, affiliation: null, text: `（${inside}）` }));
}

function openingByline(text: string): readonly Credit[] {
  const found = OPENING.exec(fold(text.slice(0, 80)))?.groups;
  if (found === undefined) return [];
  const role: CreditRole =
    found.label === '通讯员' ? 'correspondent' : found.label === '评论员' ? 'author' : 'reporter';
  return namesIn(found.names ?? '', role).map((name) => ({ role, name, affiliation: null, text: text.slice(0, 40) }));
}

/** 周某 摄; （刘某摄） */
function ofCaption(text: string): readonly Credit[] {
  const found =
    /(?:^|[\s(（。、])(?:.{0,12}(?:记者|通讯员|摄影队) ?)?([\u3400-\u9fff·]{2,5}) ?(?:摄|供图|\/ ?摄影?)[)）]?[。]?$/.exec(
      oneName(fold(text)),
    )?.[1];
  return found !== undefined && isPersonName(found)
    ? [{ role: 'photographer', name: found, affiliation: null, text }]
    : [];
}

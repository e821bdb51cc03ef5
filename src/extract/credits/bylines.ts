import { readCreditLine } from '../../chinese/credit-line.ts';
import { fold } from '../../chinese/fold.ts';
import { matchesOf } from '../../chinese/matches.ts';
import { isOrganisation, isPersonName } from '../../chinese/names.ts';
import type { Credit, CreditRole } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import { creditsOf } from './labelled-people.ts';
import { joined, namesIn } from './person-names.ts';
import type { ZoneLine } from './zones.ts';

/** Credits without a label, or inside running text. Patterns run on the folded text; names are quoted as printed. */

/** （记者 陈某 通讯员 李某）, 〔記者林某／台北報導〕, (本报记者 王某) */
const BRACKETED = /[(〔【[]([^()〔〕【】[\]]{2,60})[)〕】\]]/g;
/** The same brackets as printed. */
const OPENED = /[(（﹙〔﹝【[［]/;
const ROLE_WORD = /记者|通讯员|作者|实习生|撰文|编译|报道|报导|摄|供图|编辑|责编/;
/** 临州3月7日电 (甲某 乙某): names alone, right behind the day of the report. */
const BEHIND_DATELINE = /日(?:专?电|讯|消息|报道) ?$/;
const EARLY = 200;
const LATE = 120;

export function inBrackets(text: string, isEarly: boolean): readonly Credit[] {
  if (!OPENED.test(text)) return [];
  const credits: Credit[] = [];
  // Elsewhere than at its ends only the first paragraphs are read.
  const from = isEarly ? 0 : Math.max(0, text.length - LATE + 1);
  const folded = fold(from === 0 ? text : text.slice(from));
  for (const match of matchesOf(BRACKETED, folded)) {
    const [, words = ''] = match;
    const at = from + match.index;
    const inside = text.slice(at + 1, at + 1 + words.length);
    if (isEarly && at < 40 && BEHIND_DATELINE.test(folded.slice(0, at))) {
      const names = joined(inside).split(/[ 、,，]/);
      if (names.every(isPersonName)) credits.push(...names.map((name) => reporter(name, `（${inside}）`)));
    }
    const isNear = (isEarly && at < EARLY) || at > text.length - LATE;
    if (!isNear || !ROLE_WORD.test(words) || /贡献/.test(words)) continue;
    // Behind a colon whatever follows is read: 记者江某某台北5日电.
    const sign = /\d日.{0,6}(?:[电讯]|报道|报导)$/.test(fold(inside)) ? ':' : ' ';
    const line = readCreditLine(
      inside.replace(/(记者|記者|通讯员|通訊員|实习生|實習生)(?=[\u3400-\u9fff])/g, `$1${sign}`),
    );
    credits.push(...line.parts.flatMap((part) => creditsOf(part, `（${inside}）`)));
  }
  return credits;
}

function reporter(name: string, text: string): Credit {
  return { role: 'reporter', name, affiliation: null, text };
}

/** （张某某） closes the last paragraph, or stands below it. */
const SIGNATURE = /\(([^()]{2,40})\)$/;
/** With its brackets. */
const LONGEST_SIGNATURE = 42;

export function signature(text: string): readonly Credit[] {
  const tail = text.trimEnd().slice(-LONGEST_SIGNATURE);
  const words = fold(tail.slice(-1)) === ')' ? SIGNATURE.exec(fold(tail))?.[1] : undefined;
  if (words === undefined) return [];
  const inside = tail.slice(-1 - words.length, -1);
  const names = joined(inside).split(/[ 、]/);
  const [first = ''] = names;
  const affiliation = names.length > 1 && isOrganisation(first) ? first : null;
  const people = affiliation === null ? names : names.slice(1);
  if (people.length > 4 || !people.every(isPersonName)) return [];
  return people.map((name) => ({ role: 'author', name, affiliation, text: `（${inside}）` }));
}

/** 本报记者 张某 北京报道 at the head of a paragraph */
const OPENING =
  /^(?:[□■●◎]\s?)?[^ 。，,]{0,12}?(?<label>记者|通讯员|评论员) ?(?<names>[\u3400-\u9fff·]{2,5}(?:[ 、][\u3400-\u9fff·]{2,4}){0,4})(?= |\/|报道|$)/d;

export function openingByline(text: string): readonly Credit[] {
  const found = OPENING.exec(fold(text.slice(0, 80)));
  const place = found?.indices?.groups?.['names'];
  if (found === null || place === undefined) return [];
  const label = found.groups?.['label'];
  const role: CreditRole = label === '通讯员' ? 'correspondent' : label === '评论员' ? 'author' : 'reporter';
  return namesIn(text.slice(...place), role).map((name) => ({
    role,
    name,
    affiliation: null,
    text: text.slice(0, 40),
  }));
}

/** 石某/中国青年报 */
export function slashByline(text: string): readonly Credit[] {
  const parts = text.split(/[/／]/);
  if (parts.length !== 2 || text.length > 30) return [];
  const name = parts.find(isPersonName);
  const affiliation = parts.find((part) => part !== name) ?? null;
  return name === undefined ? [] : [{ role: 'author', name, affiliation, text }];
}

/** 2021-05-20 叶某某 beside the time */
export function besideTime(line: ZoneLine): readonly Credit[] {
  if (line.credit.times.length === 0 || line.credit.rest.length > 3) return [];
  const names = line.credit.rest.filter(isPersonName);
  return names.map((name) => ({ role: 'author', name, affiliation: null, text: line.credit.text }));
}

/** 司徒某某 alone on its line, right above 某网特约记者 */
export function aboveRole(line: ZoneLine, page: JudgedPage): readonly Credit[] {
  const { text } = line.block;
  const below = page.blocks[line.index + 1]?.text ?? '';
  if (!isPersonName(text) || !/^.{0,16}(?:记者|撰稿人|评论员|作者)$/.test(fold(below))) return [];
  return [{ role: 'reporter', name: text, affiliation: null, text: `${text} ${below}` }];
}

/** 副总干事、中级督导 林某 below the text, under the line of a body. */
export function signedBelow(line: ZoneLine, page: JudgedPage): readonly Credit[] {
  if (line.zone === 'foot' && line.distance > 3) return [];
  const name = /^[^。，！？]{0,24} ([\u3400-\u9fff]{2,4})$/.exec(line.credit.text)?.[1];
  const before = page.blocks[line.index - 1]?.text ?? '';
  if (name === undefined || !isPersonName(name) || !isOrganisation(before)) return [];
  return [{ role: 'author', name, affiliation: before, text: line.credit.text }];
}

/** 周某 摄; （刘某摄）; 記者古某某／攝影 */
const TAKEN_BY =
  /(?:^|[\s(。、])(?:.{0,12}(?:记者|通讯员|摄影队) ?)?([\u3400-\u9fff·]{2,5}) ?(?:摄|供图|\/ ?摄影?)\)?。?$/d;

export function ofCaption(text: string): readonly Credit[] {
  const whole = joined(text);
  const place = TAKEN_BY.exec(fold(whole))?.indices?.[1];
  if (place === undefined || !isPersonName(whole.slice(...place))) return [];
  return [{ role: 'photographer', name: whole.slice(...place), affiliation: null, text }];
}

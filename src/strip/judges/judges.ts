import { isOrganisation, isPersonName } from '../../chinese/names.ts';
import type { Role } from '../../model/block.ts';
import type { Mark } from '../../model/site-rule.ts';
import { isAttachment, isBareDay } from '../bounds.ts';
import { NUMBERED } from '../caption-text.ts';
import { isCreditOnly, type Line } from '../prose.ts';
import { bare, copied } from '../similar.ts';
import { captionBesideText, captionBySpacers, captionsFirst, captionUnderImage, captionWords } from './caption.ts';
import type { Judge, Setting } from './judge.ts';

const LONGEST_SUBHEAD = 45;
const DOCUMENT_NUMBER = /^[\u3400-\u9fff]{1,14} ?[〔[(【](?:19|20)\d{2}[〕\])】] ?第? ?\d{1,5} ?号$/;
const ABSTRACT = /^(?:[【[]?(?:摘要|导读|提要|导语|核心提示|内容提要|内容摘要|简介)[】\]]?[:： ])/;
/** Credits printed after the body stand at most this many lines below it. */
const FOOT = 14;

const ROLE_OF_MARK: Readonly<Record<Mark, Role | undefined>> = {
  title: 'title',
  subtitle: 'subtitle',
  published: 'credit',
  source: 'credit',
  author: 'credit',
  editor: 'credit',
  section: 'credit',
  caption: 'caption',
  remove: 'furniture',
  body: undefined,
};

const siteSays: Judge = {
  name: 'site-rule',
  example: 'select.source = "span.from" in the rule of a site',
  assumes: 'the user has a rule for the site whose selector takes the line',
  judge: ({ block }) => (block.mark === null ? undefined : ROLE_OF_MARK[block.mark]),
};

const titleLine: Judge = {
  name: 'title-line',
  example: '临州志愿服务走进百个社区',
  judge: (line, { titleAt }) => (line.index === titleAt ? 'title' : undefined),
};

const subtitleLine: Judge = {
  name: 'subtitle-line',
  example: '——某市十年回顾',
  judge: (line, { subtitleAt }) => (line.index === subtitleAt ? 'subtitle' : undefined),
};

const creditLine: Judge = {
  name: 'credit-line',
  example: '2016-03-08 09:15 来源：临州晚报',
  judge: (line, setting) => {
    const { bounds } = setting;
    const isNear = line.index >= (setting.titleAt ?? bounds.start) - 12 && line.index < bounds.stop + FOOT;
    return isNear && isCreditOnly(line) && !isLongValue(line) && !isCaption(line, setting) ? 'credit' : undefined;
  },
};

/** 某市人民政府办公室 / 2019年9月12日 below a notice, and its number above it. */
const officialLine: Judge = {
  name: 'signature-of-notice',
  example: '安澜市民政局 / 2019年9月12日',
  assumes:
    'a bare day is the last line of the text, the line above it names a body; or the number stands alone above the text',
  judge: (line, { lines, bounds, firstProse }) => {
    const { index, folded, size } = line;
    if (index < bounds.start || index >= bounds.stop) return undefined;
    const next = lines[index + 1];
    if (isBareDay(line) && index > firstProse) return 'credit';
    if (next !== undefined && isBareDay(next) && index > firstProse && size < 40 && isOrganisation(folded))
      return 'credit';
    return (index < firstProse || index <= bounds.start + 1) && DOCUMENT_NUMBER.test(folded) ? 'credit' : undefined;
  },
};

/** （张某某） alone on the last line of the text. */
const bracketedName: Judge = {
  name: 'bracketed-name',
  example: '（某科 张某某）',
  assumes: 'it is one of the last two lines of the text and holds nothing but a name, or a body and a name',
  judge: (line, { bounds, firstProse }) => {
    const inside = /^\(([^()]{2,20})\)$/.exec(line.folded)?.[1];
    if (inside === undefined || line.index <= firstProse || line.index < bounds.stop - 2) return undefined;
    const words = inside.split(/[ 、]/);
    return isPersonName(words.at(-1) ?? '') &&
      words.slice(0, -1).every((word) => isPersonName(word) || isOrganisation(word))
      ? 'credit'
      : undefined;
  },
};

const headLine: Judge = {
  name: 'head-line',
  example: '打印 收藏 字号：大 中 小',
  assumes: 'it stands between title and text',
  judge: (line, { bounds, titleAt }) =>
    titleAt !== null && line.index > titleAt && line.index < bounds.headStop ? 'furniture' : undefined,
};

const outside: Judge = {
  name: 'outside',
  example: '首页 新闻 体育',
  assumes: 'it stands before, after or beside the text',
  judge: (line, { bounds, isMain }) =>
    line.index < bounds.start || line.index >= bounds.stop || !isMain(line) ? 'furniture' : undefined,
};

/** Signs with the kind of line: furniture-related, furniture-comments … */
export const FURNITURE_WORDS = 'furniture-words';

const furnitureWords: Judge = {
  name: FURNITURE_WORDS,
  example: '（原题为《某某》）',
  judge: (line) => (line.furniture === undefined ? undefined : 'furniture'),
};

const titleAgain: Judge = {
  name: 'title-again',
  example: 'the title once more at the head of the text',
  judge: (line, { title, firstProse }) =>
    line.index <= firstProse && title !== '' && bare(line.block.text) === title ? 'furniture' : undefined,
};

/** 摘要 and 导读 that only say the first paragraph once more. */
const abstractAgain: Judge = {
  name: 'abstract-again',
  example: '摘要：the first sentences of the text',
  judge: (line, { lines, bounds }) => {
    const next = lines[line.index + 1];
    if (line.index > bounds.start + 4) return undefined;
    if (BARE_ABSTRACT.test(line.folded))
      return next !== undefined && isSaidAgain(next, lines) ? 'furniture' : undefined;
    return isSaidAgain(line, lines) ? 'furniture' : undefined;
  },
};

/** 摘要 on a line of its own. */
const BARE_ABSTRACT = /^[【[]?(?:摘要|导读|提要|导语|核心提示|内容提要|内容摘要|简介)[】\]]?$/;
/** 【the title】 before the words that are said again. */
const TITLE_BEFORE = /^【[^【】]{4,60}】/;

/** An abstract whose words the next lines say once more. */
function isSaidAgain(line: Line, lines: readonly Line[]): boolean {
  const isCut = /(?:…|\.{3})$/.test(line.folded);
  const found = ABSTRACT.exec(line.folded) ?? (isCut ? TITLE_BEFORE.exec(line.folded) : null);
  if (found === null) return false;
  const words = bare(line.folded.slice(found[0].length));
  const after = lines.slice(line.index + 1, line.index + 6).map((other) => other.folded);
  return copied(words.slice(0, 400), bare(after.join('')).slice(0, 2_000)) > 0.8;
}

const relatedList: Judge = {
  name: 'related-list',
  example: '某地发布新政',
  assumes: 'a short line without a full stop below 相关新闻 and the like',
  judge: (line, { lines, bounds }) => {
    if (line.ended || line.size > 45) return undefined;
    for (let i = line.index - 1; i >= Math.max(bounds.headStop - 1, line.index - 8); i--) {
      const other = lines[i];
      if (other === undefined || other.weight > 10) return undefined;
      if (other.furniture?.name === 'related') return 'furniture';
    }
    return undefined;
  },
};

/** A sentence of the text set large once more. */
const pullQuote: Judge = {
  name: 'pull-quote',
  example: '“手不知道疼，就不知道轻重。” between paragraphs, one of which says it',
  judge: (line, { lines, bounds }) => {
    if (!/^[“"].*[。！？…][”"]$/.test(line.folded) || line.size < 8 || line.size > 60) return undefined;
    const words = bare(line.folded);
    const others = lines.slice(bounds.start, bounds.stop).filter((other) => other.size > line.size + 10);
    return others.some((other) => bare(other.folded).includes(words)) ? 'furniture' : undefined;
  },
};

const links: Judge = {
  name: 'links',
  example: '此前报道：某某',
  assumes: 'nearly all of a short line is a link',
  judge: (line, { lines }) => {
    const isLine = line.block.linked > 0.7 && line.size < 80 && !/[。；]$/.test(line.folded);
    return isLine && !isAttachment(line, lines) ? 'furniture' : undefined;
  },
};

const tableRow: Judge = {
  name: 'table-row',
  example: '年份\t人数',
  judge: (line) => (line.block.shape === 'row' ? 'table' : undefined),
};

const subheadLine: Judge = {
  name: 'subhead',
  example: '一、发展回顾',
  judge: (line, setting) => {
    const { block, folded, ended, marks, size } = line;
    if (folded.length > LONGEST_SUBHEAD || block.shape === 'item' || /[。；;，,]$/.test(folded)) return undefined;
    if (block.shape === 'heading') return 'subhead';
    if (NUMBERED.test(folded) && !ended && marks <= 2) return 'subhead';
    if (block.bold > 0.9 && !ended) return 'subhead';
    const next = setting.lines[line.index + 1];
    const isApart = next !== undefined && next.size > 2 * size && setting.middleSize > 50;
    return !ended && marks <= 1 && size <= 30 && isApart ? 'subhead' : undefined;
  },
};

const listItem: Judge = {
  name: 'list-item',
  example: '• 申请人的身份证明',
  judge: (line) => (line.block.shape === 'item' ? 'list' : undefined),
};

const paragraph: Judge = {
  name: 'paragraph',
  example: 'running text',
  judge: () => 'paragraph',
};

/** First opinion wins: the surest first, and last the one that always has an opinion. */
export const JUDGES: readonly Judge[] = [
  siteSays,
  titleLine,
  subtitleLine,
  officialLine,
  bracketedName,
  captionBesideText,
  creditLine,
  headLine,
  outside,
  captionsFirst,
  titleAgain,
  abstractAgain,
  furnitureWords,
  relatedList,
  pullQuote,
  captionWords,
  captionUnderImage,
  captionBySpacers,
  links,
  tableRow,
  subheadLine,
  listItem,
  paragraph,
];

/** 通讯员刘某 摄 behind a sentence belongs to an image. */
function isCaption(line: Line, setting: Setting): boolean {
  const rest = line.credit.rest.reduce((sum, word) => sum + word.length, 0);
  return rest >= 6 && line.index >= setting.bounds.headStop && captionWords.judge(line, setting) !== undefined;
}

function isLongValue(line: Line): boolean {
  return line.credit.parts.some((part) => part.value.length > 60);
}

export type { Judge, Setting };

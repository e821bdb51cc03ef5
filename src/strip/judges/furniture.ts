import { isAttachment } from '../bounds.ts';
import type { Line } from '../prose.ts';
import { bare, copied } from '../similar.ts';
import type { Judge } from './judge.ts';

const ABSTRACT = /^(?:[【[]?(?:摘要|导读|提要|导语|核心提示|内容提要|内容摘要|简介)[】\]]?[:： ])/;

/** Signs with the kind of line: furniture-related, furniture-comments … */
export const FURNITURE_WORDS = 'furniture-words';

export const furnitureWords: Judge = {
  name: FURNITURE_WORDS,
  example: '（原题为《某某》）',
  judge: (line) => (line.furniture === undefined ? undefined : 'furniture'),
};

export const titleAgain: Judge = {
  name: 'title-again',
  example: 'the title once more at the head of the text',
  judge: (line, { title, firstProse }) =>
    line.index <= firstProse && title !== '' && line.letters === title ? 'furniture' : undefined,
};

/** 摘要 and 导读 that only say the first paragraph once more. */
export const abstractAgain: Judge = {
  name: 'abstract-again',
  example: '摘要：the first sentences of the text',
  judge: (line, { lines, bounds }) => {
    const next = lines[line.index + 1];
    if (line.index > bounds.start + 4) return undefined;
    if (BARE_ABSTRACT.test(line.folded))
      return next !== undefined && isSaidAgain(next, lines, true) ? 'furniture' : undefined;
    const before = lines[line.index - 1];
    const isMarked = before !== undefined && BARE_ABSTRACT.test(before.folded);
    return isSaidAgain(line, lines, isMarked) ? 'furniture' : undefined;
  },
};

/** 摘要 on a line of its own. */
const BARE_ABSTRACT = /^[【[]?(?:摘要|导读|提要|导语|核心提示|内容提要|内容摘要|简介)[】\]]?$/;
/** 【the title】 before the words that are said again. */
const TITLE_BEFORE = /^【[^【】]{4,60}】/;

/** An abstract whose words the next lines say once more. */
function isSaidAgain(line: Line, lines: readonly Line[], isMarked: boolean): boolean {
  const isCut = /(?:…|\.{3})$/.test(line.folded);
  const found = ABSTRACT.exec(line.folded) ?? (isCut || isMarked ? TITLE_BEFORE.exec(line.folded) : null);
  if (found === null && !isMarked) return false;
  const words = bare(line.folded.slice(found?.[0].length ?? 0));
  const after = lines.slice(line.index + 1, line.index + 6).map((other) => other.letters);
  return copied(words.slice(0, 400), after.join('').slice(0, 2_000)) > 0.8;
}

/** Inside the text a line of nothing but tools: 打印 关闭 */
export const toolLine: Judge = {
  name: 'tool-line',
  example: '打印 关闭',
  judge: ({ credit, size }) =>
    size > 0 && size < 30 && credit.parts.length === 0 && credit.times.length === 0 && credit.rest.length === 0
      ? 'furniture'
      : undefined,
};

export const relatedList: Judge = {
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

/** Longer texts are not looked through for each quotation. */
const MOST_LINES = 400;

/** A sentence of the text set large once more. */
export const pullQuote: Judge = {
  name: 'pull-quote',
  example: '“手不知道疼，就不知道轻重。” between paragraphs, one of which says it',
  judge: (line, { lines, bounds }) => {
    if (!/^[“"].*[。！？…][”"]$/.test(line.folded) || line.size < 8 || line.size > 60) return undefined;
    if (bounds.stop - bounds.start > MOST_LINES) return undefined;
    const words = line.letters;
    const others = lines.slice(bounds.start, bounds.stop).filter((other) => other.size > line.size + 10);
    return others.some((other) => other.letters.includes(words)) ? 'furniture' : undefined;
  },
};

/** [热点]某地发布新政: the label before a link is none itself. */
const LABEL_BEFORE = /^[[【(][^[\]【】()]{2,6}[\]】)]/;

export const links: Judge = {
  name: 'links',
  example: '此前报道：某某',
  assumes: 'nearly all of a short line is a link',
  judge: (line, { lines }) => {
    const mostly = LABEL_BEFORE.test(line.folded) ? 0.5 : 0.7;
    const isLine = line.block.linked > mostly && line.size < 80 && !/[。；]$/.test(line.folded);
    return isLine && !isAttachment(line, lines) ? 'furniture' : undefined;
  },
};

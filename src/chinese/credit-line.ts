import { labelsIn } from './credit-labels.ts';
import { fold } from './fold.ts';
import { LABELS, type LabelKind, TOOL_WORDS } from './lexicon/labels.ts';
import { isPersonName } from './names.ts';
import { foldedTimes, type PrintedTime } from './printed-time.ts';

/** A label with the words behind it: 来源：临州晚报. Offsets are UTF-16 units into the line. */
export interface LabelledPart {
  readonly kind: LabelKind;
  readonly label: string;
  readonly value: string;
  readonly start: number;
  readonly stop: number;
}

/** A line read as what pages print above and below an article: times, labels with values, tools. */
export interface CreditLine {
  readonly text: string;
  readonly times: readonly PrintedTime[];
  readonly parts: readonly LabelledPart[];
  /** Words that are none of these, in order: 临州晚报 in "2016-03-08 09:15 临州晚报 打印 收藏". */
  readonly rest: readonly string[];
}

/** Longer lines are prose, whatever they hold. */
const LONGEST_LINE = 400;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** 温某某/文, 周某/摄 */
const NAME_FIRST =
  /(?<=^|[ (（、,;|])(?<name>[\u3400-\u9fff·]{2,5}) ?\/ ?(?<label>文|图|摄|图文|摄影|制图|整理|编辑|撰文|插图|漫画|供图)(?![\u3400-\u9fff/])/g;

const TOOL = `(?:${TOOL_WORDS.filter((word) => word.length > 1)
  .map(escaped)
  .join('|')})`;
/** 缩小字体放大字体收藏微博: tools also stand without a space between them. */
const TOOLS = new RegExp(`${TOOL}(?: ?${TOOL}){0,15}`, 'g');
const TOOL_BEGINS = new RegExp(
  `[${TOOL_WORDS.filter((word) => word.length > 1)
    .map((word) => escaped(word.charAt(0)))
    .join('')}]`,
);
/** 第A03版, 15版 */
const EDITIONS = /第? ?[A-Z]{0,2}\d{1,3} ?版(?: ?[:：] ?[^ |\d]{2,8})?/g;
/** 我有话说(1307人参与), 6条评论, 1164次阅读 */
const COUNTERS =
  /(?:我有话说|我要说两句)?[(（]?\d[\d,.]{0,9}万?[)）]? ?(?:条|人|次)?(?:参与|评论|跟帖|跟贴|留言|阅读|浏览|点击|点赞|收藏|分享|转发)[)）]?/g;
const SINGLE_TOOLS = new Set(TOOL_WORDS.filter((word) => word.length === 1));
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?=&%#~:+-]{3,300}/g;
/** White space counts, and so does what was blanked. */
const SEPARATORS_OR_BLANK = /[\s|┊丨【】〔〕[\]()（）:>»<«,，;；_•—+=~"“”*#&@^]+/;

/** Reads a line; long ones give nothing. */
export function readCreditLine(text: string): CreditLine {
  if (text.length > LONGEST_LINE) return { text, times: [], parts: [], rest: [text] };
  const folded = fold(text);
  const times = foldedTimes(folded);
  const labels = labelsIn(folded, times);
  const parts: LabelledPart[] = [];
  const taken: [number, number][] = times.map((time) => [time.start, time.stop]);
  for (const [index, label] of labels.entries()) {
    const end = Math.min(
      labels[index + 1]?.start ?? text.length,
      nextTime(times, label.stop),
      hardStop(folded, label.stop),
    );
    const value = trimValue(text.slice(label.stop, end), folded.slice(label.stop, end));
    const stop = label.stop + value.offset + value.text.length;
    parts.push({ kind: label.kind, label: label.label, value: value.text, start: label.start, stop });
    taken.push([label.start, label.kind === 'tool' ? end : stop]);
  }
  for (const match of folded.includes('/') ? folded.matchAll(NAME_FIRST) : []) {
    const { name = '', label = '' } = match.groups ?? {};
    const kind = LABELS.get(label);
    const [start, stop] = [match.index, match.index + match[0].length];
    if (kind === undefined || !isPersonName(name) || parts.some((part) => part.start < stop && start < part.stop))
      continue;
    parts.push({ kind, label, value: text.slice(start, start + name.length), start, stop });
    taken.push([start, stop]);
  }
  return withRest(text, folded, times, parts, taken);
}

/** A line that is known to hold no credits: only its words are told, where they are asked for. */
export function unreadLine(text: string): CreditLine {
  return withRest(text, fold(text), [], [], []);
}

function withRest(
  text: string,
  folded: string,
  times: readonly PrintedTime[],
  parts: readonly LabelledPart[],
  taken: readonly (readonly [number, number])[],
): CreditLine {
  let rest: readonly string[] | undefined;
  return {
    text,
    times,
    parts,
    // Most lines of a page are menus, of which nobody asks.
    get rest() {
      rest ??= restOf(text, folded, taken);
      return rest;
    },
  };
}

function nextTime(times: readonly PrintedTime[], from: number): number {
  const next = times.find((time) => time.start >= from);
  return next === undefined ? Number.POSITIVE_INFINITY : next.start;
}

/** A value ends at a bar, a closing bracket or a full stop. */
function hardStop(folded: string, from: number): number {
  let depth = 0;
  for (let i = from; i < folded.length; i++) {
    const character = folded.charAt(i);
    if (character === '(') depth++;
    if (character === ')' && depth-- === 0) return i;
    if ('|】]。'.includes(character) && i > from) return i;
  }
  return folded.length;
}

/** The value without the tools glued to its end: 求是网参与互动 → 求是网. */
function trimValue(text: string, folded: string): { text: string; offset: number } {
  const offset = text.length - text.trimStart().length;
  let kept = text.slice(offset);
  let keptFolded = folded.slice(offset);
  for (;;) {
    const trimmed = keptFolded.replace(/[\s,，;；、|/(（【[<>《-]+$/, '');
    const tool = TOOL_WORDS.find((word) => word.length > 1 && trimmed.length > word.length && trimmed.endsWith(word));
    const single = / .$/.test(trimmed) && SINGLE_TOOLS.has(trimmed.slice(-1));
    const size = trimmed.length - (tool?.length ?? (single ? 1 : 0));
    if (size === keptFolded.length) break;
    keptFolded = keptFolded.slice(0, size);
    kept = kept.slice(0, size);
  }
  return { text: kept, offset };
}

function restOf(text: string, folded: string, taken: readonly (readonly [number, number])[]): readonly string[] {
  let left = text;
  const blank = (start: number, stop: number): void => {
    if (stop > start) left = left.slice(0, start) + '\n'.repeat(stop - start) + left.slice(stop);
  };
  const blankAll = (words: string, pattern: RegExp): void => {
    for (const match of words.matchAll(pattern)) blank(match.index, match.index + match[0].length);
  };
  for (const [start, stop] of taken) blank(start, Math.min(stop, text.length));
  // What an expression can't do without is looked for first: most lines have none of it.
  if (/:\/\/|www\./.test(text)) blankAll(text, ADDRESS);
  if (/\d/.test(folded)) {
    if (folded.includes('版')) blankAll(folded, EDITIONS);
    blankAll(folded, COUNTERS);
  }
  for (const match of TOOL_BEGINS.test(folded) ? folded.matchAll(TOOLS) : []) {
    const [start, stop] = [match.index, match.index + match[0].length];
    if (isEdge(folded.charAt(start - 1), left.charAt(start - 1)) && isEdge(folded.charAt(stop), left.charAt(stop)))
      blank(start, stop);
  }
  return left.split(SEPARATORS_OR_BLANK).filter(isWord);
}

function isWord(word: string): boolean {
  if (word === '' || (word.length === 1 && SINGLE_TOOLS.has(fold(word)))) return false;
  return /[\p{L}\d]/u.test(word) && !/^[\d.,:/%]+$/.test(word);
}

/** `character` is the one beside, folded, or "" at an end; `unit` what is left of it. */
function isEdge(character: string, unit: string): boolean {
  return unit === '' || unit === '\n' || !/[\u3400-\u9fffA-Za-z]/.test(character);
}

import { LABELS, type LabelKind } from './lexicon/labels.ts';
import { matchesOf } from './matches.ts';
import { isPenName, isPersonName } from './names.ts';
import type { PrintedTime } from './printed-time.ts';
import { unitSet } from './unit-set.ts';
import { wordIndex } from './word-index.ts';

/** A label in a folded line; `stop` is where its value may begin. */
export interface FoundLabel {
  readonly kind: LabelKind;
  readonly label: string;
  readonly start: number;
  readonly stop: number;
}

const LONGEST_LABEL = Math.max(...[...LABELS.keys()].map((label) => label.length));
/** 来 源: so many spaces may stand inside a label of two characters, and so many behind any. */
const MOST_SPACES = 4;
/** Behind these a word begins. */
const BORDERS = unitSet(' (（【〔[|□■●◎/、,;>日0123456789');
const BY_BEGINNING = wordIndex(LABELS);
const LABEL_STARTS = unitSet([...LABELS.keys()].map((label) => label.charAt(0)).join(''));
const LABEL_ENDS = unitSet([...LABELS.keys()].map((label) => label.slice(-1)).join(''));
/** What `delimiterAt` may take. */
const SIGNS = unitSet(':|丨/>');
/** 澎湃新闻记者 贺某某, 本刊特约撰稿 李某: a medium before the label. */
const BYLINE =
  /(?:^|(?<=[ (（〔|□■●◎/]))(?<medium>[\u3400-\u9fffA-Za-z《》]{2,14}?)(?<label>记者|通讯员|特约记者|评论员|特约撰稿人?|实习生)[ :|/]{1,4}(?=[\u3400-\u9fff])/g;

/** （临州日报记者张某某、李某）: nothing between label and name. */
const GLUED =
  /(?<=^|[ (（〔|□■●◎/、])(?<medium>[\u3400-\u9fff]{0,10}?)(?<label>记者|通讯员|实习生)(?<name>[\u3400-\u9fff]{2,4})(?=[ 、,，)）〕/]|$)/g;

/** The labels of a folded line in order: with a colon, behind a medium, or bare at the start of a word. */
export function labelsIn(folded: string, times: readonly PrintedTime[]): readonly FoundLabel[] {
  const found: FoundLabel[] = [];
  addBeforeSigns(folded, found);
  if (/记者|通讯员|评论员|特约|实习生/.test(folded)) addBylines(folded, found);
  addBare(folded, times, found);
  return found.length < 2 ? found : found.sort((a, b) => a.start - b.start);
}

function add(found: FoundLabel[], label: string, start: number, stop: number): void {
  const kind = LABELS.get(label);
  if (kind !== undefined && isFree(found, start, stop)) found.push({ kind, label, start, stop });
}

function isFree(found: readonly FoundLabel[], start: number, stop: number): boolean {
  for (const other of found) if (start < other.stop && other.start < stop) return false;
  return true;
}

function addBeforeSigns(folded: string, found: FoundLabel[]): void {
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (SIGNS[code] === 0) continue;
    const width = delimiterAt(folded, at);
    const label = width === 0 ? undefined : labelBefore(folded, at);
    if (label !== undefined) add(found, label.label, label.start, skipSpaces(folded, at + width));
  }
}

function addBylines(folded: string, found: FoundLabel[]): void {
  for (const match of matchesOf(BYLINE, folded)) {
    const { medium = '', label = '' } = match.groups ?? {};
    add(found, label, match.index + medium.length, match.index + match[0].length);
  }
  for (const match of matchesOf(GLUED, folded)) {
    const { medium = '', label = '', name = '' } = match.groups ?? {};
    const start = match.index + medium.length;
    if (isPersonName(name)) add(found, label, start, start + label.length);
  }
}

/** A label without a sign counts only where a word begins, and where what follows is of its kind. */
function addBare(folded: string, times: readonly PrintedTime[], found: FoundLabel[]): void {
  for (let at = 0; at < folded.length; at++) {
    if ((at > 0 && BORDERS[folded.charCodeAt(at - 1)] === 0) || LABEL_STARTS[folded.charCodeAt(at)] === 0) continue;
    const label = labelFrom(folded, at);
    const stop = label === undefined ? at : skipSpaces(folded, at + label.width);
    if (label === undefined || stop >= folded.length || ' :'.includes(folded.charAt(stop))) continue;
    const kind = LABELS.get(label.label);
    if (kind !== undefined && isFree(found, at, stop) && isLabelOf(kind, label.label, folded.slice(stop), times, stop))
      found.push({ kind, label: label.label, start: at, stop });
  }
}

/** How many characters of a sign that ends a label stand here: ":", "|", "丨", ">>", and "/" before no digit. */
function delimiterAt(folded: string, at: number): number {
  const character = folded.charAt(at);
  if (character === ':' || character === '|' || character === '丨') return 1;
  if (character === '/') return /\d/.test(folded.charAt(at + 1)) ? 0 : 1;
  return character === '>' && folded.charAt(at + 1) === '>' ? 2 : 0;
}

/** The longest label that ends before a sign; a short note in brackets may stand between: 来源（转载）： */
function labelBefore(folded: string, sign: number): { label: string; start: number } | undefined {
  let end = sign;
  while (end > 0 && sign - end < MOST_SPACES && folded.charAt(end - 1) === ' ') end--;
  if (folded.charAt(end - 1) === ')') {
    const open = folded.lastIndexOf('(', end);
    if (open < 0 || end - open > 10) return undefined;
    end = folded.charAt(open - 1) === ' ' ? open - 1 : open;
  }
  if (LABEL_ENDS[folded.charCodeAt(end - 1)] !== 1) return undefined;
  for (let size = Math.min(LONGEST_LABEL, end); size > 1; size--) {
    const label = folded.slice(end - size, end);
    if (LABELS.has(label)) return { label, start: end - size };
  }
  let first = end - 1;
  while (first > 0 && end - first <= MOST_SPACES + 1 && folded.charAt(first - 1) === ' ') first--;
  const apart = folded.charAt(first - 1) + folded.charAt(end - 1);
  if (first < end - 1 && apart.length === 2 && LABELS.has(apart)) return { label: apart, start: first - 1 };
  const single = folded.charAt(end - 1);
  const isWord = end === 1 || ' (（【[|/、,;'.includes(folded.charAt(end - 2));
  return isWord && LABELS.has(single) ? { label: single, start: end - 1 } : undefined;
}

/** The longest label of two characters or more that begins here. */
function labelFrom(folded: string, at: number): { label: string; width: number } | undefined {
  const [longest] = BY_BEGINNING.matchesAt(folded, at);
  const width = longest === undefined ? 0 : longest.stop - at;
  if (width > 1) return { label: folded.slice(at, at + width), width };
  if (folded.charCodeAt(at + 1) !== 0x20) return undefined;
  const next = skipSpaces(folded, at + 1);
  const apart = folded.charAt(at) + folded.charAt(next);
  return LABELS.has(apart) ? { label: apart, width: next + 1 - at } : undefined;
}

function skipSpaces(folded: string, from: number): number {
  let at = from;
  while (at - from < MOST_SPACES && folded.charAt(at) === ' ') at++;
  return at;
}

/** A label without a colon counts only where what follows it is of its kind. */
function isLabelOf(kind: LabelKind, label: string, after: string, times: readonly PrintedTime[], at: number): boolean {
  const [word = ''] = after.split(/[ |()（）【】,，。;；、/]/, 1);
  if (kind === 'published' || kind === 'updated')
    return times.some((time) => time.start - at >= 0 && time.start - at < 4);
  if (kind === 'views') return /^\d{1,9}(?:次|人|$|\b)/.test(after);
  if (kind === 'source')
    return /^(?:来源|稿源|(?:本文|文章)?转(?:载)?自|摘自|选自)$/.test(label) && /^(?!于|自|地|头).{2,19}$/.test(word);
  if (kind === 'tool' || label === '原创') return false;
  return isPersonName(word) || (kind === 'author' && /^[A-Z]/.test(word) && isPenName(word));
}

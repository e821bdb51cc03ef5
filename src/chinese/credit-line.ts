import { type FoundLabel, labelsIn } from './credit-labels.ts';
import { restOf } from './credit-rest.ts';
import { fold } from './fold.ts';
import { LABELS, type LabelKind } from './lexicon/labels.ts';
import { matchesOf } from './matches.ts';
import { isPersonName } from './names.ts';
import { foldedTimes, type PrintedTime } from './printed-time.ts';
import { SINGLE_TOOLS, toolAtEnd } from './tool-words.ts';

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
/** 温某某/文, 周某/摄 */
const NAME_FIRST =
  /(?<=^|[ (（、,;|])(?<name>[\u3400-\u9fff·]{2,5}) ?\/ ?(?<label>文|图|摄|图文|摄影|制图|整理|编辑|撰文|插图|漫画|供图)(?![\u3400-\u9fff/])/g;
const NONE: readonly never[] = [];

/** Reads a line; long ones give nothing. */
export function readCreditLine(text: string, folded = fold(text)): CreditLine {
  if (text.length > LONGEST_LINE) return new ReadLine(text, folded, NONE, NONE, NONE, [text]);
  const times = foldedTimes(folded);
  const labels = labelsIn(folded, times);
  if (times.length === 0 && labels.length === 0 && !folded.includes('/')) return unreadLine(text, folded);
  const parts: LabelledPart[] = [];
  const taken: number[] = [];
  for (const { start, stop } of times) taken.push(start, stop);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label !== undefined)
      readPart(text, folded, label, endOfValue(folded, times, label, labels[i + 1]), parts, taken);
  }
  if (folded.includes('/')) readNamesFirst(text, folded, parts, taken);
  return new ReadLine(text, folded, times, parts, taken);
}

/** A line that is known to hold no credits: only its words are told, where they are asked for. */
export function unreadLine(text: string, folded = fold(text)): CreditLine {
  return new ReadLine(text, folded, NONE, NONE, NONE);
}

class ReadLine implements CreditLine {
  readonly text: string;
  readonly times: readonly PrintedTime[];
  readonly parts: readonly LabelledPart[];
  private readonly folded: string;
  /** Start and stop of each span that times and parts take. */
  private readonly taken: readonly number[];
  private words: readonly string[] | undefined;

  constructor(
    text: string,
    folded: string,
    times: readonly PrintedTime[],
    parts: readonly LabelledPart[],
    taken: readonly number[],
    words?: readonly string[],
  ) {
    this.text = text;
    this.times = times;
    this.parts = parts;
    this.folded = folded;
    this.taken = taken;
    this.words = words;
  }

  /** Most lines of a page are menus, of which nobody asks. */
  get rest(): readonly string[] {
    this.words ??= restOf(this.text, this.folded, this.taken);
    return this.words;
  }
}

function readPart(
  text: string,
  folded: string,
  { kind, label, start, stop: from }: FoundLabel,
  end: number,
  parts: LabelledPart[],
  taken: number[],
): void {
  const value = trimValue(text.slice(from, end), folded.slice(from, end));
  const stop = from + value.offset + value.text.length;
  parts.push({ kind, label, value: value.text, start, stop });
  taken.push(start, kind === 'tool' ? end : stop);
}

/** Names before the label; what has a label already is left. */
function readNamesFirst(text: string, folded: string, parts: LabelledPart[], taken: number[]): void {
  for (const match of matchesOf(NAME_FIRST, folded)) {
    const { name = '', label = '' } = match.groups ?? {};
    const kind = LABELS.get(label);
    const [start, stop] = [match.index, match.index + match[0].length];
    if (kind === undefined || !isPersonName(name) || parts.some((part) => part.start < stop && start < part.stop))
      continue;
    parts.push({ kind, label, value: text.slice(start, start + name.length), start, stop });
    taken.push(start, stop);
  }
}

function endOfValue(
  folded: string,
  times: readonly PrintedTime[],
  label: FoundLabel,
  next: FoundLabel | undefined,
): number {
  const time = times.find(({ start }) => start >= label.stop)?.start ?? folded.length;
  return Math.min(next?.start ?? folded.length, time, hardStop(folded, label.stop));
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
    const single = / .$/.test(trimmed) && SINGLE_TOOLS.has(trimmed.slice(-1));
    const size = trimmed.length - (toolAtEnd(trimmed)?.length ?? (single ? 1 : 0));
    if (size === keptFolded.length) break;
    keptFolded = keptFolded.slice(0, size);
    kept = kept.slice(0, size);
  }
  return { text: kept, offset };
}

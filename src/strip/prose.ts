import type { CreditLine } from '../chinese/credit-line.ts';
import { readCreditLine, unreadLine } from '../chinese/credit-line.ts';
import { fold } from '../chinese/fold.ts';
import { isHan } from '../chinese/han.ts';
import type { FurnitureLine } from '../chinese/lexicon/furniture.ts';
import { unitSet } from '../chinese/unit-set.ts';
import type { Block } from '../model/block.ts';
import { isCaptionText } from './caption-text.ts';
import { furnitureOf } from './furniture-line.ts';
import { bare } from './similar.ts';

/** A block with everything the judges ask of it. What only few lines are asked is read when it is asked first. */
export interface Line {
  readonly block: Block;
  readonly index: number;
  readonly folded: string;
  /** Characters that are letters or digits; a Latin word counts as two. */
  readonly size: number;
  /** Marks inside and at the end of sentences. */
  readonly marks: number;
  /** Ends as a sentence does. */
  readonly ended: boolean;
  readonly furniture: FurnitureLine | undefined;
  /** How much the line looks like running text of an article (above 0) or like furniture (below). */
  readonly weight: number;
  readonly credit: CreditLine;
  /** Nothing but labels, times and tools, and at most a few words more. */
  readonly isCredit: boolean;
  /** The words alone show a caption. */
  readonly isCaption: boolean;
  /** Its letters and digits, lower case. */
  readonly letters: string;
  /** The same line with another weight. */
  weighing(weight: number): Line;
}

/** Lines with their measures. */
export function measure(blocks: readonly Block[]): readonly Line[] {
  return blocks.map((block, index) => {
    const line = new MeasuredLine(block, index, fold(block.text));
    line.weight = weigh(line);
    return line;
  });
}

class MeasuredLine implements Line {
  readonly block: Block;
  readonly index: number;
  readonly folded: string;
  size = 0;
  marks = 0;
  readonly ended: boolean;
  readonly furniture: FurnitureLine | undefined;
  weight = 0;
  private read: CreditLine | undefined;
  private creditOnly: boolean | undefined;
  private caption: boolean | undefined;
  private bared: string | undefined;

  constructor(block: Block, index: number, folded: string, like?: Line) {
    this.block = block;
    this.index = index;
    this.folded = folded;
    if (like === undefined) this.count();
    this.ended = like?.ended ?? isEnded(folded);
    this.furniture = like === undefined ? furnitureOf(folded) : like.furniture;
  }

  private count(): void {
    const { folded } = this;
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      if (isHan(code)) this.size++;
      else if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x7a)) this.size += 0.4;
      else this.marks += MARKS[code] ?? 0;
    }
    if (folded.length > LONG) this.marks = Math.round(folded.length / 20);
  }

  get credit(): CreditLine {
    this.read ??= creditOf(this.block, this.folded);
    return this.read;
  }

  get isCredit(): boolean {
    this.creditOnly ??= isCreditOnly(this.credit, this.size);
    return this.creditOnly;
  }

  get isCaption(): boolean {
    this.caption ??= isCaptionText(this.folded);
    return this.caption;
  }

  get letters(): string {
    this.bared ??= bare(this.folded);
    return this.bared;
  }

  weighing(weight: number): Line {
    const line = new MeasuredLine(this.block, this.index, this.folded, this);
    line.size = this.size;
    line.marks = this.marks;
    line.weight = weight;
    line.read = this.read;
    line.creditOnly = this.creditOnly;
    line.caption = this.caption;
    line.bared = this.bared;
    return line;
  }
}

function creditOf(block: Block, folded: string): CreditLine {
  const { text, spaced } = block;
  const foldedSpaced = spaced === text ? folded : fold(spaced);
  return isMenuLink(block) ? unreadLine(spaced, foldedSpaced) : readCreditLine(spaced, foldedSpaced);
}

const MARKS = unitSet(',，。;；:：!！?？、…');
/** In longer lines one character in twenty is taken for a mark. */
const LONG = 4_000;

const SENTENCE_END =
  /[。!！?？…;；:：][”"’』」)）】\]]{0,3}$|(?:[。!！?？][（(][^()（）]{1,40}[)）])$|(?<=[\u3400-\u9fff])\.[”"]?$/;
/** Its last character. */
const LAST = unitSet('。!！?？…;；:：”"’』」)）】].');
/** 某某说：“……” without a full stop */
const QUOTE_END = /[”"』」]$/;

function isEnded(folded: string): boolean {
  return LAST[folded.charCodeAt(folded.length - 1)] === 1 && SENTENCE_END.test(folded.slice(-60));
}

/** 体育, 国际新闻: a short link without a digit or a colon holds no credits; most lines of most pages are such. */
function isMenuLink(block: Block): boolean {
  return (
    block.linked > 0.95 &&
    block.text.length < 24 &&
    !/[\d:：|｜/／]|记者|記者|编辑|編輯|作者|来源|來源/.test(block.text)
  );
}

/** Only labels, times and tools, and at most a few words more. */
function isCreditOnly(credit: CreditLine, size: number): boolean {
  const { text, times, parts } = credit;
  if (times.length === 0 && parts.length === 0) return false;
  const isSentence = /[。！？]$/.test(text);
  if (isSentence && size >= 25) return false;
  const { rest } = credit;
  const left = rest.reduce((sum, word) => sum + word.length, 0);
  if (isSentence && left > 6) return false;
  const isFull = times.some((time) => time.year !== null && time.day !== null && time.clock !== null);
  const isLabelledTime = times.length > 0 && parts.some((part) => part.kind === 'published');
  if (isFull && left <= 12 && rest.length <= 3 && !/[。！？]/.test(text)) return true;
  return left <= (isLabelledTime ? 20 : 14) && (isLabelledTime || left <= size * 0.5 + 2);
}

const BARRIER = -60;
/** 附件：1.任务分解表 */
export const ATTACHMENT = /^附 ?件 ?\d{0,2} ?[:：]/;

function weigh(line: Line): number {
  const { block, size, marks, ended, furniture } = line;
  const unlinked = 1 - block.linked;
  if (furniture !== undefined) return furniture.effect === 'ends' ? BARRIER : -12;
  if (block.linked > 0.5) return -8 - Math.min(size, 60) * 0.4;
  if (line.isCredit) return -8;
  if (line.isCaption) return -2;
  if (block.shape === 'row') return Math.min(size, 40) * 0.2;
  if (ATTACHMENT.test(line.folded)) return 6;
  if (((ended || QUOTE_END.test(line.folded)) && marks > 0 && size >= 12) || (marks > 1 && size >= 40))
    return Math.min(size, 300) * unlinked;
  if (ended && size >= 4) return size * 0.5 * unlinked;
  if (marks > 0 && size >= 30) return size * 0.3 * unlinked;
  if (block.shape === 'heading' || block.bold > 0.9) return -2;
  return block.gap > 0 || block.indented ? -4 : -7;
}

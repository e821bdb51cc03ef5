import type { AnyNode, Element } from 'domhandler';
import type { Block, BlockPage, Claim, Region, Shape } from '../model/block.ts';
import type { Mark, SiteRule } from '../model/site-rule.ts';
import { claimsOf } from './claims.ts';
import {
  BLOCK_TAGS,
  isBold,
  isCentred,
  isElement,
  isHidden,
  isLink,
  isPicture,
  LINE_TAGS,
  MARGIN_TAGS,
  stepOf,
} from './elements.ts';
import { landmarksOf } from './landmarks.ts';
import { Line } from './line.ts';
import { marksOf } from './marks.ts';
import { replayBars } from './replay.ts';
import { captionOf, rowsOf } from './tables.ts';
import { traitsOf } from './traits.ts';
import { treeOf } from './tree.ts';

type Parsed = Pick<BlockPage, 'form' | 'blocks' | 'regions' | 'claims' | 'siteRule' | 'traits'>;

/** What an open element passes on to the text in it. */
interface Frame {
  readonly region: number;
  readonly shape: Shape;
  readonly level: number;
  readonly linked: boolean;
  readonly bold: boolean;
  readonly centred: boolean;
  readonly preserved: boolean;
  readonly place: string;
  readonly mark: Mark | null;
}

type Step = { readonly node: AnyNode; readonly frame: Frame } | { readonly close: Element; readonly frame: Frame };

/** Markup as blocks: one walk over the tree with a stack of its own, so no nesting overflows. */
export function readHtml(markup: string, rulesFor: (claims: readonly Claim[]) => SiteRule | undefined): Parsed {
  const root = treeOf(markup);
  const landmarks = landmarksOf(root);
  const claims = claimsOf(landmarks, markup);
  const siteRule = rulesFor(claims) ?? null;
  const page = new PageUnderWay(siteRule === null ? new Map() : marksOf(root, siteRule));
  const bars = landmarks.mayHaveBars ? replayBars(root, markup) : new Set<AnyNode>();
  const top: Frame = {
    region: 0,
    shape: 'paragraph',
    level: 0,
    linked: false,
    bold: false,
    centred: false,
    preserved: false,
    place: '',
    mark: null,
  };
  const stack: Step[] = [];
  for (let i = root.children.length - 1; i >= 0; i--) push(stack, root.children[i], top);
  while (stack.length > 0) {
    const step = stack.pop();
    if (step === undefined) break;
    if ('close' in step) page.close(step.close, step.frame);
    else if (!bars.has(step.node)) walk(step.node, step.frame, page, stack);
  }
  page.breakLine(top);
  return {
    form: 'html',
    blocks: page.blocks,
    regions: page.regions,
    claims,
    siteRule,
    traits: traitsOf(landmarks, page.blocks),
  };
}

function push(stack: Step[], node: AnyNode | undefined, frame: Frame): void {
  if (node !== undefined) stack.push({ node, frame });
}

function walk(node: AnyNode, frame: Frame, page: PageUnderWay, stack: Step[]): void {
  if (node.type === 'text') {
    page.text(node.data, frame);
    return;
  }
  if (!isElement(node)) return;
  if (isPicture(node)) {
    page.image();
    return;
  }
  if (isHidden(node)) return;
  if (node.name === 'br') {
    if (frame.level > 0) page.text('\n', frame);
    else page.breakLine(frame);
    return;
  }
  const rows = node.name === 'table' ? rowsOf(node) : undefined;
  const inner = page.open(node, frame);
  stack.push({ close: node, frame: inner });
  if (rows !== undefined) {
    const caption = captionOf(node);
    if (caption !== undefined) page.words(caption, inner);
    page.table(rows, inner);
    return;
  }
  for (let i = node.children.length - 1; i >= 0; i--) push(stack, node.children[i], inner);
}

/** The blocks and regions of a page while it is walked. */
class PageUnderWay {
  readonly blocks: Block[] = [];
  readonly regions: Region[] = [{ parent: null, depth: 0, tag: 'page', hints: '' }];
  readonly #line = new Line();
  readonly #counts = new Map<string, number>();
  readonly #marks: ReadonlyMap<AnyNode, Mark>;
  #gap = 0;
  #spacers = 0;
  #images = 0;

  constructor(marks: ReadonlyMap<AnyNode, Mark>) {
    this.#marks = marks;
  }

  text(piece: string, frame: Frame): void {
    if (!frame.preserved) {
      this.#line.add(piece, frame);
      return;
    }
    for (const [index, line] of piece.split('\n').entries()) {
      if (index > 0) this.breakLine(frame);
      this.#line.add(line, frame);
    }
  }

  image(): void {
    this.#images++;
  }

  /** Ends the line under way; a blank one is remembered as a gap. */
  breakLine(frame: Frame): void {
    const ended = this.#line.end();
    if (!('blank' in ended)) this.#emit(ended, frame);
    else if (ended.blank === 'spaces') this.#spacers++;
  }

  open(element: Element, frame: Frame): Frame {
    const isBlock = BLOCK_TAGS.has(element.name) || this.#marks.has(element);
    if (!isBlock) this.#line.border();
    if (isBlock) {
      this.breakLine(frame);
      if (MARGIN_TAGS.has(element.name)) this.#gap = Math.max(this.#gap, 1);
    }
    const level = /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : frame.level;
    return {
      region: isBlock && !LINE_TAGS.has(element.name) ? this.#region(element, frame.region) : frame.region,
      shape: shapeIn(element, frame.shape),
      level,
      linked: frame.linked || (element.name === 'a' && isLink(element)),
      bold: frame.bold || isBold(element),
      centred: frame.centred || isCentred(element),
      preserved: frame.preserved || element.name === 'pre',
      mark: this.#marks.get(element) ?? frame.mark,
      place: isBlock ? this.#placeOf(element, frame.place) : frame.place,
    };
  }

  close(element: Element, frame: Frame): void {
    if (!BLOCK_TAGS.has(element.name) && !this.#marks.has(element)) {
      this.#line.border();
      return;
    }
    this.breakLine(frame);
    if (MARGIN_TAGS.has(element.name)) this.#gap = Math.max(this.#gap, 1);
  }

  /** A line of its own, given as text. */
  words(text: string, frame: Frame): void {
    this.#emit({ text, spaced: text, linked: 0, bold: 0, indented: false }, { ...frame, shape: 'paragraph' });
  }

  table(rows: readonly (readonly string[])[], frame: Frame): void {
    for (const row of rows) {
      const text = row.join('\t').replace(/\t+$/, '');
      this.#emit({ text, spaced: text, linked: 0, bold: 0, indented: false }, { ...frame, shape: 'row' });
    }
  }

  #emit(line: { text: string; spaced: string; linked: number; bold: number; indented: boolean }, frame: Frame): void {
    this.blocks.push({
      text: line.text,
      spaced: line.spaced,
      shape: frame.shape,
      level: frame.level,
      linked: line.linked,
      bold: line.bold,
      centred: frame.centred,
      indented: line.indented,
      gap: this.#gap,
      spacers: this.#spacers,
      images: this.#images,
      place: frame.place,
      region: frame.region,
      mark: frame.mark,
    });
    this.#gap = 0;
    this.#spacers = 0;
    this.#images = 0;
  }

  #region(element: Element, parent: number): number {
    const { id, class: className } = element.attribs;
    const hints = [id, className]
      .filter((hint) => hint !== undefined)
      .join(' ')
      .toLowerCase()
      .slice(0, 200);
    const depth = (this.regions[parent]?.depth ?? 0) + 1;
    return this.regions.push({ parent, depth, tag: element.name, hints }) - 1;
  }

  /** "html>body>div#main>p[3]": the third p at that place. */
  #placeOf(element: Element, parent: string): string {
    const step = stepOf(element);
    if (step.includes('#')) return step;
    const path = parent === '' ? step : `${parent}>${step}`;
    const count = (this.#counts.get(path) ?? 0) + 1;
    this.#counts.set(path, count);
    return count === 1 ? path : `${path}[${count}]`;
  }
}

function shapeIn(element: Element, shape: Shape): Shape {
  if (/^h[1-6]$/.test(element.name)) return 'heading';
  if (element.name === 'li' || element.name === 'dd' || element.name === 'dt') return 'item';
  if (element.name === 'figcaption') return 'caption';
  if (element.name === 'p' && shape !== 'item' && shape !== 'caption') return 'paragraph';
  return shape;
}

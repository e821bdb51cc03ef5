import type { AnyNode, Element } from 'domhandler';
import type { Block, BlockPage, Claim, Region, Shape } from '../model/block.ts';
import type { Mark } from '../model/mark.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { claimsOf } from './claims.ts';
import {
  anchorOf,
  isBold,
  isCentred,
  isElement,
  isHidden,
  isLink,
  isPicture,
  type Kind,
  kindOf,
  NO_ATTRIBUTES,
} from './elements.ts';
import { Line, type PrintedLine } from './line.ts';
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
  readonly place: Place;
  readonly mark: Mark | null;
}

/** Where an element stands, and how many of each name have been seen there. */
interface Place {
  readonly path: string;
  readonly counts: Map<string, number>;
}

/** Markup as blocks: one walk over the tree, which is of bounded depth. */
export function readHtml(markup: string, rulesFor: (claims: readonly Claim[]) => SiteRule | undefined): Parsed {
  const { root, landmarks } = treeOf(markup);
  const claims = claimsOf(landmarks, markup);
  const siteRule = rulesFor(claims) ?? null;
  const page = new PageUnderWay(
    siteRule === null ? new Map() : marksOf(root, siteRule),
    landmarks.mayHaveBars ? replayBars(root, markup) : new Set(),
  );
  const { blocks, regions } = page.read(root.children);
  return { form: 'html', blocks, regions, claims, siteRule, traits: traitsOf(landmarks, blocks) };
}

/** The blocks and regions of a page while it is walked. */
class PageUnderWay {
  readonly blocks: Block[] = [];
  readonly regions: Region[] = [{ parent: null, depth: 0, tag: 'page', hints: '' }];
  readonly #line = new Line();
  /** Of the elements with an id, which may stand on a page more than once. */
  readonly #anchored = new Map<string, Place>();
  readonly #marks: ReadonlyMap<AnyNode, Mark>;
  readonly #left: ReadonlySet<AnyNode>;
  #gap = 0;
  #spacers = 0;
  #images = 0;

  /** @param left nodes that are no part of the page */
  constructor(marks: ReadonlyMap<AnyNode, Mark>, left: ReadonlySet<AnyNode>) {
    this.#marks = marks;
    this.#left = left;
  }

  read(nodes: readonly AnyNode[]): this {
    const top: Frame = {
      region: 0,
      shape: 'paragraph',
      level: 0,
      linked: false,
      bold: false,
      centred: false,
      preserved: false,
      place: { path: '', counts: new Map() },
      mark: null,
    };
    this.#walkAll(nodes, top);
    this.#breakLine(top);
    return this;
  }

  #walkAll(nodes: readonly AnyNode[], frame: Frame): void {
    for (const node of nodes) if (this.#left.size === 0 || !this.#left.has(node)) this.#walk(node, frame);
  }

  #walk(node: AnyNode, frame: Frame): void {
    if (node.type === 'text') this.#text(node.data, frame);
    else if (isElement(node)) this.#element(node, frame);
  }

  #element(element: Element, frame: Frame): void {
    if (isPicture(element)) {
      this.#images++;
      return;
    }
    const kind = kindOf(element);
    if (isHidden(element, kind)) return;
    if (element.name === 'br') {
      if (frame.level > 0) this.#text('\n', frame);
      else this.#breakLine(frame);
      return;
    }
    const rows = element.name === 'table' ? rowsOf(element) : undefined;
    const isBlock = kind.isBlock || this.#marks.has(element);
    this.#border(isBlock, kind, frame);
    const inner = this.#inside(element, kind, isBlock, frame);
    if (rows === undefined) this.#walkAll(element.children, inner);
    else this.#table(captionOf(element), rows, inner);
    this.#border(isBlock, kind, inner);
  }

  #text(piece: string, frame: Frame): void {
    if (!frame.preserved) {
      this.#line.add(piece, frame);
      return;
    }
    for (const [index, line] of piece.split('\n').entries()) {
      if (index > 0) this.#breakLine(frame);
      this.#line.add(line, frame);
    }
  }

  /** Ends the line under way; a blank one is remembered as a gap. */
  #breakLine(frame: Frame): void {
    const ended = this.#line.end();
    if (!('blank' in ended)) this.#emit(ended, frame);
    else if (ended.blank === 'spaces') this.#spacers++;
  }

  /** An element begins or ends here. */
  #border(isBlock: boolean, { hasMargin }: Kind, frame: Frame): void {
    if (!isBlock) {
      this.#line.border();
      return;
    }
    this.#breakLine(frame);
    if (hasMargin) this.#gap = Math.max(this.#gap, 1);
  }

  #inside(element: Element, kind: Kind, isBlock: boolean, frame: Frame): Frame {
    return {
      region: isBlock && !kind.isLine ? this.#region(element, frame.region) : frame.region,
      shape: shapeIn(element, kind, frame.shape),
      level: kind.level === 0 ? frame.level : kind.level,
      linked: frame.linked || (element.name === 'a' && isLink(element)),
      bold: frame.bold || isBold(element, kind),
      centred: frame.centred || isCentred(element),
      preserved: frame.preserved || element.name === 'pre',
      place: isBlock ? this.#placeOf(element, frame.place) : frame.place,
      mark: this.#marks.get(element) ?? frame.mark,
    };
  }

  /** A table of values, with the line above it. */
  #table(caption: string | undefined, rows: readonly (readonly string[])[], frame: Frame): void {
    if (caption !== undefined) this.#emit(plain(caption), { ...frame, shape: 'paragraph' });
    const inRow: Frame = { ...frame, shape: 'row' };
    for (const row of rows) this.#emit(plain(row.join('\t').replace(/\t+$/, '')), inRow);
  }

  #emit(line: PrintedLine, frame: Frame): void {
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
      place: frame.place.path,
      region: frame.region,
      mark: frame.mark,
    });
    this.#gap = 0;
    this.#spacers = 0;
    this.#images = 0;
  }

  #region(element: Element, parent: number): number {
    const depth = (this.regions[parent]?.depth ?? 0) + 1;
    return this.regions.push({ parent, depth, tag: element.name, hints: hintsOf(element) }) - 1;
  }

  /** "html>body>div#main>p[3]": the third p at that place. */
  #placeOf(element: Element, { path, counts }: Place): Place {
    const { name } = element;
    const anchor = anchorOf(element);
    if (anchor !== undefined) {
      const own = `${name}${anchor}`;
      const place = this.#anchored.get(own) ?? { path: own, counts: new Map() };
      this.#anchored.set(own, place);
      return place;
    }
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const step = count === 1 ? name : `${name}[${count}]`;
    return { path: path === '' ? step : `${path}>${step}`, counts: new Map() };
  }
}

function hintsOf({ attribs }: Element): string {
  if (attribs === NO_ATTRIBUTES) return '';
  const { id = '', class: className = '' } = attribs;
  const hints = id === '' || className === '' ? id + className : `${id} ${className}`;
  return hints.toLowerCase().slice(0, 200);
}

const plain = (text: string): PrintedLine => ({ text, spaced: text, linked: 0, bold: 0, indented: false });

function shapeIn({ name }: Element, { level }: Kind, shape: Shape): Shape {
  if (level > 0) return 'heading';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
  if (name === 'figcaption') return 'caption';
  if (name === 'p' && shape !== 'item' && shape !== 'caption') return 'paragraph';
  return shape;
}

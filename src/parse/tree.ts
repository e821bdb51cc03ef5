import { type Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';
import { PageProblem } from '../model/problem.ts';
import { hides, NO_ATTRIBUTES } from './elements.ts';
import { Landmarks } from './landmarks.ts';
import { checkText } from './most-text.ts';

/** Deeper elements are hung on the last one that may have children: a page of unclosed tags stays readable. */
const MOST_DEPTH = 256;
/** Nesting that no browser would build either; closing tags would be looked up in time quadratic in it. */
const IMPOSSIBLE_DEPTH = 4_000;
/** The largest real pages seen have about 40,000 elements. */
const MOST_ELEMENTS = 250_000;
const MOST_ATTRIBUTES = 64;
/** On one element: a quotation mark that is missing makes attributes of a page's words, but never so many. */
const IMPOSSIBLE_ATTRIBUTES = 50_000;

/** Builds a tree of bounded depth and size, and notes its landmarks. */
class BoundedHandler extends DomHandler {
  readonly landmarks = new Landmarks();
  #depth = 0;
  #elements = 0;
  #printed = 0;
  #isCode = false;
  /** Of the element under way. */
  #attributes = 0;
  /** The depth of the element too deep for the tree that hides its text, or 0. */
  #hiddenFrom = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    const count = this.#attributes;
    this.#attributes = 0;
    this.#isCode = name === 'script' || name === 'style';
    if (++this.#elements > MOST_ELEMENTS)
      throw new PageProblem('too-complex', `more than ${MOST_ELEMENTS} elements; no page of a newspaper has so many`);
    if (++this.#depth > IMPOSSIBLE_DEPTH)
      throw new PageProblem('too-complex', `elements are nested more than ${IMPOSSIBLE_DEPTH} deep`);
    if (this.#depth > MOST_DEPTH) this.#openTooDeep(name, attributes);
    else this.#open(name, count === 0 ? NO_ATTRIBUTES : count > MOST_ATTRIBUTES ? firstOf(attributes) : attributes);
  }

  /** Called for each attribute before its element opens. */
  onattribute(): void {
    if (++this.#attributes > IMPOSSIBLE_ATTRIBUTES)
      throw new PageProblem('too-complex', `an element has more than ${IMPOSSIBLE_ATTRIBUTES} attributes`);
  }

  override onclosetag(): void {
    this.#isCode = false;
    if (this.#depth === this.#hiddenFrom) this.#hiddenFrom = 0;
    if (this.#depth-- > MOST_DEPTH) return;
    super.onclosetag();
  }

  override ontext(text: string): void {
    if (!this.#isCode) this.#printed += text.length;
    checkText(this.#printed);
    if (this.#hiddenFrom === 0) super.ontext(text);
  }

  override oncomment(text: string): void {
    this.landmarks.comment(text);
    super.oncomment(text);
  }

  #open(name: string, attributes: Record<string, string>): void {
    const element = new Element(name, attributes);
    this.addNode(element);
    this.tagStack.push(element);
    this.landmarks.open(element);
  }

  /** An empty element in its place keeps the borders of lines; what it hides stays hidden. */
  #openTooDeep(name: string, attributes: Record<string, string>): void {
    this.#open(name, NO_ATTRIBUTES);
    super.onclosetag();
    if (this.#hiddenFrom === 0 && hides(name, attributes)) this.#hiddenFrom = this.#depth;
  }
}

function firstOf(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).slice(0, MOST_ATTRIBUTES));
}

export interface Tree {
  readonly root: Document;
  readonly landmarks: Landmarks;
}

/** The markup as a tree, by htmlparser2: forgiving, never recursive. @throws PageProblem `too-complex`, `too-large` */
export function treeOf(markup: string): Tree {
  const handler = new BoundedHandler();
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(markup);
  return handler;
}

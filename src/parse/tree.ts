import { type Document, DomHandler, type DomHandlerOptions } from 'domhandler';
import { Parser } from 'htmlparser2';
import { PageProblem } from '../model/problem.ts';
import { hides } from './elements.ts';
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

/** Builds a tree of bounded depth and size. */
class BoundedHandler extends DomHandler {
  #depth = 0;
  #elements = 0;
  #printed = 0;
  #isCode = false;
  /** Of the element under way. */
  #attributes = 0;
  /** The depth of the element too deep for the tree that hides its text, or 0. */
  #hiddenFrom = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.#attributes = 0;
    this.#isCode = name === 'script' || name === 'style';
    if (++this.#elements > MOST_ELEMENTS)
      throw new PageProblem('too-complex', `more than ${MOST_ELEMENTS} elements; no page of a newspaper has so many`);
    if (++this.#depth > IMPOSSIBLE_DEPTH)
      throw new PageProblem('too-complex', `elements are nested more than ${IMPOSSIBLE_DEPTH} deep`);
    if (this.#depth > MOST_DEPTH) {
      this.#openTooDeep(name, attributes);
      return;
    }
    const names = Object.keys(attributes);
    const kept =
      names.length > MOST_ATTRIBUTES
        ? Object.fromEntries(names.slice(0, MOST_ATTRIBUTES).map((key) => [key, attributes[key] ?? '']))
        : attributes;
    super.onopentag(name, kept);
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

  /** An empty element in its place keeps the borders of lines; what it hides stays hidden. */
  #openTooDeep(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, {});
    super.onclosetag();
    if (this.#hiddenFrom === 0 && hides(name, attributes)) this.#hiddenFrom = this.#depth;
  }
}

/** The markup as a tree, by htmlparser2: forgiving, never recursive. @throws PageProblem `too-complex`, `too-large` */
export function treeOf(markup: string): Document {
  const options: DomHandlerOptions = { withStartIndices: false, withEndIndices: false };
  const handler = new BoundedHandler(undefined, options);
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(markup);
  return handler.root;
}

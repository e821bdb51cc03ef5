import type { AnyNode, Document, Element } from 'domhandler';
import { isElement } from './elements.ts';
import { isBarComment, isBarId } from './replay.ts';

/** The elements that say something of the whole page, in document order. */
export interface Landmarks {
  readonly metas: readonly Element[];
  /** The first one. */
  readonly title: Element | undefined;
  readonly canonical: Element | undefined;
  /** `itemprop=datePublished` other than meta, and `<time datetime>`. */
  readonly dated: readonly Element[];
  readonly scripts: readonly Element[];
  readonly hasFrameset: boolean;
  readonly hasPassword: boolean;
  /** Something that only stands on pages with the bar of a replay service, or seldom elsewhere. */
  readonly mayHaveBars: boolean;
}

/** Gathers them in one walk. */
export function landmarksOf(root: Document): Landmarks {
  const metas: Element[] = [];
  const dated: Element[] = [];
  const scripts: Element[] = [];
  let title: Element | undefined;
  let canonical: Element | undefined;
  let hasFrameset = false;
  let hasPassword = false;
  let mayHaveBars = false;
  const stack: AnyNode[] = [];
  const open = (children: readonly AnyNode[]): void => {
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child === undefined) continue;
      if (isElement(child)) stack.push(child);
      else if (child.type === 'comment') mayHaveBars ||= isBarComment(child.data);
    }
  };
  open(root.children);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    const { name, attribs } = node;
    if (name === 'meta') metas.push(node);
    else if (name === 'script') scripts.push(node);
    else if (name === 'title') title ??= node;
    else if (name === 'link') canonical ??= attribs.rel?.toLowerCase() === 'canonical' ? node : undefined;
    else if (name === 'frameset') hasFrameset = true;
    else if (name === 'input') hasPassword ||= attribs.type?.toLowerCase() === 'password';
    mayHaveBars ||= isBarId(attribs.id);
    const isTime = name === 'time' && attribs.datetime !== undefined;
    if (isTime || (attribs.itemprop === 'datePublished' && name !== 'meta')) dated.push(node);
    if (node.children.length > 0) open(node.children);
  }
  return { metas, title, canonical, dated, scripts, hasFrameset, hasPassword, mayHaveBars };
}

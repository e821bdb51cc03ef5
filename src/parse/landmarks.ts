import type { Element } from 'domhandler';
import { NO_ATTRIBUTES } from './elements.ts';
import { isBarComment, isBarId } from './replay.ts';

/** The elements that say something of the whole page, in document order; gathered while they open. */
export class Landmarks {
  readonly metas: Element[] = [];
  /** The first one. */
  title: Element | undefined;
  canonical: Element | undefined;
  /** `itemprop=datePublished` other than meta, and `<time datetime>`. */
  readonly dated: Element[] = [];
  readonly scripts: Element[] = [];
  hasFrameset = false;
  hasPassword = false;
  /** Something that only stands on pages with the bar of a replay service, or seldom elsewhere. */
  mayHaveBars = false;

  open(element: Element): void {
    const { name, attribs } = element;
    if (name === 'title') this.title ??= element;
    else if (name === 'script') this.scripts.push(element);
    else if (name === 'frameset') this.hasFrameset = true;
    if (attribs === NO_ATTRIBUTES) return;
    if (name === 'meta') this.metas.push(element);
    else if (name === 'link') this.canonical ??= attribs.rel?.toLowerCase() === 'canonical' ? element : undefined;
    else if (name === 'input') this.hasPassword ||= attribs.type?.toLowerCase() === 'password';
    this.mayHaveBars ||= isBarId(attribs.id);
    const isTime = name === 'time' && attribs.datetime !== undefined;
    if (isTime || (attribs.itemprop === 'datePublished' && name !== 'meta')) this.dated.push(element);
  }

  comment(text: string): void {
    this.mayHaveBars ||= isBarComment(text);
  }
}

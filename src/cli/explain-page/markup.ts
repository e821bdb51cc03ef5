import { visible } from '../terminal/visible.ts';

/** Markup of our own making. Whatever is no `Markup` is text, and is escaped: there is no other way into the page. */
export interface Markup {
  readonly markup: string;
}

export type Child = Markup | string | number | undefined | readonly Child[];

/** The elements that the page is made of: none of them loads, runs or sends anything. */
type Tag =
  | 'a'
  | 'article'
  | 'aside'
  | 'body'
  | 'code'
  | 'dd'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'h1'
  | 'h2'
  | 'head'
  | 'header'
  | 'html'
  | 'li'
  | 'main'
  | 'p'
  | 'pre'
  | 'section'
  | 'span'
  | 'summary'
  | 'title'
  | 'ul';

interface Attributes {
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly lang?: string;
  /** The id of the place on this page that a click leads to. */
  readonly to?: string | undefined;
}

export function el(tag: Tag, { to, ...rest }: Attributes, ...children: readonly Child[]): Markup {
  const attributes = Object.entries({ ...rest, href: to === undefined ? undefined : `#${to}` })
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return { markup: `<${tag}${attributes.join('')}>${children.map(inner).join('')}</${tag}>` };
}

/** Several pieces as one. */
export function all(...children: readonly Child[]): Markup {
  return { markup: children.map(inner).join('') };
}

/** Words of our own between which elements stand: none of it is escaped, none of it may come from a page. */
export function own(markup: string): Markup {
  return { markup };
}

function inner(child: Child): string {
  if (child === undefined) return '';
  if (typeof child === 'string') return escaped(child);
  if (typeof child === 'number') return String(child);
  return 'markup' in child ? child.markup : child.map(inner).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, whatever stands in it; control and bidi characters are made visible. */
function escaped(text: string): string {
  return visible(text.toWellFormed()).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}

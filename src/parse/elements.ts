import type { AnyNode, Element } from 'domhandler';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that start a new line. */
const BLOCK_TAGS = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements that hold one line of text rather than a part of the page. */
const LINE_TAGS = words('p h1 h2 h3 h4 h5 h6 li dt dd pre figcaption summary tr hr');

/** Elements with a margin, which a browser's innerText shows as a blank line. */
const MARGIN_TAGS = words('p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre figure');

/** Elements whose content is never printed. */
const UNPRINTED_TAGS = words(
  'script style template noscript textarea select option button iframe object embed svg canvas audio video map head title meta link base input datalist noframes applet xml',
);

/** What the name of an element says of its text. */
export interface Kind {
  readonly isBlock: boolean;
  readonly isLine: boolean;
  readonly hasMargin: boolean;
  readonly isUnprinted: boolean;
  /** Of a heading, 1–6; else 0. */
  readonly level: number;
  readonly isBold: boolean;
}

const kindOfName = (name: string): Kind => ({
  isBlock: BLOCK_TAGS.has(name),
  isLine: LINE_TAGS.has(name),
  hasMargin: MARGIN_TAGS.has(name),
  isUnprinted: UNPRINTED_TAGS.has(name),
  level: /^h[1-6]$/.test(name) ? Number(name[1]) : 0,
  isBold: name === 'b' || name === 'strong',
});

const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...BLOCK_TAGS, ...UNPRINTED_TAGS, 'b', 'strong'].map((name) => [name, kindOfName(name)]),
);
const INLINE = kindOfName('');

export function kindOf({ name }: Element): Kind {
  return KINDS.get(name) ?? INLINE;
}

/** The attributes of all elements that have none: told by identity, so that nobody looks for one in them. */
export const NO_ATTRIBUTES: Record<string, string> = Object.freeze({});

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Hidden by markup. `visibility: hidden` counts as printed: some sites set it until a script has run. */
export function isHidden(element: Element, kind = kindOf(element)): boolean {
  return kind.isUnprinted || hidesByAttribute(element.attribs);
}

export function hides(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return UNPRINTED_TAGS.has(name) || hidesByAttribute(attributes);
}

function hidesByAttribute(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes === NO_ATTRIBUTES) return false;
  const { hidden, style } = attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  return style !== undefined && /(?:^|;)\s*display\s*:\s*none/i.test(style);
}

/** An image that shows something: no spacer, no counter pixel, no icon. */
export function isPicture(element: Element): boolean {
  if (element.name !== 'img' && element.name !== 'video') return false;
  if (/display\s*:\s*none/i.test(element.attribs.style ?? '')) return false;
  const width = Number.parseInt(element.attribs.width ?? '', 10);
  const height = Number.parseInt(element.attribs.height ?? '', 10);
  return !(width < 80 || height < 60);
}

/** A link with more text than a headline and a teaser is one whose end tag is missing. */
const LONGEST_LINK = 300;

export function isLink(anchor: Element): boolean {
  let size = 0;
  const stack: AnyNode[] = [...anchor.children];
  while (stack.length > 0 && size <= LONGEST_LINK) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node.type === 'text') size += node.data.trim().length;
    else if (isElement(node)) for (const child of node.children) stack.push(child);
  }
  return size <= LONGEST_LINK;
}

export function isBold({ attribs }: Element, kind: Kind): boolean {
  if (kind.isBold) return true;
  const style = attribs === NO_ATTRIBUTES ? undefined : attribs.style;
  return style !== undefined && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
}

export function isCentred({ name, attribs }: Element): boolean {
  if (name === 'center') return true;
  if (attribs === NO_ATTRIBUTES) return false;
  const { align, style } = attribs;
  return align?.toLowerCase() === 'center' || (style !== undefined && /text-align\s*:\s*center/i.test(style));
}

/** "#main" of an element whose id can stand in a place, else nothing. */
export function anchorOf({ attribs }: Element): string | undefined {
  const id = attribs === NO_ATTRIBUTES ? undefined : attribs.id;
  return id !== undefined && /^[\w-]{1,40}$/.test(id) ? `#${id}` : undefined;
}

import type { AnyNode, Element } from 'domhandler';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that start a new line. */
export const BLOCK_TAGS = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements that hold one line of text rather than a part of the page. */
export const LINE_TAGS = words('p h1 h2 h3 h4 h5 h6 li dt dd pre figcaption summary tr hr');

/** Elements with a margin, which a browser's innerText shows as a blank line. */
export const MARGIN_TAGS = words('p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre figure');

/** Elements whose content is never printed. */
const UNPRINTED_TAGS = words(
  'script style template noscript textarea select option button iframe object embed svg canvas audio video map head title meta link base input datalist noframes applet xml',
);

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** Hidden by markup. `visibility: hidden` counts as printed: some sites set it until a script has run. */
export function isHidden(element: Element): boolean {
  return hides(element.name, element.attribs);
}

export function hides(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (UNPRINTED_TAGS.has(name)) return true;
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

export function isBold(element: Element): boolean {
  if (element.name === 'b' || element.name === 'strong') return true;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(element.attribs.style ?? '');
}

export function isCentred(element: Element): boolean {
  if (element.name === 'center') return true;
  const { align, style } = element.attribs;
  return align?.toLowerCase() === 'center' || (style !== undefined && /text-align\s*:\s*center/i.test(style));
}

/** "div#main" or "p": the element's step in a place. */
export function stepOf(element: Element): string {
  const id = element.attribs.id;
  return id !== undefined && /^[\w-]{1,40}$/.test(id) ? `${element.name}#${id}` : element.name;
}

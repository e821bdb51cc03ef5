import type { AnyNode, Element } from 'domhandler';
import { isElement, isHidden } from './elements.ts';
import { oneMarkupLine } from './white-space.ts';

/** Longer cells hold text, not values: the table lays out a page. */
const LONGEST_CELL = 160;
const LAYOUT = new Set(['table', 'h1', 'h2', 'h3', 'form', 'article', 'section', 'iframe', 'ul', 'ol']);

/**
 * The rows of a table that holds values (cells as text), or undefined where it lays out a page: nested tables,
 * headings, lists, long cells, a single column or row.
 */
export function rowsOf(table: Element): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let isLayout = false;
  const stack: AnyNode[] = [...table.children].reverse();
  while (stack.length > 0 && !isLayout) {
    const node = stack.pop();
    if (node === undefined || !isElement(node) || isHidden(node)) continue;
    if (node.name === 'tr') rows.push([]);
    if (node.name === 'td' || node.name === 'th') {
      const cell = cellText(node);
      if (cell === undefined) isLayout = true;
      else rows.at(-1)?.push(cell);
    } else if (LAYOUT.has(node.name)) isLayout = true;
    else for (let i = node.children.length - 1; i >= 0; i--) pushNode(stack, node.children[i]);
  }
  if (isLayout) return undefined;
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const wide = filled.filter((row) => row.filter((cell) => cell !== '').length > 1);
  return filled.length >= 2 && wide.length >= 2 && wide.length * 2 >= filled.length ? filled : undefined;
}

/** The words of a table's <caption>, which often name the unit: 表1 收入情况 单位：万元 */
export function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => isElement(child) && child.name === 'caption');
  const text = caption !== undefined && isElement(caption) && !isHidden(caption) ? cellText(caption) : undefined;
  return text === '' ? undefined : text;
}

function cellText(cell: Element): string | undefined {
  let text = '';
  let paragraphs = 0;
  const stack: AnyNode[] = [...cell.children].reverse();
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) continue;
    if (node.type === 'text') text += node.data;
    if (text.length > 4 * LONGEST_CELL) return undefined;
    if (!isElement(node) || isHidden(node)) continue;
    if (LAYOUT.has(node.name)) return undefined;
    if (node.name === 'p' && ++paragraphs > 3) return undefined;
    if (node.name === 'br' || node.name === 'p') text += ' ';
    for (let i = node.children.length - 1; i >= 0; i--) pushNode(stack, node.children[i]);
  }
  const printed = oneMarkupLine(text);
  return printed.length > LONGEST_CELL ? undefined : printed;
}

function pushNode(stack: AnyNode[], node: AnyNode | undefined): void {
  if (node !== undefined) stack.push(node);
}

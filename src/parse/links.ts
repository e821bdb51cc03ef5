import { load } from 'cheerio/slim';
import type { AnyNode, Document, Element } from 'domhandler';
import type { Link } from '../model/link.ts';
import { isElement } from './elements.ts';
import { treeOf } from './tree.ts';

const LONGEST_TEXT = 300;
const MOST_LINKS = 20_000;

/**
 * The links of a list page, in order. Lists that a page keeps for a script to write (XML islands, templates in strings) are
 * read as well: their markup stands in `<script>`, `<textarea>` or comments.
 * @param within a CSS selector; links elsewhere stay out
 * @throws PageProblem `too-complex`
 */
export function linksOf(markup: string, within?: string): readonly Link[] {
  const { root } = treeOf(markup);
  const base = baseOf(root);
  const scopes: readonly AnyNode[] = within === undefined ? [root] : load(root).root().find(within).toArray();
  const links: Link[] = [];
  for (const scope of scopes) collect(scope, base, links);
  return links;
}

function collect(scope: AnyNode, base: string | null, links: Link[]): void {
  const stack: AnyNode[] = [scope];
  for (let node = stack.pop(); node !== undefined && links.length < MOST_LINKS; node = stack.pop()) {
    if (node.type === 'comment' || isKept(node)) links.push(...keptLinks(textOf(node), base));
    else if (isElement(node) && (node.name === 'a' || node.name === 'area')) links.push(...linkOf(node, base));
    if (!('children' in node) || isKept(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** Holds text that only a script turns into a list. */
function isKept(node: AnyNode): boolean {
  return isElement(node) && (node.name === 'script' || node.name === 'textarea' || node.name === 'xml');
}

function linkOf(element: Element, base: string | null): readonly Link[] {
  const { href, rel = '', title } = element.attribs;
  if (href === undefined || href.trim() === '') return [];
  const text = textOf(element).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_TEXT);
  return [{ href: href.trim(), base, text: text === '' ? (title ?? '').trim() : text, isNext: /\bnext\b/iu.test(rel) }];
}

function baseOf(root: Document): string | null {
  const [element] = load(root).root().find('base[href]').toArray();
  return element !== undefined && isElement(element) ? (element.attribs.href ?? null) : null;
}

function textOf(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'comment') return node.data;
  const parts: string[] = [];
  const stack: AnyNode[] = [node];
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    if (one.type === 'text') parts.push(one.data);
    if ('children' in one) for (let i = one.children.length - 1; i >= 0; i--) stack.push(...at(one.children, i));
  }
  return parts.join('');
}

function at(nodes: readonly AnyNode[], index: number): readonly AnyNode[] {
  const node = nodes[index];
  return node === undefined ? [] : [node];
}

/** <a href='…'> within strings, and "url": "…" of JSON: addresses only, and what is written beside them. */
const KEPT =
  /<a\b[^<>]{0,300}?\bhref\s{0,3}=\s{0,3}\\?["']?(?<href>[^"'\\\s<>]{1,500})[^<>]{0,500}>(?<words>[^<>]{0,300})|["'](?:url|link|href|linkurl|docpuburl|pageurl)["']\s{0,3}:\s{0,3}["'](?<json>[^"'\s<>]{1,500})["']/giu;

function keptLinks(text: string, base: string | null): readonly Link[] {
  return [...text.matchAll(KEPT)].slice(0, MOST_LINKS).map(({ groups = {} }) => {
    const { href, json = '', words = '' } = groups;
    return { href: href ?? json.replaceAll('\\/', '/'), base, text: words.trim(), isNext: false };
  });
}

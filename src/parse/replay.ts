import type { AnyNode, Document } from 'domhandler';
import { isElement } from './elements.ts';

/** A page as it was before a replay service wrapped it. */
export interface Original {
  readonly url: string;
  /** When the service took it, ISO 8601 in UTC; null where the address says the day or less. */
  readonly takenAt: string | null;
}

/** https://web.archive.org/web/20180102030405/http://example.cn/a.html, also with "id_", under other hosts and collections */
const WRAPPED =
  /^(?:(?:https?:)?\/\/[^/\s]{1,200})?\/(?:[\w.~-]{1,80}\/){0,4}?(\d{14})(?:[a-z]{2}_)?\/(https?):\/{1,2}([^\s"'<>]{4,4000})$/i;

/** What is behind the address under which a replay service (Wayback, pywb, national web archives) shows a page. */
export function originalOf(url: string): Original | undefined {
  const [, digits, scheme, rest] = WRAPPED.exec(url.trim()) ?? [];
  return digits === undefined ? undefined : { url: `${scheme}://${rest}`, takenAt: timeOf(digits) };
}

/** "20180102030405" → "2018-01-02T03:04:05Z" */
export function timeOf(digits: string): string | null {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

const QUOTED = String.raw`["'](https?:[^"'<>\s]{4,4000})["']`;

/** What scripts of replay services are told about the page: address and time, in either order. */
const TOLD: readonly RegExp[] = [
  new RegExp(String.raw`__wm\.wombat\(\s{0,9}${QUOTED},\s{0,9}["'](\d{14})["']`),
  new RegExp(String.raw`__wm\.bt\([\d,\s]{0,60}["']\w{1,40}["'],\s{0,9}${QUOTED},\s{0,9}["'](\d{14})["']`),
  new RegExp(
    String.raw`wbinfo\.url\s{0,9}=\s{0,9}${QUOTED}[\s\S]{0,2000}?wbinfo\.timestamp\s{0,9}=\s{0,9}["'](\d{14})["']`,
  ),
];

/** What the page itself tells of its original, in the scripts that a replay service put into it. */
export function toldOriginal(markup: string): Original | undefined {
  const head = markup.slice(0, 100_000);
  if (!head.includes('__wm.') && !head.includes('wbinfo.url')) return undefined;
  for (const pattern of TOLD) {
    const [, url, digits] = pattern.exec(head) ?? [];
    if (url === undefined || digits === undefined) continue;
    const plain = url.replaceAll('\\/', '/');
    return { url: originalOf(plain)?.url ?? plain, takenAt: timeOf(digits) };
  }
  return undefined;
}

const BEGINS = /BEGIN WAYBACK TOOLBAR INSERT|^\s{0,9}WB Insert/i;
const ENDS = /END WAYBACK TOOLBAR INSERT|^\s{0,9}End WB Insert/i;
/** Of Wayback's bars, also where a browser has saved what a script had made of them. */
const BARS: ReadonlySet<string> = new Set([
  'wm-ipp-base',
  'wm-ipp',
  'wm-ipp-print',
  'wm-capinfo',
  'donato',
  '_wb_frame_top_banner',
]);

/** Whether an element of this id, or this comment, can be one of a bar. */
export const isBarId = (id: string | undefined): boolean => id !== undefined && BARS.has(id);
export const isBarComment = (text: string): boolean => BEGINS.test(text);

/** The bars that replay services put above a page. */
export function replayBars(root: Document, markup: string): ReadonlySet<AnyNode> {
  const bars = new Set<AnyNode>();
  if (!/wm-ipp|WAYBACK TOOLBAR INSERT|WB Insert|_wb_frame_top_banner/i.test(markup)) return bars;
  const stack: (readonly AnyNode[])[] = [root.children];
  for (let nodes = stack.pop(); nodes !== undefined; nodes = stack.pop()) {
    for (const node of between(nodes)) bars.add(node);
    for (const node of nodes) {
      if (!isElement(node) || bars.has(node)) continue;
      if (BARS.has(node.attribs.id ?? '')) bars.add(node);
      else stack.push(node.children);
    }
  }
  return bars;
}

/** What stands between the two comments, where both are there. */
function between(nodes: readonly AnyNode[]): readonly AnyNode[] {
  const begin = nodes.findIndex((node) => node.type === 'comment' && BEGINS.test(node.data));
  const end = nodes.findIndex((node, at) => at > begin && node.type === 'comment' && ENDS.test(node.data));
  return begin < 0 || end < 0 ? [] : nodes.slice(begin, end);
}

import { fold } from './fold.ts';
import { isHan } from './han.ts';
import { matchesOf } from './matches.ts';
import { endOfTools, SINGLE_TOOLS } from './tool-words.ts';
import { unitSet } from './unit-set.ts';
import { WHITE_SPACE } from './white-space.ts';

/** 第A03版, 15版 */
const EDITIONS = /第? ?[A-Z]{0,2}\d{1,3} ?版(?: ?[:：] ?[^ |\d]{2,8})?/g;
/** 我有话说(1307人参与), 6条评论, 1164次阅读 */
const COUNTERS =
  /(?:我有话说|我要说两句)?[(（]?\d[\d,.]{0,9}万?[)）]? ?(?:条|人|次)?(?:参与|评论|跟帖|跟贴|留言|阅读|浏览|点击|点赞|收藏|分享|转发)[)）]?/g;
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?=&%#~:+-]{3,300}/g;
/** White space, and the marks between words. */
const SEPARATORS = unitSet(`${WHITE_SPACE}|┊丨【】〔〕[]()（）:>»<«,，;；_•—+=~"“”*#&@^`);

/** One for all lines of credits, none of which is longer. */
const TAKEN = new Uint8Array(512);

/**
 * The words of a line outside the spans already read, without addresses, editions, counters and tools.
 * @param taken start and stop of each span, one after the other
 */
export function restOf(text: string, folded: string, taken: readonly number[]): readonly string[] {
  const isTaken = TAKEN.length > text.length ? TAKEN : new Uint8Array(text.length + 1);
  isTaken.fill(0, 0, text.length).fill(1, text.length);
  for (let i = 0; i < taken.length; i += 2) isTaken.fill(1, taken[i], taken[i + 1]);
  const takeAll = (words: string, pattern: RegExp): void => {
    for (const match of matchesOf(pattern, words)) isTaken.fill(1, match.index, match.index + match[0].length);
  };
  // What an expression can't do without is looked for first: most lines have none of it.
  if (text.includes('://') || text.includes('www.')) takeAll(text, ADDRESS);
  if (/\d/.test(folded)) {
    if (folded.includes('版')) takeAll(folded, EDITIONS);
    takeAll(folded, COUNTERS);
  }
  for (let at = 0; at < folded.length; at++) {
    const stop = endOfTools(folded, at);
    if (stop === at) continue;
    if (isEdge(folded, isTaken, at - 1) && isEdge(folded, isTaken, stop)) isTaken.fill(1, at, stop);
    at = stop - 1;
  }
  return wordsLeft(text, isTaken);
}

/** True where a tool may end beside this character: it is taken, or before or behind the line, or no letter. */
function isEdge(folded: string, isTaken: Uint8Array, at: number): boolean {
  return isTaken[at] !== 0 || !/[\u3400-\u9fffA-Za-z]/.test(folded.charAt(at));
}

function wordsLeft(text: string, isTaken: Uint8Array): readonly string[] {
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    if (isTaken[i] === 0 && SEPARATORS[text.charCodeAt(i)] === 0) continue;
    if (i > from && isWord(text.slice(from, i))) words.push(text.slice(from, i));
    from = i + 1;
  }
  return words;
}

function isWord(word: string): boolean {
  if (word.length === 1 && SINGLE_TOOLS.has(fold(word))) return false;
  return isHan(word.charCodeAt(0)) || (/[\p{L}\d]/u.test(word) && !/^[\d.,:/%]+$/.test(word));
}

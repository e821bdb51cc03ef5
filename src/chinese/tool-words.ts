import { TOOL_WORDS } from './lexicon/labels.ts';
import { wordIndex } from './word-index.ts';

/** 大 中 小: too short to be found inside a line, told where one stands alone. */
export const SINGLE_TOOLS: ReadonlySet<string> = new Set(TOOL_WORDS.filter((word) => word.length === 1));

const LONGER = TOOL_WORDS.filter((word) => word.length > 1);
const BEGINNINGS = wordIndex(LONGER.map((word) => [word, word] as const));
/** Longest first, by the code of their last character. */
const ENDINGS = new Map<number, string[]>();
for (const word of LONGER) {
  const last = word.charCodeAt(word.length - 1);
  const known = ENDINGS.get(last);
  if (known === undefined) ENDINGS.set(last, [word]);
  else known.push(word);
}
/** So many stand side by side at most. */
const MOST = 16;

/** Where the tools that begin here end, `at` where none does: 缩小字体放大字体 收藏 stand with or without a space. */
export function endOfTools(folded: string, at: number): number {
  let stop = BEGINNINGS.matchesAt(folded, at)[0]?.stop ?? at;
  for (let count = 1; stop > at && count < MOST; count++) {
    const next = folded.charCodeAt(stop) === 0x20 ? stop + 1 : stop;
    const further = BEGINNINGS.matchesAt(folded, next)[0]?.stop;
    if (further === undefined) break;
    stop = further;
  }
  return stop;
}

/** The longest tool at the end of the text, where something stands before it. */
export function toolAtEnd(folded: string): string | undefined {
  return ENDINGS.get(folded.charCodeAt(folded.length - 1))?.find(
    (word) => folded.length > word.length && folded.endsWith(word),
  );
}

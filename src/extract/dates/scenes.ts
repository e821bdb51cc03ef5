import type { Phrase } from './phrase.ts';
import type { Scene } from './story.ts';

const PLANNED =
  /(?:将(?![军领士])|预计|(?<![模虚比])拟|计划[于在到将]|定于|力争|争取|有望|可望|预定|截止时间|截止日期)(?:[^。;；,，、!?！？\n]{0,10})$/u;
const REACH = 14;

/** The line and sentence in which each phrase stands, and whether 将, 预计 or 拟 stands before it. One pass. */
export function scenes(text: string, phrases: readonly Phrase[]): readonly (Scene & { readonly heads: boolean })[] {
  const found: (Scene & { readonly heads: boolean })[] = [];
  let [line, sentence, sentenceStart, at] = [0, 0, 0, 0];
  for (const { start } of phrases) {
    for (; at < start; at++) {
      const character = text.charAt(at);
      if (character === '\n') line++;
      if (!/[。!?\n]/u.test(character)) continue;
      sentence++;
      sentenceStart = at + 1;
    }
    const planned = PLANNED.test(text.slice(Math.max(sentenceStart, start - REACH), start));
    found.push({
      line,
      sentence,
      planned,
      heads: text.slice(sentenceStart, start).trim().length === 0 && start - sentenceStart < 20,
    });
  }
  return found;
}

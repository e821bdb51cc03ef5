import type { Phrase } from './phrase.ts';
import type { Scene } from './story.ts';

const PLANNED =
  /(?:将(?![军领士])|预计|(?<![模虚比])拟|计划[于在到将]|定于|力争|争取|有望|可望|预定|截止时间|截止日期)(?:[^。;；,，、!?！？\n]{0,10})$/u;
/** 年底将完成, 25日将召开; 5日将3万元交出 plans nothing. 年底前 is always to come. */
const PLANNED_BEHIND =
  /^前?(?:[^。;,，、\n]{0,6}(?:有望|可望|预计|力争)|将(?=于|在[^此其]|举[行办]|召开|开[工始幕通业放展]|启[动用]|迎来|完[成工]|建成|投[入产运用]|实[施现行]|正式|全[面线部]|陆续|继续|推出|发[布射放行]|公布|出[台现版席]|进[行入]|组织|有\d|达到|超过|增[加至]|提[高升供]|赴|与|面向|交付|竣工|通车|再次|首次|对|为))/u;
const REACH = 14;
/** What ends a sentence, as code units: the end of a line, 。 ! ? */
const [LINE_END, FULL_STOP, EXCLAMATION, QUESTION] = [0x0a, 0x3002, 0x21, 0x3f];

/** The line and sentence in which each phrase stands, and whether 将, 预计 or 拟 stands before it or right behind. One pass. */
export function scenes(text: string, phrases: readonly Phrase[]): readonly (Scene & { readonly heads: boolean })[] {
  const found: (Scene & { readonly heads: boolean })[] = [];
  let [line, sentence, sentenceStart, at] = [0, 0, 0, 0];
  for (const { start, stop, rules } of phrases) {
    for (; at < start; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_END) line++;
      if (code !== LINE_END && code !== FULL_STOP && code !== EXCLAMATION && code !== QUESTION) continue;
      sentence++;
      sentenceStart = at + 1;
    }
    const yearEnd = rules.length === 1 && rules[0] === 'edge-of-year' && text.charAt(stop) === '前';
    const planned =
      yearEnd ||
      PLANNED.test(text.slice(Math.max(sentenceStart, start - REACH), start)) ||
      PLANNED_BEHIND.test(text.slice(stop, stop + 12));
    found.push({
      line,
      sentence,
      planned,
      heads: text.slice(sentenceStart, start).trim().length === 0 && start - sentenceStart < 20,
    });
  }
  return found;
}

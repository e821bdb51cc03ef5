import { fold } from '../../chinese/fold.ts';
import type { Evidence } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';

const EDITION =
  /(?:第 ?(?<numbered>[A-Z]{0,2}\d{1,3}(?:-\d{1,2})?) ?版|(?<![\w\u3400-\u9fff])(?<lettered>[A-Z]{1,2}\d{1,3}) ?版)/;
/** 《某某日报》（2019年03月22日 15版） below the text */
const CLOSING = /\d{1,2}日 ?第? ?([A-Z]{0,2}\d{1,3}) ?版/;
const REACH = 25;

/** "A03" where a newspaper page says 第A03版 near the title. */
export function findEdition(page: JudgedPage): Evidence | null {
  const at = page.titleAt ?? page.bodyStart;
  for (const block of page.blocks.slice(Math.max(0, at - REACH), page.bodyStart)) {
    if (block.text.length > 60) continue;
    const found = EDITION.exec(fold(block.text));
    const value = found?.groups?.numbered ?? found?.groups?.lettered;
    if (value !== undefined) return { text: value, place: block.place, rule: 'edition-printed' };
  }
  for (const block of page.blocks.slice(Math.max(page.bodyStart, page.bodyStop - 2), page.bodyStop + 6)) {
    const closing = block.text.length > 60 ? undefined : CLOSING.exec(fold(block.text))?.[1];
    if (closing !== undefined) return { text: closing, place: block.place, rule: 'edition-printed' };
  }
  return null;
}

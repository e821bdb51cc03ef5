import { firstLook } from '../chinese/first-look.ts';
import { FURNITURE_LINES, type FurnitureLine } from '../chinese/lexicon/furniture.ts';

/** Longer lines are no furniture. */
const LONGEST = 300;
const LOOK = firstLook(FURNITURE_LINES.map(({ pattern }) => pattern));

/** The kind of furniture that the words of a line show. */
export function furnitureOf(folded: string): FurnitureLine | undefined {
  if (folded.length > LONGEST) return undefined;
  const bits = LOOK.bitsOf(folded);
  for (let i = 0; i < FURNITURE_LINES.length; i++) {
    const line = LOOK.mayMatch(bits, i) ? FURNITURE_LINES[i] : undefined;
    if (line?.pattern.test(folded) && mayBeFurniture(folded, line.name)) return line;
  }
  return undefined;
}

/** Furniture that is printed in whole sentences. */
const IN_SENTENCES = new Set([
  'disclaimer',
  'original-title',
  'publicity-note',
  'applause',
  'consent',
  'related-colon',
  'advertisement',
  'video-title',
]);
const INVITING =
  /^(?:已有? ?\d|网友评论仅供|欢迎|敬请|请|点击|下载|安装|打开|扫描|扫码|长按|识别|更多|想|如果您|关注|第一时间|[【[])|公众号|官方(?:微信|微博)|下载客户端|第一时间|搜索微信|好友/;
const IMPRINT = /ICP|版权所有|©|Copyright|公网安备|^(?:地址|电话|传真|邮编|邮箱) ?:.*\d{5}/;

/** 居民扫描门口的二维码就能借书。 is a sentence of the article, 扫描二维码关注我们。 is none. */
function mayBeFurniture(folded: string, name: string): boolean {
  if (!/[。！？!?]$/.test(folded) || folded.length < 12 || IN_SENTENCES.has(name)) return true;
  return name === 'footer' ? IMPRINT.test(folded) : INVITING.test(folded);
}

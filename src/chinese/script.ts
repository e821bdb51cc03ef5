import { SIMPLIFIED, TRADITIONAL } from './lexicon/traditional.ts';

const ONLY_TRADITIONAL = new Set(TRADITIONAL);
/** Simplified forms that are not also in use as Traditional characters of their own (后, 里, 干 are). */
const SHARED = new Set(
  '后里干面系台余谷丑范松斗郁曲布征冬几才千沈胡云仆朴卜出折致制佣克采向升吁夸凶御家复表杆栗札板梁欲注游炼症秋答签舍药苏蒙虫蜡卷叶只发历志周回群暗局核吃峰床污泛占托秘韵岩烟修栖厘挂奸并席吊弦唇杰伙咨抵累晒岳溪须姜钟别准价确',
);
const ONLY_SIMPLIFIED = new Set(
  [...SIMPLIFIED].filter((character) => !ONLY_TRADITIONAL.has(character) && !SHARED.has(character)),
);

/** 1: of Traditional texts only, 2: of Simplified ones; all are single UTF-16 units. */
const KINDS = new Uint8Array(0x10000);
for (const character of ONLY_SIMPLIFIED) KINDS[character.charCodeAt(0)] = 2;
for (const character of ONLY_TRADITIONAL) KINDS[character.charCodeAt(0)] = 1;

/** A text is mixed where the rarer script makes up a tenth or more of the characters that tell them apart. */
const MIXED_SHARE = 0.1;

/** In which script a text is written, from the characters that exist in one script only. */
export function scriptOf(text: string): 'hans' | 'hant' | 'mixed' {
  let traditional = 0;
  let simplified = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)];
    if (kind === 1) traditional++;
    else if (kind === 2) simplified++;
  }
  const both = traditional + simplified;
  if (both === 0 || Math.min(traditional, simplified) < both * MIXED_SHARE)
    return traditional > simplified ? 'hant' : 'hans';
  return 'mixed';
}

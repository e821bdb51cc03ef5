/** Pairs of a full form and the one that is as good: 人民法院, 法院. On folded text, in this order. */
const AS_GOOD: readonly (readonly [RegExp, string])[] = [
  [/人民(政府|法院|检察院)/g, '$1'],
  [/中级法院/, '中院'],
  [/高级法院/, '高院'],
  [/妇女联合会/, '妇联'],
  [/残疾人联合会/, '残联'],
  [/工商业联合会/, '工商联'],
  [/归国华侨联合会/, '侨联'],
  [/文学艺术界联合会/, '文联'],
  [/科学技术协会$/, '科协'],
  [/人民代表大会/, '人大'],
  [/人大常务委员会/, '人大常委会'],
  [/政治协商会议/, '政协'],
  [/纪律检查委员会/, '纪委'],
  [/村民委员会$/, '村委会'],
  [/居民委员会$/, '居委会'],
  [/业主委员会$/, '业委会'],
  [/管理委员会$/, '管委会'],
  [/街道办事处$/, '街道办'],
  [/办公室$/, '办'],
  [/报社$/, '报'],
  [/(?<!常)委员会$/, '委'],
  [/团[市省区县州]委$/, '团委'],
];

/** The shortest form that means the same: 人民政府办公室 → 政府办. */
export function asGood(folded: string): string {
  return AS_GOOD.reduce((name, [full, short]) => name.replace(full, short), folded);
}

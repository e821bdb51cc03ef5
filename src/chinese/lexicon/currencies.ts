/** A word for money, as it stands behind a number, and its ISO 4217 code. */
export interface Currency {
  readonly form: string;
  readonly iso: string;
}

/** Behind the number: 300美元. A bare 元 is renminbi unless a word before the number says otherwise. */
export const CURRENCIES: readonly Currency[] = [
  ...named('CNY', '元 圆 块钱 元钱 人民币'),
  ...named('USD', '美元 美金 美刀'),
  ...named('HKD', '港元 港币 港纸'),
  ...named('MOP', '澳门元 澳门币 葡币'),
  ...named('TWD', '新台币 台币 新台币元'),
  ...named('EUR', '欧元'),
  ...named('GBP', '英镑'),
  ...named('JPY', '日元 日圆 日币'),
  ...named('KRW', '韩元 韩圆 韩币'),
  ...named('KPW', '朝鲜元'),
  ...named('AUD', '澳元 澳大利亚元 澳币'),
  ...named('NZD', '新西兰元 纽元 纽币'),
  ...named('CAD', '加元 加拿大元 加币'),
  ...named('SGD', '新加坡元 新元 新币 坡币'),
  ...named('CHF', '瑞士法郎 瑞郎'),
  ...named('RUB', '卢布'),
  ...named('INR', '卢比 印度卢比'),
  ...named('PKR', '巴基斯坦卢比'),
  ...named('IDR', '印尼盾 印尼卢比'),
  ...named('VND', '越南盾'),
  ...named('THB', '泰铢'),
  ...named('MYR', '林吉特 马来西亚林吉特 令吉 马币'),
  ...named('PHP', '菲律宾比索'),
  ...named('MXN', '墨西哥比索'),
  ...named('BRL', '雷亚尔'),
  ...named('ZAR', '兰特'),
  ...named('SEK', '瑞典克朗'),
  ...named('NOK', '挪威克朗'),
  ...named('DKK', '丹麦克朗'),
  ...named('TRY', '土耳其里拉'),
  ...named('SAR', '沙特里亚尔'),
  ...named('AED', '迪拉姆'),
  ...named('KZT', '坚戈'),
  ...named('MNT', '图格里克'),
  ...named('NGN', '奈拉'),
  ...named('EGP', '埃镑'),
  ...named('DEM', '德国马克 西德马克'),
  ...named('FRF', '法国法郎'),
];

/** Before the number, outside the figure: 港币2000元 is in Hong Kong dollars. */
export const CURRENCY_WORDS_BEFORE: readonly Currency[] = [
  ...named('CNY', '人民币'),
  ...named('USD', '美元 美金'),
  ...named('HKD', '港币 港元'),
  ...named('MOP', '澳门币'),
  ...named('TWD', '新台币 台币'),
  ...named('JPY', '日币'),
  ...named('KRW', '韩币'),
];

/** Before the number, inside the figure: US$500. The longest comes first. */
export const CURRENCY_SIGNS: readonly Currency[] = [
  ...named('USD', 'US$'),
  ...named('HKD', 'HK$'),
  ...named('TWD', 'NT$'),
  ...named('AUD', 'AU$ A$'),
  ...named('CAD', 'C$'),
  ...named('SGD', 'S$'),
  ...named('CNY', 'RMB CNY ￥ ¥'),
  ...named('USD', 'USD $'),
  ...named('EUR', '€'),
  ...named('GBP', '£ ￡'),
];

function named(iso: string, forms: string): readonly Currency[] {
  return forms.split(' ').map((form) => ({ form, iso }));
}

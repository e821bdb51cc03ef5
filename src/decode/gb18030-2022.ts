/**
 * Places where GB 18030-2000, and with it iconv-lite, has private-use characters and GB 18030-2022 standard ones:
 * vertical punctuation, components and six ideographs (Encoding Standard, index gb18030). 0xA3A0 stands for an
 * ideographic space there as well; word processors wrote it.
 */
const STANDARD: ReadonlyMap<string, string> = new Map([
  ['\uE5E5', '\u3000'],
  ['\uE78D', '\uFE10'],
  ['\uE78E', '\uFE12'],
  ['\uE78F', '\uFE11'],
  ['\uE790', '\uFE13'],
  ['\uE791', '\uFE14'],
  ['\uE792', '\uFE15'],
  ['\uE793', '\uFE16'],
  ['\uE794', '\uFE17'],
  ['\uE795', '\uFE18'],
  ['\uE796', '\uFE19'],
  ['\uE7C7', '\u1E3F'],
  ['\uE81E', '\u9FB4'],
  ['\uE826', '\u9FB5'],
  ['\uE82B', '\u9FB6'],
  ['\uE82C', '\u9FB7'],
  ['\uE832', '\u9FB8'],
  ['\uE843', '\u9FB9'],
  ['\uE854', '\u9FBA'],
  ['\uE864', '\u9FBB'],
  ['\uE816', '\u{20087}'],
  ['\uE817', '\u{20089}'],
  ['\uE818', '\u{200CC}'],
  ['\uE831', '\u{215D7}'],
  ['\uE83B', '\u{2298F}'],
  ['\uE855', '\u{241FE}'],
]);

/** "\uE816" → "𠂇": private-use characters of GB 18030 as the standard ones they have become. */
export function withoutPrivateUse(text: string): string {
  return text.replace(/[\uE5E5\uE78D-\uE864]/g, (character) => STANDARD.get(character) ?? character);
}

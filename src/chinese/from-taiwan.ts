import { fold } from './fold.ts';
import { bodies } from './known-bodies.ts';
import { scriptOf } from './script.ts';

/** How far into a text its signature is looked for, in UTF-16 units. */
const LEAD = 80;
const SIGNED =
  /中央社|(?:记者|特派员)[\p{Script=Han}、]{2,16}?[/ ]?(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|苗栗|彰化|南投|云林|屏东|宜兰|花莲|台东|澎湖|金门|马祖)[\p{Script=Han}\d]{0,6}(?:报导|电)/u;

let media: ReadonlyMap<string, string | null> | undefined;

/** True where `source` is the name of a medium of that region: 聯合報 of 710000. */
export function isMediumOf(region: string, source: string | null): boolean {
  media ??= new Map(
    bodies().flatMap(({ type, region: of, forms }) =>
      type === 'media' ? forms.map((form) => [form, of] as const) : [],
    ),
  );
  return source !== null && media.get(fold(source).trim()) === region;
}

/**
 * True for a text of a paper of Taiwan: by the source it names, or by the signature of a text in traditional characters
 * (記者林美玲台北報導). There 99年 is 2010.
 */
export function isFromTaiwan(source: string | null, text: string): boolean {
  if (isMediumOf('710000', source)) return true;
  const lead = text.slice(0, LEAD);
  return SIGNED.test(fold(lead)) && scriptOf(lead) === 'hant';
}

const PLAIN = 1;
/** 零: not that of 两年零三个月. */
const ZERO = 2;
/** 伍, 陆: only in a numeral, not in 队伍里, 大陆三百家. */
const FORMAL = 3;

/** By code unit: whether a figure's number can begin with it, and what must be looked at then. */
const ANCHORS = new Uint8Array(0x10000);
mark('0123456789一二两三四五六七八九十百千万亿廿卅半几数成', PLAIN);
mark('零', ZERO);
mark('壹贰叁肆伍陆柒捌玖拾佰仟', FORMAL);

const DIGIT = /[一二两三四五六七八九十\d]/u;
const NO_NUMERAL_BEHIND = '队大内水登入退行';
const NUMERAL_AHEAD = '拾佰仟百千万亿元圆分又';

function mark(characters: string, kind: number): void {
  for (const character of characters) ANCHORS[character.charCodeAt(0)] = kind;
}

/** The first place at `from` or behind it where a figure's number can begin; -1 where there is none. */
export function anchorFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const kind = ANCHORS[text.charCodeAt(at)];
    if (kind === PLAIN) return at;
    if (kind === ZERO && !DIGIT.test(text.charAt(at + 1))) return at;
    if (kind === FORMAL && isInNumeral(text.charAt(at - 1), text.charAt(at + 1))) return at;
  }
  return -1;
}

function isInNumeral(before: string, behind: string): boolean {
  return (before === '' || !NO_NUMERAL_BEHIND.includes(before)) && behind !== '' && NUMERAL_AHEAD.includes(behind);
}

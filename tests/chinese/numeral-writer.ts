/** Writes numbers in every script, for tests that read them back. */

const SCRIPTS = {
  plain: { digits: '零一二三四五六七八九', small: ['', '十', '百', '千'], large: ['', '万', '亿', '万亿'] },
  formal: { digits: '零壹贰叁肆伍陆柒捌玖', small: ['', '拾', '佰', '仟'], large: ['', '万', '亿', '万亿'] },
  traditional: { digits: '零壹貳叁肆伍陸柒捌玖', small: ['', '拾', '佰', '仟'], large: ['', '萬', '億', '兆'] },
} as const;

/** The same whole numbers each time: small ones, round ones, and others spread over sixteen digits. */
export function numbers(count: number): readonly number[] {
  const found = [
    1, 2, 9, 10, 11, 19, 20, 100, 101, 110, 111, 1000, 1001, 1010, 10_000, 10_001, 100_000_000, 100_000_001,
  ];
  let state = 20_181_218;
  while (found.length < count) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const digits = 1 + (found.length % 15);
    const value = Math.floor((state / 2_147_483_648) * 10 ** digits);
    // every third is round, as numbers in news are
    const round = 10 ** Math.max(0, digits - 3);
    found.push(Math.max(1, found.length % 3 === 0 ? Math.floor(value / round) * round : value));
  }
  return found;
}

/** 一千零二十三万零四百 */
export function written(value: number, script: keyof typeof SCRIPTS = 'plain'): string {
  const { digits, large } = SCRIPTS[script];
  let rest = value;
  let text = '';
  let gap = false;
  for (let group = 0; rest > 0; group++) {
    const four = rest % 10_000;
    rest = Math.floor(rest / 10_000);
    if (four > 0) {
      // 万亿 takes 亿 from the group below where that one is written
      const unit =
        group === 3 && text !== '' && large[3] === '万亿' && hasHundredMillions(value) ? '万' : (large[group] ?? '');
      const zero = gap && text !== '' ? digits.charAt(0) : '';
      text = fourDigits(four, script) + unit + zero + text;
      gap = four < 1000;
    } else if (text !== '') gap = true;
  }
  return script === 'plain' ? text.replace(/^一十/u, '十') : text;
}

function hasHundredMillions(value: number): boolean {
  return Math.floor(value / 1e8) % 10_000 > 0;
}

function fourDigits(value: number, script: keyof typeof SCRIPTS): string {
  const { digits, small } = SCRIPTS[script];
  let text = '';
  for (let place = 0; place < 4; place++) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0) text = digits.charAt(digit) + (small[place] ?? '') + text;
    else if (text !== '' && !text.startsWith(digits.charAt(0))) text = digits.charAt(0) + text;
  }
  return text.startsWith(digits.charAt(0)) ? text.slice(1) : text;
}

/** The last unit left out, as spoken: 一百二, 三万五; as written where nothing can be left out. */
export function spoken(value: number): string {
  const text = written(value);
  return /[百千万亿][一二三四五六七八九](?:十|百|千)$/u.test(text) && !/[零]/u.test(text.slice(-3))
    ? leaveOut(text)
    : text;
}

function leaveOut(text: string): string {
  const [above = '', , unit = ''] = text.slice(-3);
  const below: Readonly<Record<string, string>> = { 百: '十', 千: '百', 万: '千' };
  return below[above] === unit ? text.slice(0, -1) : text;
}

/** 1,286 */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** 12亿3456万7890 */
export function mixed(value: number): string {
  const groups = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  const units = ['亿', '万', ''];
  let text = '';
  groups.forEach((group, i) => {
    if (group > 0) text += (text !== '' && group < 1000 ? '零' : '') + String(group) + (units[i] ?? '');
    else if (text !== '' && !text.endsWith('零') && groups.slice(i + 1).some((later) => later >= 1000)) text += '零';
  });
  return text;
}

/** 二〇一八 */
export function placed(value: number): string {
  return [...String(value)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
}

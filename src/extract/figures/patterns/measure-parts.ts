import { isCode, isOrdinal } from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { single } from '../settle.ts';

const PARTS = /(米|块)(\d{1,2}|[一二三四五六七八九])(?=[,。;、!?的高长宽深左上]|$)/uy;
const DIGITS = '一二三四五六七八九';

/** 1米75, 两米二, 3块5: the second unit is left out. */
export const measureParts: FigurePattern = {
  name: 'measure-parts',
  example: '身高1米75',
  assumes: 'tenths or hundredths of the unit printed; 块 is renminbi then',
  behind: '米块',
  read({ text, at, amount, before }) {
    if (amount === undefined || amount.low !== amount.high || amount.over || !Number.isInteger(amount.low))
      return undefined;
    PARTS.lastIndex = amount.stop;
    const [words, unit = '', rest = ''] = PARTS.exec(text) ?? [];
    const { start, bound } = before();
    if (words === undefined || isOrdinal(text, at) || isCode(text, start, 'measure')) return undefined;
    const places = /\d/u.test(rest) ? rest : String(DIGITS.indexOf(rest) + 1);
    const stop = amount.stop + words.length;
    const money = unit === '块';
    return {
      start,
      stop,
      ...single(Number(`${amount.low}.${places}`), bound),
      unit,
      currency: money ? 'CNY' : null,
      kind: money ? 'money' : 'measure',
    };
  },
};

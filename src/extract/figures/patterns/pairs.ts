import { isCode, isOrdinal } from '../not-figures.ts';
import type { FigurePattern } from '../reading.ts';
import { single } from '../settle.ts';

const NUMBER = '(?:\\d{1,4}|[一二两三四五六七八九十百]{1,4})';
const PLACE = '[省市州县区旗镇乡村街岛]';
const PLACE_HERE = new RegExp(`^${PLACE}`, 'u');
const PLACE_BEHIND = new RegExp(`^(${PLACE})(?:[、和]?${NUMBER}${PLACE})`, 'u');
const PLACE_BEFORE = new RegExp(`${NUMBER}${PLACE}[、和]?$`, 'u');
const LOSS = '[死伤亡]';
const LOSS_BEHIND = new RegExp(`^${LOSS}(?:、?${NUMBER}(?:${LOSS}|失)|(?=[,。;!?)]|$))`, 'u');
const LOSS_BEFORE = new RegExp(`(?:${NUMBER}${LOSS}、?|致|造成|酿成?)$`, 'u');

/** 14镇5乡, 3省11县: administrative units counted side by side; the names of plans (“三区三州”) are none. */
export const placesCounted: FigurePattern = {
  name: 'places',
  example: '覆盖14镇5乡',
  assumes: 'two such counts side by side, not in quotation marks',
  behind: '省市州县区旗镇乡村街岛',
  read({ text, at, amount, before }) {
    if (amount === undefined || amount.low !== amount.high || amount.over || amount.scale > 0) return undefined;
    const behind = text.slice(amount.stop, amount.stop + 8);
    const ahead = text.slice(Math.max(0, at - 8), at);
    const unit = PLACE_HERE.exec(behind)?.[0];
    if (unit === undefined || /三区三州/u.test(ahead + text.slice(at, at + 4)) || /“[^”]{0,4}$/u.test(ahead))
      return undefined;
    const { start, bound } = before();
    if (!(PLACE_BEHIND.test(behind) || PLACE_BEFORE.test(ahead)) || isOrdinal(text, at) || isCode(text, start, 'count'))
      return undefined;
    return {
      start,
      stop: amount.stop + 1,
      ...single(amount.low, bound),
      unit,
      currency: null,
      kind: 'count',
    };
  },
};

/** 2死3伤: people, without a word for them. */
export const casualties: FigurePattern = {
  name: 'casualties',
  example: '致2死3伤',
  assumes: 'two such numbers side by side, or 致 before the number; the unit is left open',
  behind: '死伤亡',
  read({ text, at, amount, before }) {
    if (amount === undefined || amount.low !== amount.high || amount.over) return undefined;
    const behind = text.slice(amount.stop, amount.stop + 8);
    const ahead = text.slice(Math.max(0, at - 6), at);
    const paired = LOSS_BEHIND.test(behind) ? /^.、?[^,。;!?)]/u.test(behind) || LOSS_BEFORE.test(ahead) : false;
    if (!paired || /^九死一/u.test(text.slice(at, at + 3)) || isOrdinal(text, at)) return undefined;
    const { start, bound } = before();
    return { start, stop: amount.stop, ...single(amount.low, bound), unit: null, currency: null, kind: 'count' };
  },
};

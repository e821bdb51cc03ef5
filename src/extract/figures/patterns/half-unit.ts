import { unitAt } from '../../../chinese/lexicon/units.ts';
import { BEHIND } from '../lexicon/approximators.ts';
import type { FigurePattern } from '../reading.ts';
import { single } from '../settle.ts';

const HALF = /半(个(?:多)?|多)?/uy;

/** 半年, 半个月, 半个多小时, 近半小时 */
export const halfUnit: FigurePattern = {
  name: 'half-unit',
  example: '开通半年',
  assumes: 'a unit of time or measure behind 半; 上半年, 下半年, 后半年 are dates',
  holds: '半',
  first: '半',
  read(place) {
    const { text, at } = place;
    HALF.lastIndex = at;
    const [word, between = ''] = HALF.exec(text) ?? [];
    if (word === undefined || /[上下前后大小多一两过老好夜午]$/u.test(text.slice(Math.max(0, at - 1), at)))
      return undefined;
    const unit = unitAt(text, at + word.length);
    if (unit === undefined || !['duration', 'measure'].includes(unit.kind) || unit.weak) return undefined;
    if (between.startsWith('个') ? !unit.afterGe : unit.onlyAfterGe || unit.form.length > 2) return undefined;
    const unitStop = at + word.length + unit.form.length;
    if (/^(?:前|后|之前|之后|以来|来)/u.test(text.slice(unitStop, unitStop + 2))) return undefined;
    const before = place.before();
    const behind = BEHIND.find(({ form }) => text.startsWith(form, unitStop));
    const over = between.endsWith('多') ? ('more_than' as const) : (behind?.bound ?? before.bound);
    return {
      start: before.start,
      stop: unitStop + (behind?.form.length ?? 0),
      ...single(0.5, over),
      unit: unit.form,
      currency: null,
      kind: unit.kind === 'measure' ? 'measure' : 'duration',
    };
  },
};

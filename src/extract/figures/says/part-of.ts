import type { FigureFinding } from '../../../model/finding.ts';

const SENTENCE_END = /[。;!?\n\t]/u;

/**
 * For each figure of one text the index, within `figures`, of the total that 其中 makes it a part of: 499人，其中118人，381人.
 * Sure only where unit and size agree: the parts together are no more than the total.
 */
export function totalsOf(text: string, figures: readonly FigureFinding[]): readonly (number | null)[] {
  let total: number | null = null;
  let left = 0;
  return figures.map((figure, i) => {
    const last = figures[i - 1];
    const between = last === undefined ? '' : text.slice(last.stop, Math.min(figure.start, last.stop + 80));
    if (last === undefined || SENTENCE_END.test(between)) {
      total = null;
      return null;
    }
    if (/^[^,]{0,12},?[^,]{0,2}其中/u.test(between) && last.number !== null && last.kind === 'count') {
      total = i - 1;
      left = last.number;
    }
    const whole = total === null ? undefined : figures[total];
    if (whole === undefined) return null;
    if (figure.kind === 'percent' || figure.kind === 'fraction') return total === i - 1 ? total : null;
    if (figure.number === null || figure.unit !== whole.unit || figure.number > left) {
      total = null;
      return null;
    }
    // 其中工作站37个,法院和6个看守所…: only the first part may have its noun behind it
    if (total !== i - 1 && !/^(?:[,、;。)和及与以]|$)/u.test(text.slice(figure.stop, figure.stop + 1))) {
      total = null;
      return null;
    }
    left -= figure.number;
    return total;
  });
}

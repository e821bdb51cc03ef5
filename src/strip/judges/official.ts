import { isOrganisation, isPersonName } from '../../chinese/names.ts';
import { isBareDay } from '../bounds.ts';
import type { Judge } from './judge.ts';

const DOCUMENT_NUMBER = /^[\u3400-\u9fff]{1,14} ?[〔[(【](?:19|20)\d{2}[〕\])】] ?第? ?\d{1,5} ?号$/;

/** 某市人民政府办公室 / 2019年9月12日 below a notice, and its number above it. */
export const officialLine: Judge = {
  name: 'signature-of-notice',
  example: '安澜市民政局 / 2019年9月12日',
  assumes:
    'a bare day is the last line of the text, the line above it names a body; or the number stands alone above the text',
  judge: (line, { lines, bounds, firstProse }) => {
    const { index, folded, size } = line;
    if (index < bounds.start || index >= bounds.stop) return undefined;
    const next = lines[index + 1];
    if (isBareDay(line) && index > firstProse) return 'credit';
    if (next !== undefined && isBareDay(next) && index > firstProse && size < 40 && isOrganisation(folded))
      return 'credit';
    return (index < firstProse || index <= bounds.start + 1) && DOCUMENT_NUMBER.test(folded) ? 'credit' : undefined;
  },
};

/** （张某某） alone on the last line of the text. */
export const bracketedName: Judge = {
  name: 'bracketed-name',
  example: '（某科 张某某）',
  assumes: 'it is one of the last two lines of the text and holds nothing but a name, or a body and a name',
  judge: (line, { bounds, firstProse }) => {
    const inside = /^\(([^()]{2,20})\)$/.exec(line.folded)?.[1];
    if (inside === undefined || line.index <= firstProse || line.index < bounds.stop - 2) return undefined;
    const words = inside.split(/[ 、]/);
    return isPersonName(words.at(-1) ?? '') &&
      words.slice(0, -1).every((word) => isPersonName(word) || isOrganisation(word))
      ? 'credit'
      : undefined;
  },
};

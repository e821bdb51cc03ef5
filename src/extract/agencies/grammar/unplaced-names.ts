import type { AgencyType } from '../../../model/finding.ts';
import { isVenue } from './classes.ts';
import { isOffice } from './office.ts';
import { properStart } from './proper-name-start.ts';
import { type Attempt, type Shape, unplaced } from './shape.ts';

/** 桐柏社工服务中心, 波音公司, 民治街道办事处 */
export function properName({ reading, walk, head, headStart }: Attempt): Shape | undefined {
  if (!head.flags.includes('O')) return undefined;
  if (isVenue(walk.tokens, head, reading) || isTime(reading, headStart + head.word.length)) return undefined;
  const start = properStart(reading.folded, walk, head);
  return start === undefined ? undefined : unplaced(start, 'proper-name', headStart - start > 8 ? 'likely' : 'certain');
}

/** 她中学|时, 小学|阶段: a time of life. */
function isTime({ folded }: Attempt['reading'], stop: number): boolean {
  return (
    /[中小]学(?:时|阶段|时代|文化)$/.test(folded.slice(stop - 2, stop + 1)) ||
    /^[中小]学(?:阶段|时代|文化)/.test(folded.slice(stop - 2, stop + 2))
  );
}

/** 市教育局、[公安局]: a bare name directly after another takes its place. */
export function afterAnother({ reading, walk: { tokens }, head, headStart, earlier }: Attempt): Shape | undefined {
  const start = tokens[0]?.start ?? headStart;
  if (!tokens.every(({ kind }) => kind === 'field' || kind === 'joint' || kind === 'generic')) return undefined;
  if (head.type === 'military') return undefined;
  if (tokens.length === 0 ? !head.flags.includes('P') || head.word.length < 2 : !isOffice(head)) return undefined;
  const joint = reading.folded[start - 1];
  if (joint === undefined || !'、和与及'.includes(joint)) return undefined;
  const before = earlier.get(start - 1);
  const first = before?.after ?? before;
  if (first === undefined || (first.places.length === 0 && first.relative === null)) return undefined;
  return { ...unplaced(start, 'after-another'), after: first };
}

/** Types of which a name without its place can be told from a class, where the article has the full one. */
const BARE: ReadonlySet<AgencyType | null> = new Set([
  'association',
  'service',
  'institution',
  'government',
  'school',
  'hospital',
]);
const WHOLE = /^(?:公安局|公安厅|社工协会|社会工作者协会|足协|慈善会|义工联|律协|消委会|政法委|网信办|红十字会)$/;
const COUNTED = /^(?:家|所|个|名|间|支|位|该|这|那|某|各|每|几|全|两|多)/;

/** 社工协会, 公安局 by themselves: kept only where the article names one such body in full. */
export function bareName({ walk: { tokens, word }, head, headStart }: Attempt): Shape | undefined {
  if (!BARE.has(head.type) || COUNTED.test(word)) return undefined;
  let first = tokens.length;
  while (first > 0 && (tokens[first - 1]?.kind === 'field' || tokens[first - 1]?.kind === 'ordinal')) first--;
  const start = tokens[first]?.start ?? headStart;
  if (headStart - start + head.word.length < 3 || (start === headStart && !WHOLE.test(head.word))) return undefined;
  const before = tokens[first - 1]?.kind;
  return before === undefined || before === 'body' ? unplaced(start, 'bare-name', 'likely') : undefined;
}

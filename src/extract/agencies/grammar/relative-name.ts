import type { Relative } from '../found.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../token.ts';
import { type Attempt, type Shape, unplaced } from './shape.ts';

const RELATIVES: readonly Relative[] = ['自治区', '市', '省', '区', '县', '州', '镇', '乡'];
const PLAIN: ReadonlySet<Token['kind']> = new Set(['field', 'generic', 'joint', 'ordinal']);

/** 市水务局, 区妇联, 我省公安厅, 市委 */
export function relativeName(attempt: Attempt): Shape | undefined {
  const { walk, head, headStart } = attempt;
  const last = walk.tokens.findLastIndex(({ kind }) => kind === 'relative');
  const token = walk.tokens[last];
  if (token?.kind !== 'relative') return headWithPlace(attempt);
  const inner = walk.tokens.slice(last + 1);
  if (!head.flags.includes('R') || !inner.every(({ kind }) => PLAIN.has(kind))) return undefined;
  if (inner.length === 0 && !head.flags.includes('P')) return undefined;
  const generic = inner.length > 0 && inner.every(({ kind }) => kind === 'generic');
  if (generic && head.type !== 'association') return undefined;
  return {
    ...unplaced(token.start, 'relative-place'),
    relative: token.relative,
    restStart: inner[0]?.start ?? headStart,
  };
}

/** 经|市政府同意, 报|区政府批准 */
function isThrough({ start, stop }: Token, { folded }: Reading): boolean {
  return '经报受'.includes(folded.slice(start, stop));
}

/** 市委, 省政府: the head itself says of what kind of place. */
function headWithPlace({ walk, head, headStart, reading }: Attempt): Shape | undefined {
  const before = walk.tokens.at(-1);
  if (!head.flags.includes('S')) return undefined;
  if (before !== undefined && before.kind !== 'body' && !(walk.tokens.length === 1 && isThrough(before, reading)))
    return undefined;
  const word = head.word.replace(/^团/, '');
  const relative = RELATIVES.find((known) => word.startsWith(known));
  return relative === undefined ? undefined : { ...unplaced(headStart, 'relative-place'), relative };
}

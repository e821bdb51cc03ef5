import { isOffice } from './office.ts';
import { type Attempt, type Shape, unplaced, widthOf } from './shape.ts';
import { unlistedPlace } from './unlisted-place.ts';

const MOST_UNKNOWN = 8;

/** 青禾市|教育局, 江苏省青禾市|第三|中学: a place that no list has, with its word. */
export function unlistedName(attempt: Attempt): Shape | undefined {
  const { walk, reading, headStart } = attempt;
  const at = walk.tokens.findLastIndex(({ kind }) => kind === 'relative');
  const unlisted = unlistedPlace(walk, at, reading);
  if (unlisted === undefined || !isSaid(attempt, at)) return undefined;
  const wider = walk.tokens[unlisted.first - 1];
  const city = unlistedPlace(walk, unlisted.first - 1, reading);
  const first = city?.first ?? (wider?.kind === 'place' ? unlisted.first - 1 : unlisted.first);
  const start = walk.tokens[first]?.start;
  if (start === undefined) return undefined;
  const around = city?.form ?? (wider?.kind === 'place' ? wider.form : undefined);
  return {
    ...unplaced(start, 'unlisted-place', 'likely'),
    places: around === undefined ? [unlisted.form] : [around, unlisted.form],
    restStart: walk.tokens[at + 1]?.start ?? headStart,
  };
}

/** What stands between the place and the head makes a name of it. */
function isSaid({ walk, head }: Attempt, at: number): boolean {
  const inner = walk.tokens.slice(at + 1);
  if (inner.length === 0) return head.flags.includes('P') && head.word.length > 1;
  if (inner.some(({ kind }) => kind === 'body' || kind === 'place' || kind === 'nation')) return false;
  const unknown = widthOf(inner, 'unknown');
  if (unknown > 0) return !isOffice(head) && head.word.length > 1 && unknown <= MOST_UNKNOWN;
  return inner.some(({ kind }) => kind !== 'generic') || head.type === 'association';
}

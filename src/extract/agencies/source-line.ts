import type { Found } from './found.ts';
import type { Reading } from './reading.ts';

/** What the names of media end in. */
const MEDIUM = /^[\p{Script=Han}A-Za-z0-9]{1,11}(?:网|报|台|社|刊|卫视|在线|新闻|客户端|传媒|频道)$/u;

/** A source line that is nothing but the name of a medium the lexicon has not: 大洋网. */
export function findInSourceLine(reading: Reading, found: readonly Found[]): readonly Found[] {
  const { field, folded } = reading;
  const name = folded.trim();
  if (field !== 'source' || !MEDIUM.test(name)) return [];
  const start = folded.indexOf(name);
  const stop = start + name.length;
  if (found.some((other) => other.start === start && other.stop === stop)) return [];
  return [
    {
      field,
      start,
      stop,
      folded: name,
      rule: 'source-line',
      certainty: 'likely',
      type: 'media',
      bodies: [],
      places: [],
      relative: null,
      rest: name,
      after: null,
      within: null,
    },
  ];
}

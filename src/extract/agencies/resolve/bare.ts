import type { Found } from '../found.ts';
import { isAbbreviation } from './same-body.ts';

/** What the full names of an article say of its bare ones. */
export interface FullNames {
  /** False for a bare name that is no short form of exactly one full name here. */
  vouchFor(found: Found): boolean;
}

/** No more full names are compared with a bare one than this. */
const COMPARED = 200;

/** The names of an article that have their place, as the ground of those that have not. */
export function fullNames(found: readonly Found[]): FullNames {
  const rests = new Set(
    found.filter(({ rule, places }) => rule !== 'bare-name' && places.length > 0).map(({ rest }) => rest),
  );
  const listed = [...rests].slice(0, COMPARED);
  return {
    vouchFor({ rule, rest }) {
      if (rule !== 'bare-name' || rests.has(rest)) return true;
      return listed.filter((full) => isAbbreviation(rest, full)).length === 1;
    },
  };
}

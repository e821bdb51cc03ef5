import type { Reading } from '../reading.ts';
import type { Mentioned } from './name.ts';
import { divisionOf, type Home } from './region.ts';
import { type District, type Ground, type Placed, restOf } from './relative.ts';

/** No more bodies of one name in different places than this are kept. */
const MOST_PLACED = 20;

/** What relative names lean on, gathered from the whole article. */
export function groundOf(mentioned: readonly Mentioned[], readings: readonly Reading[], home: Home): Ground {
  const placed = new Map<string, Placed[]>();
  for (const { piece } of mentioned) {
    const division = 'declared' in piece ? null : divisionOf(piece.places, home);
    if (division === null || 'declared' in piece) continue;
    const rest = restOf(piece);
    placed.set(rest, [...(placed.get(rest) ?? []), { found: piece, division }].slice(0, MOST_PLACED));
  }
  const districts = new Map(readings.map((reading) => [reading.field, districtsIn(reading, home)]));
  return { placed, districts, home };
}

/** Districts named in the text, as the ground that 区X stands on. */
function districtsIn(reading: Reading, home: Home): readonly District[] {
  return reading.starting.flatMap((matches, at) => {
    const form = matches[0]?.entry.place;
    if (form === undefined || !form.full) return [];
    const place = divisionOf([form], home);
    return place?.level === 'county' ? [{ field: reading.field, at, place }] : [];
  });
}

import type { Place } from '../../../chinese/places.ts';
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

/** Districts and towns named in the text, as the ground that 区X and 镇X stand on. */
function districtsIn(reading: Reading, home: Home): readonly District[] {
  const { field, words } = reading;
  return words.places.flatMap((at) => {
    const longest = words.from(at);
    const form = longest?.entry.place;
    if (longest === undefined || form === undefined || !form.full) return [];
    const place = divisionOf([form], home);
    const found = place?.level === 'county' ? [{ field, at, place }] : [];
    const town = townAt(reading, longest.stop);
    return town === undefined ? found : [...found, { field, at, place: town }];
  });
}

const TOWN = /^(?![的在和与及各全一某、])[\p{Script=Han}]{1,4}?[镇乡](?!长)/u;

/** 武鸣县|双桥镇: the name of a town, right behind the division that it lies in; in no list, so without a code. */
function townAt({ folded }: Reading, at: number): Place | undefined {
  const name = TOWN.exec(folded.slice(at, at + 6))?.[0];
  return name === undefined || name.length < 2
    ? undefined
    : { name, code: null, level: 'county', from: null, until: null };
}

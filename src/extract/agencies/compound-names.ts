import { placeIndex } from '../../chinese/places.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';

/** Types whose lexicon name is often printed with the country or city before it: 美国微软公司, 韩国现代集团. */
const ANY_PLACE = new Set(['company', 'school', 'hospital']);
const COUNTRY = new Set(['media', 'party', 'institution']);

/** A body of the lexicon with the place printed directly before it: the longer name is one mention of the same body. */
export function withPlaceBefore(reading: Reading, known: readonly Found[]): readonly Found[] {
  return known.flatMap((body) => {
    const match = reading.ending[body.start]?.find(({ entry }) => entry.place !== undefined);
    const form = match?.entry.place;
    if (match === undefined || form === undefined || form.risky) return [];
    const country = form.places.some(({ level }) => level === 'country');
    if (!ANY_PLACE.has(body.type) && !(COUNTRY.has(body.type) && country)) return [];
    return [{ ...body, start: match.start, folded: reading.folded.slice(match.start, body.stop) }];
  });
}

/** 上海交通大学医学院|附属|瑞金医院: a body, 附属, and one known by its own name. */
export function affiliated(reading: Reading, found: readonly Found[]): readonly Found[] {
  return found.flatMap((own) => {
    if (own.type !== 'hospital' && own.type !== 'school') return [];
    if (reading.folded.slice(own.start - 2, own.start) !== '附属') return [];
    const parent = found.find(({ stop, type }) => stop === own.start - 2 && type === 'school');
    if (parent === undefined) return [];
    return [{ ...own, start: parent.start, folded: reading.folded.slice(parent.start, own.stop), rule: 'affiliated' }];
  });
}

/** 香港中文大学(深圳): the place of a branch, in brackets, is part of its name. */
export function withBranchPlace(reading: Reading, found: readonly Found[]): readonly Found[] {
  return found.flatMap((own) => {
    if (!ANY_PLACE.has(own.type)) return [];
    const bracket = /^[(]([\p{Script=Han}]{2,4})[)]/u.exec(reading.folded.slice(own.stop, own.stop + 6));
    const form = bracket === null ? undefined : placeIndex().get(bracket[1] ?? '');
    if (bracket === null || form === undefined) return [];
    const stop = own.stop + bracket[0].length;
    const folded = reading.folded.slice(own.start, stop);
    return [{ ...own, stop, folded, rest: folded, rule: 'branch-place', bodies: [], places: [form], within: null }];
  });
}

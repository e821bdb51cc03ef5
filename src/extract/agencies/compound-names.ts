import { placeIndex } from '../../chinese/places.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';

/** Types whose lexicon name is often printed with the country or city before it: 美国微软公司, 韩国现代集团. */
const ANY_PLACE = new Set(['company', 'school', 'hospital']);
const COUNTRY = new Set(['media', 'party', 'institution']);

/** A body of the lexicon with the place printed directly before it: the longer name is one mention of the same body. */
export function withPlaceBefore(reading: Reading, known: readonly Found[]): readonly Found[] {
  return known.flatMap((body) => {
    const match = reading.words.to(body.start, ({ entry }) => entry.place !== undefined);
    const form = match?.entry.place;
    if (match === undefined || form === undefined || form.risky) return [];
    const country = form.places.some(({ level }) => level === 'country');
    if (!ANY_PLACE.has(body.type) && !(COUNTRY.has(body.type) && country)) return [];
    return [{ ...body, start: match.start, folded: reading.folded.slice(match.start, body.stop) }];
  });
}

/** 联合国教科文组织|世界遗产委员会: an international body directly after the one that it belongs to. */
export function adjoined(reading: Reading, known: readonly Found[]): readonly Found[] {
  const ends = new Map(known.filter(({ type }) => type === 'international').map((whole) => [whole.stop, whole]));
  return known.flatMap((own) => {
    const whole = own.type === 'international' ? ends.get(own.start) : undefined;
    if (whole === undefined) return [];
    const folded = reading.folded.slice(whole.start, own.stop);
    return [{ ...own, start: whole.start, folded, rule: 'body-within', bodies: [], rest: folded, within: whole }];
  });
}

/** What may stand in quotes around a whole name. */
const QUOTED = new Set(['association', 'institution', 'company', 'service']);
const LONGEST_QUOTED = 24;

/** “港都绿色交通联盟”: where a name ends with its quotes, it begins with them, unless it begins with a verb. */
export function quoted(reading: Reading, found: readonly Found[]): readonly Found[] {
  const { folded, words } = reading;
  return found.flatMap((own) => {
    if (!QUOTED.has(own.type) || own.bodies.length > 0 || folded[own.stop] !== '”') return [];
    const near = folded.slice(Math.max(0, own.stop - LONGEST_QUOTED), own.start);
    const before = near.slice(near.lastIndexOf('“') + 1);
    const start = own.start - before.length;
    if (before === '' || before === near) return [];
    if (!/^[\p{Script=Han}A-Za-z0-9]+$/u.test(before) || /[的了在是把被向让我你他她]/.test(before)) return [];
    if (words.from(start, ({ stop, entry }) => stop - start > 1 && entry.border) !== undefined) return [];
    const name = folded.slice(start, own.stop);
    return [{ ...own, start, folded: name, rest: name, rule: 'quoted-name', certainty: 'likely', within: null }];
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

const OF_THE_STATE = /(?:国立|省立|市立|私立)$/;
const STATED = new Set(['school', 'hospital', 'institution']);

/** 国立|台湾大学医学院: what kind of school it is, printed as the beginning of its name. */
export function withStatus({ folded }: Reading, found: readonly Found[]): readonly Found[] {
  return found.flatMap((own) => {
    if (!STATED.has(own.type) || !OF_THE_STATE.test(folded.slice(own.start - 2, own.start))) return [];
    return [{ ...own, start: own.start - 2, folded: folded.slice(own.start - 2, own.stop) }];
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

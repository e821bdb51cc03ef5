import type { AgencyType } from '../../../model/finding.ts';
import type { Found } from '../found.ts';
import { type Reading, runsOn } from '../reading.ts';
import type { Head } from '../vocabulary.ts';
import { walkLeft } from '../walk.ts';
import { countryLetter, embassy } from './abroad.ts';
import { nested } from './nested.ts';
import { placed } from './placed.ts';
import { relativeName } from './relative-name.ts';
import type { Attempt, NameRule } from './shape.ts';
import { unlistedName } from './unlisted-name.ts';
import { afterAnother, bareName, properName } from './unplaced-names.ts';

/** The surest first: what names its place, then what leans on the page, then what leans on another name. */
const RULES: readonly NameRule[] = [
  embassy,
  placed,
  nested,
  unlistedName,
  relativeName,
  countryLetter,
  properName,
  afterAnother,
  bareName,
];

/** Reads the names of a field: every head that can end one, with what stands before it. */
export function findByGrammar(reading: Reading, known: readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  const earlier = new Map<number, Found>();
  for (const body of known) remember(earlier, body);
  for (const stop of reading.words.heads) {
    const match = reading.words.to(
      stop,
      ({ start, entry }) =>
        entry.head !== undefined &&
        !isEndOfWord(reading, start, stop) &&
        !insideLongerHead(reading, start, stop) &&
        !takesFromPlace(reading, start) &&
        !runsOn(reading, start, stop),
    );
    const head = match?.entry.head;
    if (match === undefined || head === undefined || isFieldOfNext(reading, head, stop)) continue;
    const walk = walkLeft(reading, match.start, earlier);
    const name = nameEnding({ reading, head, headStart: match.start, walk, earlier }, stop);
    if (name === undefined || earlier.get(stop)?.start === name.start) continue;
    found.push(name);
    if (name.rule !== 'bare-name') remember(earlier, name);
  }
  return found;
}

/** 凉山彝族自治州|政府: 州 is the end of the place, not the beginning of 州政府. */
function takesFromPlace({ folded, words }: Reading, start: number): boolean {
  return folded[start] === '州' && words.to(start + 1, ({ entry }) => entry.place?.full === true) !== undefined;
}

/** 白鹭[航空]学院: some heads are the field of work of the next one. */
function isFieldOfNext({ words }: Reading, { word }: Head, stop: number): boolean {
  if (!/^(?:航空|证券|保险|传媒|控股)$/.test(word)) return false;
  return words.from(stop, ({ entry }) => entry.head !== undefined) !== undefined;
}

function remember(earlier: Map<number, Found>, found: Found): void {
  const other = earlier.get(found.stop);
  if (other === undefined || other.start > found.start) earlier.set(found.stop, found);
}

/** 部 of 干部, 厂 of 工厂. */
function isEndOfWord(reading: Reading, start: number, stop: number): boolean {
  return reading.words.to(stop, ({ start: from, entry }) => from < start && entry.never) !== undefined;
}

/** 委 of 委员会, 政府 of 政府采购中心. */
function insideLongerHead(reading: Reading, start: number, stop: number): boolean {
  for (let i = Math.max(0, start - 6); i <= start; i++) {
    const longer = reading.words.from(
      i,
      ({ stop: end, entry }) => end > stop && (entry.head !== undefined || entry.field),
    );
    if (longer !== undefined) return true;
  }
  return false;
}

function nameEnding(attempt: Attempt, stop: number): Found | undefined {
  const { reading, head } = attempt;
  if (head.type === null) return undefined;
  for (const rule of RULES) {
    const shape = rule(attempt);
    if (shape === undefined) continue;
    const folded = reading.folded.slice(shape.start, stop);
    return {
      field: reading.field,
      start: shape.start,
      stop,
      folded,
      rule: shape.rule,
      certainty: shape.certainty,
      type: typeOf(head.type, folded),
      bodies: [],
      places: shape.places,
      relative: shape.relative,
      rest: reading.folded.slice(shape.restStart, stop),
      after: shape.after,
      within: shape.within,
    };
  }
  return undefined;
}

const OF_PARTIES = /^(?:中共|中国共产党|共青团|民[革盟建进]|农工党|致公党|九三学社|台盟)/;

/** The head's type, unless the beginning of the name says better: 共青团…委员会 is of a party, 武警…支队 of the forces. */
function typeOf(type: AgencyType, name: string): AgencyType {
  if (name.startsWith('武警')) return 'military';
  if (type === 'government' && OF_PARTIES.test(name)) return 'party';
  return type === 'institution' && /社会工作|社工/.test(name) && name.endsWith('中心') ? 'service' : type;
}

import { bodyMeant, existedIn } from '../../../chinese/known-bodies.ts';
import type { Place } from '../../../chinese/places.ts';
import type { AgencyType, Mention } from '../../../model/finding.ts';
import type { Declared } from '../declared-names.ts';
import type { Found } from '../found.ts';
import type { Reading } from '../reading.ts';
import { groundOf } from './ground.ts';
import type { Named } from './group.ts';
import { mentionOf } from './mention.ts';
import { divisionOf, type Home } from './region.ts';
import { divisionMeant, fullName, type Ground } from './relative.ts';
import { selves } from './self.ts';

type ShortForm = Declared & { readonly declared: Declared };

export interface Mentioned {
  readonly reading: Reading;
  readonly piece: Found | ShortForm;
}

/** Gives every mention its name: full ones first, then those that lean on them. */
export function nameAll(mentioned: readonly Mentioned[], readings: readonly Reading[], home: Home): readonly Named[] {
  const ground = groundOf(mentioned, readings, home);
  const named = new Map<Found, Named>();
  const nameOf: NameOf = (found, reading) => {
    const known = named.get(found);
    if (known !== undefined) return known;
    const fresh = nameOne(found, reading, ground, nameOf);
    named.set(found, fresh);
    return fresh;
  };
  const out: Named[] = [];
  for (const { reading, piece } of mentioned) if (!('declared' in piece)) out.push(nameOf(piece, reading));
  for (const { reading, piece } of mentioned) {
    if (!('declared' in piece)) continue;
    const target = named.get(piece.of);
    if (target !== undefined) {
      out.push({
        ...target,
        full: false,
        mention:
          piece.rule === 'company-root'
            ? mentionOf(reading, piece, piece.rule, 'short-form', 'likely')
            : mentionOf(reading, piece, piece.rule, 'declared-short-form', 'certain'),
      });
    }
  }
  return [...out, ...selves(out, readings)];
}

/** The name of another mention, given already or now. */
type NameOf = (found: Found, reading: Reading) => Named;

function nameOne(found: Found, reading: Reading, ground: Ground, nameOf: NameOf): Named {
  const printed = reading.text.slice(found.start, found.stop);
  if (found.bodies.length > 0) return ofLexicon(found, reading, ground.home, printed);
  if (found.after !== null) {
    const { division } = nameOf(found.after, reading);
    const name = (division?.name ?? found.after.relative ?? '') + printed;
    return namedAt(found, mentionBy(found, reading, 'coordination'), name, division, false);
  }
  if (found.relative !== null) {
    const meant = divisionMeant(found, found.relative, ground);
    if (meant === null) return namedAt(found, mentionBy(found, reading, 'printed', 'likely'), printed, null, false);
    const name = fullName(meant.division, found.rest, found.relative);
    const certainty = meant.by === 'same-body' ? 'certain' : 'likely';
    return namedAt(found, mentionBy(found, reading, meant.by, certainty), name, meant.division, false);
  }
  if (found.within !== null) return asPart(found, reading, nameOf(found.within, reading), found.within, printed);
  const division = found.rule === 'coined-name' ? null : divisionOf(found.places, ground.home);
  return namedAt(found, mentionBy(found, reading, 'printed'), printed, division, true);
}

function mentionBy(found: Found, reading: Reading, by: string, certainty = found.certainty): Mention {
  return mentionOf(reading, found, found.rule, by, certainty);
}

function namedAt(found: Found, mention: Mention, name: string, division: Place | null, full: boolean): Named {
  const region = division?.code ?? null;
  return { found, mention, name, type: found.type, division, region, key: null, full };
}

/** 新华社: the body that the lexicon has under that name, in that year and there. */
function ofLexicon(found: Found, reading: Reading, { year, province }: Home, printed: string): Named {
  const body = bodyMeant(found.bodies, year, province?.code ?? null);
  const then = body === undefined || existedIn(body, year);
  return {
    found,
    mention: mentionBy(found, reading, 'lexicon', then ? found.certainty : 'likely'),
    name: body?.name ?? printed,
    type: body?.type ?? found.type,
    division: null,
    region: body?.region ?? null,
    key: null,
    full: true,
  };
}

/** 民政部|办公厅: a part of a body that has its name already. */
function asPart(found: Found, reading: Reading, whole: Named, within: Found, printed: string): Named {
  const part = found.folded.slice(within.folded.length);
  if (within.bodies.length > 0 && /^(?:公司|集团)$/.test(part))
    return { ...whole, found, mention: mentionBy(found, reading, 'lexicon') };
  return {
    found,
    mention: mentionBy(found, reading, 'printed'),
    name: printed,
    type: typeOfPart(found, whole.type),
    division: null,
    region: whole.region,
    key: whole.name + part,
    full: true,
  };
}

/** 北京大学|医学部 is the school's, 某公司|组织部 the company's: heads of offices say little inside other bodies. */
function typeOfPart({ type, folded }: Found, whole: AgencyType): AgencyType {
  if (type === 'other' || (whole === 'government' && type === 'company' && folded.includes('政府'))) return whole;
  const office = type === 'government' || /(?:组织|宣传|统战)部$/.test(folded);
  return office && whole !== 'party' && whole !== 'international' ? whole : type;
}

import { bodyMeant, existedIn } from '../../../chinese/known-bodies.ts';
import type { AgencyType } from '../../../model/finding.ts';
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
  const nameOf = (found: Found, reading: Reading): Named => {
    const known = named.get(found);
    if (known !== undefined) return known;
    const fresh = nameOne(found, reading, { ...ground, before: (after) => nameOf(after, reading) });
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

/** 北京大学|医学部 is the school's, 某公司|组织部 the company's: heads of offices say little inside other bodies. */
function typeOfPart({ type, folded }: Found, whole: AgencyType): AgencyType {
  if (type === 'other' || (whole === 'government' && type === 'company' && folded.includes('政府'))) return whole;
  const office = type === 'government' || /(?:组织|宣传|统战)部$/.test(folded);
  return office && whole !== 'party' && whole !== 'international' ? whole : type;
}

interface Around extends Ground {
  readonly before: (after: Found) => Named;
}

function nameOne(found: Found, reading: Reading, around: Around): Named {
  const printed = reading.text.slice(found.start, found.stop);
  const mention = (by: string, certainty = found.certainty) => mentionOf(reading, found, found.rule, by, certainty);
  const common = { found, type: found.type };
  if (found.bodies.length > 0) {
    const body = bodyMeant(found.bodies, around.home.year, around.home.province?.code ?? null);
    const then = body === undefined || existedIn(body, around.home.year);
    return {
      ...common,
      type: body?.type ?? found.type,
      mention: mention('lexicon', then ? found.certainty : 'likely'),
      name: body?.name ?? printed,
      division: null,
      region: body?.region ?? null,
      full: true,
    };
  }
  if (found.after !== null) {
    const { division } = around.before(found.after);
    const name = (division?.name ?? found.after.relative ?? '') + printed;
    return { ...common, mention: mention('coordination'), name, division, region: division?.code ?? null, full: false };
  }
  if (found.relative !== null) {
    const meant = divisionMeant(found, found.relative, around);
    if (meant === null)
      return {
        ...common,
        mention: mention('printed', 'likely'),
        name: printed,
        division: null,
        region: null,
        full: false,
      };
    const name = fullName(meant.division, found.rest, found.relative);
    const certainty = meant.by === 'same-body' ? 'certain' : 'likely';
    return {
      ...common,
      mention: mention(meant.by, certainty),
      name,
      division: meant.division,
      region: meant.division.code,
      full: false,
    };
  }
  if (found.within !== null) {
    const whole = around.before(found.within);
    const part = found.folded.slice(found.within.folded.length);
    if (found.within.bodies.length > 0 && /^(?:公司|集团)$/.test(part))
      return { ...whole, found, mention: mention('lexicon') };
    const key = whole.name + part;
    return {
      ...common,
      type: typeOfPart(found, whole.type),
      mention: mention('printed'),
      name: printed,
      key,
      division: null,
      region: whole.region,
      full: true,
    };
  }
  const division = found.rule === 'coined-name' ? null : divisionOf(found.places, around.home);
  return {
    ...common,
    mention: mention('printed'),
    name: printed,
    division,
    region: division?.code ?? null,
    full: true,
  };
}

import type { Place } from '../../../chinese/places.ts';
import type { Mention } from '../../../model/finding.ts';
import type { AgencyContext } from '../agencies.ts';
import { existedIn } from '../bodies.ts';
import type { Declared } from '../declared-names.ts';
import type { Found } from '../found.ts';
import { longestOnly } from '../longest.ts';
import type { Reading } from '../reading.ts';
import type { Named } from './group.ts';
import { divisionOf, type Home } from './region.ts';
import { divisionMeant, fullName, type Placed } from './relative.ts';
import { selvesIn } from './self.ts';

type ShortForm = Declared & { readonly declared: Declared };

export interface Mentioned {
  readonly reading: Reading;
  readonly piece: Found | ShortForm;
}

/** Gives every mention its name: full ones first, then those that lean on them. */
export function nameAll(
  mentioned: readonly Mentioned[],
  readings: readonly Reading[],
  home: Home,
  context: AgencyContext,
): readonly Named[] {
  const placed: Placed[] = [];
  const districts: { readonly field: string; readonly at: number; readonly place: Place }[] = [];
  for (const { piece } of mentioned) {
    if ('declared' in piece || piece.places.length === 0) continue;
    const division = divisionOf(piece.places, home);
    if (division === null) continue;
    placed.push({ found: piece, division });
    if (division.level === 'county') districts.push({ field: piece.field, at: piece.start, place: division });
  }
  for (const reading of readings) districts.push(...districtsIn(reading, home));
  districts.sort((a, b) => a.at - b.at);

  const named = new Map<Found, Named>();
  const nameOf = (found: Found, reading: Reading): Named => {
    const known = named.get(found);
    if (known !== undefined) return known;
    const fresh = nameOne(found, reading, { placed, districts, home, before: (after) => nameOf(after, reading) });
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
        mention: mentionOf(reading, piece, piece.rule, 'declared-short-form', 'certain'),
      });
    }
  }
  return [...out, ...selves(out, readings, context)];
}

interface Around {
  readonly placed: readonly Placed[];
  readonly districts: readonly { readonly field: string; readonly at: number; readonly place: Place }[];
  readonly home: Home;
  readonly before: (after: Found) => Named;
}

function nameOne(found: Found, reading: Reading, around: Around): Named {
  const printed = reading.text.slice(found.start, found.stop);
  const mention = (by: string, certainty = found.certainty) => mentionOf(reading, found, found.rule, by, certainty);
  const common = { found, type: found.type };
  if (found.bodies.length > 0) {
    const body = found.bodies.find((known) => existedIn(known, around.home.year)) ?? found.bodies[0];
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
    const name = division === null ? printed : division.name + printed;
    return { ...common, mention: mention('coordination'), name, division, region: division?.code ?? null, full: false };
  }
  if (found.relative !== null) {
    const meant = divisionMeant(found, found.relative, around.placed, around.districts, around.home);
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
  const division = divisionOf(found.places, around.home);
  return {
    ...common,
    mention: mention('printed'),
    name: printed,
    division,
    region: division?.code ?? null,
    full: true,
  };
}

/** Districts named in the text, as the ground that 区X stands on. */
function districtsIn(reading: Reading, home: Home): { field: string; at: number; place: Place }[] {
  return reading.starting.flatMap((matches, at) => {
    const form = matches[0]?.entry.place;
    if (form === undefined || !form.full) return [];
    const place = divisionOf([form], home);
    return place?.level === 'county' ? [{ field: reading.field, at, place }] : [];
  });
}

/** 本报, 我局, where the source is one known body. */
function selves(named: readonly Named[], readings: readonly Reading[], context: AgencyContext): readonly Named[] {
  const source = named.find(({ found }) => found.field === 'source');
  if (source === undefined || context.source === null) return [];
  return readings
    .filter(({ field }) => field !== 'source')
    .flatMap((reading) => {
      const taken = named.filter(({ mention }) => mention.field === reading.field).map(({ mention }) => mention);
      const free = longestOnly([...taken, ...selvesIn(reading, source.name)], reading.text.length);
      return free
        .filter((piece) => !('rule' in piece))
        .map((piece) => ({ ...source, full: false, mention: mentionOf(reading, piece, 'self', 'self', 'certain') }));
    });
}

function mentionOf(
  { field, text }: Reading,
  { start, stop }: { readonly start: number; readonly stop: number },
  rule: string,
  resolvedBy: string,
  certainty: Mention['certainty'],
): Mention {
  return { field, start, stop, text: text.slice(start, stop), rule, resolvedBy, certainty };
}

import { isoDay } from '../../chinese/calendar.ts';
import { fold } from '../../chinese/fold.ts';
import type { DateFinding, FieldText, Reference } from '../../model/finding.ts';
import { type Anchor, readAnchor } from './anchor.ts';
import { BOUNDS, type Bound, boundBeside, bounded, type Ends } from './bounds.ts';
import { type Dateline, findDateline } from './dateline.ts';
import { edtfOf } from './edtf.ts';
import { PATTERNS } from './patterns.ts';
import type { Parts, Phrase } from './phrase.ts';
import { place, placeRange } from './place/place.ts';
import { joinRanges } from './range.ts';
import { scan } from './scan.ts';
import { scenes } from './scenes.ts';
import { type Placed, type Scene, Story } from './story.ts';

/** Every kind of phrase by its name, with an example and what it takes for granted. */
export const RULES: readonly { readonly name: string; readonly example: string; readonly assumes?: string }[] = [
  ...PATTERNS.map(({ name, example, assumes }) =>
    assumes === undefined ? { name, example } : { name, example, assumes },
  ),
  { name: 'range', example: '5月28日至30日', assumes: 'the second end takes over what it doesn’t say' },
  { name: 'dateline', example: '（新华社北京3月17日电）', assumes: 'the last such day before publication, or on it' },
  ...BOUNDS.map(({ name, example }) => ({ name, example })),
];

/**
 * Finds time expressions and places them on the calendar. Fields are read one after another, each from its beginning:
 * the body against its dateline where it has one, all else against publication. Ordered by field, then start; offsets
 * are UTF-16 units. `rule` joins the names of the rules that had a part in it with "+".
 */
export function findDates(fields: readonly FieldText[], reference: Reference): readonly DateFinding[] {
  const published = readAnchor(reference.published, 'published');
  return fields.flatMap((field) => datesOf(field, published, reference.taiwan));
}

function datesOf({ field, text }: FieldText, published: Anchor | undefined, taiwan: boolean): DateFinding[] {
  const folded = fold(text);
  const dateline = field === 'body' ? findDateline(folded, published) : undefined;
  const story = new Story(dateline?.anchor ?? published, published);
  const phrases = joinRanges(folded, scan(folded, taiwan));
  const places = scenes(folded, phrases);
  return phrases.flatMap((phrase, i) => {
    const scene = places[i];
    return scene === undefined ? [] : [findingOf(phrase, phrases[i + 1], scene)];
  });

  function findingOf(
    phrase: Phrase,
    next: Phrase | undefined,
    scene: Scene & { readonly heads: boolean },
  ): DateFinding {
    const beside = boundBeside(folded, phrase);
    // 9月前昨天: the 前 is of the next phrase
    const bound =
      beside !== undefined && next !== undefined && next.start < phrase.stop + beside.inside ? undefined : beside;
    const stop = phrase.stop + (bound?.inside ?? 0);
    const isDateline = dateline !== undefined && dateline.start === phrase.start;
    const placed = isDateline
      ? datelineDay(dateline, phrase, published)
      : (glossed(folded, phrase, next, story, scene) ?? placePhrase(phrase, story, scene));
    if (placed !== undefined) {
      const dated = statesYear(phrase.parts) || (placed.anchor?.from === 'text' && placed.supplied.includes('year'));
      const { year } = phrase.parts;
      story.tell({
        from: placed.from,
        to: placed.to,
        fromMinutes: placed.fromMinutes,
        toMinutes: placed.toMinutes,
        grain: placed.grain,
        anchor: placed.anchor,
        supplied: placed.supplied,
        line: isDateline ? -1 : scene.line,
        sentence: scene.sentence,
        dated,
        heads: scene.heads,
        looksBack: year !== undefined && 'shift' in year && year.from === 'sentence',
      });
    }
    const reading = readingOf(placed, bound, story);
    const rules = [...(isDateline ? ['dateline'] : phrase.rules), ...(bound === undefined ? [] : [bound.name])];
    const start = phrase.start + leadingSpaces(folded, phrase.start);
    return {
      field,
      start,
      stop,
      text: text.slice(start, stop),
      earliest: reading.earliest,
      latest: reading.latest,
      edtf: reading.edtf,
      resolved: reading.resolved,
      anchor: reading.anchor,
      anchorFrom: reading.anchorFrom,
      supplied: reading.supplied,
      rule: rules.join('+'),
    };
  }
}

/** A clock time may be looked for from the space before it: 东港 清晨六点. */
function leadingSpaces(folded: string, from: number): number {
  let at = from;
  while (folded.charAt(at) === ' ') at++;
  return at - from;
}

/** Whether a later month in the sentence can follow its year. */
function statesYear({ year, years }: Parts): boolean {
  return year !== undefined || years !== undefined;
}

/** 星期二(12月10日), 今天(10月1日), 未来三天(9月18日至20日): the days in brackets say which. */
function glossed(
  folded: string,
  { stop, parts, rules }: Phrase,
  next: Phrase | undefined,
  story: Story,
  scene: Scene,
): Placed | undefined {
  if (
    next === undefined ||
    next.start !== stop + 1 ||
    folded.charAt(stop) !== '(' ||
    folded.charAt(next.stop) !== ')'
  ) {
    return undefined;
  }
  const run = parts.stretch !== undefined && next.parts.day !== undefined && next.until !== undefined;
  if (run) return placePhrase(next, story, scene);
  const names =
    rules.length === 1 && (parts.weekday !== undefined || (parts.day !== undefined && 'shift' in parts.day));
  const day = next.parts.day !== undefined && next.until === undefined ? placePhrase(next, story, scene) : undefined;
  return names && day?.grain === 'day' ? day : undefined;
}

function placePhrase({ parts, until }: Phrase, story: Story, scene: Scene): Placed | undefined {
  return until === undefined ? place(parts, story, scene) : placeRange(parts, until, story, scene);
}

function datelineDay({ anchor }: Dateline, { parts }: Phrase, published: Anchor | undefined): Placed {
  const day = anchor.last;
  const stated = parts.year !== undefined;
  return {
    from: day,
    to: day,
    fromMinutes: null,
    toMinutes: null,
    grain: 'day',
    anchor: stated ? undefined : published,
    supplied: stated ? [] : parts.month === undefined ? ['year', 'month'] : ['year'],
  };
}

function readingOf(
  placed: Placed | undefined,
  bound: Bound | undefined,
  story: Story,
): Pick<DateFinding, 'earliest' | 'latest' | 'edtf' | 'resolved' | 'anchor' | 'anchorFrom' | 'supplied'> {
  if (placed === undefined) {
    return { earliest: null, latest: null, edtf: null, resolved: false, anchor: null, anchorFrom: null, supplied: [] };
  }
  const ends = bounded(placed, bound, story);
  const anchor = placed.anchor ?? (bound?.name === 'since' && ends.to !== null ? story.published : undefined);
  return {
    earliest: instant(ends.from, ends.fromMinutes),
    latest: instant(ends.to, ends.toMinutes),
    edtf: edtfOf(ends),
    resolved: true,
    anchor: anchor?.text ?? null,
    anchorFrom: anchor?.from ?? null,
    supplied: placed.supplied,
  };
}

/** "2018-12-18" or "2018-12-18T09:30" */
function instant(day: Ends['from'], minutes: number | null): string | null {
  if (day === null) return null;
  const date = isoDay(day.year, day.month, day.day);
  if (minutes === null) return date;
  return `${date}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

import { type CalendarDay, dayNumber } from '../../../chinese/calendar.ts';
import { type Anchor, isAfter } from '../anchor.ts';
import type { Slot } from '../phrase.ts';
import { anchorAt, type Scene, type Story } from '../story.ts';

export interface ChosenYear {
  readonly year: number;
  readonly anchor: Anchor | undefined;
  /** True where the text doesn't state it. */
  readonly supplied: boolean;
}

/** Farther off than this, a month without its year belongs to the year before or after. */
export const FAR_DAYS = 240;

/** The year of a slot: stated, 去年, 同年. `undefined` where nothing says which. */
export function yearOf(slot: Slot, story: Story, scene: Scene): ChosenYear | undefined {
  if ('at' in slot) {
    return { year: slot.at < 100 ? fullYear(slot.at, story.anchor) : slot.at, anchor: undefined, supplied: false };
  }
  const nearest = slot.from === 'anchor' ? undefined : story.nearestYear();
  const told = slot.from === 'sentence' && nearest?.sentence !== scene.sentence ? undefined : nearest;
  if (told !== undefined) return { year: told.to.year + slot.shift, anchor: anchorAt(told, told.to), supplied: false };
  const { anchor } = story;
  return anchor === undefined || slot.from === 'told'
    ? undefined
    : { year: anchor.year + slot.shift, anchor, supplied: false };
}

/** 98 → 1998, 15 → 2015: at most ten years after the day of reading. */
function fullYear(year: number, anchor: Anchor | undefined): number {
  return 2000 + year <= (anchor?.year ?? 2020) + 10 ? 2000 + year : 1900 + year;
}

/**
 * The year of a month, day or festival that is printed without one: that of the date it follows in its sentence, else that
 * of the day of reading, but the one before (after) where that would be eight months off.
 */
export function unstatedYear(
  inYear: (year: number) => CalendarDay | undefined,
  story: Story,
  scene: Scene,
  kind: { readonly recurring: boolean; readonly exactDay: boolean },
): ChosenYear | undefined {
  const { recurring } = kind;
  const told = followed(inYear, story, scene, kind.exactDay);
  if (told !== undefined) return told;
  const { anchor } = story;
  if (anchor === undefined) return undefined;
  const day = inYear(anchor.year);
  const year =
    anchor.day === null || day === undefined ? anchor.year : anchor.year + nearer(day, anchor.day, scene, recurring);
  // 2月29日 in a year without one: the last leap year
  const years = recurring ? [year] : [year, anchor.year, anchor.year - 1, anchor.year - 2, anchor.year - 3];
  const existing = years.find((candidate) => inYear(candidate) !== undefined);
  return { year: existing ?? anchor.year, anchor, supplied: true };
}

function nearer(day: CalendarDay, read: CalendarDay, { planned }: Scene, recurring: boolean): -1 | 0 | 1 {
  const days = dayNumber(day) - dayNumber(read);
  if (days > FAR_DAYS && !planned) return -1;
  if (days < -FAR_DAYS && (planned || recurring)) return 1;
  return days < -31 && planned ? 1 : 0;
}

/** 2015年5月12日成立, 6月…; 2017年，…3月…: the year goes on within the sentence, forward only. */
function followed(
  inYear: (year: number) => CalendarDay | undefined,
  story: Story,
  scene: Scene,
  exactDay: boolean,
): ChosenYear | undefined {
  const told = story.inSentence(scene);
  if (told === undefined || !told.dated || told.grain === 'span') return undefined;
  if (told.grain === 'year' && !told.heads) return undefined;
  if (exactDay && told.grain !== 'day' && justPast(inYear, story.anchor)) return undefined;
  const day = inYear(told.to.year);
  if (day === undefined || isAfter(told.from, day)) return undefined;
  return { year: told.to.year, anchor: anchorAt(told, told.to), supplied: true };
}

/** 2017年5月出台，9月5日记者获悉: a day shortly before the day of reading is the news itself. */
function justPast(inYear: (year: number) => CalendarDay | undefined, anchor: Anchor | undefined): boolean {
  const day = anchor === undefined ? undefined : inYear(anchor.year);
  if (anchor === undefined || anchor.day === null || day === undefined) return false;
  const days = dayNumber(anchor.day) - dayNumber(day);
  return days >= 0 && days <= 10;
}

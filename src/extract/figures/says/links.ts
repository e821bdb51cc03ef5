import { fold } from '../../../chinese/fold.ts';
import type { Agency, DateFinding, FigureFinding } from '../../../model/finding.ts';
import { VERBS } from '../lexicon/things-counted.ts';
import type { Clause } from './clause.ts';

/** A date or a mention in the field of the figures, with its place in the article's list. */
export interface Linkable<T> {
  readonly item: T;
  readonly index: number;
  readonly start: number;
  readonly stop: number;
}

/** The resolved dates of one field, ordered by place. */
export function datesOf(dates: readonly DateFinding[], field: string): readonly Linkable<DateFinding>[] {
  return dates
    .map((item, index) => ({ item, index, start: item.start, stop: item.stop }))
    .filter(({ item }) => item.field === field && item.resolved)
    .toSorted((a, b) => a.start - b.start);
}

/** The mentions of bodies in one field, ordered by place. */
export function mentionsOf(agencies: readonly Agency[], field: string): readonly Linkable<Agency>[] {
  return agencies
    .flatMap((item, index) => item.mentions.map((mention) => ({ item, index, mention })))
    .filter(({ mention }) => mention.field === field)
    .map(({ item, index, mention }) => ({ item, index, start: mention.start, stop: mention.stop }))
    .toSorted((a, b) => a.start - b.start);
}

/** Those between two places of an ordered list, found without walking all of it. */
export function within<T>(all: readonly Linkable<T>[], start: number, stop: number): readonly Linkable<T>[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? stop) < start) low = middle + 1;
    else high = middle;
  }
  const found: Linkable<T>[] = [];
  for (let item = all[low]; item !== undefined && item.stop <= stop; item = all[++low]) found.push(item);
  return found;
}

/** The date is that of the report, not of what it counts. */
const REPORTING = /发表|发布|报道|刊登|刊发|宣布|通报|公布|公告|披露|印发|消息|讯|表示|介绍|获悉|透露|[称说]/u;

/** What it counts is counted today, whatever date stands before. */
const NOW =
  /目前|现在|如今|迄今|至今|现有|现已|眼下|近年来|,[^,]{0,6}全年|往年|以往|历年|第[一二三四五六七八九十\d]{1,3}[年月周天]|此前|原来/u;
/** 由80元提高到100元: what was before the day named. */
const FORMER = /[由从](?:原来|原先|最初|过去|现在|现有|此前|开始)?的?(?:平均|每[一-龥]{1,2})?$/u;

/**
 * The date that a figure speaks of: the one date before it in its sentence or clause, or the one right before it. A date it is
 * compared with (比去年同期) is none; one that lies after the day it was read against must be planned.
 */
export function dateOf(
  figure: FigureFinding,
  status: FigureFinding['status'],
  clause: Clause,
  text: string,
  dates: readonly Linkable<DateFinding>[],
  published: string | null,
): number | null {
  const candidates = within(dates, clause.start, figure.start).filter(
    ({ start }) => !/(?:比|较|与|和|相当于|同)$/u.test(text.slice(Math.max(0, start - 3), start)),
  );
  const nearest = candidates.at(-1);
  // a length has no time of its own
  if (nearest === undefined || figure.kind === 'duration' || FORMER.test(clause.before)) return null;
  // 35岁以下 has no time either; 今年58岁 has
  if (figure.kind === 'age' && figure.start - nearest.stop > 2) return null;
  // 9:00-17:00 says when something is open, 24时 of a day when it was counted
  if (/T/u.test(nearest.item.earliest ?? '') && !/[日号天昨今明当]/u.test(nearest.item.text)) return null;
  const between = text.slice(nearest.stop, figure.start);
  if (/^(?:以来|来)?的?(?:最|新|首)/u.test(between) || REPORTING.test(between) || NOW.test(between)) return null;
  const here = candidates.filter(({ start }) => start >= figure.start - clause.before.length);
  if (candidates.length > 1 && here.length !== 1 && (between.length > 6 || between.includes(','))) return null;
  if (status === 'planned') return nearest.index;
  return isPast(nearest.item, between, published) ? nearest.index : null;
}

/** 2010年以前,这里… speaks of that time; 2000年以前建成的小区 says nothing of the number behind it. */
function isPast(date: DateFinding, between: string, published: string | null): boolean {
  if (date.earliest !== null) return !isAhead(date, published);
  const today = (published ?? date.anchor)?.slice(0, 10);
  return between.startsWith(',') && today !== undefined && date.latest !== null && date.latest.slice(0, 10) < today;
}

/**
 * True where a day yet to come opens the words: 到2020年底,整治率达到90%以上. Whatever stands behind it is still a plan.
 */
export function opensAhead(
  figure: FigureFinding,
  clause: Clause,
  text: string,
  dates: readonly Linkable<DateFinding>[],
  published: string | null,
): boolean {
  const [only, second] = within(dates, clause.start, figure.start);
  if (only === undefined || second !== undefined || published === null) return false;
  const { item } = only;
  const ahead = item.earliest === null ? (item.latest ?? '').slice(0, 10) > published : isAhead(item, published);
  const between = text.slice(only.stop, figure.start);
  return (
    ahead &&
    /^[到至在于]?$/u.test(text.slice(clause.start, only.start).trim()) &&
    /^前?[^的]{0,12},|^前?[^的,]*$/u.test(between)
  );
}

/** Begins after the day of publication, or with it and goes on: no number is reported of it. */
export function isAhead({ text, earliest, anchor }: DateFinding, published: string | null): boolean {
  const today = (published ?? anchor)?.slice(0, 10);
  if (earliest === null || today === undefined) return false;
  return earliest.slice(0, today.length) > today || /^(?:未来|今后|往后|接下来)/u.test(fold(text));
}

/** Adverbs and times between a body and its verb. */
const LEADING =
  /^(?:已经|已|共|将|先后|累计|近日|日前|今年|去年|目前|现|全年|另|还|又|也|于|在|计划|拟|预计|一次性|联合|成功|依法|共计){0,3}/u;

/**
 * The body that a figure speaks of: it opens the clause and a verb of the lexicon follows (市民政局组织200场…). Media and
 * whoever is only quoted are none.
 */
export function agencyOf(figure: FigureFinding, clause: Clause, mentions: readonly Linkable<Agency>[]): number | null {
  const start = figure.start - clause.before.length;
  const [only, second] = within(mentions, start, figure.start);
  if (only === undefined || second !== undefined || only.start !== start || only.item.type === 'media') return null;
  const rest = clause.before.slice(only.stop - start);
  const verb = rest.replace(LEADING, '');
  const acts = VERBS.some((word) => word.length >= 2 && verb.startsWith(word));
  return acts && !rest.includes('的') ? only.index : null;
}

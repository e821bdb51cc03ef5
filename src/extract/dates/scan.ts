import { PATTERNS } from './patterns.ts';
import type { DatePattern, Grade, Match, Parts, Phrase } from './phrase.ts';
import { LONGEST_LINK, RANGE_LINK } from './range.ts';

/** The patterns by the characters that they may begin with: one look-up a character of the text, few patterns tried. */
const BY_CHARACTER: readonly (readonly DatePattern[] | undefined)[] = gather();

function gather(): readonly (readonly DatePattern[] | undefined)[] {
  const table: (DatePattern[] | undefined)[] = new Array(0x10000).fill(undefined);
  for (const pattern of PATTERNS) {
    for (const character of new Set(pattern.first)) {
      const row = table[character.charCodeAt(0)] ?? [];
      row.push(pattern);
      table[character.charCodeAt(0)] = row;
    }
  }
  return table;
}

interface Found {
  readonly pattern: DatePattern;
  readonly match: Match;
  readonly parts: Parts;
}

/** The time expressions of a folded text, in order, without overlaps, not yet placed. Linear in the text. */
export function scan(text: string, taiwan: boolean): readonly Phrase[] {
  const titles = titlesOf(text);
  const phrases: Phrase[] = [];
  let recurring: Phrase | undefined;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (BY_CHARACTER[code] === undefined && code !== TITLE_BEGINS) {
      at++;
      continue;
    }
    const titleStop = titles.get(at);
    if (titleStop !== undefined) {
      at = titleStop;
      continue;
    }
    const phrase = insideNumber(text, at) ? undefined : phraseAt(text, at, taiwan, endsRange(text, phrases.at(-1), at));
    if (phrase !== undefined) {
      const recurs = RECURRING.test(text.slice(Math.max(0, at - 8), at)) || goesOn(text, recurring, at);
      recurring = recurs ? phrase : undefined;
      if (!recurs) phrases.push(phrase);
    }
    at = phrase?.stop ?? at + 1;
  }
  return phrases;
}

/** 《 */
const TITLE_BEGINS = 0x300a;

/** 每年3月5日, 每周五: what comes again and again is no date. */
const RECURRING =
  /每(?:年|月|周|季度?|学期|届|逢|个星期|到|天|日|晚|半年)?(?:的|逢|在)?(?:[首末]个?月|第[一二三]个月)?$/u;

/** Names of books and documents, 《…》 on one line: what is in them dates nothing. */
function titlesOf(text: string): ReadonlyMap<number, number> {
  return new Map(
    Array.from(text.matchAll(/《[^《》\n]{1,80}》/gu), (match) => [match.index, match.index + match[0].length]),
  );
}

const DIGIT = /[0-9〇零一二三四五六七八九十百千]/u;

/** A numeral is only read from its first character. */
function insideNumber(text: string, at: number): boolean {
  const here = text.charAt(at);
  const before = text.charAt(at - 1);
  return DIGIT.test(here) && DIGIT.test(before) && isArabic(here) === isArabic(before);
}

function isArabic(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** 每周一、周三; 每天9:00至17:00 */
function goesOn(text: string, recurring: Phrase | undefined, start: number): boolean {
  if (recurring === undefined) return false;
  return endsRange(text, recurring, start) || /^[、,，和及与]$/u.test(text.slice(recurring.stop, start).slice(0, 2));
}

/** Directly after 至: what is a date there need not prove it (9时至11时, 3月5日至8日). */
function endsRange(text: string, last: Phrase | undefined, start: number): boolean {
  return last !== undefined && start - last.stop <= LONGEST_LINK && RANGE_LINK.test(text.slice(last.stop, start));
}

function phraseAt(text: string, start: number, taiwan: boolean, inRange: boolean): Phrase | undefined {
  for (const head of candidates(text, start, undefined, undefined, taiwan)) {
    const chain = chainFrom(head, text, taiwan);
    if (chain.length === 1 && !mayStandAlone(head, inRange)) continue;
    const last = chain.at(-1) ?? head;
    return {
      start,
      stop: last.match.stop,
      parts: Object.assign({}, ...chain.map((link) => link.parts)),
      rules: chain.map((link) => link.pattern.name),
    };
  }
  return undefined;
}

function mayStandAlone({ pattern, match }: Found, inRange: boolean): boolean {
  return pattern.alone === undefined || (pattern.alone !== false && (inRange || pattern.alone(match)));
}

/** The head and what stands directly after it: 去年, 10月, 底. */
function chainFrom(head: Found, text: string, taiwan: boolean): readonly Found[] {
  const chain = [head];
  let parts = head.parts;
  for (let last = head; ; ) {
    const next = nextLink(text, last, parts, taiwan);
    if (next === undefined) return chain;
    chain.push(next);
    parts = { ...parts, ...next.parts };
    last = next;
  }
}

function nextLink(text: string, last: Found, parts: Parts, taiwan: boolean): Found | undefined {
  const { stop } = last.match;
  const [next] = candidates(text, stop, last.pattern.grade, parts, taiwan);
  if (next !== undefined) return next;
  // 2017年 9月, 两年前的今天
  if (!/[ 的]/u.test(text.charAt(stop))) return undefined;
  return candidates(text, stop + 1, last.pattern.grade, parts, taiwan)[0];
}

const NONE: readonly Found[] = [];

/** What matches here, the longest first. */
function candidates(
  text: string,
  start: number,
  after: Grade | undefined,
  before: Parts | undefined,
  taiwan: boolean,
): readonly Found[] {
  const patterns = BY_CHARACTER[text.charCodeAt(start)];
  if (start >= text.length || patterns === undefined) return NONE;
  const found: Found[] = [];
  for (const pattern of patterns) {
    if (after !== undefined && pattern.follows?.includes(after) !== true) continue;
    pattern.pattern.lastIndex = start;
    const matched = pattern.pattern.exec(text);
    if (matched === null) continue;
    const stop = start + matched[0].length;
    const match: Match = { text, start, stop, groups: matched.groups ?? {}, taiwan, before };
    const parts = pattern.read(match);
    if (parts !== undefined) found.push({ pattern, match, parts });
  }
  return found.length < 2 ? found : found.toSorted((a, b) => b.match.stop - a.match.stop);
}

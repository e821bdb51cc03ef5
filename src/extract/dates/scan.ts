import { ARABIC_DIGITS } from './numbers.ts';
import { mayBegin, mayMatch, patternsAt } from './patterns-at.ts';
import type { DatePattern, Grade, Match, Parts, Phrase } from './phrase.ts';
import { LONGEST_LINK, RANGE_LINK } from './range.ts';

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
    const unit = text.charCodeAt(at);
    if (!mayBegin(unit) && unit !== TITLE_BEGINS) {
      at++;
      continue;
    }
    const titleStop = titles.get(at);
    if (titleStop !== undefined) {
      at = titleStop;
      continue;
    }
    const phrase = insideNumber(text, at) ? undefined : phraseAt(text, at, taiwan, phrases.at(-1));
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

const NO_TITLES: ReadonlyMap<number, number> = new Map();

/** Names of books and documents, 《…》 on one line: what is in them dates nothing. */
function titlesOf(text: string): ReadonlyMap<number, number> {
  if (!text.includes('《')) return NO_TITLES;
  return new Map(
    Array.from(text.matchAll(/《[^《》\n]{1,80}》/gu), (match) => [match.index, match.index + match[0].length]),
  );
}

const ARABIC = 1;
const CHINESE = 2;
/** By code unit: the script that a numeral's character is of, else 0. */
const SCRIPTS = new Uint8Array(0x10000);
for (const digit of ARABIC_DIGITS) SCRIPTS[digit.charCodeAt(0)] = ARABIC;
for (const digit of '〇零一二三四五六七八九十百千') SCRIPTS[digit.charCodeAt(0)] = CHINESE;

/** A numeral is only read from its first character. */
function insideNumber(text: string, at: number): boolean {
  const script = SCRIPTS[text.charCodeAt(at)];
  return at > 0 && script !== 0 && SCRIPTS[text.charCodeAt(at - 1)] === script;
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

function phraseAt(text: string, start: number, taiwan: boolean, last: Phrase | undefined): Phrase | undefined {
  for (const head of candidates(text, start, undefined, undefined, taiwan)) {
    const phrase = chainFrom(head, text, taiwan);
    if (phrase.rules.length > 1 || mayStandAlone(head, text, last)) return phrase;
  }
  return undefined;
}

function mayStandAlone({ pattern, match }: Found, text: string, last: Phrase | undefined): boolean {
  if (pattern.alone === undefined) return true;
  return pattern.alone !== false && (endsRange(text, last, match.start) || pattern.alone(match));
}

/** The head and what stands directly after it: 去年, 10月, 底. */
function chainFrom(head: Found, text: string, taiwan: boolean): Phrase {
  const rules = [head.pattern.name];
  let parts = head.parts;
  for (let last = head; ; ) {
    const next = nextLink(text, last, parts, taiwan);
    if (next === undefined) return { start: head.match.start, stop: last.match.stop, parts, rules };
    rules.push(next.pattern.name);
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
  const patterns = patternsAt(text, start);
  if (patterns.length === 0) return NONE;
  const found: Found[] = [];
  for (const sought of patterns) {
    const { pattern, expression, follows } = sought;
    if (!mayMatch(sought, text, start) || (after !== undefined && !follows.includes(after))) continue;
    expression.lastIndex = start;
    const matched = expression.exec(text);
    if (matched === null) continue;
    const stop = start + matched[0].length;
    const match: Match = { text, start, stop, groups: matched.groups ?? {}, taiwan, before };
    const parts = pattern.read(match);
    if (parts !== undefined) found.push({ pattern, match, parts });
  }
  return found.length < 2 ? found : found.toSorted((a, b) => b.match.stop - a.match.stop);
}

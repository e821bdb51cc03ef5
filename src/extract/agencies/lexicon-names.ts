import { SURNAMES } from '../../chinese/lexicon/surnames.ts';
import type { Found } from './found.ts';
import { type Reading, runsOn } from './reading.ts';

const LATIN = /[A-Za-z0-9]/;

/** Every place where a body of the lexicon is named: 新华社, 国家发展改革委, 央视. The longest name at a place. */
export function findInLexicon(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const start of reading.words.bodies) {
    if (start < from) continue;
    const match = reading.words.from(start, ({ entry }) => entry.bodies !== undefined);
    if (match?.entry.bodies === undefined) continue;
    const { entry } = match;
    const first = entry.bodies?.[0];
    const stop = match.stop + (first?.type === 'media' && isHouse(reading.folded, match.stop) ? 1 : 0);
    if (runsOn(reading, start, stop) || isPartOfWord(reading, start, stop)) continue;
    if (isTeam(reading.folded, stop) || isProduct(reading.folded, stop)) continue;
    if (endsWord(reading, start, stop) || isPerson(reading, start, stop)) continue;
    if (first === undefined) continue;
    const folded = reading.folded.slice(start, stop);
    found.push({
      field: reading.field,
      start,
      stop,
      folded,
      rule: 'lexicon',
      certainty: folded.length <= 2 ? 'likely' : 'certain',
      type: first.type,
      bodies: entry.bodies ?? [],
      places: [],
      relative: null,
      rest: folded,
      after: null,
      within: null,
    });
    from = stop;
  }
  return found;
}

/** 公益时报|社: the house of a paper; not 日报|社区. */
function isHouse(folded: string, stop: number): boolean {
  return /[报刊志]社/.test(folded.slice(stop - 1, stop + 1)) && !/[会区团交]/.test(folded[stop + 1] ?? '');
}

/** 北京首钢|队: a sports team, not the company. */
function isTeam(folded: string, stop: number): boolean {
  return folded[stop] === '队' && !/^队[伍长员列友]/.test(folded.slice(stop, stop + 2));
}

/** 国航 of 美国|航空, 中行 of 集中|行动: two characters of two other words. */
function crosses({ words }: Reading, start: number, stop: number): boolean {
  const over = words.from(
    stop - 1,
    ({ stop: end, entry }) => end > stop && (entry.border || entry.field || entry.generic || entry.never),
  );
  const into = words.to(start + 1, ({ start: from }) => from < start);
  return over !== undefined || into !== undefined;
}

/** 央行 of 各国央行: the end of an ordinary word. */
function endsWord({ words }: Reading, start: number, stop: number): boolean {
  return words.to(stop, ({ start: from, entry }) => from < start && entry.never) !== undefined;
}

/** 腾讯|QQ, 新浪|微博: what a company makes. */
function isProduct(folded: string, stop: number): boolean {
  return /^(?:QQ|微博|微信|旺旺|百科|贴吧|文库)/.test(folded.slice(stop, stop + 2));
}

/** 李红军, 王国军: names of people more often than armies, after a surname. */
function isPerson({ folded, words }: Reading, start: number, stop: number): boolean {
  if (!/^[红国]军$/.test(folded.slice(start, stop)) || !SURNAMES.has(folded[start - 1] ?? '')) return false;
  return words.to(start, ({ start: from }) => start - from > 1) === undefined;
}

/** CCTV in CCTVB; 日军 in 3日军训. */
function isPartOfWord(reading: Reading, start: number, stop: number): boolean {
  const { folded } = reading;
  if (stop - start === 2 && crosses(reading, start, stop)) return true;
  const before = folded[start - 1] ?? '';
  const after = folded[stop] ?? '';
  if (LATIN.test(folded[start] ?? '') && LATIN.test(before)) return true;
  if (LATIN.test(folded[stop - 1] ?? '') && LATIN.test(after)) return true;
  return folded[start] === '日' && /\d/.test(before);
}

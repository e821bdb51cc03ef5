import type { PrintedTime } from '../../chinese/printed-time.ts';
import { printedTimes } from '../../chinese/printed-time.ts';
import type { Moment, RunnerUp } from '../../model/article.ts';
import type { Claim } from '../../model/block.ts';
import type { JudgedPage } from '../../model/judged-page.ts';
import type { ZoneLine } from './zones.ts';

export interface FoundTimes {
  readonly published: Moment | null;
  readonly updated: Moment | null;
  readonly runnersUp: readonly RunnerUp[];
  readonly warnings: readonly string[];
}

interface Candidate {
  readonly moment: Moment;
  readonly score: number;
  readonly isUpdate: boolean;
}

const UPDATE = /更新|修改/;
/** （12/5 17:30 更新） */
const UPDATED_AFTER = /^ ?(更新|修改)[)\]】]?(?: |$)/;
const TODAY = /今天是|今日|现在是|当前时间|农历|星期.{0,3}$/;

/**
 * When the page was published: the time printed nearest the title wins over what the page claims, which may be the
 * time of an upload. A missing year comes from the claims, the URL or the time of retrieval, and is marked.
 */
export function findTimes(page: JudgedPage, lines: readonly ZoneLine[], url: string | null): FoundTimes {
  const claimed = claimedMoment(page.claims, 'published');
  const changed = claimedMoment(page.claims, 'updated');
  const known = knownDays(page, url, [claimed, changed]);
  const candidates = lines
    .flatMap((line) => line.credit.times.map((time) => candidateOf(line, time, known)))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.score - a.score);
  const printed = candidates.find((candidate) => !candidate.isUpdate && candidate.score > 0);
  const update = candidates.find((candidate) => candidate.isUpdate && candidate.score > 0);
  const weak =
    claimed === null ? candidates.find((candidate) => !candidate.isUpdate && candidate.score > -3) : undefined;
  const best = printed ?? update ?? weak;
  const published = best?.moment ?? claimed;
  const updated = best === update ? null : (update?.moment ?? laterThan(published, changed));
  const runnersUp = candidates
    .filter((candidate) => candidate !== best && candidate.moment !== updated)
    .slice(0, 4)
    .map(({ moment, score }) => ({
      of: 'published',
      text: moment.text,
      place: moment.place,
      rule: `${moment.rule}, score ${score.toFixed(1)}`,
    }));
  return { published, updated, runnersUp, warnings: warningsOf(best?.moment, claimed) };
}

/** A claimed time of change, where it is later than the publication and as precise. */
function laterThan(published: Moment | null, claimed: Moment | null): Moment | null {
  const isLater = claimed !== null && published !== null && claimed.value.slice(0, 10) >= published.value.slice(0, 10);
  return isLater &&
    claimed.value.slice(0, published.value.length) > published.value &&
    claimed.value.length >= published.value.length
    ? claimed
    : null;
}

function warningsOf(printed: Moment | undefined, claimed: Moment | null): readonly string[] {
  if (printed === undefined) return claimed === null ? ['no-date'] : ['date-from-claim'];
  const warnings = printed.supplied.length > 0 ? ['date-supplied'] : [];
  const differs = claimed !== null && claimed.value.slice(0, 10) !== printed.value.slice(0, 10);
  return differs ? [...warnings, 'date-disagrees'] : warnings;
}

function candidateOf(line: ZoneLine, time: PrintedTime, known: readonly string[]): Candidate | undefined {
  const label = labelBefore(line, time);
  const moment = momentOf(line, time, known);
  if (moment === undefined) return undefined;
  return { moment, score: scoreOf(line, time, label), isUpdate: label !== undefined && UPDATE.test(label) };
}

function labelBefore(line: ZoneLine, time: PrintedTime): string | undefined {
  const after = UPDATED_AFTER.exec(line.folded.slice(time.stop))?.[1];
  if (after !== undefined) return after;
  return line.credit.parts.findLast(
    (part) => part.start < time.start && time.start - part.stop <= 6 && part.value.trim() === '',
  )?.label;
}

function scoreOf(line: ZoneLine, time: PrintedTime, label: string | undefined): number {
  const { credit, zone, distance, folded } = line;
  if (line.block.mark === 'published') return 20;
  if (/今天是|现在是|当前时间/.test(folded)) return -20;
  if (zone === 'body') return 0;
  const isLabelled = label !== undefined && /时间|日期|发布|发表|Date|公布|刊/.test(label);
  if (!isLabelled && credit.parts.length < 2 && credit.rest.reduce((sum, word) => sum + word.length, 0) > 16) return 0;
  const place =
    zone === 'head'
      ? 6 - Math.min(distance, 12) * 0.35
      : zone === 'above'
        ? 2 - Math.min(distance, 40) * 0.05
        : 2 - Math.min(distance, 25) * 0.08;
  const labelled = isLabelled ? 3 : 0;
  const company = credit.parts.some((part) => part.kind === 'source' || part.kind === 'author') ? 1 : 0;
  const clock = time.clock === null ? 0 : 1;
  const today = TODAY.test(folded) && !isLabelled ? -3 : 0;
  const whole = time.year === null && time.daysAgo === null ? -1 : 0;
  const vague = time.day === null && time.daysAgo === null ? -3 : 0;
  const document = label !== undefined && /成文|印发|发文|施行|实施|废止/.test(label) ? -4 : 0;
  const foot = zone === 'foot' && (!isLabelled || UPDATE.test(label ?? '')) ? -4 : 0;
  return place + labelled + company + clock + today + whole + vague + document + foot;
}

function momentOf(line: ZoneLine, time: PrintedTime, known: readonly string[]): Moment | undefined {
  const text = line.credit.text.slice(time.start, time.stop);
  const base = { zone: time.zone, text, place: line.block.place };
  const rule = `printed-${line.zone}-${time.rule}`;
  if (time.daysAgo !== null) {
    const retrieved = known.find((day) => day.startsWith('retrieved '))?.slice(10);
    if (retrieved === undefined) return undefined;
    const day = addDays(retrieved, -time.daysAgo);
    return { ...base, ...instantOf(day, time.clock), supplied: ['year', 'month', 'day'], rule };
  }
  const monthDay = time.day === null ? null : `${pad(time.month)}-${pad(time.day)}`;
  if (time.year !== null) {
    const day = monthDay === null ? `${time.year}-${pad(time.month)}` : `${time.year}-${monthDay}`;
    return { ...base, ...instantOf(day, time.clock), supplied: [], rule };
  }
  const full =
    known.find((day) => day.endsWith(`-${monthDay}`)) ??
    yearBeside(line, time, monthDay) ??
    yearOfRetrieval(known, monthDay);
  if (full === undefined) return undefined;
  return { ...base, ...instantOf(full.slice(-10), time.clock), supplied: ['year'], rule };
}

/** 2019/12/5 16:42（12/6 09:30 更新）: the year of the whole time printed before it, or the next year. */
function yearBeside(line: ZoneLine, time: PrintedTime, monthDay: string | null): string | undefined {
  const whole = line.credit.times.findLast((other) => other.start < time.start && other.day !== null);
  if (whole === undefined || whole.year === null || monthDay === null) return undefined;
  return `${monthDay < `${pad(whole.month)}-${pad(whole.day)}` ? whole.year + 1 : whole.year}-${monthDay}`;
}

/** A page saved on 2019-01-02 that prints 12-30 was published in 2018. */
function yearOfRetrieval(known: readonly string[], monthDay: string | null): string | undefined {
  const retrieved = known.find((day) => day.startsWith('retrieved '))?.slice(10);
  if (retrieved === undefined || monthDay === null) return undefined;
  const year = Number(retrieved.slice(0, 4));
  return `${monthDay > retrieved.slice(5) ? year - 1 : year}-${monthDay}`;
}

function instantOf(day: string, clock: string | null): Pick<Moment, 'value' | 'precision'> {
  if (clock === null || day.length < 10) return { value: day, precision: day.length === 10 ? 'day' : 'month' };
  if (clock.startsWith('24')) return { value: day, precision: 'day' };
  return { value: `${day}T${clock}`, precision: clock.length > 5 ? 'second' : 'minute' };
}

/** Days that the page's claims, its URL and its retrieval name: "2018-12-18", "retrieved 2018-12-19". */
function knownDays(page: JudgedPage, url: string | null, claimed: readonly (Moment | null)[]): readonly string[] {
  const days = claimed.flatMap((moment) => (moment === null ? [] : moment.value.slice(0, 10)));
  const inUrl = /(?:^|[^\d])((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url ?? '');
  if (inUrl !== null) days.push(`${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`);
  const retrieved = page.origin.retrievedAt ?? page.claims.find((claim) => claim.key === 'retrieved')?.text;
  if (retrieved !== undefined) days.push(`retrieved ${beijingDay(retrieved)}`);
  return days;
}

function beijingDay(time: string): string {
  return /Z$|[+-]\d\d:?\d\d$/.test(time) ? toBeijing(time).slice(0, 10) : time.slice(0, 10);
}

/** The first claim that is a time; one in UTC is turned into +08:00. */
export function claimedMoment(claims: readonly Claim[], key: 'published' | 'updated'): Moment | null {
  for (const claim of claims) {
    if (claim.key !== key) continue;
    const moment = readClaim(claim);
    if (moment !== undefined) return moment;
  }
  return null;
}

function readClaim(claim: Claim): Moment | undefined {
  const base = { supplied: [], text: claim.text, place: claim.place };
  const seconds = /^(1\d{9})(?:\d{3})?$/.exec(claim.text)?.[1];
  if (seconds !== undefined) {
    const value = toBeijing(new Date(Number(seconds) * 1000).toISOString());
    return { ...base, value, precision: 'second', zone: '+08:00', rule: 'claimed-epoch-as-beijing-time' };
  }
  const [time] = printedTimes(claim.text);
  if (time === undefined || time.year === null || time.month === null) return undefined;
  const day =
    time.day === null ? `${time.year}-${pad(time.month)}` : `${time.year}-${pad(time.month)}-${pad(time.day)}`;
  const value = instantOf(day, time.clock);
  if (time.zone === '+00:00' && time.clock !== null) {
    const beijing = toBeijing(`${value.value}Z`).slice(0, value.value.length);
    return { ...base, ...value, value: beijing, zone: '+08:00', rule: 'claimed-utc-as-beijing-time' };
  }
  return { ...base, ...value, zone: time.zone, rule: 'claimed' };
}

function toBeijing(time: string): string {
  return new Date(Date.parse(time) + 8 * 3_600_000).toISOString().slice(0, 19);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function pad(number: number | null): string {
  return String(number ?? 0).padStart(2, '0');
}

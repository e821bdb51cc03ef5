import { UsageProblem } from '../model/problem.ts';

/** An address with places for a date and a counter: "http://paper.example/html/{yyyy}-{MM}/{dd}/node_{n}.htm" */
export interface Template {
  /** The address for a day and, where there is a counter, for a number. */
  readonly at: (day: string, n: number) => string;
  readonly hasDay: boolean;
  readonly hasCounter: boolean;
}

const PLACES: Readonly<Record<string, (day: string, n: number) => string>> = {
  yyyy: (day) => day.slice(0, 4),
  yy: (day) => day.slice(2, 4),
  MM: (day) => day.slice(5, 7),
  M: (day) => String(Number(day.slice(5, 7))),
  dd: (day) => day.slice(8, 10),
  d: (day) => String(Number(day.slice(8, 10))),
  n: (_, n) => String(n),
  nn: (_, n) => String(n).padStart(2, '0'),
  nnn: (_, n) => String(n).padStart(3, '0'),
};

/** @throws UsageProblem for a place that is not known */
export function templateOf(text: string): Template {
  const parts = text.split(/\{([^{}]{0,20})\}/u);
  const unknown = parts.find((part, i) => i % 2 === 1 && PLACES[part] === undefined);
  if (unknown !== undefined)
    throw new UsageProblem(`"${text}": {${unknown}} is not known; there are {${Object.keys(PLACES).join('}, {')}}`);
  const names = parts.filter((_, i) => i % 2 === 1);
  return {
    at: (day, n) => parts.map((part, i) => (i % 2 === 0 ? part : (PLACES[part]?.(day, n) ?? ''))).join(''),
    hasDay: names.some((name) => !name.startsWith('n')),
    hasCounter: names.some((name) => name.startsWith('n')),
  };
}

/** The days from `since` to `until`, both "2018-12-18" and inclusive, the last first. */
export function daysBack(since: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let time = Date.parse(`${until}T00:00Z`); time >= Date.parse(`${since}T00:00Z`); time -= DAY_MS) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

const DAY_MS = 24 * 60 * 60 * 1000;

import type { Found } from './found.ts';
import type { Reading } from './reading.ts';

/** A short form that the text itself gives to a body. */
export interface Declared {
  readonly of: Found;
  readonly short: string;
  readonly start: number;
  readonly stop: number;
  readonly rule: 'declared-short-form' | 'bracketed-short-form' | 'source-line' | 'company-root';
}

const SAID = /^[(,]?(?:以下|下|又)?(?:简称|统称)(?:为|:)?[“"《]?([\p{Script=Han}A-Za-z]{2,10}?)[”"》]?(?=[),。;、])/u;
const SAID_LONG = /^[(,]?(?:以下|下)(?:称|称为)[“"《]([\p{Script=Han}A-Za-z]{2,10})[”"》]/u;
const BRACKETED = /^[(]([\p{Script=Han}]{2,7}|[A-Z][A-Za-z&-]{1,9})[)]/u;

/** 中国汽车维修行业协会(以下简称“中汽修协”), 南京医科大学第二附属医院(南医二附院), 国际钓鱼联合会(IFF) */
export function declaredShortForms(reading: Reading, found: readonly Found[]): readonly Declared[] {
  return found.flatMap((of): readonly Declared[] => {
    if (of.rule === 'source-line')
      return [{ of, short: of.folded, start: of.start, stop: of.stop, rule: 'source-line' }];
    const after = reading.folded.slice(of.stop, of.stop + 28);
    const said = SAID.exec(after) ?? SAID_LONG.exec(after);
    const match = said ?? BRACKETED.exec(after);
    const short = match?.[1];
    if (match === null || short === undefined) return [];
    if (said === null && !isSkeleton(short, of.folded)) return [];
    const start = of.stop + match[0].indexOf(short);
    const rule = said === null ? 'bracketed-short-form' : 'declared-short-form';
    return [{ of, short, start, stop: start + short.length, rule }];
  });
}

/** 南医二附院 is made of the characters of 南京医科大学第二附属医院, first and last ones kept; Latin letters always may. */
function isSkeleton(short: string, full: string): boolean {
  if (/^[A-Za-z&-]+$/.test(short)) return true;
  if (short.length < 3 || short.length >= full.length) return false;
  const left = [...full];
  const made = [...short].every((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return made && short.at(-1) === full.at(-1);
}

/** No more short forms are looked for than this. */
const MOST_DECLARED = 200;

/** Every further place where the short forms stand. */
export function repeatsOf(reading: Reading, declared: readonly Declared[]): readonly Declared[] {
  const found: Declared[] = [];
  const seen = new Set<string>();
  for (const item of declared.slice(0, MOST_DECLARED)) {
    if (seen.has(item.short)) continue;
    seen.add(item.short);
    for (let at = reading.folded.indexOf(item.short); at >= 0; at = reading.folded.indexOf(item.short, at + 1)) {
      found.push({ ...item, start: at, stop: at + item.short.length });
    }
  }
  return found;
}

import picomatch from 'picomatch';
import type { Unread } from './arrivals.ts';
import { locatorOf } from './path.ts';
import { type FoundFile, walk } from './walk.ts';

/** True for "pages/*.htm", "news/**", "p{1,2}.html"; false for "C++/a.htm". */
export function isGlob(typed: string): boolean {
  const { isGlob: found, negated } = picomatch.scan(typed);
  return found === true && negated !== true;
}

/** The files that a pattern names, in the order of a walk. A folder that it names is not walked: "news/**" does that. */
export async function* filesMatching(typed: string): AsyncGenerator<FoundFile | Unread> {
  const { base, glob } = picomatch.scan(typed);
  const matches = picomatch(glob);
  const levels = glob.includes('**') ? Infinity : glob.split('/').length;
  const prefix = base === '' ? './' : base.endsWith('/') ? base : `${base}/`;
  for await (const found of walk(Buffer.from(base === '' ? '.' : base), levels)) {
    const locator =
      found.kind === 'file' ? locatorOf(found.path) : found.kind === 'skipped' ? found.locator : found.origin.locator;
    if (matches(locator.slice(prefix.length))) yield found;
  }
}

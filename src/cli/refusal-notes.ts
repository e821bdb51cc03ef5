import { REFUSALS } from '../model/codes.ts';
import type { Refused } from '../model/outcome.ts';
import type { StoredOutcome } from '../store/store.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit.ts';
import type { FailOn, RefusalOptions } from './options.ts';
import type { Progress } from './terminal/progress.ts';
import { visibleLine } from './terminal/visible.ts';

const SHOWN = 20;

export interface RefusalNotes {
  /** A page refused, and what the archive made of it: the first twenty are told singly, those it knew or was not to have not at all. */
  tell(refused: Refused, stored?: StoredOutcome | null): void;
  /** The rest as counts. */
  close(): void;
  /** 3 where one of the refusals told is of the kind that makes it, else 0. */
  exit(): number;
}

/** @param progress is taken away before a line is written */
export function refusalNotes(
  options: RefusalOptions,
  context: Context,
  progress?: Pick<Progress, 'clear'>,
): RefusalNotes {
  const { say } = context;
  const failOn: FailOn = options.strict ? 'any' : options.failOn;
  const beyond = new Map<string, number>();
  const all = new Map<string, number>();
  let told = 0;
  let failed = false;
  return {
    tell: ({ code, origin, message }, stored) => {
      if (stored?.result === 'refused-known' || stored?.result === 'removed') return;
      failed ||= failOn === 'any' || (failOn === 'unexpected' && !REFUSALS[code].expected);
      told++;
      all.set(code, (all.get(code) ?? 0) + 1);
      if (told > SHOWN) {
        beyond.set(code, (beyond.get(code) ?? 0) + 1);
        return;
      }
      progress?.clear();
      context.note(say.line(`${say.refused} ${code} ${visibleLine(origin.locator)}`, worded(code, message, context)));
    },
    close: () => {
      if (beyond.size > 0) context.note(say.line(say.moreRefusals, counted(beyond)));
      // -q keeps the single ones back, but not why the exit code is no 0.
      if (failed && context.quiet()) context.alarm(say.line(say.refused, counted(all)));
    },
    exit: () => (failed ? EXIT.refusals : EXIT.done),
  };
}

/** "empty 5, no-body 1" */
function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
}

/** What the code means in the language of the run, then what was seen on this page. */
export function worded(code: Refused['code'], message: string, { language, say }: Context): string {
  const meaning = REFUSALS[code][language];
  return message === '' || message === REFUSALS[code].en
    ? meaning
    : say.meaning(meaning, visibleLine(say.said(message)));
}

import type { Alarm } from '../../pipeline/round/round.ts';
import { localTime } from '../local-time.ts';
import type { Messages } from '../messages/messages.ts';
import { visibleLine } from '../terminal/visible.ts';

/** What a person must look at, fit for a mail: site, what, since when, last good round, an example, what to run next. */
export function digest(alarms: readonly Alarm[], say: Messages): string {
  const parts = alarms.map(({ site, kind, since, lastGood, example, message }) =>
    [
      say.line(visibleLine(site), say.meaning(say.alarm[kind], visibleLine(say.said(message)))),
      `  ${say.alarmSince(dayOf(since), lastGood === null ? say.never : dayOf(lastGood))}`,
      ...(example === null ? [] : [`  ${say.alarmExample(visibleLine(example))}`]),
      `  ${say.alarmNext(kind === 'failing' ? 'jianbao sites' : `jianbao explain '${visibleLine(example ?? site)}'`)}`,
    ].join('\n'),
  );
  return parts.join('\n\n');
}

/** "2026-01-14 18:00", in the time of the clock on the wall. */
export function dayOf(instant: string): string {
  return localTime(instant).slice(0, 16);
}

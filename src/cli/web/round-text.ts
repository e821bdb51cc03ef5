import type { Planned, RoundReport } from '../../pipeline/round/round.ts';
import type { SiteRound } from '../../store/store.ts';
import type { Context } from '../context.ts';
import type { Look } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { visibleLine } from '../terminal/visible.ts';
import { digest } from './round-digest.ts';

const COUNTS = ['found', 'fetched', 'failed', 'clipped', 'refused', 'unchanged', 'absent'] as const;

/** A round for people: a line a site, then what is wrong. */
export function roundText({ sites, alarms }: RoundReport, look: Look, { say }: Context): string {
  const columns: readonly Column<SiteRound>[] = [
    { head: 'site', of: ({ site }) => site },
    { head: 'ended', of: ({ ended }) => ended },
    ...COUNTS.map((count): Column<SiteRound> => ({ head: count, of: (row) => String(row[count]), side: 'right' })),
    { head: say.column.message, of: ({ message }) => say.said(message ?? ''), gives: true },
  ];
  const told = table(sites, columns, look.colours, look.columns);
  return alarms.length === 0 ? told : `${told}\n\n${digest(alarms, say)}`;
}

/** What a round would ask for. */
export function plannedText(planned: readonly Planned[], look: Look, { say }: Context): string {
  return planned
    .flatMap(({ round, leads }) => [
      look.colours.bold(say.wouldAsk(visibleLine(round.site), leads.length)),
      ...(round.message === null ? [] : [`  ${look.colours.yellow(visibleLine(say.said(round.message)))}`]),
      ...leads.map(({ url, title }) => `  ${visibleLine(url)}${title === null ? '' : `  ${visibleLine(title)}`}`),
    ])
    .join('\n');
}

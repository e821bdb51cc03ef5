import type { ListedAgency, ShownAgency } from '../../store/store.ts';
import type { Messages } from '../messages/messages.ts';
import type { Look } from '../print.ts';
import { type Column, table } from '../terminal/table.ts';
import { visibleLine } from '../terminal/visible.ts';

export function agenciesText(rows: readonly ListedAgency[], look: Look, say: Messages): string {
  if (rows.length === 0) return say.nothingFound;
  const columns: readonly Column<ListedAgency>[] = [
    { head: 'id', of: ({ id }) => id.slice(0, 7) },
    { head: 'name', of: ({ name }) => name, gives: true },
    { head: 'type', of: ({ type }) => type },
    { head: 'region', of: ({ region }) => region ?? '–' },
    { head: 'years', of: ({ first_seen, last_seen }) => years(first_seen, last_seen) },
    { head: 'articles', of: ({ articles }) => String(articles), side: 'right' },
    { head: 'mentions', of: ({ mentions }) => String(mentions), side: 'right' },
    { head: 'status', of: ({ status }) => status },
  ];
  return table(rows, columns, look.colours, look.columns);
}

function years(first: string | null, last: string | null): string {
  const [from, to] = [first?.slice(0, 4) ?? '–', last?.slice(0, 4) ?? '–'];
  return from === to ? from : `${from}–${to}`;
}

export function agencyText(
  { agency, names, aliases, years: by, together, examples }: ShownAgency,
  look: Look,
  say: Messages,
): string {
  const { bold, dim } = look.colours;
  const part = (head: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : [`\n${bold(head)}`, ...lines.map((line) => `  ${visibleLine(line)}`)].join('\n');
  const { parts } = say.agency;
  const facts = [agency.type, agency.region ?? '–', agency.status, ...(agency.placed ? [] : [parts.unplaced])];
  return [
    `${bold(visibleLine(agency.name))}  ${dim(agency.id)}`,
    `  ${visibleLine([...facts, agency.note ?? ''].filter((fact) => fact !== '').join(' · '))}`,
    `  ${say.agency.counts(agency.articles, agency.mentions)}  ${years(agency.first_seen, agency.last_seen)}`,
    part(
      parts.names,
      names.map(({ name, region, rule, evidence_clipping_id, articles }) =>
        [`${name}@${region ?? ''}`, rule, String(articles), evidence_clipping_id ?? ''].join('  ').trimEnd(),
      ),
    ),
    part(
      parts.aliases,
      aliases.map(({ alias, kind, articles, example_clipping_id, until }) =>
        [alias, kind, String(articles), until === null ? '' : `–${until}`, example_clipping_id ?? '']
          .filter((cell) => cell !== '')
          .join('  '),
      ),
    ),
    part(
      parts.years,
      by.map(({ year, articles }) => `${year ?? say.unknown}  ${articles}`),
    ),
    part(
      parts.together,
      together.map(({ name, articles }) => `${articles}  ${name}`),
    ),
    part(
      parts.examples,
      examples.map(
        ({ clipping_id, published_on, title, name_in_article }) =>
          `${clipping_id.slice(0, 9)}  ${published_on ?? '–'}  ${title ?? '–'}  ${name_in_article}`,
      ),
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

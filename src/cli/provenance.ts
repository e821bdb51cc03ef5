import type { Archive, ListedEdit, ListedRun, PageCapture, Shown } from '../store/store.ts';
import type { Context } from './context.ts';
import { inWords } from './edits-text.ts';
import type { Look } from './print.ts';
import { quoted } from './report-text.ts';
import { visibleLine } from './terminal/visible.ts';

/** Where a clipping comes from, in the spirit of W3C PROV: what it was made from, by which runs, who had a word in it. */
export interface Provenance {
  readonly id: string;
  readonly article: string;
  /** The captures it was made from, page by page; `bytes` are kept, and `show --raw` gives them. */
  readonly was_derived_from: readonly PageCapture[];
  readonly charset: { readonly name: string; readonly from: string; readonly unreadable: number };
  readonly extractor: Shown['clipping']['extractor'];
  /** The run that first brought it, then those that changed it or brought captures. */
  readonly was_generated_by: readonly ListedRun[];
  readonly accepted: Shown['accepted'];
  readonly corrections: readonly ListedEdit[];
  /** What later rules read otherwise. */
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  readonly revisions: Shown['revisions'];
}

export function provenanceOf(shown: Shown, archive: Archive): Provenance {
  const { clipping, captures, accepted, revisions } = shown;
  const { id, article, origin, extractor } = clipping;
  const corrections = archive.edits({ clippingId: id });
  const { columns, rows } = archive.rows('changes', { ids: [id], revisions: 'all' });
  const changes = [...rows].map((row) =>
    Object.fromEntries(columns.map((column, i) => [column, cell(column, row[i])])),
  );
  const runs = new Set([
    shown.run_id,
    ...captures.map(({ run_id }) => run_id),
    ...corrections.map(({ run_id }) => run_id),
    ...changes.map(({ run_id }) => Number(run_id)),
    ...(accepted === null ? [] : [accepted.run_id]),
  ]);
  return {
    id,
    article,
    was_derived_from: captures,
    charset: { name: origin.charset, from: origin.charset_from, unreadable: origin.unreadable },
    extractor,
    was_generated_by: archive
      .runs()
      .filter((run) => runs.has(run.id))
      .toReversed(),
    accepted,
    corrections,
    changes,
    revisions,
  };
}

function cell(column: string, value: unknown): unknown {
  return (column === 'old' || column === 'new') && typeof value === 'string' ? JSON.parse(value) : value;
}

/** The same for people, a fact a line. */
export function provenanceText(facts: Provenance, look: Look, { say }: Context): string {
  const { bold, dim } = look.colours;
  const { charset, extractor, accepted } = facts;
  const line = (parts: readonly (string | number | null | undefined)[]): string =>
    `  ${visibleLine(parts.filter((part) => part != null && part !== '').join(' · '))}`;
  const part = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [bold(head), ...lines];
  return [
    `${bold(facts.id)}  ${dim(visibleLine(facts.article))}`,
    ...part(
      say.provenance.captures,
      facts.was_derived_from.map(
        ({ id, locator, url, sha256, bytes, retrieved_at, retrieved_from, http_status, run_id }) =>
          line([
            id,
            url,
            // What was fetched lies where its address says.
            locator === url ? null : locator,
            `sha256 ${sha256 ?? '–'}`,
            `${bytes} ${say.bytes}`,
            retrieved_at,
            retrieved_from,
            http_status,
            `#${run_id}`,
          ]),
      ),
    ),
    ...part(say.provenance.reading, [
      line([charset.name, charset.from, charset.unreadable === 0 ? null : `${charset.unreadable} ?`]),
      line([`jianbao ${extractor.version}`, extractor.rules, `${extractor.segmenter} ${extractor.segmenter_version}`]),
    ]),
    ...part(
      say.provenance.runs,
      facts.was_generated_by.map(({ id, command, arguments: words, started_at, ended_at, ended, version, rules }) =>
        line([
          `#${id}`,
          [command, ...words.map(quoted)].join(' ').slice(0, 120),
          started_at,
          ended_at,
          ended,
          version,
          rules,
        ]),
      ),
    ),
    ...part(say.provenance.persons, [
      ...(accepted === null ? [] : [line([say.provenance.accepted, accepted.who, accepted.at, accepted.note])]),
      ...facts.corrections.map(({ id, field, machine, value, who, at, note, taken_back_at, taken_back_by }) =>
        line([
          `${field}: ${inWords(machine)} → ${inWords(value)} (${id})`,
          who,
          at,
          note,
          taken_back_at === null ? null : say.takenBack(taken_back_by ?? '', taken_back_at),
        ]),
      ),
    ]),
    ...part(
      say.provenance.changes,
      facts.changes.map((change) =>
        line([
          `${change.field}: ${inWords(change.old)} → ${inWords(change.new)}`.slice(0, 160),
          `${change.rules_before} → ${change.rules_after}`,
          `#${change.run_id}`,
        ]),
      ),
    ),
  ].join('\n');
}

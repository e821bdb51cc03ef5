import type { Clipping } from '../model/clipping.ts';
import type { Table } from '../model/table.ts';
import type { Shown } from '../store/store.ts';
import { amountOf } from './amount.ts';
import type { Context } from './context.ts';
import { inWords } from './edits-text.ts';
import type { Look } from './print.ts';
import { visibleLine } from './terminal/visible.ts';
import { widthOf, wrap } from './terminal/width.ts';

/** Columns of a text that is read, not looked up. */
const WIDEST = 80;

/** An article for people: as a newspaper would set it, then what was found in it. */
export function clippingText(shown: Shown, sentences: readonly string[], look: Look, { say }: Context): string {
  const { clipping } = shown;
  const { colours } = look;
  const width = look.columns === undefined ? undefined : Math.min(look.columns, WIDEST);
  const lines = (text: string, indent: string): string => indented(visibleLine(text), indent, width);
  const head = [
    colours.bold(lines(clipping.title ?? '–', '')),
    ...(clipping.subtitle === null ? [] : [lines(clipping.subtitle, '')]),
    colours.dim(lines(factsOf(clipping), '')),
    ...shown.captures.map(({ locator }) => colours.dim(visibleLine(clipping.url ?? locator))),
  ];
  const list = (name: string, items: readonly string[]): string =>
    items.length === 0 ? '' : [colours.bold(name), ...items.map((item) => lines(item, '  '))].join('\n');
  return [
    [...new Set(head)].join('\n'),
    shown.removed ? colours.red(say.isRemoved) : '',
    shown.corrected
      .map(({ field, machine }) => colours.yellow(lines(`${field}: ${say.machineRead(inWords(machine))}`, '')))
      .join('\n'),
    bodyText(clipping, lines, look),
    list(say.captions, clipping.captions),
    list(
      say.figures,
      clipping.figures.map((figure, i) => {
        const unit = figure.unit ?? '';
        return `${figure.text}  (${amountOf(figure)}${unit === '' ? '' : ` ${unit}`})  ${sentences[i] ?? ''}`.trimEnd();
      }),
    ),
    list(
      say.dates,
      clipping.dates.map(({ text, edtf, earliest, latest, resolved }) => {
        const read = resolved ? (edtf ?? `${earliest ?? '..'}/${latest ?? '..'}`) : say.unresolved;
        return `${text}  ${read}`;
      }),
    ),
    list(
      say.agencies,
      clipping.agencies.map(({ name, type, mentions }) => `${name}  ${type}  ×${mentions.length}`),
    ),
    list(say.keywords, clipping.keywords.length === 0 ? [] : [clipping.keywords.map(({ word }) => word).join(' ')]),
    list(say.warnings, clipping.warnings),
    list(
      say.revisions,
      shown.revisions.length < 2
        ? []
        : shown.revisions.map(({ id, last_retrieved_at }) => [id, last_retrieved_at].filter(Boolean).join('  ')),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The sentences of `figure_table`, in the order of the clipping's figures. */
export function sentencesOf({ columns, rows }: Table): readonly string[] {
  const at = columns.indexOf('sentence');
  return [...rows].map((row) => String(row[at] ?? ''));
}

function factsOf(clipping: Clipping): string {
  const { published, source, authors, editors, section, edition, views, id } = clipping;
  const facts = [
    id,
    published?.value.replace('T', ' '),
    source,
    authors.join('、'),
    editors.join('、'),
    section.join(' > '),
    edition,
    views === null ? null : `${views}×`,
  ];
  return facts.filter((fact) => fact !== null && fact !== undefined && fact !== '').join(' · ');
}

function bodyText(
  { body, blocks }: Clipping,
  lines: (text: string, indent: string) => string,
  { colours }: Look,
): string {
  // Offsets count code points.
  const points = [...body];
  return blocks
    .map(({ role, start, stop }) => {
      const text = points.slice(start, stop).join('');
      if (role === 'subhead') return `\n${colours.cyan(lines(text, ''))}`;
      if (role === 'paragraph') return `\n${lines(text, '')}`;
      return text
        .split('\n')
        .map((line) => lines(line, '  '))
        .join('\n');
    })
    .join('\n')
    .replace(/^\n/u, '');
}

function indented(text: string, indent: string, width: number | undefined): string {
  if (width === undefined) return indent + text;
  return wrap(text, width - widthOf(indent))
    .map((line) => indent + line)
    .join('\n');
}

import type { Clipping } from '../model/clipping.ts';
import type { NamedCells } from './clipping-row.ts';
import { lineOf, type Sentences, sentenceAround, sentencesOf } from './sentences.ts';

interface Span {
  readonly field: string;
  readonly start: number;
  readonly stop: number;
}

/** How near the thing a figure speaks of stands to it. */
export type Link = 'sentence' | 'paragraph' | 'article';

/** What a clipping has in relations of its own. */
export interface ChildRows {
  readonly credits: readonly NamedCells[];
  readonly captions: readonly NamedCells[];
  readonly blocks: readonly NamedCells[];
  readonly dates: readonly NamedCells[];
  readonly figures: readonly NamedCells[];
  readonly agencies: readonly NamedCells[];
  /** In the order of `agencies`, each with `agency_position`. */
  readonly mentions: readonly NamedCells[];
}

/** What is kept in relations of its own, in the order of the clipping; every finding with the place of its sentence. */
export function childRows(clipping: Clipping): ChildRows {
  const fields = sentencesByField(clipping);
  return {
    credits: clipping.credits.map((credit, position) => ({ position, ...credit })),
    captions: clipping.captions.map((text, position) => ({ position, text })),
    blocks: clipping.blocks.map((block, position) => ({ position, ...block })),
    dates: clipping.dates.map((date, position) => ({
      position,
      ...date,
      resolved: date.resolved ? 1 : 0,
      supplied: JSON.stringify(date.supplied),
      ...sentenceCells(fields, date),
    })),
    figures: clipping.figures.map((figure, position) => figureRow(clipping, fields, figure, position)),
    agencies: clipping.agencies.map(({ name, type, region }, position) => ({ position, name, type, region })),
    mentions: clipping.agencies
      .flatMap(({ mentions }, agency_position) => mentions.map((mention) => ({ agency_position, ...mention })))
      .map((mention, position) => ({ position, ...mention, ...sentenceCells(fields, mention) })),
  };
}

function figureRow(
  clipping: Clipping,
  fields: Fields,
  { counted, ...figure }: Clipping['figures'][number],
  position: number,
): NamedCells {
  const date = figure.date === null ? undefined : clipping.dates[figure.date];
  const mentions = figure.agency === null ? [] : (clipping.agencies[figure.agency]?.mentions ?? []);
  return {
    position,
    ...figure,
    counted_start: counted?.start ?? null,
    counted_stop: counted?.stop ?? null,
    counted_text: counted?.text ?? null,
    date_link: date === undefined ? null : nearest(fields, figure, [date]),
    agency_link: figure.agency === null ? null : nearest(fields, figure, mentions),
    ...sentenceCells(fields, figure),
  };
}

type Fields = (field: string) => Sentences;

function sentencesByField(clipping: Clipping): Fields {
  const found = new Map<string, Sentences>();
  return (field) => {
    const known = found.get(field);
    if (known !== undefined) return known;
    const sentences = sentencesOf(textOf(clipping, field));
    found.set(field, sentences);
    return sentences;
  };
}

/** The text that a field names; throws where a finding names none, which is a bug. */
function textOf(clipping: Clipping, field: string): string {
  const [name, index] = field.split('/');
  const text =
    name === 'body' || name === 'title' || name === 'subtitle' || name === 'source'
      ? clipping[name]
      : name === 'captions'
        ? clipping.captions[Number(index)]
        : name === 'credits'
          ? clipping.credits[Number(index)]?.text
          : undefined;
  if (text === undefined || text === null) throw new Error(`${clipping.id}: there is no field ${field}`);
  return text;
}

function sentenceCells(fields: Fields, { field, start, stop }: Span): NamedCells {
  const sentence = sentenceAround(fields(field), start, stop);
  return { sentence_start: sentence.start, sentence_stop: sentence.stop };
}

function nearest(fields: Fields, figure: Span, others: readonly Span[]): Link {
  const here = others.filter(({ field }) => field === figure.field);
  const sentences = fields(figure.field);
  const { start, stop } = sentenceAround(sentences, figure.start, figure.stop);
  if (here.some((other) => other.start >= start && other.start < stop)) return 'sentence';
  const line = lineOf(sentences, figure.start);
  return here.some((other) => lineOf(sentences, other.start) === line) ? 'paragraph' : 'article';
}

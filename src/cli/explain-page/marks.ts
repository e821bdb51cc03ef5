import type { Article } from '../../model/article.ts';
import type { Clipping } from '../../model/clipping.ts';
import { amountOf } from '../amount.ts';

/** A date, a figure or a mention of an agency, and where it stands in a block; offsets are UTF-16 units of its text. */
export interface Mark {
  readonly kind: 'date' | 'figure' | 'agency';
  readonly text: string;
  readonly value: string;
  readonly rule: string;
  readonly field: string;
  readonly block: number | null;
  readonly start: number;
  readonly stop: number;
}

/** All that was found in the text, each kind in its own order. */
export function marksOf(clipping: Clipping, article: Article): readonly Mark[] {
  const at = placer(article);
  const dates = clipping.dates.map((date) => ({
    ...at(date),
    kind: 'date' as const,
    value: date.resolved ? (date.edtf ?? `${date.earliest ?? '..'}/${date.latest ?? '..'}`) : '?',
    rule: date.rule,
  }));
  const figures = clipping.figures.map((figure) => ({
    ...at(figure),
    kind: 'figure' as const,
    value: [amountOf(figure), figure.unit ?? '', figure.counted?.text ?? ''].filter((part) => part !== '').join(' '),
    rule: `${figure.kind} ${figure.rule}`,
  }));
  const agencies = clipping.agencies.flatMap(({ name, type, mentions }) =>
    mentions.map((mention) => ({
      ...at(mention),
      kind: 'agency' as const,
      value: name,
      rule: `${type} ${mention.rule} ${mention.certainty}`,
    })),
  );
  return [...dates, ...figures, ...agencies];
}

interface Spot {
  readonly field: string;
  readonly start: number;
  readonly stop: number;
  readonly text: string;
}

/** From a field's code points to a block's units. */
function placer(article: Article): (spot: Spot) => Pick<Mark, 'text' | 'field' | 'block' | 'start' | 'stop'> {
  const fields = fieldParts(article);
  const units = new Map([...fields.keys()].map((field) => [field, unitsOf(textOf(article, field))]));
  return ({ field, start, stop, text }) => {
    const [from, to] = [units.get(field)?.[start], units.get(field)?.[stop]];
    const part = fields.get(field)?.find((one) => from !== undefined && one.start <= from && from < one.stop);
    if (part === undefined || from === undefined || to === undefined)
      return { text, field, block: null, start: 0, stop: 0 };
    const shift = part.offset - part.start;
    return { text, field, block: part.block, start: from + shift, stop: to + shift };
  };
}

/** Which block holds which part of a field's text. */
interface Part {
  readonly block: number;
  readonly start: number;
  readonly stop: number;
  /** Where the part begins in the block's text. */
  readonly offset: number;
}

function fieldParts(article: Article): ReadonlyMap<string, readonly Part[]> {
  const { blocks, body, bodyBlocks } = article;
  const parts = new Map<string, readonly Part[]>();
  let next = 0;
  const inBody = bodyBlocks.flatMap(({ role, start, stop }) => {
    const words = body.slice(start, stop);
    const block = blocks.findIndex((one, i) => i >= next && one.role === role && one.text === words);
    if (block < 0) return [];
    next = block + 1;
    return [{ block, start, stop, offset: 0 }];
  });
  parts.set('body', inBody);
  for (const [field, role] of [
    ['title', 'title'],
    ['subtitle', 'subtitle'],
  ] as const) {
    const words = textOf(article, field);
    const block = blocks.findIndex((one) => one.role === role && one.text.includes(words));
    const offset = blocks[block]?.text.indexOf(words);
    if (words !== '' && offset !== undefined) parts.set(field, [{ block, start: 0, stop: words.length, offset }]);
  }
  const captions = blocks.flatMap(({ role }, i) => (role === 'caption' ? [i] : []));
  for (const [i, caption] of article.captions.entries()) {
    const block = captions[i];
    if (block !== undefined) parts.set(`captions/${i}`, [{ block, start: 0, stop: caption.length, offset: 0 }]);
  }
  return parts;
}

function textOf(article: Article, field: string): string {
  if (field === 'body') return article.body;
  if (field === 'title') return article.title ?? '';
  if (field === 'subtitle') return article.subtitle ?? '';
  return article.captions[Number(field.replace('captions/', ''))] ?? '';
}

/** Of each code point, and of the end, its place in UTF-16 units. */
function unitsOf(text: string): readonly number[] {
  const units: number[] = [];
  let at = 0;
  for (const sign of text) {
    units.push(at);
    at += sign.length;
  }
  return [...units, at];
}

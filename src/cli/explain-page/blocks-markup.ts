import type { JudgedBlock } from '../../model/block.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { Context } from '../context.ts';
import type { Mark } from './marks.ts';
import { all, type Child, el, type Markup } from './markup.ts';
import { originalPieces, type Piece } from './original-pieces.ts';
import type { Value } from './values.ts';

/** Longer pieces of the original are cut: scripts of one line. */
const LONGEST = 6_000;
/** So many blocks of furniture in a row are folded away. */
const FOLDED = 8;

/** The original beside the blocks, piece by piece; a page that was never taken apart as its text alone. */
export function blocksMarkup(
  { article, form, outcome }: Explanation,
  original: string | null,
  values: readonly Value[],
  marks: readonly Mark[],
  context: Context,
): Markup {
  const { say } = context;
  if (article === null || form === null) return whole(original, context);
  const { blocks } = article;
  const pieces = originalPieces(original ?? '', blocks, form);
  const pieceOf = new Map(pieces.map((piece, i) => [piece.block, i]));
  const named = new Set([...values, ...marks].map(({ block }) => block));
  const rows: Markup[] = [];
  let next = 0;
  let folded: Markup[] = [];
  let furniture = 0;
  const unfold = (): void => {
    // Of a refused page all is furniture, and that is what one wants to see.
    if (furniture < FOLDED || outcome.kind === 'refused') rows.push(...folded);
    else rows.push(el('details', {}, el('summary', {}, say.page.furniture(furniture)), all(folded)));
    folded = [];
    furniture = 0;
  };
  for (const [index, block] of blocks.entries()) {
    const at = pieceOf.get(index);
    const between = at === undefined ? [] : pieces.slice(next, at).map((piece) => betweenMarkup(piece, context));
    next = at === undefined ? next : at + 1;
    const links = values.flatMap((value, i) => (value.block === index ? [{ name: value.name, to: `v${i}` }] : []));
    const inIt = marks.flatMap((mark, i) => (mark.block === index ? [{ mark, index: i }] : []));
    const row = rowMarkup(at === undefined ? undefined : pieces[at], blockMarkup(block, index, links, inIt), context);
    if (block.role === 'furniture' && !named.has(index)) {
      folded.push(...between, row);
      furniture++;
    } else {
      unfold();
      rows.push(...between, row);
    }
  }
  unfold();
  const rest = pieces.slice(next).map((piece) => betweenMarkup(piece, context));
  const heads = el('div', { class: 'row heads' }, el('div', {}, say.page.original), el('div', {}, say.blocks));
  return all(heads, rows, rest);
}

function whole(original: string | null, context: Context): Markup {
  const text = original === null ? undefined : el('pre', {}, ...shortened(original, 20 * LONGEST, context));
  return el('div', { class: 'whole' }, el('p', {}, context.say.notParsed), text);
}

function rowMarkup(piece: Piece | undefined, block: Markup, context: Context): Markup {
  const original =
    piece === undefined
      ? el('div', { class: 'piece' }, el('span', { class: 'number' }, '–'))
      : el(
          'div',
          { class: 'piece' },
          el('span', { class: 'number' }, piece.line),
          el('pre', {}, ...shortened(piece.text.trim(), LONGEST, context)),
        );
  return el('div', { class: 'row' }, original, block);
}

/** Markup that no block was read from, folded away. */
function betweenMarkup({ text, line }: Piece, context: Context): Markup {
  const lines = text.trim().split('\n').length;
  return el(
    'details',
    { class: 'between' },
    el('summary', {}, context.say.page.between(line, lines)),
    el('pre', {}, ...shortened(text.trim(), LONGEST, context)),
  );
}

function shortened(text: string, length: number, { say }: Context): readonly Child[] {
  if (text.length <= length) return [text];
  return [text.slice(0, length), el('span', { class: 'soft' }, ` … ${say.page.more(text.length - length)}`)];
}

function blockMarkup(
  block: JudgedBlock,
  index: number,
  links: readonly { readonly name: string; readonly to: string }[],
  marks: readonly { readonly mark: Mark; readonly index: number }[],
): Markup {
  const { role, rule, place, text } = block;
  const chips = links.map(({ name, to }) => el('a', { class: 'chip', to }, name));
  return el(
    'article',
    { id: `b${index}`, class: `block ${role}` },
    el('span', { class: 'role' }, role),
    el('span', { class: 'rule' }, rule),
    el('span', { class: 'place' }, ` · ${place}`),
    el('span', { class: 'text' }, marked(text, marks)),
    chips.length === 0 ? undefined : el('div', { class: 'chips' }, chips),
  );
}

/** The text with what was found in it as links; of two that overlap the first, the longer one. */
function marked(text: string, marks: readonly { readonly mark: Mark; readonly index: number }[]): readonly Child[] {
  const inOrder = [...marks].sort((a, b) => a.mark.start - b.mark.start || b.mark.stop - a.mark.stop);
  const children: Child[] = [];
  let at = 0;
  for (const { mark, index } of inOrder) {
    if (mark.start < at) {
      // Its words are inside another link: an empty place keeps its own link alive.
      children.push(el('span', { id: `m${index}` }));
      continue;
    }
    children.push(text.slice(at, mark.start));
    const words = text.slice(mark.start, mark.stop);
    children.push(el('a', { id: `m${index}`, class: `mark ${mark.kind}`, to: `w${index}` }, words));
    at = mark.stop;
  }
  return [...children, text.slice(at)];
}

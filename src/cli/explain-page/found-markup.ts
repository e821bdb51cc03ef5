import type { Context } from '../context.ts';
import type { Mark } from './marks.ts';
import { all, el, type Markup } from './markup.ts';

/** Dates, figures and agencies, each folded away; a click leads to the words. */
export function foundMarkup(marks: readonly Mark[], { say }: Context): Markup | undefined {
  if (marks.length === 0) return undefined;
  const kinds = [
    ['date', say.dates],
    ['figure', say.figures],
    ['agency', say.agencies],
  ] as const;
  const numbered = marks.map((mark, index) => ({ mark, index }));
  const lists = kinds.map(([kind, name]) => {
    const of = numbered.filter(({ mark }) => mark.kind === kind);
    if (of.length === 0) return undefined;
    return el(
      'details',
      { class: 'found' },
      el('summary', { class: kind }, el('span', { class: 'swatch' }), `${name} ${of.length}`),
      el(
        'ul',
        {},
        of.map(({ mark, index }) => row(mark, index)),
      ),
    );
  });
  return el('section', {}, el('h2', {}, say.page.found), all(lists));
}

function row({ text, value, rule, field, block }: Mark, index: number): Markup {
  const cells = [el('span', {}, text), el('span', { class: 'is' }, value, ' ', el('span', { class: 'rule' }, rule))];
  // Words of the source or of a credit stand in no block's text.
  if (block === null)
    return el(
      'li',
      { id: `w${index}` },
      el('span', { class: 'still' }, ...cells, el('span', { class: 'rule' }, field)),
    );
  return el('li', { id: `w${index}` }, el('a', { to: `m${index}` }, ...cells));
}

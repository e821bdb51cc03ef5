import { WARNINGS } from '../../model/codes.ts';
import type { Explanation } from '../../model/explanation.ts';
import type { Context } from '../context.ts';
import { worded } from '../refusal-notes.ts';
import { blocksMarkup } from './blocks-markup.ts';
import { foundMarkup } from './found-markup.ts';
import { marksOf } from './marks.ts';
import { all, el, type Markup, own } from './markup.ts';
import { STYLE } from './style.ts';
import { blockAt, type Value, valuesOf } from './values.ts';

/** No script, no form, nothing loaded, whatever else the page says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * How a page was read as one HTML page: the original, as text, beside the blocks with their roles, and every value
 * linked to its place. Links are anchors and what they lead to is lit up by `:target`: nothing runs.
 * @param original the decoded page; null where it could not be decoded.
 */
export function explanationPage(explanation: Explanation, original: string | null, context: Context): string {
  const { outcome, article } = explanation;
  const { say } = context;
  const values = article === null ? [] : valuesOf(article);
  const marks = outcome.kind === 'clipped' && article !== null ? marksOf(outcome.clipping, article) : [];
  const page = el(
    'html',
    { lang: context.language },
    el(
      'head',
      {},
      own('<meta charset="utf-8">'),
      own(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`),
      own('<meta name="viewport" content="width=device-width, initial-scale=1">'),
      own('<meta name="referrer" content="no-referrer">'),
      el('title', {}, `${titleOf(explanation)} – jianbao explain`),
      own(`<style>${STYLE}</style>`),
    ),
    el(
      'body',
      {},
      head(explanation, context),
      el(
        'div',
        { class: 'sheet' },
        el(
          'aside',
          {},
          warnings(explanation, context),
          values.length === 0 ? undefined : section(say.values, el('div', { class: 'values' }, values.map(valueCard))),
          foundMarkup(marks, context),
          runnersUp(explanation, context),
        ),
        el(
          'main',
          {},
          article === null ? undefined : legend(context),
          blocksMarkup(explanation, original, values, marks, context),
        ),
      ),
    ),
  );
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

function titleOf({ outcome }: Explanation): string {
  const { title } = outcome.kind === 'clipped' ? outcome.clipping : outcome;
  return title ?? originOf({ outcome }).locator;
}

function originOf({ outcome }: Pick<Explanation, 'outcome'>): { readonly locator: string; readonly bytes: number } {
  return outcome.kind === 'clipped' ? outcome.clipping.origin : outcome.origin;
}

function head(explanation: Explanation, context: Context): Markup {
  const { outcome, charset, form, siteRule } = explanation;
  const { say } = context;
  const { locator, bytes } = originOf(explanation);
  const url = outcome.kind === 'clipped' ? outcome.clipping.url : outcome.url;
  const claimed = charset?.claimed ? `, ${say.claimed(charset.claimed)}` : '';
  const facts = [
    ...(form === null ? [] : [form]),
    ...(charset === null ? [] : [`${charset.name} (${charset.from}${claimed})`]),
    `${bytes} ${say.bytes}`,
    ...(siteRule === null ? [] : [`${say.page.siteRule} ${siteRule}`]),
  ];
  const became =
    outcome.kind === 'clipped'
      ? [el('span', { class: 'became clipped' }, say.clipped), outcome.clipping.id]
      : [
          el('span', { class: 'became refused' }, `${say.refused} ${outcome.code}`),
          worded(outcome.code, outcome.message, context),
        ];
  return el(
    'header',
    {},
    el('h1', {}, titleOf(explanation)),
    el('p', {}, ...became),
    el('p', { class: 'from' }, locator, url === null ? undefined : ` · ${url}`),
    el('p', { class: 'from' }, facts.join(' · ')),
  );
}

function section(name: string, ...children: readonly (Markup | undefined)[]): Markup {
  return el('section', {}, el('h2', {}, name), ...children);
}

/** A value; a click leads to its block. Its own id is where the block's chip leads back to. */
function valueCard({ name, value, words, rule, place, block }: Value, index: number): Markup {
  return el(
    block === null ? 'div' : 'a',
    { id: `v${index}`, class: 'value', to: block === null ? undefined : `b${block}` },
    el('span', { class: 'name' }, name),
    el('span', { class: 'said' }, value),
    words === null ? undefined : el('span', { class: 'words' }, `← ${words}`),
    rule === null ? undefined : el('span', { class: 'rule' }, `${rule} · ${place ?? ''}`),
  );
}

function warnings({ outcome, article }: Explanation, { say, language }: Context): Markup | undefined {
  const codes = outcome.kind === 'clipped' ? outcome.clipping.warnings : (article?.warnings ?? []);
  if (codes.length === 0) return undefined;
  const meanings: ReadonlyMap<string, string> = new Map(
    Object.entries(WARNINGS).map(([code, meaning]) => [code, meaning[language]]),
  );
  const each = codes.map((code) => el('p', { class: 'warning' }, el('code', {}, code), meanings.get(code) ?? ''));
  return section(say.warnings, all(each));
}

function runnersUp({ article }: Explanation, { say }: Context): Markup | undefined {
  if (article === null || article.runnersUp.length === 0) return undefined;
  const lost = article.runnersUp.map(({ of, text, rule, place }) => {
    const block = blockAt(article.blocks, place, text);
    return el(
      block === null ? 'div' : 'a',
      { class: 'value lost', to: block === null ? undefined : `b${block}` },
      el('span', { class: 'name' }, of),
      el('span', { class: 'said' }, text),
      el('span', { class: 'rule' }, `${rule} · ${place}`),
    );
  });
  return el(
    'details',
    { class: 'found' },
    el('summary', {}, `${say.runnersUp} ${lost.length}`),
    el('div', { class: 'values' }, lost),
  );
}

function legend({ say }: Context): Markup {
  const entries = Object.entries(say.page.roles).map(([role, meaning]) =>
    el('span', { class: role }, el('span', { class: 'swatch' }), role, el('span', { class: 'soft' }, ` ${meaning}`)),
  );
  return el('div', { class: 'legend' }, el('span', { class: 'soft' }, say.page.legend), entries);
}

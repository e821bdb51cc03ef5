import type { Article, Moment } from '../model/article.ts';
import { cellsText } from './cells-text.ts';
import type { Context } from './context.ts';
import type { Look } from './print.ts';

/** Each value with its words, the rule that read it and its place. */
export function explainedValues(article: Article, look: Look, { say }: Context): string {
  const moments = [
    ['published', article.published],
    ['updated', article.updated],
  ] as const;
  const rows = [
    ...moments.flatMap(([name, moment]) => (moment === null ? [] : [momentCells(name, moment)])),
    ...Object.entries(article.evidence)
      .filter(([name]) => moments.every(([moment]) => moment !== name))
      .map(([name, { text, place, rule }]) => {
        const value = readValue(article, name) ?? text;
        const words = value === text ? '' : `← ${text}`;
        return [name, value, [rule, words].join(' ').trim(), place];
      }),
  ];
  return rows.length === 0 ? '' : `${look.colours.bold(say.values)}\n${cellsText(rows, look)}`;
}

function momentCells(name: string, { value, zone, supplied, text, rule, place }: Moment): readonly string[] {
  const facts = [`${rule} ← ${text}`, ...(supplied.length === 0 ? [] : [`+ ${supplied.join(', ')}`])];
  return [name, `${value}${zone ?? ''}`, facts.join(' '), place];
}

/** What a record holds under a name of evidence, as words; undefined where nothing. */
export function readValue(article: Article, name: string): string | undefined {
  const values: Readonly<Record<string, string | number | null | readonly string[]>> = {
    title: article.title,
    subtitle: article.subtitle,
    source: article.source,
    authors: article.authors,
    editors: article.editors,
    section: article.section,
    edition: article.edition,
    views: article.views,
    url: article.url,
    site: article.site,
  };
  const value = values[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? value.join(name === 'section' ? ' > ' : '；') : String(value);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainPage } from '../../src/pipeline/clip-page.ts';
import { openKit } from '../../src/pipeline/open-kit.ts';
import { pageFromBytes } from '../../src/pipeline/page-from-bytes.ts';
import { listRules } from '../../src/pipeline/rules.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'fixtures', 'pages');

it('names each rule once a room, with an example', () => {
  const names = listRules().map(({ room, name }) => `${room} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { example } of listRules()) expect(example).not.toBe('');
});

it('lists every rule that signs something on the fixture pages', async () => {
  const kit = await openKit({ engine: 'node-rs' });
  const listed = listRules().map(({ room, name }) => `${room} ${name}`);
  const isListed = (rule: string): boolean =>
    listed.some((name) => (name.endsWith('…') ? rule.startsWith(name.slice(0, -1)) : rule === name));
  const signed = new Set<string>();
  // A date of several parts names the rule of each: year+month+as-of; a figure the word that bounds it: quantity: bound from 突破.
  const sign = (room: string, rule: string): void => {
    const name = rule.replace(/: .*/, '');
    for (const part of name.split('+')) signed.add(`${room} ${part}`);
  };
  const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /page\.(?:html|txt)$/.test(name),
  );
  for (const name of files) {
    const { article, outcome } = explainPage(pageFromBytes(readFileSync(join(PAGES, name)), { locator: name }), kit);
    for (const { rule } of article?.blocks ?? []) sign('strip', rule);
    for (const { rule } of Object.values(article?.evidence ?? {})) sign('credits', rule);
    for (const moment of [article?.published, article?.updated]) if (moment) sign('credits', moment.rule);
    if (outcome.kind !== 'clipped') continue;
    const { dates, figures, agencies } = outcome.clipping;
    for (const { rule } of dates) sign('dates', rule);
    for (const { rule } of figures) sign('figures', rule);
    for (const { rule } of agencies.flatMap(({ mentions }) => mentions)) sign('agencies', rule);
  }
  expect(signed.size).toBeGreaterThan(30);
  expect([...signed].filter((rule) => !isListed(rule)).sort()).toEqual([]);
});

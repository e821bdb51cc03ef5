import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clippingSchema } from '../src/model/clipping.ts';
import type { Explanation } from '../src/model/explanation.ts';
import { explainPage } from '../src/pipeline/clip-page.ts';
import { openKit } from '../src/pipeline/open-kit.ts';
import { goldenOf, json, judge, PAGES, rawPage, shares, slugs } from '../tools/fixtures.mjs';

/** What another segmenter may cut otherwise. */
const BY_SEGMENTER = new Set(['segmented', 'keywords', 'extractor']);
const explained = new Map<string, Explanation>();
let segmenter = '';

beforeAll(async () => {
  const kit = await openKit();
  segmenter = kit.segmenter.name;
  for (const slug of slugs()) explained.set(slug, explainPage(rawPage(slug), kit));
});

describe('the bundled pages', () => {
  it.each(slugs())('%s gives its golden clipping and block roles', (slug) => {
    const found = goldenOf(of(slug));
    for (const [name, text] of Object.entries(found)) {
      const path = join(PAGES, slug, name);
      expect(existsSync(path), `${name} is missing: npm run golden`).toBe(true);
      expect(comparable(text)).toEqual(comparable(readFileSync(path, 'utf8')));
    }
  });

  it('come out as the hand-made gold says, no field below its floor', () => {
    const verdicts = slugs().flatMap((slug) => judge(json(slug, 'about.json').expect, of(slug)));
    const measured = shares(verdicts);
    const floors: Record<string, number> = JSON.parse(
      readFileSync(new URL('../fixtures/floors.json', import.meta.url), 'utf8'),
    );
    for (const [field, floor] of Object.entries(floors)) expect(measured[field], field).toBeGreaterThanOrEqual(floor);
  });

  it.each(slugs())('%s gives a clipping of the published shape', (slug) => {
    const { outcome } = of(slug);
    // To the letter: the archive reads a record back in the order of the schema.
    if (outcome.kind === 'clipped')
      expect(JSON.stringify(clippingSchema.parse(outcome.clipping))).toBe(JSON.stringify(outcome.clipping));
    else expect(outcome.message).not.toBe('');
  });
});

function of(slug: string): Explanation {
  const found = explained.get(slug);
  if (found === undefined) throw new Error(`no page ${slug}`);
  return found;
}

function comparable(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (segmenter === 'nodejieba' || value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !BY_SEGMENTER.has(key)));
}

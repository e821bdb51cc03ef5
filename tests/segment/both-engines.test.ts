import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clipPage } from '../../src/pipeline/clip-page.ts';
import { openKit } from '../../src/pipeline/open-kit.ts';
import { pageFromBytes } from '../../src/pipeline/page-from-bytes.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'fixtures', 'pages');

const [nodejieba, nodeRs] = await Promise.all([openKit({ engine: 'nodejieba' }), openKit({ engine: 'node-rs' })]);
const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /page\.(?:html|txt)$/.test(name))
  .sort();

/** What a researcher cites must not hang on which of the two could be installed. */
it.each(files)('both engines read %s alike, but for its words', (name) => {
  const [one, other] = [nodejieba, nodeRs].map((kit) =>
    clipPage(pageFromBytes(readFileSync(join(PAGES, name)), { locator: name }), kit),
  );
  if (one?.kind !== 'clipped' || other?.kind !== 'clipped') {
    expect(one).toEqual(other);
    return;
  }
  const words = ['segmented', 'keywords', 'extractor'];
  const rest = (clipping: object): object =>
    Object.fromEntries(Object.entries(clipping).filter(([key]) => !words.includes(key)));
  expect(JSON.stringify(rest(one.clipping))).toBe(JSON.stringify(rest(other.clipping)));
  expect(one.clipping.extractor).toMatchObject({ segmenter: 'nodejieba' });
  expect(other.clipping.extractor).toEqual({
    ...one.clipping.extractor,
    segmenter: '@node-rs/jieba',
    segmenter_version: other.clipping.extractor.segmenter_version,
  });
  for (const { segmented, body } of [one.clipping, other.clipping]) {
    expect(segmented.replace(/\s/gu, '')).toBe(body.replace(/\s/gu, ''));
    expect(segmented.split('\n')).toHaveLength(body.split('\n').length);
    expect(segmented).not.toMatch(/ {2}|^ | $/m);
  }
});

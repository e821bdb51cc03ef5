import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { slice } from '../../src/chinese/code-points.ts';
import type { Clipping } from '../../src/model/clipping.ts';
import type { RawPage } from '../../src/model/origin.ts';
import type { Kit } from '../../src/pipeline/kit.ts';

/** Cuts by characters: fast, and the words are of no matter here. */
export const KIT: Kit = {
  segmenter: {
    name: 'by-characters',
    version: '1',
    cut: (text) => Array.from(text),
    idf: (word) => (/\p{Script=Han}/u.test(word) ? 1 : undefined),
  },
};

export function rawPage(bytes: Uint8Array, locator = 'page.htm'): RawPage {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    origin: { kind: 'file', locator, sha256, bytes: bytes.length, retrievedAt: null, retrievedFrom: null },
    bytes,
  };
}

export const rawText = (text: string): RawPage => rawPage(new TextEncoder().encode(text));

/** The text that a span's `field` names; undefined for a field that there is not. */
function fieldText(clipping: Clipping, field: string): string | undefined {
  const [name = '', index = ''] = field.split('/');
  if (name === 'captions') return clipping.captions[Number(index)];
  if (name === 'credits') return clipping.credits[Number(index)]?.text;
  const { title, subtitle, body, source } = clipping;
  return { title, subtitle, body, source }[name] ?? undefined;
}

/** Every span of a clipping as [where, what the law gives, what it says]. */
export function spansOf(clipping: Clipping): readonly (readonly [string, string | undefined, string])[] {
  const said = (span: { field: string; start: number; stop: number; text: string }, kind: string) => {
    const text = fieldText(clipping, span.field);
    return [
      `${kind} ${span.field} ${span.start}`,
      text === undefined ? undefined : slice(text, span.start, span.stop),
      span.text,
    ] as const;
  };
  return [
    ...clipping.dates.map((date) => said(date, 'date')),
    ...clipping.figures.map((figure) => said(figure, 'figure')),
    ...clipping.figures.flatMap(({ field, counted }) =>
      counted === null ? [] : [said({ field, ...counted }, 'counted')],
    ),
    ...clipping.agencies.flatMap((agency) => agency.mentions.map((mention) => said(mention, 'mention'))),
  ];
}

/** Every span names its words, the blocks make up the body, and links between findings lead somewhere. */
export function holdsLaw(clipping: Clipping): void {
  for (const [where, law, text] of spansOf(clipping)) {
    expect(law, where).toBe(text);
    expect(text, where).not.toBe('');
  }
  const lines = clipping.blocks.map(({ start, stop }) => slice(clipping.body, start, stop));
  expect(lines.join('\n')).toBe(clipping.body);
  for (const { date, agency, part_of } of clipping.figures) {
    if (date !== null) expect(clipping.dates[date]).toBeDefined();
    if (agency !== null) expect(clipping.agencies[agency]).toBeDefined();
    if (part_of !== null) expect(clipping.figures[part_of]).toBeDefined();
  }
}

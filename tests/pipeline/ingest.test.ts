import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../src/model/arrival.ts';
import type { RefusalCode } from '../../src/model/codes.ts';
import type { RawPage } from '../../src/model/origin.ts';
import { explainPage } from '../../src/pipeline/clip-page.ts';
import { type Clip, dryRun, here, type Ingest, ingest, type Step, type Writer } from '../../src/pipeline/ingest.ts';
import { openKit } from '../../src/pipeline/open-kit.ts';
import { pageFromBytes } from '../../src/pipeline/page-from-bytes.ts';
import type { Item, RunEnd, StoredOutcome } from '../../src/store/store.ts';
import { page as html } from '../cli/jianbao.ts';

const RUN = { command: 'ingest', arguments: [], version: '1', rules: '1', segmenter: 's', segmenterVersion: '1' };
const kit = await openKit({ engine: 'node-rs' });
const clip: Clip = (raw) => explainPage(raw, kit);

function page(n: number, text = html(n)): RawPage {
  return pageFromBytes(new TextEncoder().encode(text), { locator: `p${n}` });
}

async function* arriving(...arrivals: readonly (RawPage | Arrival)[]): AsyncGenerator<Arrival, void> {
  for (const arrival of arrivals) yield 'kind' in arrival ? arrival : { kind: 'page', page: arrival };
}

/** Remembers what it is told; every id it has seen is known. */
function archive(): Writer & { readonly log: string[]; readonly ends: RunEnd[] } {
  const log: string[] = [];
  const ends: RunEnd[] = [];
  const seen = new Set<string>();
  const stored = ({ outcome }: Item): StoredOutcome => {
    const id = outcome.kind === 'clipped' ? outcome.clipping.id : outcome.origin.locator;
    const known = seen.has(id);
    seen.add(id);
    if (outcome.kind === 'clipped') return { result: known ? 'known' : 'new', id };
    return { result: known ? 'refused-known' : 'refused-new', id, code: outcome.code, expected: false };
  };
  return {
    log,
    ends,
    beginRun: () => log.push('begin'),
    add: (_run, items) => {
      log.push(`add ${items.length}`);
      return items.map(stored);
    },
    endRun: (_run, end) => {
      ends.push(end);
      log.push(end.ended);
    },
    close: () => log.push('close'),
  };
}

function settings(arrivals: AsyncIterable<Arrival>, writer: Writer, more: Partial<Ingest> = {}): Ingest {
  return { arrivals, steps: here(clip), open: () => writer, run: RUN, ...more };
}

describe('ingest', () => {
  it('stores in batches of a hundred, and tells everything in the order of arrival', async () => {
    const writer = archive();
    const told: string[] = [];
    const onStep = (step: Step): void => {
      told.push(step.kind === 'skipped' ? step.locator : step.outcome.kind);
    };
    const quick: Clip = () => ({ ...clip(page(1)), outcome: refused('empty') });
    const pages = Array.from({ length: 250 }, (_, n) => page(n, `${n}`));
    const skipped = { kind: 'skipped', locator: 'a.gif', reason: 'image' } as const;
    const report = await ingest(settings(arriving(...pages, skipped), writer, { steps: here(quick), onStep }));
    expect(writer.log).toEqual(['begin', 'add 100', 'add 100', 'add 50', 'done', 'close']);
    expect(told).toHaveLength(251);
    expect(told.at(-1)).toBe('a.gif');
    expect(report).toMatchObject({ pages: 250, refused: 250, skipped: 1, skipped_by_reason: { image: 1 } });
  });

  it('counts what it did', async () => {
    const writer = archive();
    const undated = html(3)
      .replace(/\d+年\d+月\d+日 [\d:]+/, '')
      .replace('来源：东港晚报', '');
    const report = await ingest(settings(arriving(page(1), page(2), page(1), page(3, undated), page(4, ' ')), writer));
    expect(report).toMatchObject({
      pages: 5,
      clipped: 4,
      refused: 1,
      stored: { new: 3, known: 1, 'refused-new': 1 },
      refused_by_code: { empty: 1 },
      refused_unexpected_new: 1,
      by_form: { html: 4, '': 1 },
      by_charset: { 'utf-8': 4, '': 1 },
      by_decade: { 2010: 3, '': 1 },
      with_title: 4,
      with_date: 3,
      with_source: 3,
      doubtful: 1,
    });
    expect(report.doubtful_first).toMatchObject([{ locator: 'p3', warnings: ['no-date'] }]);
    expect(writer.ends[0]).toMatchObject({ ended: 'done', counts: { pages: 5, clipped: 4, refused: 1, new: 3 } });
  });

  it('refuses a page that breaks the program, says so, and reads the next', async () => {
    const writer = archive();
    const steps: Step[] = [];
    const breaking: Clip = (raw) => {
      if (raw.origin.locator === 'p2') throw new TypeError('no such thing');
      return clip(raw);
    };
    const onStep = (step: Step): void => void steps.push(step);
    const report = await ingest(
      settings(arriving(page(1), page(2), page(3)), writer, { steps: here(breaking), onStep }),
    );
    expect(report).toMatchObject({ clipped: 2, refused_by_code: { crash: 1 }, refused_unexpected_new: 1 });
    expect(steps[1]).toMatchObject({
      bug: expect.stringContaining('ingest.test'),
      outcome: { code: 'crash', message: expect.stringMatching(/^TypeError: no such thing at .*ingest\.test/) },
    });
  });

  it('keeps a refusal of reading with what bytes there are', async () => {
    const { origin, bytes } = page(1);
    const items: Item[] = [];
    const add = (_: number, all: readonly Item[]): readonly StoredOutcome[] => {
      items.push(...all);
      return [refusedNew];
    };
    const writer = { ...archive(), add };
    const refusal = { kind: 'refused', origin, bytes, code: 'too-large', message: 'm' } as const;
    await ingest(settings(arriving(refusal), writer));
    expect(items).toMatchObject([{ bytes, outcome: { kind: 'refused', code: 'too-large', message: 'm' } }]);
  });

  it('records a run without pages, and none where the inputs can not be used', async () => {
    const writer = archive();
    await ingest(settings(arriving(), writer));
    expect(writer.log).toEqual(['begin', 'done', 'close']);
    const wrong = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('no such file')) }) };
    const unopened = archive();
    await expect(ingest(settings(wrong, unopened))).rejects.toThrow('no such file');
    expect(unopened.log).toEqual([]);
  });

  it('closes the run as failed where the archive gives up', async () => {
    const writer = archive();
    const full = {
      ...writer,
      add: (): never => {
        throw new Error('disk full');
      },
    };
    await expect(ingest(settings(arriving(page(1)), full))).rejects.toThrow('disk full');
    expect(writer.log).toEqual(['begin', 'failed', 'close']);
  });

  it('finishes what is begun when it is stopped, without waiting for a slow input', async () => {
    const writer = archive();
    const stop = new AbortController();
    async function* slow(): AsyncGenerator<Arrival, void> {
      yield { kind: 'page', page: page(1) };
      yield { kind: 'page', page: page(2) };
      setTimeout(() => stop.abort(), 20);
      await new Promise(() => {});
    }
    const report = await ingest(settings(slow(), writer, { signal: stop.signal }));
    expect(report.clipped).toBe(2);
    expect(writer.log).toEqual(['begin', 'add 2', 'interrupted', 'close']);
  });
});

describe('dry run', () => {
  it('draws the same pages in any order of arrival', async () => {
    const pages = Array.from({ length: 40 }, (_, n) => page(n));
    const drawn = async (from: readonly RawPage[]): Promise<readonly string[]> => {
      const locators: string[] = [];
      const onStep = (step: Step): void => {
        if (step.kind === 'page' && step.outcome.kind === 'clipped')
          locators.push(step.outcome.clipping.origin.locator);
      };
      const report = await dryRun({ arrivals: arriving(...from), steps: here(clip), sample: 5, onStep });
      expect(report).toMatchObject({ pages: 5, sample_of: 40, stored: null });
      return locators;
    };
    const forward = await drawn(pages);
    expect(await drawn([...pages].reverse())).toEqual([...forward].reverse());
    expect(forward).not.toEqual(['p0', 'p1', 'p2', 'p3', 'p4']);
  });

  it('draws all where there are fewer', async () => {
    const skipped = { kind: 'skipped', locator: 'a.css', reason: 'style' } as const;
    const report = await dryRun({ arrivals: arriving(page(1), skipped), steps: here(clip), sample: 5 });
    expect(report).toMatchObject({ pages: 1, skipped: 1, sample_of: 1 });
    expect(await dryRun({ arrivals: arriving(page(1)), steps: here(clip) })).toMatchObject({
      pages: 1,
      sample_of: null,
    });
  });
});

const refusedNew = { result: 'refused-new', id: 'r1', code: 'empty', expected: false } as const;

function refused(code: RefusalCode): ReturnType<Clip>['outcome'] {
  return { kind: 'refused', origin: page(0).origin, code, message: '', url: null, title: null };
}

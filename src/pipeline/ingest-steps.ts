import type { Arrival } from '../model/arrival.ts';
import type { Explanation } from '../model/explanation.ts';
import type { RawPage } from '../model/origin.ts';
import type { Outcome, Refused } from '../model/outcome.ts';
import type { CaptureFacts, FurtherPage } from '../store/store.ts';
import { flatGiven } from './flat-given.ts';

/** How a page is clipped; form and charset are for the report. */
export type Clip = (raw: RawPage) => Pick<Explanation, 'outcome' | 'form' | 'charset'>;

/** What became of one arrival. */
export type Step =
  | Extract<Arrival, { readonly kind: 'skipped' }>
  | {
      readonly kind: 'page';
      readonly outcome: Outcome;
      readonly form: Explanation['form'];
      readonly charset: string | null;
      /** null where they could not be read. */
      readonly bytes: Uint8Array | null;
      /** What came with them. */
      readonly facts: CaptureFacts;
      readonly further?: readonly FurtherPage[];
      /** The stack of an error that no page should cause: a defect of jianbao, told on stderr. */
      readonly bug?: string;
    };

export type ClippedStep = Extract<Step, { readonly kind: 'page' }>;

/** What clipping one page gives, wherever it is done. */
export type PageRead = Pick<ClippedStep, 'outcome' | 'form' | 'charset' | 'bug'>;

/** What becomes of all arrivals, in their order: here or by several workers, the steps are the same. */
export type Steps = (arrivals: AsyncIterable<Arrival>) => AsyncIterable<Step>;

/** Clips one page after the other. A page that breaks the program is refused, the next one is read. */
export function here(clip: Clip): Steps {
  return async function* steps(arrivals) {
    for await (const arrival of arrivals) {
      yield arrival.kind === 'page' ? clipped(arrival.page, clip) : unclipped(arrival);
    }
  };
}

/** What needs no clipping. */
export function unclipped(arrival: Exclude<Arrival, { readonly kind: 'page' }>): Step {
  if (arrival.kind === 'skipped') return arrival;
  const { origin, code, message, bytes } = arrival;
  const outcome = { kind: 'refused', origin, code, message, url: null, title: null } as const;
  return { kind: 'page', outcome, form: null, charset: null, bytes, facts: factsOf({ origin }) };
}

/** One page; a defect of jianbao makes it a refusal of code `crash`. */
export function clipped(raw: RawPage, clip: Clip): ClippedStep {
  return stepOf(raw, readPage(raw, clip));
}

export function stepOf(raw: RawPage, read: PageRead): ClippedStep {
  const step = { kind: 'page', ...read, bytes: raw.bytes, facts: factsOf(raw) } as const;
  return raw.further === undefined ? step : { ...step, further: raw.further.map(furtherPage) };
}

/** What `clipped` tells of a page, without what is known of it anyway. */
export function readPage(raw: RawPage, clip: Clip): PageRead {
  try {
    const { outcome, form, charset } = clip(raw);
    return { outcome, form, charset: charset?.name ?? null };
  } catch (error) {
    return crashed(raw, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function furtherPage(raw: RawPage): FurtherPage {
  const { origin, bytes, given } = raw;
  return { origin, bytes, given: given === undefined ? null : flatGiven(given), facts: factsOf(raw) };
}

/** A page that no clipping survives; `why` is a stack, or a line. */
export function crashed(raw: RawPage, why: string): PageRead {
  return { outcome: crash(raw, why), form: null, charset: null, bug: `${raw.origin.locator}: ${why}` };
}

function factsOf({ origin, claimedCharset }: Pick<RawPage, 'origin' | 'claimedCharset'>): CaptureFacts {
  const { url, http, isCut, held } = origin;
  return {
    ...(url === undefined ? {} : { url }),
    ...(http === undefined ? {} : { http }),
    ...(isCut === undefined ? {} : { isCut }),
    ...(held === undefined ? {} : { held }),
    ...(claimedCharset === undefined ? {} : { claimedCharset }),
  };
}

/** "TypeError: … at paragraphs (…/strip/prose.js:12:3)" */
function crash({ origin, given }: RawPage, stack: string): Refused {
  const [first = '', second = ''] = stack.split('\n').map((line) => line.trim());
  const message = `${first} ${second}`.trim();
  return {
    kind: 'refused',
    origin,
    code: 'crash',
    message,
    url: given?.url ?? null,
    title: null,
    given: flatGiven(given ?? {}),
  };
}

/** The arrivals until the signal comes; then not even a slow input is waited for. */
export async function* until<T>(signal: AbortSignal | undefined, items: AsyncIterable<T>): AsyncGenerator<T, void> {
  if (signal === undefined) {
    yield* items;
    return;
  }
  const iterator = items[Symbol.asyncIterator]();
  while (!signal.aborted) {
    const next = await unlessAborted(signal, iterator.next());
    if (next === 'stopped' || next.done) return;
    yield next.value;
  }
}

/** Not `Promise.race` with one promise for the signal: that would hold on to all that was ever waited for. */
function unlessAborted<T>(signal: AbortSignal, waited: Promise<T>): Promise<T | 'stopped'> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve('stopped');
    signal.addEventListener('abort', stop, { once: true });
    waited.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

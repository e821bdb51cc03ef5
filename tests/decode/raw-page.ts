import iconv from 'iconv-lite';
import type { Given, RawPage } from '../../src/model/origin.ts';

export function rawPage(bytes: Uint8Array, claimedCharset?: string, given?: Given): RawPage {
  const origin = {
    kind: 'file',
    locator: 'page.htm',
    sha256: '',
    bytes: bytes.length,
    retrievedAt: null,
    retrievedFrom: null,
  } as const;
  return { origin, bytes, ...(claimedCharset === undefined ? {} : { claimedCharset }), ...(given ? { given } : {}) };
}

export function inCharset(text: string, charset: string): Buffer {
  return iconv.encode(text, charset);
}

/** The same numbers in every run: a linear congruential generator (Numerical Recipes), 0 ≤ n < below. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Milliseconds of this process's own work: other work on the machine does not count. */
export function cpuMs(): number {
  return process.cpuUsage().user / 1000;
}

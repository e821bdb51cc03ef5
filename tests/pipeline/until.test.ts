import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { until } from '../../src/pipeline/ingest.ts';

async function* things(count: number, seen: WeakRef<object>[]): AsyncGenerator<object> {
  for (let at = 0; at < count; at += 1) {
    const thing = { bytes: new Uint8Array(1000) };
    seen.push(new WeakRef(thing));
    yield thing;
  }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

describe('reading until a signal comes', () => {
  it('holds on to nothing that has passed, however long it goes on', async () => {
    const { signal } = new AbortController();
    const seen: WeakRef<object>[] = [];
    let held = Number.POSITIVE_INFINITY;
    let count = 0;
    for await (const _ of until(signal, things(300, seen))) {
      count += 1;
      if (count % 100 !== 0) continue;
      // A weak reference is kept until the turn is over.
      await new Promise((resolve) => setTimeout(resolve, 0));
      collectGarbage();
      held = seen.filter((one) => one.deref() !== undefined).length;
    }
    expect(held).toBeLessThan(10);
  });

  it('ends when the signal comes, also in the middle of waiting', async () => {
    const stop = new AbortController();
    async function* slow(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => undefined);
    }
    const got: number[] = [];
    for await (const one of until(stop.signal, slow())) {
      got.push(one);
      setTimeout(() => stop.abort(), 5);
    }
    expect(got).toEqual([1]);
  });
});

import type { Arrival } from '../model/arrival.ts';

export interface Sample {
  /** In the order of arrival, with everything that was skipped. */
  readonly arrivals: readonly Arrival[];
  /** How many pages there were to draw from. */
  readonly of: number;
}

interface Lot {
  readonly arrival: Arrival;
  readonly at: number;
  readonly lot: string;
}

/**
 * Draws so many pages: those whose sha256 is lowest, so the same ones on every day and in any order of arrival. Holds no
 * more pages than are drawn.
 */
export async function drawSample(arrivals: AsyncIterable<Arrival>, size: number): Promise<Sample> {
  const skipped: Lot[] = [];
  const drawn: Lot[] = [];
  let of = 0;
  let at = 0;
  for await (const arrival of arrivals) {
    at++;
    if (arrival.kind === 'skipped') {
      skipped.push({ arrival, at, lot: '' });
      continue;
    }
    of++;
    const { sha256, locator } = arrival.kind === 'page' ? arrival.page.origin : arrival.origin;
    drawn.push({ arrival, at, lot: `${sha256} ${locator}` });
    drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1));
    if (drawn.length > size) drawn.pop();
  }
  const inOrder = [...skipped, ...drawn].sort((a, b) => a.at - b.at);
  return { arrivals: inOrder.map(({ arrival }) => arrival), of };
}

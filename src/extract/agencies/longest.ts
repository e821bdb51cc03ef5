interface Piece {
  readonly start: number;
  readonly stop: number;
}

/** Of names that overlap the longest stays; of equal ones the first listed. In order of the text. */
export function longestOnly<T extends Piece>(pieces: readonly T[], length: number): readonly T[] {
  if (pieces.length < 2) return pieces;
  const taken = new Uint8Array(length);
  const kept: T[] = [];
  for (const piece of pieces.toSorted((a, b) => b.stop - b.start - (a.stop - a.start))) {
    const { start, stop } = piece;
    // what stands already is no shorter, so it covers one end of this at least
    if (taken[start] !== 0 || taken[stop - 1] !== 0) continue;
    taken.fill(1, start, stop);
    kept.push(piece);
  }
  return kept.sort((a, b) => a.start - b.start);
}

interface Piece {
  readonly start: number;
  readonly stop: number;
}

/** Of names that overlap the longest stays; of equal ones the first listed. In order of the text. */
export function longestOnly<T extends Piece>(pieces: readonly T[], length: number): readonly T[] {
  const taken = new Uint8Array(length);
  const ranked = pieces
    .map((piece, rank) => ({ piece, rank }))
    .sort((a, b) => b.piece.stop - b.piece.start - (a.piece.stop - a.piece.start) || a.rank - b.rank);
  const kept: T[] = [];
  for (const { piece } of ranked) {
    const free = taken.subarray(piece.start, piece.stop).every((mark) => mark === 0);
    if (!free) continue;
    taken.fill(1, piece.start, piece.stop);
    kept.push(piece);
  }
  return kept.sort((a, b) => a.start - b.start);
}

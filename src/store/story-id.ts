/**
 * SQL for the story that a clipping of an alias belongs to: "s" and the hex of the id of its first member. A current clipping that is
 * not linked is a story of its own; a superseded one has none.
 */
export function storyIdOf(c: string): string {
  return `CASE WHEN ${c}.current = 1 THEN
    coalesce((SELECT y.story FROM story_rows y WHERE y.clipping = ${c}.number), 's' || substr(${c}.id, 2)) END`;
}

/** SQL for the order in which the members of a story stand: by publication, of two times the one that is surely earlier; undated last; then by id. */
export function storyOrderOf(c: string): string {
  return `${c}.published_value || '~' ASC NULLS LAST, ${c}.id`;
}

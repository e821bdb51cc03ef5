/** Of `clipping_rows c`: not removed. In every view and every query that a reader sees. */
export const SHOWN = 'c.number NOT IN (SELECT clipping FROM hidden_rows)';

/** Of `capture_rows p`: no page of anything removed. */
export const CAPTURE_SHOWN = `p.number NOT IN (
  SELECT l.capture FROM hidden_rows h JOIN clipping_capture_rows l ON l.clipping = h.clipping
  UNION ALL SELECT f.capture FROM hidden_rows h JOIN clipping_capture_rows l ON l.clipping = h.clipping
    JOIN further_page_rows f ON f.first = l.capture
  UNION ALL SELECT x.capture FROM removal_rows x WHERE x.what = 'refusal' AND x.taken_back_at IS NULL)`;

/** Of `refusal_rows r`: not removed, nor what it became. */
export const REFUSAL_SHOWN = `r.capture NOT IN (
  SELECT x.capture FROM removal_rows x WHERE x.what = 'refusal' AND x.taken_back_at IS NULL)
  AND coalesce(r.resolved_by, -1) NOT IN (SELECT clipping FROM hidden_rows)`;

/** A person's mark `k` on the finding `x` of `clipping_rows c`, where there is one. */
export function judged(kind: string): string {
  return `LEFT JOIN judged_rows j ON j.clipping = c.number AND j.kind = '${kind}' AND j.position = x.position
LEFT JOIN mark_rows k ON k.id = j.mark`;
}

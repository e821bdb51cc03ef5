import { CAPTURE_SHOWN, REFUSAL_SHOWN } from './shown.ts';

/** Where bytes came from, and pages that could not be clipped. */
export const captureViews = `
CREATE VIEW captures AS
SELECT p.id, coalesce(b.sha256, p.sha256) AS sha256, p.kind, p.locator, p.bytes, p.retrieved_at, p.retrieved_from, p.given,
  p.url, p.http_status, p.http_headers, p.is_cut, p.run_id
FROM capture_rows p LEFT JOIN blobs b ON b.number = p.blob
WHERE ${CAPTURE_SHOWN};

CREATE VIEW refusals AS
SELECT r.id, r.code, r.expected, r.message, r.title, r.url, r.site, p.kind, p.locator, coalesce(b.sha256, p.sha256) AS sha256,
  p.bytes, p.retrieved_at, c.id AS resolved_by, p.id AS capture_id, r.run_id
FROM refusal_rows r
JOIN capture_rows p ON p.number = r.capture
LEFT JOIN blobs b ON b.number = p.blob
LEFT JOIN clipping_rows c ON c.number = r.resolved_by
WHERE ${REFUSAL_SHOWN};
`;

/** What was asked for on the web, and what of it is gone. */
export const fetchViews = `
CREATE VIEW fetches AS
SELECT 'f' || f.number AS id, f.site, f.purpose, f.url, f.final_url, f.started_at, f.ended_at, f.tries, f.result, f.code,
  f.status, f.message, f.retry_at, f.tls, f.bytes, f.media_type, f.etag, f.last_modified, f.exchanges, p.id AS capture_id, f.run_id
FROM fetch_rows f LEFT JOIN capture_rows p ON p.number = f.capture;

CREATE VIEW absences AS
SELECT 'n' || a.number AS id, a.url, a.site, a.article, a.seen_at, a.kind, a.message, 'f' || a.fetch AS fetch_id, a.run_id
FROM absence_rows a;

-- Addresses that feeds, sitemaps, lists and templates named; claimed_date as they said it.
CREATE VIEW leads AS
SELECT url, site, found_in, title, claimed_date, first_seen_at, state, stored_at, tries, rechecks, next_at FROM lead_rows;

CREATE VIEW site_rounds AS SELECT * FROM site_round_rows;
`;

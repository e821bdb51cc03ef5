/**
 * The pages of the clipping @clipping, also of one that is removed, which the views leave out: `first` is the capture of the first
 * page that came with it, `capture` that of the page, `page` its place from 0.
 */
export const PAGES_OF_CLIPPING = `SELECT capture AS first, capture, page FROM clipping_capture_rows WHERE clipping = @clipping
  UNION ALL SELECT f.first, f.capture, f.page FROM clipping_capture_rows l JOIN further_page_rows f ON f.first = l.capture
  WHERE l.clipping = @clipping`;

import type { Claim } from '../model/block.ts';

/** <!-- saved from url=(0042)https://example.cn/a.html --> */
const BROWSER = /<!--\s{0,4}saved from url=\(\d{1,6}\)\s{0,2}([^\s<>]{5,2000})\s{0,4}-->/i;
/** <!-- Mirrored from example.cn/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 02 Jan 2018 03:04:05 GMT --> */
const HTTRACK =
  /<!--\s{0,4}Mirrored from ([^\s<>]{4,2000}) by HTTrack Website Copier[^>]{0,80}?,\s{0,4}(\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT)?\s{0,4}-->/i;
/** FILE ARCHIVED ON 03:04:05 Jan 02, 2018 AND RETRIEVED FROM THE INTERNET ARCHIVE */
const REPLAY = /FILE ARCHIVED ON (\d{2}:\d{2}:\d{2}) (\w{3} \d{1,2}, \d{4})/i;
/** https://web.archive.org/web/20180102030405/http://example.cn/a.html */
const REPLAYED = /\/web\/(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:[a-z]{2}_)?\/(https?:\/\/[^\s"'<>]{4,2000})/;
/** 此页保存于 / SingleFile: <!-- Page saved with SingleFile url: … saved date: Tue Jan 02 2018 … --> */
const SINGLE_FILE =
  /Page saved with SingleFile\s{1,10}url: ([^\s<>]{5,2000})\s{1,10}saved date: (\w{3} \w{3} \d{2} \d{4} [\d:]{8} GMT[+-]\d{4})/;

/** Where and when a page was saved, from the marks of browsers, HTTrack, SingleFile and replay services. */
export function savedClaims(markup: string): readonly Claim[] {
  const head = markup.slice(0, 20_000);
  const tail = markup.slice(-5_000);
  const claims: Claim[] = [];
  const browser = BROWSER.exec(head);
  if (browser?.[1] !== undefined && /^https?:/i.test(browser[1]))
    claims.push(claim('url', browser[1], 'saved from url'));
  const httrack = HTTRACK.exec(head) ?? HTTRACK.exec(tail);
  if (httrack?.[1] !== undefined) {
    const url = /^https?:/i.test(httrack[1]) ? httrack[1] : `http://${httrack[1]}`;
    claims.push(claim('url', url, 'HTTrack mark'));
    if (httrack[2] !== undefined) claims.push(...retrieved(httrack[2], 'HTTrack mark'));
  }
  const single = SINGLE_FILE.exec(head);
  if (single?.[1] !== undefined && single[2] !== undefined)
    claims.push(claim('url', single[1], 'SingleFile mark'), ...retrieved(single[2], 'SingleFile mark'));
  const replay = REPLAY.exec(tail) ?? REPLAY.exec(head);
  if (replay !== null) claims.push(...retrieved(`${replay[2]} ${replay[1]} GMT`, 'replay mark'));
  const replayed = replay === null ? null : REPLAYED.exec(head);
  if (replayed?.[7] !== undefined) claims.push(claim('url', replayed[7], 'replay mark'));
  return claims;
}

function retrieved(date: string, place: string): readonly Claim[] {
  const time = Date.parse(date);
  return Number.isNaN(time) ? [] : [claim('retrieved', `${new Date(time).toISOString().slice(0, 19)}Z`, place)];
}

function claim(key: Claim['key'], text: string, place: string): Claim {
  return { key, text, place };
}

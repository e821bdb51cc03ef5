import type { Claim } from '../model/block.ts';
import { type Original, originalOf, toldOriginal } from './replay.ts';

/** <!-- saved from url=(0042)https://example.cn/a.html --> */
const BROWSER = /<!--\s{0,4}saved from url=\(\d{1,6}\)\s{0,2}([^\s<>]{5,2000})\s{0,4}-->/i;
/** <!-- Mirrored from example.cn/a.html by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 02 Jan 2018 03:04:05 GMT --> */
const HTTRACK =
  /<!--\s{0,4}Mirrored from ([^\s<>]{4,2000}) by HTTrack Website Copier[^>]{0,80}?,\s{0,4}(\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT)?\s{0,4}-->/i;
/** FILE ARCHIVED ON 03:04:05 Jan 02, 2018 AND RETRIEVED FROM THE INTERNET ARCHIVE */
const REPLAY = /FILE ARCHIVED ON (\d{2}:\d{2}:\d{2}) (\w{3} \d{1,2}, \d{4})/i;
/** A link within the page, as such services rewrite it: not to its styles and pictures, which have a mark of their kind. */
const REWRITTEN = /\/\d{14}(?:mp_|if_)?\/https?:\/\/[^\s"'<>]{4,2000}/;
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
  return [...replayMarks(markup, head, tail), ...claims.flatMap(unwrapped)];
}

/** What a replay service says of the page, which goes before the time at which someone saved its copy. */
function replayMarks(markup: string, head: string, tail: string): readonly Claim[] {
  const told = toldOriginal(markup);
  const archived = REPLAY.exec(tail) ?? REPLAY.exec(head);
  const at = archived === null ? [] : retrieved(`${archived[2]} ${archived[1]} GMT`, 'replay mark');
  if (told !== undefined) return [...(at.length > 0 ? at : takenAt(told)), claim('url', told.url, 'replay mark')];
  const rewritten = archived === null ? null : REWRITTEN.exec(head);
  const original = rewritten === null ? undefined : originalOf(rewritten[0]);
  return original === undefined ? at : [...at, claim('url', original.url, 'replay mark')];
}

/** A claimed address that leads to a replay service is one of the original, with its time; other claims stay as they are. */
export function unwrapped(one: Claim): readonly Claim[] {
  const original = one.key === 'url' ? originalOf(one.text) : undefined;
  return original === undefined ? [one] : [...takenAt(original), { ...one, text: original.url }];
}

function takenAt({ takenAt: time }: Original): readonly Claim[] {
  return time === null ? [] : [claim('retrieved', time, 'replay address')];
}

function retrieved(date: string, place: string): readonly Claim[] {
  const time = Date.parse(date);
  return Number.isNaN(time) ? [] : [claim('retrieved', `${new Date(time).toISOString().slice(0, 19)}Z`, place)];
}

function claim(key: Claim['key'], text: string, place: string): Claim {
  return { key, text, place };
}

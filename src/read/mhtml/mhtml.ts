import type { Arrival } from '../../model/arrival.ts';
import type { Given, Origin } from '../../model/origin.ts';
import { refused, skipped } from '../arrivals.ts';
import { HEAD_BYTES, notAPage } from '../content.ts';
import { charsetIn, skippedByType } from '../media-type.ts';
import { pageOf } from '../page-of.ts';
import { contentOf, type Part, parameter, partOf, partsBetween } from './mime.ts';

/**
 * The page of an MHTML file as Chrome, Edge, Internet Explorer and others save it: the root part as a page, with address and
 * time from the header; all others skipped, as "page.mht!address of the part". Charsets are claims, for `decode` to weigh.
 */
export function pagesOfMhtml(
  bytes: Buffer,
  locator: string,
  given: Given | undefined,
  maxBytes: number,
): readonly Arrival[] {
  const message = partOf(Buffer.from(bytes.subarray(leading(bytes))));
  const { parts, isClosed } = leaves(message, MOST_DEPTH);
  const root = rootOf(message, parts);
  if (root === undefined) return [refused(locator, 'unreadable', 'the MHTML file holds no page', bytes.length)];
  const others = parts.filter((part) => part !== root);
  const isCut = !isClosed && parts.at(-1) === root;
  return [
    pageIn(root, message, locator, given, maxBytes, isCut),
    ...others.map((part, at) => asPart(part, at, locator)),
  ];
}

const MOST_DEPTH = 4;

/** Blank lines, and the line with which mailboxes begin a message. */
function leading(bytes: Buffer): number {
  return /^\s{0,200}(?:From [^\r\n]{0,200}\r?\n)?/.exec(bytes.toString('latin1', 0, 500))?.[0].length ?? 0;
}

interface Leaves {
  readonly parts: readonly Part[];
  readonly isClosed: boolean;
}

function leaves(part: Part, depth: number): Leaves {
  const type = part.fields.get('content-type');
  const boundary = /^multipart\//i.test(type ?? '') ? parameter(type, 'boundary') : undefined;
  if (boundary === undefined || depth === 0) return { parts: [part], isClosed: true };
  const found = partsBetween(part.body, boundary);
  const inner = found.parts.map((one) => leaves(partOf(one), depth - 1));
  return { parts: inner.flatMap(({ parts }) => parts), isClosed: found.isClosed && inner.every((one) => one.isClosed) };
}

/** Named by `start`, or by the address of the page, else the first that is HTML, else text. */
function rootOf({ fields }: Part, parts: readonly Part[]): Part | undefined {
  const start = parameter(fields.get('content-type'), 'start');
  const address = fields.get('snapshot-content-location');
  const texts = parts.filter((part) => /^(?:text\/(?:html|plain)|application\/xhtml)/i.test(typeOf(part)));
  const html = texts.filter((part) => !/^text\/plain/i.test(typeOf(part)));
  return (
    texts.find((part) => start !== undefined && part.fields.get('content-id') === start) ??
    html.find((part) => address !== undefined && part.fields.get('content-location') === address) ??
    html[0] ??
    texts[0]
  );
}

/** RFC 2045: without a word about it, text. */
function typeOf({ fields }: Part): string {
  return fields.get('content-type') ?? 'text/plain';
}

function pageIn(
  root: Part,
  message: Part,
  locator: string,
  given: Given | undefined,
  maxBytes: number,
  isCut: boolean,
): Arrival {
  const content = contentOf(root);
  if (content.length > maxBytes)
    return refused(locator, 'too-large', `${content.length} bytes, over the bound of ${maxBytes}`, content.length);
  const { page } = pageOf('mhtml', locator, Uint8Array.from(content), given);
  const addresses = [message.fields.get('snapshot-content-location'), root.fields.get('content-location')];
  const url = [...addresses, message.fields.get('content-location')].find((one) => /^https?:\/\//i.test(one ?? ''));
  const savedAt = given?.retrievedAt === undefined ? dateIn(message.fields.get('date')) : undefined;
  const origin: Origin = {
    ...page.origin,
    ...(savedAt === undefined ? {} : { retrievedAt: savedAt, retrievedFrom: 'mark' as const }),
    ...(url === undefined ? {} : { url }),
    ...(isCut ? { isCut: true as const } : {}),
  };
  const claimedCharset = charsetIn(root.fields.get('content-type'));
  return { kind: 'page', page: { ...page, origin, ...(claimedCharset === undefined ? {} : { claimedCharset }) } };
}

/** "Sun, 1 Mar 2015 20:00:00 +0800" → "2015-03-01T12:00:00Z" */
function dateIn(field: string | undefined): string | undefined {
  const words = /^(?:\w{3}, )?(\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UT))\b/.exec(field ?? '')?.[1];
  const time = words === undefined ? Number.NaN : Date.parse(words);
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function asPart(part: Part, at: number, locator: string): Arrival {
  const name = part.fields.get('content-location') ?? part.fields.get('content-id') ?? String(at + 2);
  const reason = skippedByType(typeOf(part)) ?? notAPage(contentOf(part).subarray(0, HEAD_BYTES), name);
  return skipped(`${locator}!${name}`, reason ?? 'part-of-saved-page');
}

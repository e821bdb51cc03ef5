import { isAscii, isUtf8 } from 'node:buffer';
import type { RawPage } from '../model/origin.ts';
import { PageProblem } from '../model/problem.ts';
import type { Charset } from '../model/text-page.ts';
import { charsetOf, markupLabel } from './label.ts';
import { asBig5, asGb18030, quality } from './statistics.ts';
import { asUtf8, hasCommon } from './utf8.ts';
import { utf16WithoutMark } from './utf16.ts';

export interface Choice {
  readonly charset: Charset;
  /** The first label of header and markup that the choice contradicts. */
  readonly claimed: string | null;
}

interface Label {
  readonly from: 'http' | 'markup';
  readonly label: string;
  readonly charset: string | undefined;
}

/** In the order of trust; the first that has an opinion decides. */
export function choose(raw: RawPage, bytes: Buffer): Choice {
  const labels = labelsOf(raw, bytes);
  const charset =
    ownerSays(raw, bytes) ??
    markSays(bytes) ??
    unmarkedUtf16(bytes) ??
    strictUtf8(bytes) ??
    labelsAndContent(bytes, labels);
  return { charset, claimed: contradicted(charset, labels, bytes) };
}

function labelsOf(raw: RawPage, bytes: Buffer): readonly Label[] {
  const http = raw.claimedCharset;
  const markup = markupLabel(bytes);
  return [
    ...(http === undefined ? [] : [{ from: 'http', label: http, charset: charsetOf(http) } as const]),
    ...(markup === undefined ? [] : [{ from: 'markup', label: markup, charset: charsetOf(markup) } as const]),
  ];
}

function ownerSays(raw: RawPage, bytes: Buffer): Charset | undefined {
  const label = raw.given?.charset;
  if (label === undefined) return undefined;
  const name = charsetOf(label);
  if (name === undefined) throw new PageProblem('undecodable', `no charset is called "${label}"`);
  if (name !== 'utf-16') return { name, from: 'given' };
  return { name: markSays(bytes)?.name ?? utf16WithoutMark(bytes) ?? 'utf-16le', from: 'given' };
}

/** A mark of UTF-8 may stand before another charset: templates put it there. */
function markSays(bytes: Buffer): Charset | undefined {
  const mark = bytes.toString('hex', 0, 4);
  if (mark.startsWith('fffe')) return { name: 'utf-16le', from: 'bom' };
  if (mark.startsWith('feff')) return { name: 'utf-16be', from: 'bom' };
  if (mark === '84319533') return { name: 'gb18030', from: 'bom' };
  if (mark.startsWith('efbbbf') && (isUtf8(bytes) || asUtf8(bytes).broken < TOLERATED))
    return { name: 'utf-8', from: 'bom' };
  return undefined;
}

function unmarkedUtf16(bytes: Buffer): Charset | undefined {
  const name = utf16WithoutMark(bytes);
  return name && { name, from: 'content' };
}

/** 一些 and a few more short words are in GBK well-formed UTF-8 too, of two bytes each: those are weighed. */
function strictUtf8(bytes: Buffer): Charset | undefined {
  if (!isUtf8(bytes)) return undefined;
  if (isAscii(bytes) || hasCommon(bytes) || asGb18030(bytes).common < SURE) return { name: 'utf-8', from: 'content' };
  return undefined;
}

/** Share of broken sequences with which a page is still UTF-8. */
const TOLERATED = 0.3;
/** Share of common characters that only Chinese text has: nearly always above 0.6, and under 0.2 in the wrong charset. */
const SURE = 0.4;
/** How much better another reading has to be before a label is overruled. */
const CLEARLY = 0.2;

/** Labels lie, above all gb2312 on Big5 pages and iso-8859-1 on anything: the body may overrule them. */
function labelsAndContent(bytes: Buffer, labels: readonly Label[]): Charset {
  const utf8 = asUtf8(bytes);
  const saysUtf8 = labels.find(({ charset }) => charset === 'utf-8');
  if (utf8.broken < TOLERATED && (utf8.common > 0.5 || saysUtf8 !== undefined)) {
    return { name: 'utf-8', from: saysUtf8?.from ?? 'content' };
  }
  const looks = { gb18030: asGb18030(bytes), big5: asBig5(bytes) };
  const best = quality(looks.gb18030) >= quality(looks.big5) ? 'gb18030' : 'big5';
  const label = labels.find(({ charset }) => charset !== undefined && !UNICODE.test(charset));
  if (label?.charset === 'gb18030' || label?.charset === 'big5') {
    const isWrong = quality(looks[best]) > quality(looks[label.charset]) + CLEARLY;
    return isWrong ? { name: best, from: 'content' } : { name: label.charset, from: label.from };
  }
  if (label?.charset !== undefined && label.charset !== LATIN) {
    return looks[best].common > SURE ? { name: best, from: 'content' } : { name: label.charset, from: label.from };
  }
  if (!mostlyAlone(bytes)) return { name: best, from: 'content' };
  return { name: LATIN, from: label?.from ?? 'content' };
}

/** Bytes that are not UTF-8 or UTF-16 by their shape are not so by their label either. */
const UNICODE = /^utf-/;
const LATIN = 'windows-1252';

/** Where bytes beyond ASCII stand alone, as in "café", they are letters of a western language. */
function mostlyAlone(bytes: Buffer): boolean {
  let high = 0;
  let alone = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) alone += 1;
  }
  return alone > high / 2;
}

function contradicted({ name }: Charset, labels: readonly Label[], bytes: Buffer): string | null {
  const plain = name === 'utf-8' && isAscii(bytes);
  const wrong = labels.find(
    ({ charset }) =>
      charset !== name &&
      !(plain && charset !== undefined && !UNICODE.test(charset)) &&
      !(charset === 'utf-16' && name.startsWith(charset)),
  );
  return wrong?.label ?? null;
}

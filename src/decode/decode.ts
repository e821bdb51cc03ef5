import iconv from 'iconv-lite';
import type { RawPage } from '../model/origin.ts';
import { PageProblem } from '../model/problem.ts';
import type { TextPage } from '../model/text-page.ts';
import { choose } from './choose.ts';
import { withoutPrivateUse } from './gb18030-2022.ts';
import { charsetOf } from './label.ts';

/** 64 MiB; a longer page is none. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a page. The charset given by the owner is trusted most, then a BOM, strict UTF-8, the label of a header or
 * of the markup, and last the body itself, which may overrule a label.
 * Throws `PageProblem`: `empty`, `undecodable`, `too-large`.
 */
export function decode(raw: RawPage): TextPage {
  const bytes = Buffer.from(raw.bytes.buffer, raw.bytes.byteOffset, raw.bytes.byteLength);
  if (bytes.length > MOST_BYTES) throw new PageProblem('too-large', `${bytes.length} bytes`);
  const { charset, claimed } = choose(raw, bytes);
  const text = tidy(charactersOf(bytes, charset.name), charset.name);
  if (!/\S/.test(text)) throw new PageProblem('empty', 'no bytes, or white space only');
  const unreadable = text.includes('\uFFFD') ? count(text, /\uFFFD/g) : 0;
  if (notText(text, unreadable)) throw new PageProblem('undecodable', `the bytes are no text in ${charset.name}`);
  return { origin: raw.origin, given: raw.given ?? {}, text, charset, claimedCharset: claimed, unreadable };
}

/** Whether a charset label, as the owner may give it, can be read. */
export function knowsCharset(label: string): boolean {
  return charsetOf(label) !== undefined;
}

/** The library takes twice the time for UTF-8, and for a whole page at once: code that runs once is never made fast. */
function charactersOf(bytes: Buffer, charset: string): string {
  if (charset === 'utf-8') return bytes.toString();
  const plain = withoutForeignMark(bytes);
  const decoder = iconv.getDecoder(charset);
  const parts: string[] = [];
  for (let at = 0; at < plain.length; at += PART_BYTES) parts.push(decoder.write(plain.subarray(at, at + PART_BYTES)));
  return parts.join('') + (decoder.end() ?? '');
}

const PART_BYTES = 16_384;

/** Templates put a mark of UTF-8 before pages in other charsets, where it would become letters. */
function withoutForeignMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(UTF8_MARK) ? bytes.subarray(3) : bytes;
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** NULs out, line ends as "\n", no half surrogate pairs, no second mark where files were joined at their start. */
function tidy(decoded: string, charset: string): string {
  const text = decoded.includes('\0') ? decoded.replaceAll('\0', '') : decoded;
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return (charset === 'gb18030' ? withoutPrivateUse(lines) : lines).replace(/^\uFEFF+/, '').toWellFormed();
}

/** A tenth of the text unreadable or control characters; or, beside much markup, a third of what is beyond ASCII unreadable. */
function notText(text: string, unreadable: number): boolean {
  const controls = count(text, /[\x01-\x08\x0E-\x1A\x1C-\x1F\x7F]/g);
  const bad = unreadable + controls;
  if (bad > text.length / 2 || (bad > 2 && bad > text.length / 10)) return true;
  return unreadable >= 20 && unreadable > count(text, /[^\x00-\x7F]/g) / 3;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A page that is clipped, told apart by its number. */
export function page(number: number): string {
  return `<html><head><meta charset="utf-8"><title>第${number}次座谈会</title></head><body><p>本市昨日举行第${number}次座谈会。</p></body></html>`;
}

export interface RecordParts {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  /** Further lines of the record's header. */
  readonly fields?: readonly string[];
  /** As announced; else the length of the block. */
  readonly length?: number | string;
}

/** One record; without a digest unless it is among the fields. */
export function record(block: Buffer | string, parts: RecordParts = {}): Buffer {
  const { type = 'response', url = 'http://news.example/a.htm', date = '2018-12-18T02:19:00Z', fields = [] } = parts;
  const bytes = Buffer.from(block);
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    `Content-Length: ${parts.length ?? bytes.length}`,
    ...fields,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** An HTTP response as the block of a record. */
export function http(
  body: Buffer | string,
  headers: readonly string[] = ['Content-Type: text/html'],
  status = 200,
): Buffer {
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${[`${status} OK`, ...headers].join('\r\n')}\r\n\r\n`),
    Buffer.from(body),
  ]);
}

export function sha1(bytes: Buffer): string {
  return `sha1:${createHash('sha1').update(bytes).digest('hex')}`;
}

/** A response with page `number` and its digest. */
export function pageRecord(number: number, url = `http://news.example/${number}.htm`): Buffer {
  const block = http(page(number), [
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(page(number))}`,
  ]);
  return record(block, { url, fields: [`WARC-Block-Digest: ${sha1(block)}`] });
}

/** A WARC file and where its records begin: plain, or a gzip member each. */
export function warcOf(
  records: readonly Buffer[],
  isGzip: boolean,
): { readonly bytes: Buffer; readonly offsets: readonly number[] } {
  const parts = isGzip ? records.map((one) => gzipSync(one)) : records;
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    offsets.push(at);
    at += part.length;
  }
  return { bytes: Buffer.concat(parts), offsets };
}

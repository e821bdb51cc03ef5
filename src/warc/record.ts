import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Exchange, Header, WarcSettings } from './settings.ts';

/** A record before it is written. */
export interface Draft {
  readonly type: 'warcinfo' | 'request' | 'response' | 'revisit' | 'metadata';
  readonly id: string;
  readonly date: Date;
  readonly contentType: string;
  readonly fields: readonly (Header | undefined)[];
  readonly block: Buffer;
}

/** A record by ISO 28500:2009 (GB/T 33994, WARC 1.0) as a gzip member of its own. */
export function encoded({ type, id, date, contentType, fields, block }: Draft): Buffer {
  const lines = [
    ['WARC-Type', type],
    ['WARC-Record-ID', uri(id)],
    ['WARC-Date', `${date.toISOString().slice(0, 19)}Z`],
    ...fields.filter((field) => field !== undefined),
    ['WARC-Block-Digest', digest(block)],
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ] satisfies readonly Header[];
  const head = `WARC/1.0\r\n${text(lines)}\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head, 'utf8'), block, Buffer.from('\r\n\r\n')]));
}

export function uri(id: string): string {
  return `<urn:uuid:${id}>`;
}

function digest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The first record of a file. */
export function infoRecord(name: string, { software, about = {}, now, uuid }: WarcSettings): Draft {
  const lines = { software, format: 'WARC File Format 1.0', conformsTo: SPECIFICATION, ...about };
  return {
    type: 'warcinfo',
    id: uuid(),
    date: now(),
    contentType: 'application/warc-fields',
    fields: [['WARC-Filename', name]],
    block: Buffer.from(text(Object.entries(lines)), 'utf8'),
  };
}

const SPECIFICATION = 'http://bibnum.bnf.fr/WARC/WARC_ISO_28500_version1_latestdraft.pdf';

/** Request, answer and what else is known, each naming the answer. A 304 says that what was taken before still holds. */
export function recordsOf(exchange: Exchange, info: string, uuid: () => string): readonly Draft[] {
  const { url, startedAt: date, ip, truncated, metadata = {}, status, payload } = exchange;
  const id = uuid();
  const isUnchanged = status === 304;
  const target: Header = ['WARC-Target-URI', uriText(url)];
  const about: Header = ['WARC-Warcinfo-ID', uri(info)];
  const concurrent: Header = ['WARC-Concurrent-To', uri(id)];
  const answer: Draft = {
    type: isUnchanged ? 'revisit' : 'response',
    id,
    date,
    contentType: 'application/http; msgtype=response',
    fields: [
      target,
      about,
      ip === undefined ? undefined : ['WARC-IP-Address', ip],
      truncated === undefined ? undefined : ['WARC-Truncated', truncated],
      isUnchanged ? ['WARC-Profile', NOT_MODIFIED] : ['WARC-Payload-Digest', digest(payload)],
    ],
    block: answerBlock(exchange),
  };
  const contentType = 'application/http; msgtype=request';
  const request: Draft = {
    type: 'request',
    id: uuid(),
    date,
    contentType,
    fields: [target, about, concurrent],
    block: requestBlock(exchange),
  };
  if (Object.keys(metadata).length === 0) return [answer, request];
  const block = Buffer.from(text(Object.entries(metadata)), 'utf8');
  const fields = [target, about, concurrent];
  return [
    answer,
    request,
    { type: 'metadata', id: uuid(), date, contentType: 'application/warc-fields', fields, block },
  ];
}

const NOT_MODIFIED = 'http://netpreserve.org/warc/1.0/revisit/server-not-modified';

function requestBlock({ url, method = 'GET', sent }: Exchange): Buffer {
  const { host, pathname, search } = new URL(url);
  const hasHost = sent.some(([name]) => name.toLowerCase() === 'host');
  const headers: readonly Header[] = hasHost ? sent : [['Host', host], ...sent];
  return Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\n${text(headers)}\r\n`, 'latin1');
}

/** The payload stands without its chunks, so their header is kept under another name, as other crawlers do. */
function answerBlock({ status, statusText, headers, payload }: Exchange): Buffer {
  const kept = headers.map(([name, value]): Header => {
    return name.toLowerCase() === 'transfer-encoding' ? [`X-Crawler-${name}`, value] : [name, value];
  });
  const head = `HTTP/1.1 ${status} ${plain(statusText)}\r\n${text(kept)}\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), status === 304 ? Buffer.alloc(0) : payload]);
}

/** One line each; no value can begin another. */
function text(lines: readonly Header[]): string {
  return lines.map(([name, value]) => `${name.replace(/[^!-9;-~]/g, '')}: ${plain(value)}\r\n`).join('');
}

function plain(value: string): string {
  return value.replace(/[\r\n\0]+/g, ' ');
}

/** Only ASCII without spaces is an address. */
function uriText(url: string): string {
  return URL.canParse(url) ? new URL(url).href : encodeURI(url);
}

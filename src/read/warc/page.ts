import { createHash } from 'node:crypto';
import type { Arrival } from '../../model/arrival.ts';
import type { SkipReason } from '../../model/codes.ts';
import type { Given, Origin } from '../../model/origin.ts';
import { PageProblem } from '../../model/problem.ts';
import { skipped } from '../arrivals.ts';
import { HEAD_BYTES, notAPage } from '../content.ts';
import { charsetIn, skippedByType } from '../media-type.ts';
import { hasDigest } from './digest.ts';
import { type HttpMessage, header, httpMessage } from './http-message.ts';
import type { WarcRecord } from './record.ts';
import { joined, payloadOf } from './transfer.ts';

/** What is asked of a record beside itself. */
export interface RecordSettings {
  /** "file.warc.gz@1234" */
  readonly locator: string;
  readonly maxBytes: number;
  readonly given: Given | undefined;
  /** Where the file can be read again; without it, pages are not `held`. */
  readonly path: string | undefined;
  readonly note: (message: string) => void;
}

/** What a record brings: a page, or why there is none. */
export function arrivalOf(record: WarcRecord, settings: RecordSettings): Arrival {
  const { locator } = settings;
  const reason = noPage(record);
  if (reason !== undefined) return skipped(locator, reason);
  const bare = originOf(record, settings);
  const refusal = (code: 'unreadable' | 'too-large', message: string): Arrival => {
    return { kind: 'refused', origin: { ...bare, bytes: record.length }, bytes: null, code, message };
  };
  if (!WITH_PAYLOAD.has(record.type)) return refusal('unreadable', `"${record.type}" is no type of a WARC record`);
  const message = messageOf(record);
  const contentType = header(message.headers, 'content-type');
  const byType = skippedByType(contentType);
  if (byType !== undefined) return skipped(locator, byType);
  if (record.length > record.block.length && record.doubt === null)
    return refusal('too-large', `${record.length} bytes, over the bound of ${settings.maxBytes}`);
  const unproven = doubtOf(record, message, settings);
  if (unproven !== undefined) return refusal('unreadable', unproven);
  try {
    return pageOr(message, bare, contentType, settings);
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    return refusal(error.code === 'too-large' ? 'too-large' : 'unreadable', error.message);
  }
}

const WITH_PAYLOAD: ReadonlySet<string> = new Set(['response', 'resource']);

/** Records beside the pages, and responses that are none by what they say. */
function noPage({ type, fields, block }: WarcRecord): SkipReason | undefined {
  const beside = BESIDE[type];
  if (beside !== undefined) return beside;
  const url = fields.get('warc-target-uri') ?? '';
  if (/^<?(?:dns|whois):/i.test(url)) return 'dns';
  if (/^<?https?:\/\/[^/?#]{1,300}\/robots\.txt(?:[?#]|>?$)/i.test(url)) return 'robots';
  const status = httpMessage(block.subarray(0, 64))?.status ?? 200;
  if (status >= 300 && status < 400) return 'redirect';
  return status === 204 || status === 205 || status < 200 ? 'no-content' : undefined;
}

const BESIDE: Readonly<Record<string, SkipReason>> = {
  warcinfo: 'warcinfo',
  request: 'request',
  metadata: 'metadata',
  revisit: 'revisit',
  conversion: 'conversion',
  continuation: 'continuation',
};

/** The bytes of the page in a record. Throws `PageProblem`. */
export function pageBytes(record: Pick<WarcRecord, 'type' | 'fields' | 'block'>, bound: number): Uint8Array {
  return Uint8Array.from(payloadOf(messageOf(record), bound).bytes);
}

/** A resource is the payload itself, and its type stands in the record. */
function messageOf({ type, fields, block }: Pick<WarcRecord, 'type' | 'fields' | 'block'>): HttpMessage {
  const message = type === 'response' ? httpMessage(block) : undefined;
  const contentType = fields.get('content-type');
  return (
    message ?? { status: 200, headers: contentType === undefined ? [] : [['content-type', contentType]], body: block }
  );
}

/** Why a record in doubt is not what was captured; `undefined` where a digest, or a length of its own, proves it. */
function doubtOf(
  { fields, block, doubt, type }: WarcRecord,
  message: HttpMessage,
  settings: RecordSettings,
): string | undefined {
  const whole = hasDigest(block, fields.get('warc-block-digest'));
  const said = fields.get('warc-payload-digest');
  const proven = whole === true || hasDigest(message.body, said) === true || ofChunks(message, said);
  if (doubt === null) {
    if (whole === false) return 'its bytes are not those of its WARC-Block-Digest';
    if (said !== undefined && !proven && hasDigest(message.body, said) === false && !ofPayload(message, said, settings))
      settings.note(`${settings.locator}: its bytes are not those of its WARC-Payload-Digest`);
    return undefined;
  }
  if (proven || (doubt.about === 'length' && whole !== false && type === 'response' && isWhole(message))) {
    settings.note(`${settings.locator}: ${doubt.message}; the page is whole all the same`);
    return undefined;
  }
  return doubt.message;
}

/** Some tools take the digest of the body without its chunks, and some without its compression. */
function ofChunks({ body }: HttpMessage, digest: string | undefined): boolean {
  const chunked = joined(body);
  return chunked !== undefined && hasDigest(chunked.bytes, digest) === true;
}

function ofPayload(message: HttpMessage, digest: string, { maxBytes }: RecordSettings): boolean {
  try {
    return hasDigest(payloadOf(message, maxBytes).bytes, digest) === true;
  } catch (error) {
    if (error instanceof PageProblem) return false;
    throw error;
  }
}

/** Its own length, or its last chunk, stands at its end. */
function isWhole({ headers, body }: HttpMessage): boolean {
  const length = header(headers, 'content-length');
  if (length !== undefined) return Number(length) === body.length;
  const chunks = joined(body);
  return chunks !== undefined && !chunks.isCut && /\n0\r?\n\r?\n$/.test(body.toString('latin1', body.length - 8));
}

function originOf({ fields, type, block, isAlone }: WarcRecord, { locator, given, path }: RecordSettings): Origin {
  const url = /^<?([a-z][a-z0-9+.-]{1,20}:[^\s<>]{1,8000})>?$/i.exec(fields.get('warc-target-uri') ?? '')?.[1];
  const date = DATE.exec(fields.get('warc-date') ?? '')?.[0];
  const message = type === 'response' ? httpMessage(block) : undefined;
  const [, offset] = isAlone ? (/@(\d{1,15})$/.exec(locator) ?? []) : [];
  return {
    kind: 'warc',
    locator,
    sha256: '',
    bytes: 0,
    retrievedAt: given?.retrievedAt ?? date ?? null,
    retrievedFrom: given?.retrievedAt !== undefined ? 'given' : date === undefined ? null : 'warc',
    ...(url === undefined ? {} : { url }),
    ...(message === undefined ? {} : { http: { status: message.status, headers: message.headers } }),
    ...(path === undefined || offset === undefined
      ? {}
      : { held: { in: 'warc', path, offset: Number(offset) } as const }),
    ...(fields.has('warc-truncated') ? { isCut: true as const } : {}),
  };
}

/** W3C-DTF; 1.1 knows fractions of a second. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

function pageOr(
  message: HttpMessage,
  bare: Origin,
  contentType: string | undefined,
  settings: RecordSettings,
): Arrival {
  const { locator, maxBytes, given } = settings;
  const { bytes, isCut } = payloadOf(message, maxBytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = { ...bare, sha256, bytes: bytes.length, ...(isCut ? { isCut } : {}) };
  if (message.status >= 400)
    return {
      kind: 'refused',
      origin,
      bytes: Uint8Array.from(bytes),
      code: 'error-page',
      message: `HTTP ${message.status}`,
    };
  if (bytes.length === 0 && !/html/i.test(contentType ?? '')) return skipped(locator, 'no-content');
  const reason = notAPage(bytes.subarray(0, HEAD_BYTES), nameIn(bare.url ?? ''));
  if (reason !== undefined) return skipped(locator, reason);
  const claimedCharset = charsetIn(contentType);
  return {
    kind: 'page',
    page: {
      origin,
      bytes: Uint8Array.from(bytes),
      ...(claimedCharset === undefined ? {} : { claimedCharset }),
      ...(given === undefined ? {} : { given }),
    },
  };
}

/** "http://a.cn/style/main.css?v=2" → "/style/main.css" */
function nameIn(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

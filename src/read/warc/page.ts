import { createHash } from 'node:crypto';
import type { Arrival } from '../../model/arrival.ts';
import type { Given, Origin } from '../../model/origin.ts';
import { PageProblem } from '../../model/problem.ts';
import { skipped } from '../arrivals.ts';
import { HEAD_BYTES, notAPage } from '../content.ts';
import { charsetIn, skippedByType } from '../media-type.ts';
import { type HttpMessage, header, httpMessage } from './http-message.ts';
import { noPage } from './no-page.ts';
import { messageOf } from './page-bytes.ts';
import { doubtOf } from './proof.ts';
import type { WarcRecord } from './record.ts';
import { payloadOf } from './transfer.ts';

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

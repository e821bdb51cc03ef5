import { errors } from 'undici';
import type { FetchCode } from '../model/codes.ts';

/** A request that brought no page. */
export class FetchProblem extends Error {
  readonly code: FetchCode;
  /** Whether the same request may do better soon: not where a name or a certificate is wrong, or the page too large. */
  readonly isPassing: boolean;
  constructor(code: FetchCode, message: string, isPassing = PASSING.has(code)) {
    super(message);
    this.name = 'FetchProblem';
    this.code = code;
    this.isPassing = isPassing;
  }
}

const PASSING: ReadonlySet<FetchCode> = new Set<FetchCode>(['timeout', 'cut', 'connection']);

/** What Node, undici and zlib throw, in our words. */
export function fetchProblem(error: unknown): FetchProblem {
  if (error instanceof FetchProblem) return error;
  const inner = causeOf(error);
  if (inner instanceof FetchProblem) return inner;
  if (inner instanceof Error && inner.name === 'TimeoutError') return new FetchProblem('timeout', inner.message);
  if (inner instanceof Error && inner.name === 'AbortError') return new FetchProblem('stopped', 'stopped');
  if (inner instanceof errors.HTTPParserError) return new FetchProblem('malformed', inner.message);
  const code = codeOf(inner);
  return new FetchProblem(CODES[code] ?? familyOf(code), messageOf(inner, code));
}

const CODES: Readonly<Record<string, FetchCode>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ENODATA: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut',
  UND_ERR_SOCKET: 'cut',
  ECONNRESET: 'cut',
  EPROTO: 'tls',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls',
  UND_ERR_HEADERS_OVERFLOW: 'malformed',
};

function familyOf(code: string): FetchCode {
  return /CERT|SELF_SIGNED|UNABLE_TO|^ERR_(?:SSL|TLS)_/u.test(code) ? 'tls' : 'connection';
}

/** The innermost error says most; several addresses tried give several. */
function causeOf(error: unknown): unknown {
  let inner = error;
  for (let depth = 0; depth < 5; depth++) {
    if (inner instanceof AggregateError && inner.errors.length > 0) inner = inner.errors[0];
    else if (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
    else break;
  }
  return inner;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function messageOf(error: unknown, code: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return code === '' || message.includes(code) ? message : `${code}: ${message}`;
}

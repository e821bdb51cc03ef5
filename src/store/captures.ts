import { brotliCompressSync, constants } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Clipping } from '../model/clipping.ts';
import type { Outcome, Refused } from '../model/outcome.ts';
import type { CaptureFacts, FurtherPage } from './archive.ts';
import { shortHash } from './clipping-row.ts';
import { heldText } from './held-bytes.ts';
import { inserter } from './insert.ts';

/** One arrival of bytes, as it is stored. */
export interface Capture {
  readonly kind: string;
  readonly locator: string;
  /** "" where the bytes could not be read. */
  readonly sha256: string;
  readonly bytes: number;
  readonly retrieved_at: string | null;
  readonly retrieved_from: string | null;
  readonly given: Readonly<Record<string, string>> | null;
  /** Enter no id. */
  readonly facts: CaptureFacts;
}

export interface Blob {
  readonly encoding: 'brotli' | 'plain';
  readonly content: Uint8Array;
}

/** Quality 1: 0.3 ms a page and a fifth of its size; 6 would cost ten times that for a sixth less. */
export function packed(bytes: Uint8Array): Blob {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const content = brotliCompressSync(bytes, { params });
  return content.length < bytes.length ? { encoding: 'brotli', content } : { encoding: 'plain', content: bytes };
}

/** The same bytes from the same place and time, with the same things given: the same id, in every archive. */
export function captureId({ sha256, kind, locator, retrieved_at, given }: Omit<Capture, 'facts'>): string {
  const facts = given === null ? null : Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `p${shortHash([sha256, kind, locator, retrieved_at, facts])}`;
}

export interface CaptureWriter {
  readonly blobNumber: (sha256: string) => number | undefined;
  /** The number of the capture, stored now if it was not. `pack` is asked for bytes that the archive does not have. */
  readonly put: (capture: Capture, runId: number, pack: (() => Blob) | null) => { number: number; blob: number | null };
}

export function captureWriter(db: Database): CaptureWriter {
  const findBlob = db.prepare<[string], { number: number }>('SELECT number FROM blobs WHERE sha256 = ?');
  const addBlob = db.prepare<[string, number, string, Uint8Array, string | null]>(
    'INSERT INTO blobs (sha256, bytes, encoding, content, held_in) VALUES (?, ?, ?, ?, ?)',
  );
  const heldIn = db.prepare<[number], { held_in: string | null }>('SELECT held_in FROM blobs WHERE number = ?');
  const changeBlob = db.prepare<[string, Uint8Array, string | null, number]>(
    'UPDATE blobs SET encoding = ?, content = ?, held_in = ? WHERE number = ?',
  );
  const find = db.prepare<[string], { number: number; blob: number | null }>(
    'SELECT number, blob FROM capture_rows WHERE id = ?',
  );
  const columns =
    'id blob sha256 kind locator bytes retrieved_at retrieved_from given url http_status http_headers claimed_charset is_cut run_id';
  const add = inserter(db, 'capture_rows', columns.split(' '));
  const blobNumber = (sha256: string) => findBlob.get(sha256)?.number;

  /** Bytes once here stay here; where they only lie elsewhere, the latest place counts, and bytes that come replace it. */
  function settle(number: number, pack: () => Blob, held: string | null): void {
    const before = heldIn.get(number)?.held_in ?? null;
    if (before === null || before === held) return;
    const { encoding, content } = held === null ? pack() : ELSEWHERE;
    changeBlob.run(encoding, content, held, number);
  }

  function blobOf(capture: Capture, pack: (() => Blob) | null): number | null {
    const known = blobNumber(capture.sha256);
    if (pack === null) return known ?? null;
    const { held } = capture.facts;
    const text = held === undefined ? null : heldText(held, db.name);
    if (known === undefined) {
      const { encoding, content } = text === null ? pack() : ELSEWHERE;
      return Number(addBlob.run(capture.sha256, capture.bytes, encoding, content, text).lastInsertRowid);
    }
    settle(known, pack, text);
    return known;
  }

  return {
    blobNumber,
    put(capture, runId, pack) {
      const id = captureId(capture);
      const blob = blobOf(capture, pack);
      const known = find.get(id);
      if (known !== undefined) return known;
      const { given, sha256, facts, ...rest } = capture;
      return {
        number: add({
          ...rest,
          id,
          blob,
          sha256: blob === null && sha256 !== '' ? sha256 : null,
          given: given === null ? null : JSON.stringify(given),
          url: facts.url ?? null,
          http_status: facts.http?.status ?? null,
          http_headers: facts.http === undefined ? null : JSON.stringify(facts.http.headers),
          claimed_charset: facts.claimedCharset ?? null,
          is_cut: facts.isCut ? 1 : 0,
          run_id: runId,
        }),
        blob,
      };
    },
  };
}

const ELSEWHERE: Blob = { encoding: 'plain', content: new Uint8Array() };
/** A capture without what its run knows. */
export type Arrived = Omit<Capture, 'facts'>;

/** The arrival of the bytes behind an outcome. */
export function captureOf(outcome: Outcome): Arrived {
  return outcome.kind === 'clipped' ? captureOfClipping(outcome.clipping) : captureOfRefusal(outcome);
}

function captureOfClipping({ origin, given }: Clipping): Arrived {
  const { kind, locator, sha256, bytes, retrieved_at, retrieved_from } = origin;
  return { kind, locator, sha256, bytes, retrieved_at, retrieved_from, given };
}

function captureOfRefusal({ origin, given = null }: Refused): Arrived {
  const { kind, locator, sha256, bytes, retrievedAt, retrievedFrom } = origin;
  return { kind, locator, sha256, bytes, retrieved_at: retrievedAt, retrieved_from: retrievedFrom, given };
}

/** The arrival of a later page of an article. */
export function captureOfPage({ origin, given, facts }: FurtherPage): Capture {
  const { kind, locator, sha256, bytes, retrievedAt, retrievedFrom } = origin;
  return { kind, locator, sha256, bytes, retrieved_at: retrievedAt, retrieved_from: retrievedFrom, given, facts };
}

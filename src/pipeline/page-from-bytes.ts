import { createHash } from 'node:crypto';
import type { Given, Origin, RawPage } from '../model/origin.ts';

/** What the caller knows of a page. */
export interface PageFacts {
  /** Where it came from, as the caller names it. Enters no id. */
  readonly locator: string;
  readonly kind?: Origin['kind'];
  /** The charset of an HTTP header: a claim, not a fact. */
  readonly claimedCharset?: string;
  /** Trusted above everything that is read. */
  readonly given?: Given;
}

/** A page from its bytes (after transfer decoding), for `clipPage` and `explainPage`. */
export function pageFromBytes(bytes: Uint8Array, facts: PageFacts): RawPage {
  const { locator, kind = 'file', claimedCharset, given } = facts;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const retrievedAt = given?.retrievedAt ?? null;
  const retrievedFrom = retrievedAt === null ? null : 'given';
  return {
    origin: { kind, locator, sha256, bytes: bytes.byteLength, retrievedAt, retrievedFrom },
    bytes,
    ...(claimedCharset === undefined ? {} : { claimedCharset }),
    ...(given === undefined ? {} : { given }),
  };
}

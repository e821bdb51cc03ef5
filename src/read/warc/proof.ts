import { PageProblem } from '../../model/problem.ts';
import { hasDigest } from './digest.ts';
import { type HttpMessage, header } from './http-message.ts';
import type { WarcRecord } from './record.ts';
import { joined, payloadOf } from './transfer.ts';

/** Where the record stands, for notes, and how long a page may be. */
export interface ProofSettings {
  readonly locator: string;
  readonly maxBytes: number;
  readonly note: (message: string) => void;
}

/** Why a record in doubt is not what was captured; `undefined` where a digest, or a length of its own, proves it. */
export function doubtOf(
  { fields, block, doubt, type }: WarcRecord,
  message: HttpMessage,
  settings: ProofSettings,
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

function ofPayload(message: HttpMessage, digest: string, { maxBytes }: ProofSettings): boolean {
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

import { type HttpMessage, httpMessage } from './http-message.ts';
import type { WarcRecord } from './record.ts';
import { payloadOf } from './transfer.ts';

/** The bytes of the page in a record. Throws `PageProblem`. */
export function pageBytes(record: Pick<WarcRecord, 'type' | 'fields' | 'block'>, bound: number): Uint8Array {
  return Uint8Array.from(payloadOf(messageOf(record), bound).bytes);
}

/** A resource is the payload itself, and its type stands in the record. */
export function messageOf({ type, fields, block }: Pick<WarcRecord, 'type' | 'fields' | 'block'>): HttpMessage {
  const message = type === 'response' ? httpMessage(block) : undefined;
  const contentType = fields.get('content-type');
  return (
    message ?? { status: 200, headers: contentType === undefined ? [] : [['content-type', contentType]], body: block }
  );
}

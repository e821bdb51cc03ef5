import type { SkipReason } from '../../model/codes.ts';
import { httpMessage } from './http-message.ts';
import type { WarcRecord } from './record.ts';

/** Records beside the pages, and responses that are none by what they say. */
export function noPage({ type, fields, block }: WarcRecord): SkipReason | undefined {
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

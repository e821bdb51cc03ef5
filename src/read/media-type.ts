import type { SkipReason } from '../model/codes.ts';

/** What a server says of bytes that are no page, by `Content-Type`. Where it says nothing of use, the bytes are asked. */
const KINDS: readonly (readonly [RegExp, SkipReason])[] = [
  [/^image\//, 'image'],
  [/^(?:audio|video)\/|^application\/(?:ogg|x-shockwave-flash|vnd\.(?:apple\.mpegurl|rn-realmedia))/, 'media'],
  [/^font\/|^application\/(?:x-)?font|^application\/vnd\.ms-fontobject/, 'font'],
  [/^text\/css/, 'style'],
  [/^(?:text|application)\/(?:x-)?(?:java|ecma)script/, 'script'],
  [/^(?:application|text)\/(?:[\w.-]{1,40}\+)?json/, 'json'],
  [/^application\/(?:x-)?pdf/, 'pdf'],
  [/^application\/(?:msword|vnd\.(?:ms-|openxml|oasis)|rtf)/, 'office'],
  [/^application\/(?:rss|atom|rdf)\+xml/, 'xml'],
  [/^application\/(?:x-)?(?:zip|gzip|rar|7z|tar)/, 'archive'],
];

/** "text/html; charset=gb2312" → not skipped, "image/jpeg" → "image". */
export function skippedByType(contentType: string | undefined): SkipReason | undefined {
  const type = contentType?.trim().toLowerCase() ?? '';
  return KINDS.find(([pattern]) => pattern.test(type))?.[1];
}

/** "text/html; charset=GB2312" → "GB2312" */
export function charsetIn(contentType: string | undefined): string | undefined {
  return /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
}

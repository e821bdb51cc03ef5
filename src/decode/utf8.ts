import { ENOUGH, type Looks } from './statistics.ts';

/** The bytes as UTF-8, for pages with a few broken bytes. Every sequence is ordinary; common are those of three bytes. */
export function asUtf8(bytes: Uint8Array): Looks {
  let weighed = 0;
  let common = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length && weighed < ENOUGH; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const width = utf8Width(bytes, at);
    weighed += 1;
    if (width === 0) broken += 1;
    else if (width === 3) common += 1;
    at += width === 0 ? 1 : width;
  }
  const all = Math.max(1, weighed);
  return { weighed, common: common / all, ordinary: 1 - broken / all, broken: broken / all };
}

function utf8Width(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const width =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  for (let next = 1; next < width; next += 1) {
    const byte = bytes[at + next];
    if (byte === undefined) return next;
    if ((byte & 0xc0) !== 0x80) return 0;
  }
  return width;
}

/** Whether well-formed UTF-8 has a sequence that is common, as `asUtf8` counts; most pages show one in their title. */
export function hasCommon(bytes: Uint8Array): boolean {
  let weighed = 0;
  for (let at = 0; at < bytes.length && weighed < ENOUGH; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0xe0 && byte <= 0xef) return true;
    if (byte >= 0xc0) weighed += 1;
  }
  return false;
}

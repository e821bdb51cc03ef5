/** An HTTP response as it went over the wire. */
export interface HttpMessage {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** The response in a record's block; `undefined` where it is none, as with `ftp:` or old tools that kept the body only. */
export function httpMessage(block: Buffer): HttpMessage | undefined {
  const line = /^(?:HTTP\/\d(?:\.\d)?|ICY) (\d{3})\b/.exec(block.toString('latin1', 0, 64));
  if (line === null) return undefined;
  const head = block.subarray(0, MOST_HEADER);
  const blank = /\r?\n\r?\n/.exec(head.toString('latin1'));
  const stop = blank?.index ?? head.length;
  const [, ...lines] = text(head.subarray(0, stop))
    .replace(/\r?\n[ \t]{1,99}/g, ' ')
    .split(/\r?\n/);
  const headers = lines.flatMap((one) => {
    const colon = one.indexOf(':');
    return colon < 1 ? [] : [[one.slice(0, colon).trim(), one.slice(colon + 1).trim()] as const];
  });
  return { status: Number(line[1]), headers, body: block.subarray(blank === null ? stop : stop + blank[0].length) };
}

const MOST_HEADER = 256 * 1024;

/** Servers put raw GBK into `Location` and file names: what is not UTF-8 stands as Latin-1, byte by byte. */
function text(bytes: Buffer): string {
  const utf8 = bytes.toString('utf8');
  return utf8.includes('\uFFFD') ? bytes.toString('latin1') : utf8;
}

/** The first header of that name (lower case). */
export function header(headers: HttpMessage['headers'], name: string): string | undefined {
  return headers.find(([one]) => one.toLowerCase() === name)?.[1];
}

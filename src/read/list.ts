import { createReadStream } from 'node:fs';

/** The lines of a list as they come, as bytes: names in it may be GBK. Blank lines and a BOM are left out. */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let isFirst = true;
  const line = (bytes: Buffer): Buffer => {
    const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
    const start = isFirst && bytes.subarray(0, 3).equals(BOM) ? 3 : 0;
    isFirst = false;
    return bytes.subarray(start, end);
  };
  for await (const chunk of stream) {
    let rest = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let stop = rest.indexOf(LINE_FEED); stop >= 0; stop = rest.indexOf(LINE_FEED)) {
      const found = line(Buffer.concat([...pending, rest.subarray(0, stop)]));
      pending = [];
      rest = rest.subarray(stop + 1);
      if (found.length > 0) yield found;
    }
    pending.push(rest);
  }
  const last = line(Buffer.concat(pending));
  if (last.length > 0) yield last;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

export function openList(path: string, stdin: AsyncIterable<Buffer | string>): AsyncIterable<Buffer | string> {
  return path === '-' ? stdin : createReadStream(path);
}

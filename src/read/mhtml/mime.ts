/** One part of a MIME message (RFC 2045, 2557), its body as it was sent. */
export interface Part {
  /** By name in lower case, folded lines joined. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Header and body. */
export function partOf(bytes: Buffer): Part {
  const head = bytes.subarray(0, MOST_HEADER).toString('latin1');
  const blank = /\r?\n\r?\n/.exec(head);
  // A part without any header begins with the blank line.
  const start = /^\r?\n/.exec(head);
  const stop = start !== null ? 0 : (blank?.index ?? head.length);
  const fields = new Map<string, string>();
  for (const line of head
    .slice(0, stop)
    .replace(/\r?\n[ \t]{1,99}/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { fields, body: bytes.subarray(stop + ((start ?? blank)?.[0].length ?? 0)) };
}

const MOST_HEADER = 64 * 1024;

/** `multipart/related; boundary="----=_x"`, "boundary" → "----=_x" */
export function parameter(field: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s{0,20}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,2000})"|([^\\s;"]{1,2000}))`, 'i').exec(
    field ?? '',
  );
  return found?.[1] ?? found?.[2];
}

/** The parts between the lines of a boundary; what stands before the first is none. The last may be cut. */
export function partsBetween(
  body: Buffer,
  boundary: string,
): { readonly parts: readonly Buffer[]; readonly isClosed: boolean } {
  const line = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const rest = /^(--)?[ \t]{0,99}(?:\r?\n|$)/.exec(body.toString('latin1', at + line.length, at + line.length + 110));
    if (rest === null) continue;
    if (start >= 0) parts.push(body.subarray(start, withoutLineEnd(body, at)));
    if (rest[1] !== undefined) return { parts, isClosed: true };
    start = at + line.length + rest[0].length;
  }
  if (start >= 0) parts.push(body.subarray(start));
  return { parts, isClosed: false };
}

/** The line end before a boundary belongs to it. */
function withoutLineEnd(body: Buffer, at: number): number {
  return body[at - 2] === 0x0d ? at - 2 : at - 1;
}

/** The body without its transfer encoding. */
export function contentOf({ fields, body }: Part): Buffer {
  const coding = fields.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (coding.startsWith('base64')) return Buffer.from(body.toString('latin1'), 'base64');
  return coding.startsWith('quoted-printable') ? unquoted(body) : body;
}

/** RFC 2045, 6.7: "=D6=D0", and "=" at the end of a line that goes on. A "=" that means nothing stays. */
function unquoted(body: Buffer): Buffer {
  const out = Buffer.allocUnsafe(body.length);
  let to = 0;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte !== EQUALS) {
      out[to++] = byte;
      continue;
    }
    const next = body.toString('latin1', at + 1, at + 20);
    const code = /^[0-9a-f]{2}/i.exec(next);
    const gap = /^[ \t]{0,16}\r?\n/.exec(next);
    if (code !== null) out[to++] = Number.parseInt(code[0], 16);
    else if (gap === null) out[to++] = byte;
    at += (code ?? gap)?.[0].length ?? 0;
  }
  return out.subarray(0, to);
}

const EQUALS = 0x3d;

import { brotliDecompressSync } from 'node:zlib';

/** Bytes as they were before `packed`. */
export function unpacked(encoding: string, content: Uint8Array): Uint8Array {
  return encoding === 'brotli' ? brotliDecompressSync(content) : content;
}

import { createHash } from 'node:crypto';

/** Where a bag is put; paths are relative, with "/". */
export interface Folder {
  create(path: string): Promise<FolderFile>;
}

export interface FolderFile {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** A file of the bag that is still written to; its line in the manifest comes with `close`. */
export interface BagFile {
  write(part: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export interface BagWriter {
  /** A file below data/. */
  open(path: string): Promise<BagFile>;
  /** Files and bytes closed so far. */
  payload(): { readonly files: number; readonly bytes: number };
  /** Writes the tag files; the labels of bag-info.txt in this order. */
  finish(info: readonly (readonly [label: string, value: string])[]): Promise<void>;
}

/** Text is gathered until there is this much of it. */
const CHUNK_CHARACTERS = 65_536;
const MANIFEST = 'manifest-sha256.txt';

/**
 * Payload, manifests and tag files of a bag (RFC 8493, section 2). The manifest is written along with the payload: of a million
 * files nothing is kept but their number.
 */
export async function bagIn(folder: Folder): Promise<BagWriter> {
  const tags: string[] = [];
  const manifest = await opened(folder, MANIFEST, (hash) => void tags.push(lineOf(hash, MANIFEST)));
  let files = 0;
  let bytes = 0;

  async function tag(path: string, text: string): Promise<void> {
    const file = await opened(folder, path, (hash) => void tags.push(lineOf(hash, path)));
    await file.write(text);
    await file.close();
  }

  return {
    open: (path) =>
      opened(folder, path, async (hash, size) => {
        files++;
        bytes += size;
        await manifest.write(lineOf(hash, path));
      }),
    payload: () => ({ files, bytes }),
    finish: async (info) => {
      await manifest.close();
      await tag('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
      await tag('bag-info.txt', info.map(([label, value]) => `${label}: ${value}\n`).join(''));
      const list = await opened(folder, 'tagmanifest-sha256.txt', () => {});
      await list.write(tags.toSorted().join(''));
      await list.close();
    },
  };
}

/** Counts and hashes what is written. */
async function opened(
  folder: Folder,
  path: string,
  closed: (hash: string, size: number) => void | Promise<void>,
): Promise<BagFile> {
  const file = await folder.create(path);
  const hash = createHash('sha256');
  let size = 0;
  let text = '';

  async function put(bytes: Uint8Array): Promise<void> {
    hash.update(bytes);
    size += bytes.length;
    await file.write(bytes);
  }
  async function flush(): Promise<void> {
    if (text !== '') await put(Buffer.from(text));
    text = '';
  }

  return {
    write: async (part) => {
      if (typeof part === 'string') text += part;
      if (typeof part !== 'string' || text.length >= CHUNK_CHARACTERS) await flush();
      if (typeof part !== 'string') await put(part);
    },
    close: async () => {
      await flush();
      await file.close();
      await closed(hash.digest('hex'), size);
    },
  };
}

function lineOf(hash: string, path: string): string {
  return `${hash}  ${path}\n`;
}

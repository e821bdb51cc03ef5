import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import type { Engine } from './segment.ts';

/** The engine that needs no compiler: jieba-rs, prebuilt. */
export async function nodeRs(): Promise<Engine> {
  const library = await import('@node-rs/jieba');
  const { version }: { version: string } = createRequire(import.meta.url)('@node-rs/jieba/package.json');
  let jieba: Jieba | undefined;
  const cut = (text: string): readonly string[] => {
    jieba ??= library.Jieba.withDict(dictionary());
    return jieba.cut(text, true);
  };
  return { name: '@node-rs/jieba', version, cut };
}

function dictionary(): Uint8Array {
  const { dict }: { dict: Uint8Array } = createRequire(import.meta.url)('@node-rs/jieba/dict');
  return dict;
}

import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from './segment.ts';

/** What is used of the library; it is optional, so its types may be missing where this is compiled. */
interface Library {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
  load(dictionaries: { readonly idfDict: string }): unknown;
  cut(text: string, hmm: boolean): string[];
}

/** Its own weights of keywords, a fifth of what it loads, cut nothing and are not asked for: keywords are weighed in `idf.ts`. One word must be in them. */
const NO_WEIGHTS = fileURLToPath(new URL('../../dictionaries/no-weights.utf8', import.meta.url));

/** The default engine: cppjieba. Throws where the package, its binary or one of its dictionaries is missing. */
export async function nodejieba(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const library: Library = require('nodejieba');
  const { version }: { version: string } = require('nodejieba/package.json');
  // The library would look for its binary with the first cut only, too late to take another engine.
  require(join(dirname(require.resolve('nodejieba')), 'build/Release/nodejieba.node'));
  // A missing dictionary does not throw: it aborts the whole process.
  for (const file of dictionaries(library)) {
    if (statSync(file).size === 0) throw new Error(`empty dictionary ${file}`);
  }
  let isLoaded = false;
  const cut = (text: string): readonly string[] => {
    if (!isLoaded) library.load({ idfDict: NO_WEIGHTS });
    isLoaded = true;
    return library.cut(text, true);
  };
  return { name: 'nodejieba', version, cut };
}

function dictionaries(library: Library): readonly string[] {
  return [
    library.DEFAULT_DICT,
    library.DEFAULT_HMM_DICT,
    library.DEFAULT_USER_DICT,
    NO_WEIGHTS,
    library.DEFAULT_STOP_WORD_DICT,
  ];
}

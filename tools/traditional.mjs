// Writes src/chinese/lexicon/traditional.ts from the character dictionaries of OpenCC: node tools/traditional.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';

const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/opencc-js/package.json', import.meta.url), 'utf8'),
);
const converters = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

// A character that is itself the Simplified form of another stays as it is: 麼 → 么, and 么 is not 幺.
const pairs = new Map();

for (const [first, last] of blocks) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCharCode(code);
    const folded = converters.map((convert) => convert(character)).find((r) => r !== character && r.length === 1);
    if (folded === undefined) continue;
    pairs.set(character, folded);
  }
}

const outputs = new Set(pairs.values());
const kept = [...pairs].filter(([character]) => !outputs.has(character));
const traditional = kept.map(([character]) => character).join('');
const simplified = kept.map(([, folded]) => folded).join('');

writeFileSync(
  new URL('../src/chinese/lexicon/traditional.ts', import.meta.url),
  `/**
 * Traditional characters and, at the same index, their Simplified forms: ${traditional.length} characters of the Basic
 * Multilingual Plane, so that folding never changes a text's length. From the character dictionaries of OpenCC
 * (Apache-2.0), as shipped by the npm package opencc-js ${version}; written by \`tools/traditional.mjs\`.
 */
export const TRADITIONAL =
  '${traditional}';

export const SIMPLIFIED =
  '${simplified}';
`,
);

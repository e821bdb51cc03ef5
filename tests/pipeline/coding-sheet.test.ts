import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { precisionTable, readSheet } from '../../src/pipeline/coding-sheet.ts';
import { precisionOf, weightedPrecision } from '../../src/pipeline/precision.ts';
import { emptyFolder } from '../empty-folder.ts';

const HEAD = 'id,kind,text,rule,published,site,field,start,stratum,stratum_size,right,correct,who,note';
const folder = emptyFolder();
const row = (n: number, rest: string, text = '12个', strata = ',') =>
  `c${String(n).padStart(16, '0')}/f0,figures,${text},quantity,2018-03-04,a.cn,body,${n},${strata},${rest}`;

function sheet(
  name: string,
  lines: readonly string[],
  encode: (text: string) => Uint8Array = (text) => Buffer.from(text),
): string {
  const path = join(folder, name);
  writeFileSync(path, encode(`${[HEAD, ...lines].join('\r\n')}\r\n`));
  return path;
}

// Wilson's interval as R's prop.test(correct = FALSE) and statsmodels' proportion_confint(method="wilson") give it.
test.each([
  [9, 12, 0.46769, 0.91106],
  [0, 10, 0, 0.27753],
  [10, 10, 0.72247, 1],
  [190, 200, 0.91044, 0.97259],
])('%i of %i lie between %d and %d', (right, judged, low, high) => {
  const precision = precisionOf(right, judged);
  expect(precision.low).toBeCloseTo(low, 4);
  expect(precision.high).toBeCloseTo(high, 4);
});

test('of equal weights the weighted precision is the plain one; of unequal ones it leans to the heavier and is less sure', () => {
  const equal = [true, true, true, false].map((right) => ({ right, weight: 5 }));
  expect(weightedPrecision(equal)).toEqual(precisionOf(3, 4));
  const leaning = weightedPrecision([...equal.slice(0, 3), { right: false, weight: 45 }]);
  expect(leaning.precision).toBeCloseTo(0.25, 10);
  expect(leaning.high - leaning.low).toBeGreaterThan(0.5);
});

describe('a sheet that comes back', () => {
  it.each([
    ['utf-8', (text: string) => Buffer.from(text)],
    ['utf-8 with BOM', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['gb18030', (text: string) => iconv.encode(text, 'gb18030')],
  ])('is read in %s', async (name, encode) => {
    const lines = [row(1, '对,,甲,'), row(2, 'N,"1,300",,量词不对'), row(3, ',,,'), row(4, '错,,,', "'12个")];
    const { judged, open } = await readSheet(sheet(`${name}.csv`, lines, encode), '林一');
    expect(open).toBe(1);
    expect(judged.map(({ mark }) => [mark.start, mark.verdict, mark.correct, mark.who, mark.note, mark.text])).toEqual([
      [1, 'right', null, '甲', null, '12个'],
      [2, 'wrong', 1300, '林一', '量词不对', '12个'],
      [4, 'wrong', null, '林一', null, "'12个"],
    ]);
    expect(precisionTable(judged).map(({ by, value, right, judged: n }) => [by, value, right, n])).toEqual([
      ['all', '', 1, 3],
      ['rule', 'quantity', 1, 3],
      ['site', 'a.cn', 1, 3],
      ['decade', '2010', 1, 3],
    ]);
  });

  it('names every line that can’t be used, and takes nothing', async () => {
    const lines = [
      row(1, 'maybe,,,'),
      row(2, '错,many,,'),
      row(3, '对,5,,'),
      row(4, ',7,,'),
      row(5, '对,,,').replace('figures', 'numbers'),
      row(6, '对,,,'),
      row(6, '错,,,'),
    ];
    await expect(readSheet(sheet('bad.csv', lines), '林一')).rejects.toThrow(
      /bad\.csv:2: .*maybe[\s\S]*:3: .*a number[\s\S]*:4: .*yet[\s\S]*:5: .*empty[\s\S]*:6: .*numbers[\s\S]*:8: .*stands on line 7 too/,
    );
  });

  it('weighs strata by their size', async () => {
    const lines = [row(1, '对,,,', '12个', 'a,90'), row(2, '错,,,', '12个', 'b,10')];
    const { judged } = await readSheet(sheet('strata.csv', lines), '林一');
    expect(precisionTable(judged)[0]?.precision).toBeCloseTo(0.9, 10);
  });
});

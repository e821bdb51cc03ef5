import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { jianbao } from './jianbao.ts';

const LINE = JSON.stringify({ id: 1, text: '居民在海角坊排队。' });
const AGENCY = '[[agency]]\nname = "海角社区营造坊"\naliases = ["海角坊"]\ntype = "service"\nregion = "440300"\n';

function annotated(config: string) {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, 'jianbao.toml'), config);
  return jianbao(['annotate', '--lang', 'en'], { cwd, input: `${LINE}\n` });
}

test('bodies of the configuration are found', () => {
  const { code, stdout } = annotated(AGENCY);
  expect(code).toBe(0);
  expect(JSON.parse(stdout).agencies).toMatchObject([{ name: '海角社区营造坊', type: 'service', region: '440300' }]);
  expect(JSON.parse(annotated('').stdout).agencies).toEqual([]);
});

test.each([
  [AGENCY.replace('"service"', '"club"'), /jianbao\.toml:4: agency\.0\.type: /],
  [`${AGENCY}${AGENCY.replace('440300', '深圳')}`, /jianbao\.toml:10: agency\.1\.region: .*440300/],
  [AGENCY.replace('aliases', 'alias'), /jianbao\.toml:3: agency\.0\.alias: there is no such key/],
  [AGENCY.replace('海角社区营造坊', '海'), /jianbao\.toml:2: agency\.0\.name: /],
  ['[[agency]]\nname = "海角社区营造坊"\n', /jianbao\.toml:1: agency\.0\.type: /],
])('what is wrong there is told with line and key: %s', (config, told) => {
  const { code, stderr } = annotated(config);
  expect(code).toBe(2);
  expect(stderr).toMatch(told);
});

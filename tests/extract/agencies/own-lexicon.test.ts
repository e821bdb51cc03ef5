import { expect, test } from 'vitest';
import { compileLexicon, findAgencies } from '../../../src/extract/agencies/agencies.ts';
import type { OwnBody } from '../../../src/model/own-body.ts';
import { lexiconMark, rulesVersion } from '../../../src/pipeline/rules-version.ts';
import { RULES_VERSION } from '../../../src/pipeline/version.ts';

const OWN: readonly OwnBody[] = [
  { name: '海角社区营造坊', aliases: ['营造坊', '海角坊'], type: 'service', region: '440300' },
  { name: '新华社青禾分社', aliases: ['新华社'], type: 'media', region: '320100' },
];

function named(text: string, own: readonly OwnBody[]): readonly string[] {
  const context = { source: null, published: '2019-05-01', section: [], lexicon: compileLexicon(own) };
  return findAgencies([{ field: 'body', text }], context).map(
    ({ name, type, region, mentions }) => `${name} ${type} ${region} ${mentions.map((one) => one.text).join('/')}`,
  );
}

test.each([
  ['海角社区营造坊昨日开放，营造坊负责人说。', ['海角社区营造坊 service 440300 海角社区营造坊/营造坊']],
  ['居民在海角坊排队。', ['海角社区营造坊 service 440300 海角坊']],
  ['據營造坊介紹，活動延期。', ['海角社区营造坊 service 440300 營造坊']],
  ['据新华社报道，活动延期。', ['新华社青禾分社 media 320100 新华社']],
  ['据人民日报报道，活动延期。', ['人民日报 media null 人民日报']],
])('%s', (text, expected) => {
  expect(named(text, OWN)).toEqual(expected);
});

test('without a lexicon nothing changes, and nothing is said of one', () => {
  expect(named('居民在海角坊排队，据新华社报道。', [])).toEqual(['新华社 media null 新华社']);
  expect(rulesVersion([], lexiconMark([]))).toBe(RULES_VERSION);
});

test('a record says with which lexicon it was made, whatever its order', () => {
  expect(rulesVersion([], lexiconMark(OWN))).toMatch(/^\d{4}-\d\d-\d\d.*\+a[0-9a-f]{8}$/);
  expect(lexiconMark(OWN.toReversed())).toBe(lexiconMark(OWN));
  expect(lexiconMark(OWN.slice(1))).not.toBe(lexiconMark(OWN));
});

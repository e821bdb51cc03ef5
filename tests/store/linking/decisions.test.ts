import { expect, test } from 'vitest';
import type { AuthorityEntry } from '../../../src/model/authority.ts';
import type { Decision } from '../../../src/store/linking/decision.ts';
import { type Linked, link } from '../../../src/store/linking/linking.ts';
import { bodyIn } from './bodies.ts';

const BODIES = [
  '深圳市社会工作者协会@440300 association 2: 社工协会/bare-name',
  '深圳市社工协会@440300 association 4',
  '深圳社工联盟@440300 association',
  '深圳市民政局@440300 9',
  '深圳民政局@440300',
  '市民政局 3',
  '鼓楼区民政局@320106',
  '鼓楼区民政局@350102',
  '青禾晚报@320100 media',
  '青禾晚报 media',
].map(bodyIn);

const of = (words: string) => {
  const [name = '', region = null] = words.split('@');
  return { name, region };
};

function after(...decisions: readonly Decision[]): Linked {
  const numbered = decisions.map((decision, i) => ({ id: i + 1, decision }));
  const linked = link(BODIES, numbered, () => false);
  expect(link(BODIES.toReversed(), numbered, () => false)).toEqual(linked);
  return linked;
}

/** "深圳市民政局@440300 = 深圳民政局" for agencies of several names, and all that are a person's. */
function agenciesOf({ agencies }: Linked): readonly string[] {
  return agencies
    .filter(({ names, status }) => names.length > 1 || status === 'person')
    .map(({ name, region, names }) => {
      const others = names.filter((one) => one.name !== name || one.region !== region).map((one) => one.name);
      return `${name}@${region ?? ''}${others.length === 0 ? '' : ` = ${others.toSorted().join('；')}`}`;
    })
    .toSorted();
}

const MACHINE = [
  '深圳市民政局@440300 = 深圳民政局',
  '深圳市社会工作者协会@440300 = 深圳市社工协会',
  '青禾晚报@320100 = 青禾晚报',
];

const CASES: readonly (readonly [string, readonly Decision[], readonly string[], readonly (string | null)[]])[] = [
  ['nothing is said', [], MACHINE, []],
  [
    'a merge joins all their names under the first',
    [{ kind: 'merge', into: of('深圳市社会工作者协会@440300'), others: [of('深圳社工联盟@440300')] }],
    [MACHINE[0] ?? '', '深圳市社会工作者协会@440300 = 深圳市社工协会；深圳社工联盟', MACHINE[2] ?? ''],
    [null],
  ],
  [
    'a split takes a learnt alias out',
    [{ kind: 'split', name: of('深圳市社工协会@440300') }],
    [MACHINE[0] ?? '', '深圳市社会工作者协会@440300', '深圳市社工协会@440300', MACHINE[2] ?? ''],
    [null],
  ],
  [
    'a split of what stands alone says so',
    [{ kind: 'split', name: of('深圳社工联盟@440300') }],
    MACHINE,
    ['no-effect'],
  ],
  [
    'the later word holds, and the earlier is said to be overruled',
    [
      { kind: 'merge', into: of('深圳市民政局@440300'), others: [of('深圳社工联盟@440300')] },
      { kind: 'split', name: of('深圳社工联盟@440300') },
    ],
    [
      '深圳市民政局@440300 = 深圳民政局',
      '深圳市社会工作者协会@440300 = 深圳市社工协会',
      '深圳社工联盟@440300',
      '青禾晚报@320100 = 青禾晚报',
    ],
    ['overruled', null],
  ],
  [
    'an alias brings a name that articles give, without its place too',
    [{ kind: 'alias', agency: of('深圳市民政局@440300'), alias: '市民政局' }],
    ['深圳市民政局@440300 = 市民政局；深圳民政局', MACHINE[1] ?? '', MACHINE[2] ?? ''],
    [null],
  ],
  [
    'an alias that no article gives is kept',
    [{ kind: 'alias', agency: of('深圳市民政局@440300'), alias: '深民' }],
    MACHINE,
    [null],
  ],
  [
    'a former name',
    [{ kind: 'former', agency: of('深圳市社会工作者协会@440300'), former: { name: '深圳社工联盟', until: '2007' } }],
    [MACHINE[0] ?? '', '深圳市社会工作者协会@440300 = 深圳市社工协会；深圳社工联盟', MACHINE[2] ?? ''],
    [null],
  ],
  [
    'another name of a person’s choice',
    [{ kind: 'set', agency: of('青禾晚报@320100'), name: '青禾晚报社', type: null, region: null, note: null }],
    [MACHINE[0] ?? '', MACHINE[1] ?? '', '青禾晚报社@320100 = 青禾晚报；青禾晚报'],
    [null],
  ],
  [
    'a name of two regions needs its region',
    [{ kind: 'merge', into: of('深圳市民政局@440300'), others: [of('鼓楼区民政局')] }],
    MACHINE,
    ['ambiguous'],
  ],
  [
    'what no article names waits',
    [{ kind: 'set', agency: of('青禾日报@320100'), name: null, type: 'media', region: null, note: null }],
    MACHINE,
    ['not-in-archive'],
  ],
];

test.each(CASES)('%s', (_, decisions, expected, problems) => {
  const linked = after(...decisions);
  expect(agenciesOf(linked)).toEqual(expected.toSorted());
  expect([...linked.outcomes.values()].map(({ problem }) => problem)).toEqual(problems);
});

function entry(
  line: number,
  words: string,
  aliases: readonly string[] = [],
  former: readonly string[] = [],
): AuthorityEntry {
  return { line, ...of(words), aliases, type: null, former: former.map((name) => ({ name, until: null })), note: null };
}

const FILES: readonly (readonly [string, readonly AuthorityEntry[], readonly string[], string | null])[] = [
  [
    'a line takes its names, and what the machine links to them comes along',
    [entry(2, '深圳市社会工作者协会@440300', ['深圳社工联盟'])],
    ['深圳市社会工作者协会@440300 = 深圳市社工协会；深圳社工联盟'],
    null,
  ],
  [
    'two lines part what the machine had joined',
    [entry(2, '深圳市社会工作者协会@440300'), entry(3, '深圳市社工协会@440300')],
    ['深圳市社会工作者协会@440300', '深圳市社工协会@440300'],
    null,
  ],
  [
    'a name that no article gives stands for its aliases',
    [entry(2, '深圳市社会工作行业协会@440300', ['深圳市社工协会', '深圳市社会工作者协会'])],
    ['深圳市社会工作行业协会@440300 = 深圳市社会工作者协会；深圳市社工协会'],
    null,
  ],
  [
    'one region of two',
    [entry(2, '鼓楼区民政局@320106', ['南京鼓楼民政'])],
    ['深圳市社会工作者协会@440300 = 深圳市社工协会', '鼓楼区民政局@320106'],
    null,
  ],
  [
    'no region where there are two',
    [entry(2, '鼓楼区民政局')],
    ['深圳市社会工作者协会@440300 = 深圳市社工协会'],
    'ambiguous',
  ],
  [
    'a body of no article',
    [entry(2, '海角社@310000')],
    ['深圳市社会工作者协会@440300 = 深圳市社工协会'],
    'not-in-archive',
  ],
];

test.each(FILES)('of an authority file: %s', (_, entries, expected, problem) => {
  const linked = after({ kind: 'import', file: 'a.csv', entries });
  const rest = ['深圳市民政局@440300 = 深圳民政局', '青禾晚报@320100 = 青禾晚报'];
  expect(agenciesOf(linked)).toEqual([...expected, ...rest].toSorted());
  expect(linked.outcomes.get(1)?.problem).toBe(problem);
});

test('a corrected file takes the place of the one before', () => {
  const first: Decision = {
    kind: 'import',
    file: 'a.csv',
    entries: [entry(2, '深圳市民政局@440300', ['深圳社工联盟', '深民'])],
  };
  const second: Decision = {
    kind: 'import',
    file: 'b.csv',
    entries: [entry(2, '深圳市民政局@440300', ['深民']), entry(3, '深圳社工联盟@440300')],
  };
  const linked = after(first, second);
  expect(agenciesOf(linked)).toContain('深圳社工联盟@440300');
  expect(agenciesOf(linked)).toContain('深圳市民政局@440300 = 深圳民政局');
});

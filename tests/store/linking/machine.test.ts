import { expect, test } from 'vitest';
import { link } from '../../../src/store/linking/linking.ts';
import { bodyIn } from './bodies.ts';

/** Two names or more, and the rule by which the others belong to the first. */
const ONE: readonly (readonly [rule: string, ...bodies: string[]])[] = [
  ['same-name', '深圳市人民政府@440300', '深圳市政府@440300 9'],
  ['same-name', '广州市天河区人民法院@440106 court', '天河区法院@440106 court'],
  ['same-name', '成都市民政局@510100', '成都民政局@510100 5'],
  ['same-name', '成都市民政局@510100', '四川省成都市民政局@510100'],
  ['same-name', '顺德区大良街道党工委@440606 party', '佛山顺德区大良街道党工委@440606 party'],
  ['same-name', '中共杭州市委员会@330100 party', '杭州市委@330100 party 30'],
  ['same-name', '共青团杭州市委员会@330100 party', '杭州团市委@330100 party'],
  ['same-name', '宁波市妇女联合会@330200 party', '宁波市妇联@330200 party 4'],
  ['same-name', '长沙市人民代表大会常务委员会@430100', '长沙市人大常委会@430100'],
  ['same-name', '长沙市岳麓区橘子洲街道办事处@430104', '岳麓区橘子洲街道办@430104'],
  ['same-spelling', '高雄市政府@710000 2', '高雄市政府@710000'],
  ['same-spelling', '台北市立图书馆@710000 institution 2', '台北市立圖書館@710000 institution'],
  ['lexicon-form', '武汉市卫生和计划生育委员会@420100 2014-2016', '武汉市卫计委@420100 2015-2017'],
  ['lexicon-form', '武汉市人力资源和社会保障局@420100', '武汉市人社局@420100'],
  ['lexicon-form', '江苏省住房和城乡建设厅@320000', '江苏省住建厅@320000'],
  ['lexicon-form', '江苏省发展和改革委员会@320000', '江苏省发改委@320000'],
  ['lexicon-form', '苏州市环境保护局@320500 2001-2017', '苏州市环保局@320500 2003-2016'],
  ['lexicon-form', '苏州市食品药品监督管理局@320500 2004-2012', '苏州市药监局@320500 2005-2011'],
  ['lexicon-form', '苏州市药品监督管理局@320500 2019-2022', '苏州市药监局@320500 2019-2021'],
  ['only-region', '青禾晚报@320100 media', '青禾晚报 media'],
  ['only-region', '桐柏社工服务中心@440300 service', '桐柏社工服务中心 service 8'],
  [
    'only-region',
    '春晖公益基金会@440305 association',
    '春晖公益基金会@440300 association',
    '春晖公益基金会 association',
  ],
  [
    'learnt-alias',
    '深圳市社会工作者协会@440300 association: 社工协会/bare-name；市社工协会/relative-place',
    '深圳市社工协会@440300 association 6',
  ],
  [
    'learnt-alias',
    '佛山市志愿服务联合会@440600 association: 市志联/declared-short-form',
    '佛山市志联@440600 association',
  ],
  ['learnt-alias', '晨露社工服务中心@440300 service: 晨露社工/coined-name', '晨露社工 service'],
  ['learnt-alias', '晨露社工服务中心@440300 service: 晨露社工/coined-name', '晨露社工@440300 institution'],
  ['learnt-alias', '江左医科大学第三附属医院@320100 hospital: 江医三附院/bracketed-short-form', '江医三附院 hospital'],
];

/** Names that look alike and stay apart. */
const APART: readonly (readonly string[])[] = [
  ['鼓楼区民政局@320106', '鼓楼区民政局@350102'],
  ['鼓楼区民政局@320106', '鼓楼区民政局@350102', '鼓楼区民政局'],
  ['市民政局', '深圳市民政局@440300: 市民政局/relative-place'],
  ['县委 party', '清河县委@130534 party: 县委/relative-place'],
  ['深圳市社会工作者协会@440300 association', '深圳市社工协会@440300 association'],
  ['深圳市社会工作者协会@440300 association: 社工协会/bare-name!', '深圳市社工协会@440300 association'],
  ['深圳市社会工作者协会@440300 association: 社工协会/bare-name', '广州市社工协会@440100 association'],
  [
    '深圳市社会工作者协会@440300 association: 社工协会/bare-name',
    '深圳市社会工作行业协会@440300 association: 社工协会/bare-name',
    '深圳市社工协会@440300 association',
  ],
  ['深圳市社会工作者协会@440300 association: 协会/bare-name', '深圳协会@440300 association'],
  ['晨露社工服务中心@440300 service: 晨露社工/coined-name', '晨露社工@440100 service'],
  [
    '晨露社工服务中心@440300 service: 晨露社工/coined-name',
    '晨露社会工作发展中心@440100 service: 晨露社工/coined-name',
    '晨露社工 service',
  ],
  ['武汉市卫生和计划生育委员会@420100 2014-2018', '武汉市卫生健康委员会@420100 2019-2021'],
  [
    '苏州市食品药品监督管理局@320500 2004-2012',
    '苏州市药品监督管理局@320500 2019-2022',
    '苏州市药监局@320500 2008-2020',
  ],
  ['苏州市税务局@320500', '苏州市国税局@320500'],
  ['吉林省政府@220000', '吉林市政府@220200'],
  ['实验小学 school', '实验小学@130534 school'],
  ['第二人民医院 hospital', '第二人民医院@320500 hospital'],
  ['南山日报 media', '南山日报@440305 school'],
  ['日本民主党 party: 民主党/lexicon', '民主党 party'],
  ['长沙市人大@430100', '长沙市人大常委会@430100'],
  ['北京大学@110000 school', '北京大学经济学院@110000 school'],
  ['深圳市公安局@440300', '深圳市公安局福田分局@440300'],
  ['顺德区财政局@440606', '佛山市财政局@440600'],
  ['中山大学@440100 school', '中山市大学@442000 school'],
  ['云岭日报 media: 本报/self', '本报 media'],
];

const never = () => false;

test.each(ONE)('%s: %s, %s', (rule, ...lines) => {
  const bodies = lines.map(bodyIn);
  for (const order of [bodies, bodies.toReversed()]) {
    const { agencies } = link(order, [], never);
    expect(agencies).toHaveLength(1);
    expect(agencies[0]?.name).toBe(bodies[0]?.name);
    expect(agencies[0]?.region).toBe(bodies[0]?.region);
    const rules = new Set(agencies[0]?.names.map((name) => name.rule));
    expect([...rules].filter((one) => one !== 'own-name')).toEqual(
      bodies[0]?.name === bodies[1]?.name && rule === 'same-spelling' ? [] : [rule],
    );
  }
});

test.each(APART)('%s and %s stay apart', (...lines) => {
  const bodies = lines.map(bodyIn);
  const { agencies } = link(bodies, [], never);
  expect(agencies.map(({ names }) => names.length)).toEqual(bodies.map(() => 1));
});

test('what an article tells apart is not joined by what others say', () => {
  const bodies = [
    '深圳市社会工作者协会@440300 association: 社工协会/bare-name',
    '深圳市社工协会@440300 association',
    '青禾晚报@320100 media',
    '青禾晚报 media',
  ].map(bodyIn);
  expect(link(bodies, [], () => true).agencies).toHaveLength(4);
  expect(link(bodies, [], never).agencies).toHaveLength(2);
});

test('what was learnt names its evidence, and short forms are aliases', () => {
  const [agency] = link(
    [
      '深圳市社会工作者协会@440300 association: 市社工协会/relative-place；本会/self',
      '深圳市社工协会@440300 association',
    ].map(bodyIn),
    [],
    never,
  ).agencies;
  expect(agency?.aliases).toEqual([
    { alias: '市社工协会', kind: 'short', region: '440300', articles: 1, example: 'c2', until: null },
    { alias: '深圳市社工协会', kind: 'learnt', region: '440300', articles: 1, example: 'c2', until: null },
  ]);
});

test('a name that leans on a place which no article gives is no one body', () => {
  const { agencies } = link(['市民政局', '乡政府', '市场监管总局', '区块链研究院 institution'].map(bodyIn), [], never);
  expect(
    agencies
      .filter(({ placed }) => placed)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['区块链研究院', '市场监管总局']);
});

test('the order of arrival changes nothing', () => {
  const bodies = [...ONE.flatMap(([, ...lines]) => lines), ...APART.flat()]
    .filter((line, i, all) => all.findIndex((other) => other.split(' ')[0] === line.split(' ')[0]) === i)
    .map(bodyIn);
  const first = link(bodies, [], never);
  let seed = 7;
  for (let round = 0; round < 5; round++) {
    const shuffled = bodies
      .map((body) => {
        seed = (seed * 48271) % 2147483647;
        return { body, at: seed };
      })
      .toSorted((a, b) => a.at - b.at)
      .map(({ body }) => body);
    expect(link(shuffled, [], never)).toEqual(first);
  }
});

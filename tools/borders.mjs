// Writes src/chinese/lexicon/heads-borders.ts from the dictionary of cppjieba (MIT), as shipped by nodejieba: node tools/borders.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('node_modules/nodejieba/package.json'));
const rows = read('node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8').trim().split('\n');

/** Parts of speech that end a name on its left, and how often a word must have been seen. */
const BORDERS = {
  v: 100,
  vn: 150,
  vd: 100,
  vi: 100,
  vq: 100,
  d: 30,
  c: 30,
  p: 30,
  r: 30,
  t: 30,
  f: 30,
  u: 30,
  y: 30,
  ad: 30,
};
const KINDS = { a: 60, b: 60, an: 60 };
/** Verbs, adverbs and adjectives that names are made of. */
const NAMES = new Set(
  '驻华 驻外 驻美 驻日 驻英 驻法 驻俄 驻韩 驻港 驻澳 驻京 著作 学会 著作权 联合会 竞赛 赛事 急诊 体检 医保 同盟 复兴 联想 振兴 团结 奋斗 建国 民主 自由 独立 进步 革命 解放 统一 新生 出口 进口 创业 创意 展览 演出 学习 运动 训练 登山 滑雪 前进 长征 开拓 联通 东部 西部 南部 北部 中部 首都 清朝 明朝 民国 大佛 立法 行政 特别 常务 远东 美联 至诚 温馨 温暖 安康 祥和 仁爱 博爱 安定 光明 永安 长安 国立 公立 私立 私营 北方 南方 东方 西方 同济 和谐 幸福 快乐 友爱 互助 平安 大众 新兴 晨光 春秋 中华'.split(
    ' ',
  ),
);

const pick = (limits) => {
  const words = rows
    .map((row) => row.split(' '))
    .filter(
      ([word, count, kind]) => word.length >= 2 && word.length <= 4 && Number(count) >= (limits[kind] ?? Infinity),
    )
    .map(([word]) => word)
    .filter((word) => !NAMES.has(word));
  return [...new Set(words)].join(' ');
};

writeFileSync(
  new URL('../src/chinese/lexicon/heads-borders.ts', import.meta.url),
  `/**
 * Common words that are no part of a body's name, from the dictionary of cppjieba (MIT) as shipped by nodejieba
 * ${version}; written by \`tools/borders.mjs\`. Verbs, adverbs, prepositions, conjunctions, pronouns, times: a name ends there.
 */
export const BORDER_WORDS =
  '${pick(BORDERS)}';

/** Adjectives: they describe a body without naming it (著名大学). */
export const KIND_WORDS =
  '${pick(KINDS)}';
`,
);

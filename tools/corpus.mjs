// Plausible articles of our own making, by seed: article n is the same on every machine, whatever came before it.
// Words are drawn by the frequencies of jieba's dictionary (MIT), so that pairs of characters are as rare and as common as in
// news; each article has a topic, its figures, dates and agencies stand where the record says. For measuring growth, search and
// stories without anyone's pages.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A source of numbers from 0 to below 1 (mulberry32), from any text. */
export function randomOf(text) {
  let state = createHash('sha256').update(text).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (random, list) => list[Math.floor(random() * list.length)];
export const between = (random, low, high) => low + Math.floor(random() * (high - low + 1));

const TOPICS = 60;
const TOPIC_WORDS = 250;
const PLACES =
  '临江 南州 华江 东屏 云岭 柳河 石埠 青浦河 北山 安澜 望海 白塔 长渡 平川 金沙湾 松原口 广宁 永济 太和 清源'.split(
    ' ',
  );
const BODIES =
  '市教育局 市民政局 市公安局 市统计局 市卫生局 市总工会 市慈善总会 市社会工作者协会 市人民法院 市文化馆 市第一医院 市实验中学 区人民政府 区残联 街道办事处 志愿服务联合会 晚报 日报'.split(
    ' ',
  );
const UNITS = '人 名 家 个 场 万元 亿元 平方米 公里 次 户 件 项 吨 %'.split(' ');
const SURNAMES = '陶 谢 刘 周 方 郑 沈 韩 冯 曹 彭 吕 苏 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任'.split(' ');
const MARKS = ['，', '，', '，', '。', '。', '；', '、'];

/** The words of the dictionary with how often they stand in news; no names of people and places, no Latin. */
function words() {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const all = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, count, tag = ''] = line.split(' ');
    if (/^[\u4e00-\u9fff]{1,4}$/u.test(word) && Number(count) > 2 && !/^n[rstz]/u.test(tag))
      all.push({ word, count: Number(count) });
  }
  return all;
}

/** A drawer of words by weight. */
function drawer(list) {
  const sums = new Float64Array(list.length);
  let sum = 0;
  for (const [i, { count }] of list.entries()) sums[i] = sum += count;
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return list[low].word;
  };
}

/** `corpus(7).article(0)`, `.article(1)` … */
export function corpus(seed) {
  const all = words();
  const anyWord = drawer(all);
  const content = all.filter(({ word, count }) => word.length > 1 && count > 30 && count < 20_000);
  const topics = Array.from({ length: TOPICS }, (_, topic) => {
    const random = randomOf(`${seed} topic ${topic}`);
    return drawer(
      Array.from({ length: TOPIC_WORDS }, (_, i) => ({ word: pick(random, content).word, count: 1 / (i + 3) })),
    );
  });
  const media = Array.from({ length: 80 }, (_, i) => {
    const random = randomOf(`${seed} medium ${i}`);
    const name = `${pick(random, PLACES)}${pick(random, ['日报', '晚报', '都市报', '新闻网', '时报', '商报'])}`;
    return { name, site: `www.paper${i}.example` };
  });
  return { article: (n) => articleOf(randomOf(`${seed} article ${n}`), { n, anyWord, topics, media }) };
}

function articleOf(random, { n, anyWord, topics, media }) {
  const topicWord = pick(random, topics);
  const word = () => (random() < 0.35 ? topicWord(random) : anyWord(random));
  const words = (count) => Array.from({ length: count }, word).join('');
  const own = pick(random, media);
  const place = pick(random, PLACES);
  const time = new Date(
    Date.UTC(2001, 0, 1) + Math.floor(random() * 24 * 365.25) * 86_400_000 + between(random, 360, 1300) * 60_000,
  );
  const published = time.toISOString().slice(0, 16);
  const paragraphs = Array.from({ length: Math.round(4 + 10 * random() ** 2) }, (_, i) =>
    paragraph(random, { word, place, published, first: i === 0 }),
  );
  return {
    n,
    title: words(between(random, 4, 8)),
    subtitle: random() < 0.1 ? words(5) : null,
    published,
    source: random() < 0.7 ? own.name : pick(random, media).name,
    site: own.site,
    url: `http://${own.site}/${published.slice(0, 4)}/${published.slice(5, 10)}/${n}.html`,
    reporter: pick(random, SURNAMES) + topicWord(random).slice(0, 2),
    editor: pick(random, SURNAMES) + anyWord(random).slice(0, 2),
    section: [
      pick(random, ['新闻中心', '本地', '社会', '公益', '财经', '文体']),
      pick(random, ['要闻', '国内新闻', '动态', '民生', '评论']),
    ],
    caption: random() < 0.4 ? `${words(6)}。` : null,
    paragraphs,
  };
}

/** {text, spans: [{kind, start, stop, …}]} */
function paragraph(random, { word, place, published, first }) {
  let text = first && random() < 0.7 ? `本报讯（记者）${Number(published.slice(8, 10))}日，` : '';
  const spans = [];
  const add = (kind, piece, more = {}) => {
    spans.push({ kind, start: text.length, stop: text.length + piece.length, text: piece, ...more });
    text += piece;
  };
  for (let sentences = between(random, 1, 5); sentences > 0; sentences--) {
    for (let pieces = between(random, 1, 3); pieces > 0; pieces--) {
      text += Array.from({ length: between(random, 3, 8) }, word).join('');
      const chance = random();
      if (chance < 0.16) add('date', dateText(random), { day: published.slice(0, 10) });
      else if (chance < 0.42) {
        const number = random() < 0.5 ? between(random, 2, 99) : between(random, 100, 99_999);
        const unit = pick(random, UNITS);
        add('figure', `${random() < 0.2 ? '约' : ''}${number}${unit}`, { number, unit });
      } else if (chance < 0.6) add('agency', `${place}${pick(random, BODIES)}`);
      text += pieces === 1 ? '。' : pick(random, MARKS.slice(0, 3));
    }
  }
  return { text, spans };
}

function dateText(random) {
  const month = between(random, 1, 12);
  return pick(random, [
    `${month}月${between(random, 1, 28)}日`,
    `${between(random, 1998, 2024)}年${month}月`,
    '去年',
    '昨日',
    '今年上半年',
  ]);
}

/** A page as a paper would put it up, with its menus around. */
export function pageOf({ title, published, source, url, reporter, editor, section, caption, paragraphs }) {
  const menu = ['首页', '新闻', '社会', '财经', '体育', '文化', '专题', '论坛', '图片', '视频'].map(
    (name, i) => `<li><a href="/${i}/">${name}</a></li>`,
  );
  const body = paragraphs.map(({ text }) => `<p>　　${text}</p>`).join('\n');
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${title}_${source}</title><link rel="canonical" href="${url}"></head>
<body>
<div id="top"><ul class="nav">${menu.join('')}</ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; ${section.map((name) => `<a href="/s/">${name}</a>`).join(' &gt; ')} &gt; 正文</div>
<div id="main"><h1>${title}</h1>
<div class="info">${published.replace('T', ' ')} 来源：${source} 记者：${reporter} 责任编辑：${editor}</div>
<div class="content">
${caption === null ? '' : `<p class="pic"><img src="/img/1.jpg" alt=""><br>${caption}</p>\n`}${body}
</div></div>
<div id="side"><h3>相关阅读</h3><ul>${menu.join('')}</ul></div>
<div id="foot">Copyright © ${published.slice(0, 4)} ${source} 版权所有</div>
</body></html>
`;
}

/** The page as bytes and the record that it should give: what `archive.add` takes. `given` overrides values of the record. */
export function itemOf(article, given = {}) {
  const bytes = Buffer.from(pageOf(article));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = `c${sha256.slice(0, 16)}`;
  const { title, subtitle, published, source, site, url, reporter, editor, section, caption, paragraphs } = article;
  const found = findings(paragraphs);
  const evidence = (text, rule) => ({ text, place: 'html>body>div[3]>div', rule });
  const clipping = {
    schema: 'jianbao/clipping@1',
    id,
    article: url,
    url,
    site,
    origin: {
      kind: 'file',
      locator: `${site}/${article.n}.html`,
      sha256,
      bytes: bytes.length,
      retrieved_at: null,
      retrieved_from: null,
      charset: 'utf-8',
      charset_from: 'markup',
      unreadable: 0,
    },
    given: null,
    title,
    subtitle,
    published: {
      value: published,
      precision: 'minute',
      zone: null,
      supplied: [],
      text: published.replace('T', ' '),
      rule: 'printed-head-full',
    },
    updated: null,
    source,
    authors: [reporter],
    editors: [editor],
    credits: [
      { role: 'source', name: source, affiliation: null, text: source },
      { role: 'reporter', name: reporter, affiliation: null, text: `记者：${reporter}` },
      { role: 'editor', name: editor, affiliation: null, text: `责任编辑：${editor}` },
    ],
    section,
    edition: null,
    document: null,
    views: null,
    script: 'hans',
    body: found.body,
    blocks: found.blocks,
    captions: caption === null ? [] : [caption],
    segmented: found.body.replace(/([\u4e00-\u9fff]{2})/gu, '$1 '),
    keywords: Array.from({ length: 20 }, (_, i) => ({
      word: found.body.substr(i * 7, 2),
      weight: Number((0.5 / (i + 1)).toFixed(4)),
    })),
    evidence: {
      title: evidence(title, 'title-printed-and-claimed'),
      published: evidence(published.replace('T', ' '), 'printed-head-full'),
      source: evidence(source, 'source-labelled'),
      section: evidence(section.join(' > '), 'section-breadcrumb'),
    },
    dates: found.dates,
    figures: found.figures,
    agencies: found.agencies,
    warnings: [],
    extractor: { version: '0.1.0', rules: 'r1', segmenter: 'none', segmenter_version: '0' },
    ...given,
  };
  return { bytes, outcome: { kind: 'clipped', clipping } };
}

function findings(paragraphs) {
  let body = '';
  const blocks = [];
  const dates = [];
  const figures = [];
  const agencies = new Map();
  for (const { text, spans } of paragraphs) {
    if (body !== '') body += '\n';
    const at = body.length;
    body += text;
    blocks.push({ role: 'paragraph', start: at, stop: body.length });
    for (const { kind, start, stop, text: printed, ...more } of spans) {
      const span = { field: 'body', start: at + start, stop: at + stop, text: printed };
      if (kind === 'date') {
        const { day } = more;
        dates.push({
          ...span,
          earliest: day,
          latest: day,
          edtf: day,
          resolved: true,
          anchor: day,
          anchor_from: 'published',
          supplied: ['year'],
          rule: 'month-day',
        });
      } else if (kind === 'figure') figures.push(figureOf(span, more, dates.length));
      else {
        const mention = { ...span, rule: 'head', resolved_by: 'printed', certainty: 'certain' };
        const known = agencies.get(printed) ?? { name: printed, type: 'government', region: null, mentions: [] };
        agencies.set(printed, { ...known, mentions: [...known.mentions, mention] });
      }
    }
  }
  return { body, blocks, dates, figures, agencies: [...agencies.values()] };
}

function figureOf(span, { number, unit }, dates) {
  const money = unit.endsWith('元');
  const scaled = number * (unit === '万元' ? 10_000 : unit === '亿元' ? 100_000_000 : 1);
  return {
    ...span,
    number: scaled,
    value: scaled,
    low: null,
    high: null,
    bound: span.text.startsWith('约') ? 'about' : 'exact',
    unit: money ? '元' : unit,
    currency: money ? 'CNY' : null,
    kind: money ? 'money' : unit === '%' ? 'percent' : 'count',
    rule: 'quantity',
    counted: null,
    direction: null,
    compared_with: null,
    status: null,
    part_of: null,
    date: dates === 0 ? null : dates - 1,
    agency: null,
    row_label: null,
    column_label: null,
  };
}

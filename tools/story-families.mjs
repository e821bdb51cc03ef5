// Texts of which it is known which print the same: reprints as papers make them, and what only looks like one – bulletins that
// differ in their numbers, press releases after one form, notices of another day, articles that quote the same passage.
import { SIMPLIFIED, TRADITIONAL } from '../dist/chinese/lexicon/traditional.js';
import { between, corpus, pick, randomOf } from './corpus.mjs';

const toTraditional = new Map([...SIMPLIFIED].map((one, i) => [one, [...TRADITIONAL][i]]));
const traditional = (text) => Array.from(text, (one) => toTraditional.get(one) ?? one).join('');

/** What papers do to a text that they take over. Each: (random, paragraphs, word) => paragraphs. */
export const CHANGES = {
  editor: (_, lines, word) => [...lines, `（责任编辑：${word()}${word()}）`],
  menu: (random, lines, word) => {
    const menu = Array.from({ length: between(random, 8, 40) }, word).join(' ');
    return random() < 0.5 ? [menu, ...lines] : [...lines, `相关阅读 ${menu}`];
  },
  cut: (random, lines) => {
    const kept = Math.max(1, Math.ceil(lines.length * (0.6 + 0.35 * random())));
    return random() < 0.7 ? lines.slice(0, kept) : lines.slice(lines.length - kept);
  },
  traditional: (_, lines) => lines.map(traditional),
  dateline: (random, [first, ...rest], word) => [
    `${word()}社${word()}${between(random, 1, 12)}月${between(random, 1, 28)}日电（记者${word()}）${first.replace(/^本报讯（记者）\d+日，/u, '')}`,
    ...rest,
  ],
  misprint: (random, lines) => {
    const at = lines.findIndex((line) => /\d/u.test(line.slice(20)));
    return lines.map((line, i) =>
      i === at
        ? line.slice(0, 20) + line.slice(20).replace(/\d+/u, (digits) => `${digits}${between(random, 0, 9)}`)
        : line,
    );
  },
  marks: (_, lines) => lines.map((line) => line.replaceAll('，', ',').replaceAll('。', '. ').replaceAll('；', ';')),
  words: (random, lines, word) =>
    lines.map((line) => line.replace(/[\u4e00-\u9fff]{2}/gu, (two) => (random() < 0.03 ? word() : two))),
};

/** `count` articles: {family, story, changes, title, lines, published, source, site}. Equal `story` is what should be found. */
export function storySet(seed, count) {
  const { article } = corpus(seed);
  const random = randomOf(`${seed} families`);
  const set = [];
  let n = 0;
  const next = () => article(n++);
  const put = (family, story, changes, { title, published, source, site }, lines) =>
    set.push({ family, story, changes, title, published, source, site, lines });
  while (set.length < count) {
    const base = next();
    const lines = base.paragraphs.map(({ text }) => text);
    const word = () => pick(random, lines).substr(between(random, 0, 20), 2) || '新闻';
    const other = () => ({ ...next(), title: base.title });
    const kind = random();
    const story = `${set.length}`;
    if (kind < 0.72) put('single', story, [], base, lines);
    else if (kind < 0.9) {
      put('reprint', story, [], base, lines);
      for (let copies = between(random, 1, 5); copies > 0; copies--) {
        const names = Object.keys(CHANGES).filter((name) => random() < (name === 'misprint' ? 0.05 : 0.28));
        const changed = names.reduce((all, name) => CHANGES[name](random, all, word), lines);
        put('reprint', story, names, { ...other(), published: base.published }, changed);
      }
    } else if (kind < 0.93) {
      for (let month = between(random, 6, 24); month > 0; month--)
        put('bulletin', `${story}.${month}`, [], other(), otherNumbers(random, numbered(base)));
    } else if (kind < 0.95) {
      for (let copies = between(random, 4, 20); copies > 0; copies--)
        put('form', `${story}.${copies}`, [], other(), filled(random, lines, next()));
    } else if (kind < 0.97) {
      for (let days = between(random, 3, 8); days > 0; days--)
        put('notice', `${story}.${days}`, [], other(), notice(random, lines[0]));
    } else {
      put('quoted', story, [], base, lines);
      const quoting = next();
      put('quoted', `${story}.1`, [], quoting, [
        ...quoting.paragraphs.map(({ text }) => text),
        lines[0],
        lines[1] ?? '',
      ]);
    }
  }
  return set;
}

/** A bulletin needs numbers. */
function numbered({ paragraphs }) {
  return paragraphs.map(({ text }, i) => `${text}全市共登记${i + 11}件，同比增长${i + 3}.${i}%，办结${i + 210}件。`);
}

/** Three numbers of ten stay: the year, a target, what happens not to change. */
const otherNumbers = (random, lines) =>
  lines.map((line) =>
    line.replace(/\d+/gu, (digits) => (random() < 0.3 ? digits : String(between(random, 1, 10 ** digits.length)))),
  );

/** Every second piece between marks comes from another article. */
function filled(random, lines, { paragraphs }) {
  const pieces = paragraphs.flatMap(({ text }) => text.split(/(?<=[，。；、])/u));
  return lines.map((line) =>
    line
      .split(/(?<=[，。；、])/u)
      .map((piece) => (random() < 0.4 ? pick(random, pieces) : piece))
      .join(''),
  );
}

/** 120 characters, and the day. */
function notice(random, line) {
  const text = line
    .replace(/^本报讯（记者）\d+日，/u, '')
    .replace(/\d+/gu, '')
    .repeat(4)
    .slice(0, 110);
  return [`定于${between(random, 1, 12)}月${between(random, 1, 28)}日${text}`];
}

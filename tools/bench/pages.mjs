// Pages to measure on: of our own making, as large and as full of scripts and menus as those of portals; or any folder's.
import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { between, corpus, pageOf, pick, randomOf } from '../corpus.mjs';

/** Bytes of script, and links, of a middling page among real ones: 120 KB, 700 elements. */
const SCRIPT = 60_000;
const LINKS = 160;

/** Writes so many pages into a new folder, by seed; each third in GB18030, as a third of the older ones is. */
export function madePages(count, seed = 7) {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-bench-'));
  const { article } = corpus(seed);
  for (let n = 0; n < count; n++) {
    const name = join(folder, String(n >> 10));
    mkdirSync(name, { recursive: true });
    writeFileSync(join(name, `${n}.html`), madePage(article(n), n));
  }
  return folder;
}

/** One such page as bytes. */
export function madePage(article, n) {
  const random = randomOf(`page ${n}`);
  const words = article.paragraphs.map(({ text }) => text).join('');
  const headline = () => words.substr(between(random, 0, Math.max(0, words.length - 20)), between(random, 6, 18));
  const list = (size) =>
    Array.from(
      { length: size },
      (_, i) =>
        `<li class="item item-${i % 5}"><span class="time">${between(random, 1, 12)}-${between(random, 10, 28)}</span><a href="/a/${between(random, 1, 99_999)}.html" target="_blank" title="">${headline()}</a></li>`,
    ).join('\n');
  const page = pageOf(article)
    .replace('</head>', `<style>${style(random)}</style>\n${scripts(random, SCRIPT)}</head>`)
    .replace('<div id="main">', `<div class="nav2"><ul>${list(LINKS >> 1)}</ul></div><div id="main">`)
    .replace('<div id="foot">', `<div class="hot"><h3>热点</h3><ul>${list(LINKS >> 1)}</ul></div><div id="foot">`);
  return n % 3 === 2 ? iconv.encode(page.replace('charset="utf-8"', 'charset="gbk"'), 'gb18030') : Buffer.from(page);
}

function style(random) {
  return Array.from(
    { length: 120 },
    (_, i) =>
      `.c${i} .box-${i}{margin:${between(random, 0, 30)}px 0;color:#${between(random, 100, 999)};font-size:14px}`,
  ).join('\n');
}

function scripts(random, size) {
  let text = '';
  while (text.length < size) {
    const names = Array.from({ length: 6 }, () =>
      pick(random, ['config', 'list', 'item', 'node', 'index', 'callback']),
    );
    const [a, b, c] = names.map((name) => name + between(random, 1, 999));
    text += `<script type="text/javascript">\nvar ${a} = {"id": ${between(random, 1, 9999)}, "url": "//static.example/${b}.js"};\nfunction ${b}(${c}) { for (var i = 0; i < ${c}.length; i++) { if (${c}[i] < ${a}.id && ${c}[i] > 2) { document.write("<a href='" + ${a}.url + "'>" + i + "</a>"); } } return ${a}; }\n`;
    for (let i = 0; i < 20; i++)
      text += `${b}([${Array.from({ length: 12 }, () => between(random, 1, 999)).join(',')}]);\n`;
    text += '</script>\n';
  }
  return text;
}

/** The files of a folder and of those in it, in byte order. */
export function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
}

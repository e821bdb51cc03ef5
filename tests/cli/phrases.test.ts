import { describe, expect, it } from 'vitest';
import { OWN_ZH, PHRASES_ZH } from '../../src/cli/messages/phrases-zh/phrases-zh.ts';
import { RULES_ZH } from '../../src/cli/messages/phrases-zh/rules-zh.ts';
import { zh } from '../../src/cli/messages/zh.ts';
import { listRules } from '../../src/pipeline/rules.ts';
import { growth } from '../cpu-time.ts';
import { sourceTexts } from './source-texts.ts';

/** Two English words, or one beside something filled in. */
const ENGLISH = /[a-z]{2,}[,:;]? [a-z]{2,}|(?:^|\W)7 [a-z]{4,}|[a-z]{3,}:? 7\b/u;

/** SQL, lists of columns and of elements, and what begins files. */
const NO_WORDS =
  /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|WITH|\()\b|\b(?:FROM|WHERE|JOIN|ORDER BY|IS NULL|UNION|VALUES|AND|TABLE) |^[\w, ()\n]*_[\w, ()\n]*$|^\w+(?:, \w+)+$|^SQLite format|^application\//u;

/** Words of the language, of rules, of tables and of pages, which are described in both languages where they are shown. */
const NO_MESSAGES =
  /^(?:chinese|extract|export\/columns|segment\/stop-words|parse\/(?:elements|claims|saved-marks)|cli\/explain-page|store\/migrations)\b/u;

/** Names of rules, commands and places; what goes into files; what `annotate` gives as data; what is a bug. */
const KEPT: ReadonlySet<string> = new Set([
  ...['db migrate', 'db restore', 'stats agencies', 'jianbao sites', "jianbao explain '7'", 'jianbao explain 7'],
  ...['explain 7', 'export figures --excel -o figures.csv', '  node bin/jianbao.js 7', 'jianbao 7', '7: name: 7'],
  ...['not a day such as 2018-12-18 or 2018-12-18T10:19', '7 bytes on one line'],
  ...['another process', '7 (process 7 on 7)', ' since 7'],
  ...['site-rule 7', 'title-candidate, score 7', 'site rule "7"', 'replay address'],
  ...['span 7–7 of 7 is not "7"', 'not signed 7'],
  // As the code says in both languages.
  'no bytes, or white space only',
  'Chinese news pages as captured (7) and the records read from them (7)',
  '; a list, joined by "；"',
]);

/** Descriptions of what is exported, for the files. */
const LONG = /^(?:One archive of jianbao|Made for Excel)/u;

const texts = sourceTexts().map(({ at, text }) => ({
  at: at.replaceAll('\\', '/'),
  text: text.replace(/ \[7\]$/u, ''),
}));
const phrases = new Set(Object.keys(OWN_ZH).map(filled));
const messages = texts.filter(({ at, text }) => {
  return ENGLISH.test(text) && !NO_WORDS.test(text) && !NO_MESSAGES.test(at) && !KEPT.has(text) && !LONG.test(text);
});

/** "there is no run {n}" as it stands in the source: "there is no run 7" */
function filled(phrase: string): string {
  return phrase.replace(/\{@?[a-z]{1,20}\}/gu, '7');
}

/** Whole, or behind a place: "7: is there already", "7:7: the row has no path". */
function ends(text: string): readonly string[] {
  return [text, ...[...text.matchAll(/: /gu)].map(({ index }) => text.slice(index + 2))];
}

describe('a whole line', () => {
  it.each([
    [
      'a.db: is damaged; "jianbao db check" says where, "jianbao db restore" goes back to a backup [SQLITE_CORRUPT]',
      'a.db：已损坏；可用 `jianbao db check` 查看坏在何处，用 `jianbao db restore` 换回备份 [SQLITE_CORRUPT]',
    ],
    [
      'a.db: to bring it from schema 3 to 24 may take 7 minutes; run "jianbao db migrate" once',
      'a.db：结构从第 3 版升到第 24 版约需 7 分钟；请先运行一次 `jianbao db migrate`',
    ],
    [
      './x: y/a.db: there is no folder ./x: y; make it or give another --db',
      './x: y/a.db：没有文件夹 ./x: y；请先建立，或用 --db 另指一处',
    ],
    [
      "x.warc.gz, 512: can't be read again: ENOENT: no such file or directory, open 'x.warc.gz'; put the file back, or ingest it again from where it is now",
      "x.warc.gz, 512：无法再次读取：没有这个文件或文件夹 [ENOENT, open 'x.warc.gz']；请把文件放回原处，或从现在的位置重新读入",
    ],
    [
      "the manifest list.csv can't be read: EACCES: permission denied, open 'list.csv'",
      "清单（manifest）list.csv 无法读取：没有权限 [EACCES, open 'list.csv']",
    ],
    [
      'list.csv:3: retrieved_at is "2018"; write it as 2018-12-18 or 2018-12-18T10:19:00+08:00',
      'list.csv:3：retrieved_at 为“2018”；请写作 2018-12-18 或 2018-12-18T10:19:00+08:00',
    ],
    ['list.csv: 12 rows match no input; a.html is the first', 'list.csv：有 12 行不与任何输入相符，第一个是 a.html'],
    ['list.csv:2: Invalid Record Length: expect 3, got 2 on line 2', 'list.csv:2：应有 3 格，此行有 2 格'],
    [
      '--split: Invalid regular expression: /(/gmu: Unterminated group',
      '--split：正则表达式 /(/gmu 有误：括号没有配对',
    ],
    [
      'a.warc.gz@1024: incorrect data check; 512 bytes from 1024 on; its records were read all the same',
      'a.warc.gz@1024：数据校验不符；自第 1024 字节起的 512 字节；但其中的记录已经读出',
    ],
    ['0 characters of text in 13 lines', '13 行中共有文字 0 字'],
    ['41 of 50 lines are links or entries with dates', '50 行中有 41 行是链接或带日期的条目'],
    ['the page says: 您访问的页面不存在', '页面上写着：您访问的页面不存在'],
    ['worker lost: longer than 60 s', '读取进程没有读完：超过 60 秒'],
    ['robots.txt: connect ECONNREFUSED 127.0.0.1:9', 'robots.txt：127.0.0.1:9 拒绝连接 [ECONNREFUSED]'],
    [
      'http://a.example/1.html: leads in a circle, back to http://a.example/1.html',
      'http://a.example/1.html：重定向成环，回到 http://a.example/1.html',
    ],
    [
      '127.0.0.1 is in a private range; allow_private names hosts that may be asked',
      '127.0.0.1 是内网地址；允许抓取的内网主机请写入 allow_private',
    ],
    ['3 of 20, before 95 of 100', '20 页中 3 页，此前 100 页中 95 页'],
    [
      'jianbao.toml:7: site.0.feeds.0: is not an http or https address',
      'jianbao.toml:7: site.0.feeds.0：不是 http 或 https 地址',
    ],
    [
      'jianbao.toml:9: fetch.retries: Too big: expected number to be <=10',
      'jianbao.toml:9: fetch.retries：不得大于 10',
    ],
    ['jianbao.toml:2: db: Invalid input: expected string, received number', 'jianbao.toml:2: db：应为文字，而不是数'],
    [
      'site rule "晚报": select.body: the selector div:has(p) has :has; only :not, :empty are taken',
      '站点规则“晚报”：select.body：选择器 div:has(p) 含 :has；只可用 :not, :empty',
    ],
    [
      'rules/a.toml:5: lines.0: the expression (a+)+ has a repeated group with a choice in it; write it without',
      'rules/a.toml:5: lines.0：表达式 (a+)+ 里有含有选择的重复组；请去掉',
    ],
    [
      'names.csv:2: region is "44"; it is a GB/T 2260 code such as 440300\nnames.csv:3: the row has no name\n… 4 more',
      'names.csv:2：region 为“44”；应为行政区划代码（GB/T 2260），如 440300\nnames.csv:3：此行没有 name\n……另有 4 处',
    ],
    ['sheet.csv:4: "right" is "ok"; write y or n, 对 or 错', 'sheet.csv:4：right 为“ok”；请写 y 或 n，对或错'],
    ['"昨天" is not a day: write 2018-12-18, 2018-12 or 2018', '“昨天”不是日期：请写作 2018-12-18、2018-12 或 2018'],
    [
      'site "晚报": "{yyy}/": {yyy} is not known; there are {yyyy}, {mm}',
      '站点“晚报”：“{yyy}/”：不认识 {yyy}；可用的有 {yyyy}, {mm}',
    ],
    // What no phrase fits, and names that only look like messages.
    ['Illegal instruction', 'Illegal instruction'],
    ['nine bytes', 'nine bytes'],
    ['/home/7 bytes/x', '/home/7 bytes/x'],
  ])('%s', (message, said) => {
    expect(zh.said(message)).toBe(said);
  });

  it('of any length takes no longer than its length', () => {
    const long = (n: number) => "a can't be read: ; bytes from , ".repeat(n);
    const [small, large] = [long(500), long(2000)].map((text) => text.replaceAll('; ', '\n'));
    expect(
      growth(
        () => zh.said(small ?? ''),
        () => zh.said(large ?? ''),
      ),
    ).toBeLessThan(8);
  });
});

describe('what the rooms say', () => {
  it('is found in the source', () => {
    expect(messages.length).toBeGreaterThan(200);
  });

  it('has a Chinese twin, whole', () => {
    expect(messages.filter(({ text }) => !ends(text).some((end) => phrases.has(end)))).toEqual([]);
  });

  it('leaves no English sentence in Chinese', () => {
    const kept = /`[^`]+`|“[^”]*”|"[^"]*"|--[a-z-]+|--use-system-ca|CSS|JSON/gu;
    const english = messages.filter(({ text }) => /[a-z]{2,} [a-z]{2,}/u.test(zh.said(text).replace(kept, '')));
    expect(english.map(({ at, text }) => [at, zh.said(text)])).toEqual([]);
  });

  it('has no Chinese twin that nobody needs', () => {
    const said = new Set(texts.flatMap(({ text }) => ends(text)));
    expect([...phrases].filter((phrase) => !said.has(phrase))).toEqual([]);
  });

  it('and every rule says in Chinese what it assumes, and where its example stands', () => {
    const rules = listRules();
    const said = new Set(rules.flatMap(({ example, assumes = '' }) => [example, assumes]));
    const english = [...said].filter((text) => /[a-z]{2,} [a-z]{2,}/u.test(text) && !/^(?:<meta|var) /u.test(text));
    expect([...rules.flatMap(({ assumes = [] }) => assumes), ...english].filter((text) => !(text in RULES_ZH))).toEqual(
      [],
    );
    expect(Object.keys(RULES_ZH).filter((text) => !said.has(text))).toEqual([]);
  });

  it.each(Object.entries(PHRASES_ZH))('%s: both have the same slots', (source, said) => {
    const slots = (text: string) => [...text.matchAll(/\{@?[a-z]{1,20}\}/gu)].map(([slot]) => slot).sort();
    const lost = /received undefined|Quote Not Closed|Record Length|(?:Opening|Closing) Quote/u.test(source);
    if (!lost) expect(slots(said)).toEqual(slots(source));
    expect(said).toMatch(/\p{Script=Han}|^Content-Length|：/u);
  });
});

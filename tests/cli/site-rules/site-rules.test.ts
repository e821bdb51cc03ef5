import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRules, siteRulesOf } from '../../../src/cli/settings/site-rules.ts';
import { ruleReports } from '../../../src/cli/site-rules/rule-report.ts';
import { openKit } from '../../../src/pipeline/open-kit.ts';
import { RULES_VERSION } from '../../../src/pipeline/version.ts';
import { emptyFolder } from '../../empty-folder.ts';
import { contextIn } from '../explain-page/page-of.ts';
import { jianbao, ROOT } from '../jianbao.ts';

const RULES = join(ROOT, 'fixtures', 'site-rules');
const PAGE = join(RULES, 'pages', 'linhai-review-2014.html');
const kit = await openKit({ engine: 'node-rs' });
const URL_OF_PAGE = 'http://review.linhai.example/2014/0612/311.html';

/** A folder with the page as its owner knows it, and rules by name. */
function place(rules: Readonly<Record<string, string>> = {}, facts = `page.html,${URL_OF_PAGE},`): string {
  const cwd = emptyFolder();
  copyFileSync(PAGE, join(cwd, 'page.html'));
  writeFileSync(join(cwd, 'pages.csv'), `path,url,site\n${facts}\n`);
  mkdirSync(join(cwd, 'rules'));
  for (const [name, text] of Object.entries(rules)) writeFileSync(join(cwd, 'rules', name), text);
  return cwd;
}

const shipped = { 'a.toml': readFileSync(join(RULES, 'linhai-review-2014.toml'), 'utf8') };

function clip(cwd: string, ...args: readonly string[]) {
  const { stdout, code, stderr } = jianbao(['extract', '--manifest', 'pages.csv', ...args], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('rules for sites', () => {
  const cwd = place(shipped);
  const general = clip(cwd);
  const ruled = clip(cwd, '--site-rules', 'rules');

  it('read what the general rules do not', () => {
    expect(ruled).toMatchObject({ source: '临海评论周刊', authors: ['许岚'], editors: ['周楠'] });
    expect(ruled.body).not.toMatch(/您怎样看|读者来信/u);
    expect(general.body).toMatch(/您怎样看[\s\S]*读者来信/u);
    expect(general.authors).toEqual([]);
    expect(ruled.evidence.title.rule).toBe('site-rule 临海评论周刊 2014');
  });

  it('stand in the record, the general ones with their version alone', () => {
    expect(general.extractor.rules).toBe(RULES_VERSION);
    expect(ruled.extractor.rules).toMatch(new RegExp(`^${RULES_VERSION}\\+[0-9a-f]{8}$`, 'u'));
    expect(ruled.id).toBe(general.id);
  });

  it('are found by the configuration, relative to it, unless --no-site-rules says otherwise', () => {
    const deep = place(shipped);
    writeFileSync(join(deep, 'jianbao.toml'), 'site_rules = "rules"\n');
    mkdirSync(join(deep, 'sub'));
    const args = ['extract', '--manifest', '../pages.csv'];
    const below = (more: readonly string[]) =>
      JSON.parse(jianbao([...args, ...more], { cwd: join(deep, 'sub'), env: { HOME: deep } }).stdout).authors;
    expect(below([])).toEqual(['许岚']);
    expect(below(['--no-site-rules'])).toEqual([]);
    mkdirSync(join(deep, 'sub', 'none'));
    expect(below(['--site-rules', 'none'])).toEqual([]);
  });

  const known = [
    ['no address at all', ',', []],
    ["the site's host", ',review.linhai.example', ['许岚']],
    ["the rule's name", ',临海评论周刊 2014', ['许岚']],
    ['a host below one with a leading dot', 'http://old.linhaiweekly.example/1.html,', ['许岚']],
    ['another host', 'http://elsewhere.example/1.html,', []],
    ['a day after the layout', 'http://review.linhai.example/2015/0101/1.html,', []],
  ] as const;

  it('hold or not by what is known of a page', () => {
    const rows = known.map(([, facts], n) => `${n}.html,${facts}`);
    const at = place(shipped, rows.join('\n'));
    for (const n of known.keys()) copyFileSync(PAGE, join(at, `${n}.html`));
    const args = ['extract', '--json', '--manifest', 'pages.csv', '--site-rules', 'rules'];
    const { stdout } = jianbao(args, { cwd: at });
    const clippings: readonly { authors: readonly string[] }[] = JSON.parse(stdout);
    const found = known.map(([what], n) => [what, clippings[n]?.authors]);
    expect(found).toEqual(known.map(([what, , authors]) => [what, authors]));
  });

  it('for other sites change nothing, not even the version; a comment in the rule neither', () => {
    const other = 'name = "x"\nhosts = ["other.example"]\nselect.body = "p"\n';
    expect(clip(place({ 'x.toml': other }), '--site-rules', 'rules')).toEqual(general);
    const more = { ...shipped, '0.toml': other, 'a.toml': `# more\n${shipped['a.toml']}` };
    expect(clip(place(more), '--site-rules', 'rules')).toEqual(ruled);
    const changed = { 'a.toml': shipped['a.toml'].replace('"#story .name"', '"#story div.name"') };
    const { extractor, ...rest } = clip(place(changed), '--site-rules', 'rules');
    expect(extractor.rules).not.toBe(ruled.extractor.rules);
    expect(rest).toEqual((({ extractor: _, ...same }) => same)(ruled));
  });

  it('are asked in the byte order of their names', () => {
    const rule = (name: string, selector: string): string =>
      `name = "${name}"\nhosts = ["review.linhai.example"]\nselect.title = "${selector}"\n`;
    const rules = { 'b.toml': rule('b', '.kicker'), 'B.toml': rule('B', '.name'), 'é.toml': rule('é', '.when') };
    expect(clip(place(rules), '--site-rules', 'rules').evidence.title).toMatchObject({
      text: '渡口停航之后',
      rule: 'site-rule B',
    });
  });

  it('name shapes of lines in text dumps too', () => {
    const dump = place({
      'a.toml': 'name = "d"\nhosts = ["d.example"]\nlines = ["^〖(?<source>[^〗]{2,9})·(?<author>[^〗]{2,9})〗$"]\n',
    });
    const text =
      '渡口停航之后\n\n2014-06-12\n\n〖临海周刊·许岚〗\n\n　　六月的第一个星期一，白沙渡口没有再开船。往年这个时候，每天约有420人从这里过河，到对岸的菜市和小学去。\n\n　　镇政府在码头贴出告示，说上游两公里处的大桥已经通车，渡运从即日起停止，两条渡船将在年底前拍卖。\n';
    writeFileSync(join(dump, 'page.txt'), text);
    writeFileSync(join(dump, 'pages.csv'), 'path,url\npage.txt,http://d.example/1.txt\n');
    expect(clip(dump, '--site-rules', 'rules')).toMatchObject({ source: '临海周刊', authors: ['许岚'] });
  });

  it('stand in the run, and in what rules list shows', () => {
    writeFileSync(join(cwd, 'jianbao.toml'), 'site_rules = "rules"\n');
    expect(jianbao(['ingest', '-q', '--manifest', 'pages.csv'], { cwd }).code).toBe(0);
    const [run] = JSON.parse(jianbao(['export', 'runs', '--json'], { cwd }).stdout);
    expect(run.rules).toBe(ruled.extractor.rules);
    const [first, second] = JSON.parse(jianbao(['rules', 'list', '--json'], { cwd }).stdout);
    expect(first).toEqual({
      room: 'sites',
      name: '临海评论周刊 2014',
      example: 'review.linhai.example, .linhaiweekly.example',
      assumes: '/2014-12-31',
    });
    expect(second.room).toBe('strip');
  });
});

describe('a rule that is wrong is exit 2 and one line with file, line and key', () => {
  const rule = 'name = "x"\nhosts = ["x.example"]\n';
  const wrong = [
    [`${rule}[select]\nbody = "p"\nbdy = "p"\n`, 'rules/a.toml:5: select.bdy: there is no such key'],
    [`${rule}[select]\nbody = "p["\n`, "rules/a.toml:4: select.body: the selector p[ can't be read"],
    [`${rule}[select]\n\nbody = "p:has(a)"\n`, 'rules/a.toml:5: select.body: the selector p:has(a) has :has'],
    [`${rule}lines = ["(a+)+"]\n`, 'rules/a.toml:3: lines.0: the expression (a+)+ has a repeated group'],
    [`${rule}until = "2014"\nselect.body = "p"\n`, 'rules/a.toml:3: until: no day'],
    [`${rule}select.body = "p"\n[[example]]\nfile = "a"\n[[example]]\nfile = 3\n`, 'rules/a.toml:7: example.1.file: '],
    [rule, 'rules/a.toml:1: name: the rule says nothing'],
    ['name = "x"\nname = "y"\n', 'rules/a.toml:2: '],
    ['', 'rules/a.toml:1: name: '],
  ] as const;

  it.each(wrong)('%j', async (text, message) => {
    const cwd = place({ 'a.toml': text });
    await expect(siteRulesOf({ siteRules: join(cwd, 'rules') }, contextIn('en'))).rejects.toThrow(message);
  });

  it('told by extract, and of all files at once by rules test', () => {
    const named = (n: number): string => `${n}.toml`;
    const cwd = place(Object.fromEntries(wrong.map(([text], n) => [named(n), text])));
    const { code, stdout, stderr } = jianbao(['extract', 'page.html', '--site-rules', 'rules'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe('error: rules/0.toml:5: select.bdy: there is no such key\n');
    const tested = jianbao(['rules', 'test', 'rules'], { cwd });
    expect(tested.code).toBe(2);
    for (const [n, [, message]] of wrong.entries())
      expect(tested.stdout).toContain(`✗ ${message.replace('a.toml', named(n))}`);
  });

  it.each([[['ingest', 'page.html']], [['explain', '--html', 'page.html']], [['rules', 'list']]])(
    'for %j too',
    (command) => {
      const { code, stdout, stderr } = jianbao([...command, '--site-rules', 'rules'], {
        cwd: place({ 'a.toml': rule }),
      });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^error: rules\/a\.toml:1: name: .*\n$/u);
    },
  );

  it('two rules of one name', () => {
    const cwd = place({ 'a.toml': `${rule}select.body = "p"`, 'b.toml': `${rule}select.body = "p"` });
    const { code, stderr } = jianbao(['extract', 'page.html', '--site-rules', 'rules'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: rules/b.toml: name: x is the name of the rule in rules/a.toml too\n',
    });
  });

  it('a folder that is none', () => {
    const { code, stderr } = jianbao(['extract', 'page.html', '--site-rules', 'nowhere'], { cwd: place() });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: site rules: .*nowhere.*\n$/u);
  });
});

describe('rules test', () => {
  it('passes on the bundled rules', () => {
    const { code, stdout, stderr } = jianbao(['rules', 'test', RULES], { cwd: emptyFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'rules: 2, invalid 0; examples: 1, failed 0\n' });
    expect(stdout).toMatch(/^✓ .*linhai-review-2014\.toml .*examples: 1\n✓ .*linhai-review\.toml .*examples: 0\n$/u);
  });

  const cwd = emptyFolder();
  cpSync(RULES, join(cwd, 'rules'), { recursive: true });
  const edited = (name: string, from: string | RegExp, to: string): string => {
    const text = shipped['a.toml'].replace(from, to);
    expect(text).not.toBe(shipped['a.toml']);
    writeFileSync(join(cwd, 'rules', name), text);
    return join('rules', name);
  };

  it.each([
    ['title', 'title = "渡口停航之后"', 'title = "渡口"', '渡口', '渡口停航之后'],
    ['published', '2014-06-12"', '2014-06-13"', '2014-06-13', '2014-06-12'],
    ['source', '"临海评论周刊"\n', '"临海日报"\n', '临海日报', '临海评论周刊'],
    ['authors', '["许岚"]', '["许岚", "何进福"]', '许岚、何进福', '许岚'],
    ['editors', '["周楠"]', '[]', '', '周楠'],
    ['starts', '六月的第一个', '七月的第一个', '七月的第一个星期一', '六月的第一个星期一'],
    ['ends', '先散了。”', '散了。”', '船还在，人散了。”', '还在，人先散了。”'],
    ['page', /file = .*/u, 'file = "pages/none.html"', 'a page', 'no such file'],
    ['page', /file = .*/u, 'file = "pages"', 'a page', 'no file of up to 33554432 bytes'],
    ['rule', /\nurl = .*/u, '\nurl = "http://other.example/1.html"', '临海评论周刊 2014', null],
    ['rule', /\nurl = .*/u, '\nurl = "http://review.linhai.example/2015/0612/1.html"', '临海评论周刊 2014', null],
  ])('says of %s what was expected and what was found', async (field, from, to, expected, found) => {
    const path = join(cwd, edited('a.toml', from, to));
    const { rules, wrong } = await readRules([path], contextIn('en'));
    const [report] = ruleReports([path], rules, wrong, { ...kit, siteRules: rules.map(({ rule }) => rule) });
    expect(report).toMatchObject({ file: path, name: '临海评论周刊 2014', problems: [] });
    expect(report?.examples[0]?.failures[0]).toEqual({ field, expected, found });
  });

  it.each([
    ['title', 'title = "渡口停航之后"', 'title = "渡口"', '渡口', '渡口停航之后'],
    ['rule', /\nurl = .*/u, '\nurl = "http://other.example/1.html"', '临海评论周刊 2014', null],
    ['page', /file = .*/u, 'file = "pages/none.html"', 'a page', 'no such file', '网页，得到 没有这个文件'],
  ])(
    'tells it of %s as JSON and in words, exit 3',
    (field, from, to, expected, found, zh = `${expected}，得到 ${found ?? '空'}`) => {
      const path = edited('a.toml', from, to);
      const { code, stdout, stderr } = jianbao(['rules', 'test', '--json', path], { cwd });
      expect({ code, stderr }).toEqual({ code: 3, stderr: 'rules: 1, invalid 0; examples: 1, failed 1\n' });
      const [report] = JSON.parse(stdout);
      expect(report).toMatchObject({ file: path, name: '临海评论周刊 2014', problems: [] });
      expect(report.examples[0].failures[0]).toEqual({ field, expected, found });
      const told = jianbao(['rules', 'test', path, '--lang', 'zh'], { cwd }).stdout;
      expect(told).toContain(`${field}: 应为 ${zh}`);
    },
  );

  it('takes a published day for any time of that day', () => {
    const text = shipped['a.toml'].replace('"2014-06-12"', '"2014-06"');
    writeFileSync(join(cwd, 'rules', 'a.toml'), text);
    expect(jianbao(['rules', 'test', join('rules', 'a.toml')], { cwd }).code).toBe(0);
  });

  it('reads the folder of the configuration, and asks for one where there is none', () => {
    const home = emptyFolder();
    cpSync(RULES, join(home, 'mine'), { recursive: true });
    expect(jianbao(['rules', 'test'], { cwd: home })).toMatchObject({ code: 2, stdout: '' });
    writeFileSync(join(home, 'jianbao.toml'), 'site_rules = "mine"\n');
    expect(jianbao(['rules', 'test'], { cwd: home }).code).toBe(0);
    writeFileSync(join(home, 'mine', 'z.toml'), 'name = 3');
    const { code, stdout } = jianbao(['rules', 'test'], { cwd: home });
    expect(code).toBe(2);
    expect(stdout).toMatch(/^✓ [\s\S]*^✗ .*z\.toml:1: name: /mu);
  });

  it('makes bidi and control characters of a rule visible', () => {
    writeFileSync(join(cwd, 'evil.toml'), 'name = "a\\u202E\\u001b[31m"\nhosts = ["x.example"]\nselect.body = "p"\n');
    const { stdout } = jianbao(['rules', 'test', 'evil.toml'], { cwd });
    expect(stdout).toContain('a⟨202E⟩␛[31m');
  });
});

import { describe, expect, it } from 'vitest';
import { article, CREDIT, judgedDump, judgedHtml, PROSE, paragraphs, TITLE } from './judged-page.ts';

const text = paragraphs(PROSE);
const titleTag = (title: string): string => `<title>${title}</title>`;

describe('title', () => {
  it.each([
    ['a heading', article(text), TITLE, 'title-heading'],
    [
      'a heading that the title tag repeats',
      article(text, { head: titleTag(`${TITLE}_青河网`) }),
      TITLE,
      'title-printed-and-claimed',
    ],
    [
      'a bold line above the credits',
      judgedHtml(`<div><p><b>${TITLE}</b></p><p>${CREDIT}</p>${text}</div>`),
      TITLE,
      'title-above-credits',
    ],
    [
      'a line of a dump',
      judgedDump(`首页\n新闻\n\n${TITLE}\n${CREDIT}\n\n${PROSE.join('\n')}`),
      TITLE,
      'title-above-credits',
    ],
    ['a heading over two lines', article(text, { title: '南桥街道<br>居民自办读书会' }), TITLE, 'title-heading'],
    ['only the title tag', judgedHtml(text, titleTag(`${TITLE}_青河网`)), TITLE, 'title-claimed'],
    ['only the title tag, with a dash', judgedHtml(text, titleTag(`${TITLE} - 青河网`)), TITLE, 'title-claimed'],
    ['only og:title', judgedHtml(text, `<meta property="og:title" content="${TITLE}">`), TITLE, 'title-claimed'],
    [
      'the site in a heading above',
      article(text, { above: '<h1>南桥日报</h1>', head: titleTag(`${TITLE}_南桥日报`) }),
      TITLE,
      'title-printed-and-claimed',
    ],
    ['a heading in the footer', article(text, { below: '<h1>推荐阅读</h1>' }), TITLE, 'title-heading'],
    ['a title tag of the site only', article(text, { head: titleTag('南桥日报数字报') }), TITLE, 'title-heading'],
    ['a mark before it', article(text, { title: `正文：${TITLE}` }), TITLE, 'title-heading'],
    ['a breadcrumb as heading', article(text, { above: `<h2>首页 > 新闻 > 正文</h2>` }), TITLE, 'title-heading'],
  ])('%s', (_name, page, title, rule) => {
    expect(page.title).toMatchObject({ text: title, rule });
  });

  it('its space comes back from the claim', () => {
    const page = article(text, {
      title: '旧书换新知<br>南桥街道居民自办读书会',
      head: titleTag('旧书换新知 南桥街道居民自办读书会_青河网'),
    });
    expect(page.title?.text).toBe('旧书换新知 南桥街道居民自办读书会');
  });

  it('a claim that differs is a runner-up', () => {
    const page = article(text, { head: titleTag('退休教师何青山和他的读书会_青河网') });
    expect(page.title?.text).toBe(TITLE);
    expect(page.runnersUp).toContainEqual(
      expect.objectContaining({ of: 'title', text: '退休教师何青山和他的读书会', rule: 'title-claimed' }),
    );
  });

  it('a claim that agrees is none', () => {
    const page = article(text, { head: titleTag(`${TITLE}_青河网`) });
    expect(page.runnersUp.filter((other) => other.rule === 'title-claimed')).toEqual([]);
  });

  it('there is none where nothing is printed or claimed', () => {
    expect(judgedHtml(text).title).toBeNull();
  });
});

describe('subtitle', () => {
  const under = (line: string): string | undefined =>
    article(text, { title: `${TITLE}</h1>${line}<h1 hidden>` }).subtitle?.text;

  it.each([
    ['<h2>——旧书换出新邻里</h2>', '旧书换出新邻里'],
    ['<p>——旧书换出新邻里</p>', '旧书换出新邻里'],
    ['<p>--旧书换出新邻里</p>', '旧书换出新邻里'],
  ])('%s', (line, subtitle) => {
    expect(under(line)).toBe(subtitle);
  });

  it.each([
    '<p>字号：大 中 小</p>',
    '<p>南桥日报</p>',
    '<p>何青山</p>',
    '<p>来源：南桥日报</p>',
    '<p><a href="/">退休教师发起的读书会</a></p>',
    `<p>${TITLE}</p>`,
    '<p>▲居民在文化站交换旧书</p>',
    '<p>甲</p>',
  ])('%s is none', (line) => {
    expect(under(line)).toBeUndefined();
  });

  it('a line set as a heading right above the title', () => {
    expect(article(text, { above: '<h3>退休教师发起 旧书换新知</h3>' }).subtitle).toMatchObject({
      text: '退休教师发起 旧书换新知',
      rule: 'subtitle-above-title',
    });
  });
});

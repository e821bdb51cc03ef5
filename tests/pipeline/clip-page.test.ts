import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Clipping, clippingSchema } from '../../src/model/clipping.ts';
import type { RawPage } from '../../src/model/origin.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import { clipPage } from '../../src/pipeline/clip-page.ts';
import { holdsLaw, KIT, rawPage, rawText, spansOf } from './span-law.ts';

function clipped(raw: RawPage): Clipping {
  const outcome = clipPage(raw, KIT);
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.code} ${outcome.message}`);
  return outcome.clipping;
}

const PAGES = join(import.meta.dirname, '../../fixtures/pages');
const pages = readdirSync(PAGES)
  .sort()
  .flatMap((slug) => {
    const path = ['page.html', 'page.txt'].map((name) => join(PAGES, slug, name)).find((one) => existsSync(one));
    return path === undefined ? [] : [[slug, path] as const];
  });

describe('every bundled page', () => {
  it('is there', () => {
    expect(pages.length).toBeGreaterThanOrEqual(25);
  });

  it.each(pages)('%s comes out twice the same, of the published shape, each span by the law', (_slug, path) => {
    const bytes = readFileSync(path);
    const [once, twice] = [clipPage(rawPage(bytes), KIT), clipPage(rawPage(Uint8Array.from(bytes)), KIT)];
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
    if (once.kind === 'refused') return;
    expect(clippingSchema.parse(once.clipping)).toEqual(once.clipping);
    holdsLaw(once.clipping);
    expect(once.clipping.segmented.replace(/\s/gu, '')).toBe(once.clipping.body.replace(/\s/gu, ''));
  });
});

describe('the identity of a clipping', () => {
  const text = `南桥街道居民自办读书会
2018-12-18 10:19 来源：南桥日报

　　南桥街道的读书会12月15日在文化站开张，32名居民带着200多本旧书来到现场，互相交换。
　　东港市文化局表示，明年将投入5万元，再办10场读书会，预计超过1000人参加，孩子占三成以上。
　　社区工作者刘小禾负责登记，她把每本书都编了号，谁借走、谁归还，都写在一本蓝色的册子里。
`;
  it('comes from the bytes, not from where they lay', () => {
    const bytes = new TextEncoder().encode(text);
    const [here, there] = [clipped(rawPage(bytes, 'a/1.txt')), clipped(rawPage(bytes, 'b/2.txt'))];
    expect(here.id).toBe(`c${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`);
    expect({ ...there, origin: null }).toEqual({ ...here, origin: null });
    expect(clipped(rawText(`${text}\n`)).id).not.toBe(here.id);
  });

  it('what is in it is found', () => {
    const clipping = clipped(rawText(text));
    expect(clipping).toMatchObject({
      title: '南桥街道居民自办读书会',
      published: { value: '2018-12-18T10:19', precision: 'minute' },
      source: '南桥日报',
      script: 'hans',
    });
    expect(clipping.dates.map((date) => date.text)).toContain('12月15日');
    expect(clipping.figures.map((figure) => figure.text)).toEqual(
      expect.arrayContaining(['32名', '5万元', '超过1000人', '三成以上']),
    );
    expect(clipping.agencies.map((agency) => agency.name)).toContain('东港市文化局');
    holdsLaw(clipping);
  });
});

describe('offsets count code points', () => {
  const emoji = ['😀', '𠮷', '👨‍👩‍👧', '🇨🇳', '\u{20000}'];
  const dump = (mark: string): string =>
    `${mark}南桥街道12月15日自办读书会
2018-12-18 10:19 来源：南桥日报

　　${mark}南桥街道的读书会${mark}12月15日在文化站开张，${mark}32名居民带着${mark}200多本旧书来到现场，互相交换。
　　${mark}东港市文化局表示，明年将投入${mark}5万元，再办10场读书会，预计${mark}超过1000人参加，孩子占三成以上。${mark}
　　社区工作者刘小禾负责登记，她把每本书都编了号，谁借走、谁归还，都写在一本蓝色的册子里${mark}。
`;

  it.each(emoji)('around %s', (mark) => {
    const clipping = clipped(rawText(dump(mark)));
    holdsLaw(clipping);
    expect(clipping.body).toContain('5万元');
    const figure = clipping.figures.find((one) => one.text === '5万元');
    expect(Array.from(clipping.body).slice(figure?.start, figure?.stop).join('')).toBe('5万元');
    expect(clipping.dates.some((date) => date.field === 'body' && date.text === '12月15日')).toBe(true);
  });

  it('the same findings as without, each moved by the marks before it', () => {
    const [plain, marked] = [clipped(rawText(dump(''))), clipped(rawText(dump('😀')))];
    const texts = (clipping: Clipping): readonly string[] =>
      spansOf(clipping).map(([where, , text]) => `${where.split(' ')[0]} ${text}`);
    expect(texts(marked)).toEqual(texts(plain));
    const moved = marked.figures.map((figure, i) => {
      if (figure.field !== 'body') return 0;
      return (
        figure.start -
        (plain.figures[i]?.start ?? 0) -
        (marked.body.slice(0, marked.body.indexOf(figure.text)).match(/😀/gu)?.length ?? 0)
      );
    });
    expect(moved.every((difference) => difference === 0)).toBe(true);
  });

  it('a page with broken surrogates and NULs in its bytes keeps its law', () => {
    const bytes = Buffer.concat([
      Buffer.from(dump('😀')),
      Buffer.from([0x00, 0xed, 0xa0, 0xbd, 0xf0, 0x9f, 0x98]),
      Buffer.from('\u3000\u3000街道又拨出3万元，添置200个书架，方便老人取书、还书。\n'),
    ]);
    const clipping = clipped(rawPage(bytes));
    holdsLaw(clipping);
    expect(clipping.body.isWellFormed()).toBe(true);
  });
});

describe('a page that is refused', () => {
  it.each([
    ['', 'empty'],
    [' \n\u3000\n', 'empty'],
    ['<html><body><p>您访问的页面不存在</p><br><br></body></html>', 'error-page'],
    ['<html><body><div id="app"></div><script src="a.js"></script></body></html>', 'script-shell'],
    ['你好', 'no-body'],
  ])('%j: %s', (text, code) => {
    const raw = rawText(text);
    const outcome: Outcome = clipPage(raw, KIT);
    expect(outcome).toMatchObject({ kind: 'refused', code, origin: raw.origin });
  });
});

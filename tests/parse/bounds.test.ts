import { describe, expect, it } from 'vitest';
import { PageProblem } from '../../src/model/problem.ts';
import { growth } from '../cpu-time.ts';
import { htmlOf, pageOf, textsOf } from './page-of.ts';

function codeOf(text: string): string {
  try {
    return `${pageOf(text).blocks.length} blocks`;
  } catch (error) {
    if (error instanceof PageProblem) return error.code;
    throw error;
  }
}

const nested = (depth: number): string => `${'<div>'.repeat(depth)}南桥${'</div>'.repeat(depth)}`;

describe('pages that are no pages', () => {
  it.each([
    ['250,001 elements', htmlOf('<br>'.repeat(250_001)), 'too-complex'],
    ['nesting over 4,000', htmlOf(nested(4_100)), 'too-complex'],
    ['nesting over 4,000, never closed', htmlOf('<b><i>'.repeat(2_100)), 'too-complex'],
    ['100,000 elements', htmlOf('甲<br>'.repeat(100_000)), '100000 blocks'],
    ['nesting of 1,000', htmlOf(nested(1_000)), '1 blocks'],
    ['60,000 attributes on one element', htmlOf(`<p ${' a'.repeat(60_000)}>南桥</p>`), 'too-complex'],
    ['over half a million characters of text', htmlOf('南桥社区'.repeat(125_001)), 'too-large'],
    ['over half a million characters of a dump', '南桥社区\n'.repeat(125_001), 'too-large'],
    [
      'over half a million characters of a script',
      htmlOf(`<script>${'var a = 1;\n'.repeat(100_000)}</script><p>南桥</p>`),
      '1 blocks',
    ],
    ['200 elements never closed', htmlOf('<div>甲'.repeat(200)), '200 blocks'],
  ])('%s', (_name, text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  it('text too deep for an element of its own is printed all the same, in order', () => {
    const body = Array.from({ length: 600 }, (_, i) => `<div>第${i}层`).join('');
    expect(textsOf(body).join('')).toBe(Array.from({ length: 600 }, (_, i) => `第${i}层`).join(''));
  });
});

describe('time grows with the page, not with its square', () => {
  const page = (body: string): (() => void) => {
    const text = htmlOf(body);
    return () => void pageOf(text);
  };
  const attributes = (n: number): string => `<p ${Array.from({ length: n }, (_, i) => `a${i}="1"`).join(' ')}>南桥</p>`;
  const many = (piece: string) => (n: number) => page(piece.repeat(n));
  it.each([
    ['signs that open nothing', many('<'), 20_000],
    ['tags that never end', many('<a'), 20_000],
    ['comments that never end', many('<!--'), 20_000],
    ['ends without beginnings', many('</div>'), 10_000],
    ['one long text', many('社区志愿者，'), 10_000],
    ['one long line of white space', many(' '), 100_000],
    ['wrapped lines', many('南\n'), 20_000],
    ['signs of entities', many('&'), 50_000],
    ['links', many('<a href="/a.html">南桥社区举办读书会</a> '), 2_000],
    ['links never closed', many('<a href="/a.html">南桥'), 900],
    ['images', many('<img src="a.jpg">'), 5_000],
    ['inline elements', many('<span>南</span>'), 5_000],
    ['rows of a table', (n: number) => page(`<table>${'<tr><td>甲</td><td>1</td></tr>'.repeat(n)}</table>`), 3_000],
    ['tables in tables', (n: number) => page('<table><tr><td>'.repeat(n)), 250],
    ['nesting', (n: number) => page(nested(n)), 900],
    ['attributes', (n: number) => page(attributes(n)), 5_000],
    ['metas', many('<meta name="author" content="刘小禾">'), 5_000],
    ['scripts', many('<script>var ct = "1512345678";</script>'), 2_000],
    ['a script of digits', (n: number) => page(`<script>ct="${'1'.repeat(n)}</script>`), 50_000],
    ['broken JSON-LD', (n: number) => page(`<script type="application/ld+json">${'['.repeat(n)}</script>`), 20_000],
    ['lines of a dump', (n: number) => () => void pageOf('南桥社区举办读书会。\n'.repeat(n)), 10_000],
    ['one line of a dump', (n: number) => () => void pageOf('8:图摄来源（'.repeat(n)), 15_000],
    ['tabs', (n: number) => () => void pageOf('甲\t'.repeat(n)), 50_000],
  ])('%s', (_name, work, n) => {
    expect(growth(work(n), work(4 * n))).toBeLessThan(8);
  });
});
